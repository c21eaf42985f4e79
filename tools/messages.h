#pragma once

#include <cstddef>
#include <string_view>

namespace diglot::tools {

/// Standard error: what a person should know beside the output. Counts the errors, so that a
/// command which goes on after a bad file ends with status 2.
class Messages {
 public:
  enum class Printing { on, off };

  /// Without printing, it only counts.
  explicit Messages(Printing printing = Printing::on) : printing_(printing) {}

  /// "diglot: TEXT".
  void error(std::string_view text);
  /// The same, of something that is no error.
  void note(std::string_view text);
  /// A line that the next one overwrites; shown on a terminal only. An empty text removes it.
  void progress(std::string_view text);

  [[nodiscard]] std::size_t errors() const { return errors_; }

 private:
  void print(std::string_view text);

  Printing printing_;
  std::size_t errors_ = 0;
  std::size_t progress_width_ = 0;
};

}  // namespace diglot::tools
