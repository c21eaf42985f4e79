#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace diglot::tools::testing {

/// How a command ended.
struct Outcome {
  int status = 0;   ///< of its exit; minus the signal that ended it
  std::string out;  ///< its standard output
  std::string err;  ///< its standard error
};

/// Where a command's standard output goes.
enum class StandardOutput {
  kept,    ///< into Outcome::out
  closed,  ///< a pipe that nobody reads any more
  full     ///< /dev/full
};

/// Runs `diglot` with these arguments, and `input` on its standard input, in the project's root.
Outcome run(const std::vector<std::string>& arguments, std::string_view input = "",
            StandardOutput output = StandardOutput::kept);

/// What a command may take; more than that ends it.
struct Limits {
  std::size_t seconds = 0;    ///< of the processor
  std::size_t megabytes = 0;  ///< of memory, 0 is any (sanitizers need much)
};

/// Runs it under these limits.
Outcome run_within(const Limits& limits, const std::vector<std::string>& arguments);

/// Runs it where a file may have `bytes` bytes at most: writing more fails, as on a full disk.
Outcome run_with_file_limit(std::size_t bytes, const std::vector<std::string>& arguments);

/// Runs it, and kills it after that time, if it has not ended (status -9).
Outcome run_and_kill(std::chrono::microseconds after, const std::vector<std::string>& arguments);

/// Runs it, and closes the pipe of its standard output behind the first line, which is in the
/// Outcome.
Outcome run_until_first_line(const std::vector<std::string>& arguments);

/// A command that runs beside the test.
class RunningCommand {
 public:
  explicit RunningCommand(const std::vector<std::string>& arguments);
  /// Kills it, if it still runs.
  ~RunningCommand();
  RunningCommand(const RunningCommand&) = delete;
  RunningCommand& operator=(const RunningCommand&) = delete;

  /// The next line of its standard error, without LF; "" where it has ended.
  [[nodiscard]] std::string next_message() const;
  /// Sends it a signal and waits for its end; its exit status, or minus the signal that ended it.
  int end_by(int signal);

 private:
  int messages_ = -1;
  int process_ = 0;
};

/// The parts of a text that end in LF, without it.
std::vector<std::string> lines_of(std::string_view text);

/// The columns of a line, between tabs.
std::vector<std::string> columns_of(std::string_view line);

/// Whether `text` holds `part`.
bool mentions(std::string_view text, std::string_view part);

/// A text as its code points.
std::u32string code_points_of(std::string_view text);

/// Those in [begin, end), in UTF-8.
std::string utf8_of(std::u32string_view code_points);

}  // namespace diglot::tools::testing
