#include "tools/messages.h"

#include <iostream>
#include <string>

#include <unistd.h>

namespace diglot::tools {

void Messages::error(std::string_view text) {
  ++errors_;
  print(text);
}

void Messages::note(std::string_view text) { print(text); }

void Messages::progress(std::string_view text) {
  static const bool terminal = isatty(STDERR_FILENO) != 0;
  if (!terminal || printing_ == Printing::off) return;
  const std::size_t padding = progress_width_ > text.size() ? progress_width_ - text.size() : 0;
  std::cerr << '\r' << text << std::string(padding, ' ') << (text.empty() ? "\r" : "")
            << std::flush;
  progress_width_ = text.size();
}

void Messages::print(std::string_view text) {
  if (printing_ == Printing::off) return;
  progress("");
  std::cerr << "diglot: " << text << '\n';
}

}  // namespace diglot::tools
