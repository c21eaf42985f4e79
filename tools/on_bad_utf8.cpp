#include "tools/on_bad_utf8.h"

#include <string>

namespace diglot::tools {

void add_on_bad_utf8(CLI::App& command, corpora::OnBadUtf8& choice) {
  const auto choose = [&choice](const std::string& word) {
    choice = word == "replace" ? corpora::OnBadUtf8::replace : corpora::OnBadUtf8::error;
  };
  command
      .add_option_function<std::string>(
          "--on-bad-utf8", choose,
          "Bytes that are not valid UTF-8: error refuses the file and names the first; replace "
          "puts "
          "U+FFFD for each sequence of them and tells how many there were")
      ->check(CLI::IsMember({"error", "replace"}))
      ->default_str("error");
}

}  // namespace diglot::tools
