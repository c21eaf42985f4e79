#include "tests/tools/command.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <thread>
#include <utility>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace diglot::tools::testing {
namespace {

/// A file without a name, gone when it is closed.
class Scratch {
 public:
  explicit Scratch(std::string_view bytes = "") : file_(std::tmpfile()) {
    if (file_ == nullptr) throw std::runtime_error("no temporary file");
    std::fwrite(bytes.data(), 1, bytes.size(), file_);
    std::rewind(file_);
  }
  ~Scratch() { std::fclose(file_); }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  [[nodiscard]] int descriptor() const { return ::fileno(file_); }
  [[nodiscard]] std::string bytes() const {
    std::rewind(file_);
    std::string all;
    char buffer[1 << 16];
    for (std::size_t got = 0; (got = std::fread(buffer, 1, sizeof buffer, file_)) > 0;) {
      all.append(buffer, got);
    }
    return all;
  }

 private:
  std::FILE* file_;
};

/// The command line that runs `diglot` with these arguments.
std::vector<std::string> command_line(const std::vector<std::string>& arguments) {
  std::vector<std::string> words = {DIGLOT_COMMAND};
  words.insert(words.end(), arguments.begin(), arguments.end());
  return words;
}

pid_t start(std::vector<std::string> words, int input, int output, int error) {
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);

  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, error, STDERR_FILENO);
  pid_t process = 0;
  const int failure =
      ::posix_spawn(&process, words.front().c_str(), &actions, nullptr, argv.data(), environ);
  ::posix_spawn_file_actions_destroy(&actions);
  if (failure != 0) throw std::runtime_error("cannot start " + words.front());
  return process;
}

int wait_for(pid_t process) {
  int status = 0;
  while (::waitpid(process, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

struct Pipe {
  int read_end = -1;
  int write_end = -1;

  Pipe() {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    read_end = ends[0];
    write_end = ends[1];
  }
};

/// Runs `diglot` by a line of the shell that ends in `exec "$0" "$@"`.
Outcome run_by_shell(const std::string& script, const std::vector<std::string>& arguments) {
  std::vector<std::string> words = {"/bin/sh", "-c", script};
  const std::vector<std::string> command = command_line(arguments);
  words.insert(words.end(), command.begin(), command.end());
  const Scratch in;
  const Scratch out;
  const Scratch err;
  const int status = wait_for(start(words, in.descriptor(), out.descriptor(), err.descriptor()));
  return {status, out.bytes(), err.bytes()};
}

}  // namespace

Outcome run(const std::vector<std::string>& arguments, std::string_view input,
            StandardOutput output) {
  const Scratch in(input);
  const Scratch out;
  const Scratch err;
  int target = out.descriptor();
  if (output == StandardOutput::full) target = ::open("/dev/full", O_WRONLY | O_CLOEXEC);
  if (output == StandardOutput::closed) {
    const Pipe pipe;
    ::close(pipe.read_end);
    target = pipe.write_end;
  }
  const int status =
      wait_for(start(command_line(arguments), in.descriptor(), target, err.descriptor()));
  if (target != out.descriptor()) ::close(target);
  return {status, out.bytes(), err.bytes()};
}

Outcome run_within(const Limits& limits, const std::vector<std::string>& arguments) {
  std::string script = "ulimit -t " + std::to_string(limits.seconds) + "; ";
  if (limits.megabytes > 0) {
    script += "ulimit -v " + std::to_string(1024 * limits.megabytes) + "; ";
  }
  return run_by_shell(script + "exec \"$0\" \"$@\"", arguments);
}

Outcome run_with_file_limit(std::size_t bytes, const std::vector<std::string>& arguments) {
  // With the signal ignored, the write fails.
  return run_by_shell(
      "trap '' XFSZ; exec prlimit --fsize=" + std::to_string(bytes) + " \"$0\" \"$@\"", arguments);
}

Outcome run_and_kill(std::chrono::microseconds after, const std::vector<std::string>& arguments) {
  const Scratch in;
  const Scratch out;
  const Scratch err;
  const pid_t process =
      start(command_line(arguments), in.descriptor(), out.descriptor(), err.descriptor());
  std::this_thread::sleep_for(after);
  ::kill(process, SIGKILL);
  return {wait_for(process), out.bytes(), err.bytes()};
}

Outcome run_until_first_line(const std::vector<std::string>& arguments) {
  const Scratch in;
  const Scratch err;
  const Pipe pipe;
  const pid_t process =
      start(command_line(arguments), in.descriptor(), pipe.write_end, err.descriptor());
  ::close(pipe.write_end);
  std::string line;
  for (char c = 0; ::read(pipe.read_end, &c, 1) == 1 && c != '\n';) line += c;
  ::close(pipe.read_end);
  return {wait_for(process), line, err.bytes()};
}

RunningCommand::RunningCommand(const std::vector<std::string>& arguments) {
  const Scratch in;
  const Scratch out;
  const Pipe pipe;
  process_ = start(command_line(arguments), in.descriptor(), out.descriptor(), pipe.write_end);
  ::close(pipe.write_end);
  messages_ = pipe.read_end;
}

RunningCommand::~RunningCommand() {
  if (process_ != 0) end_by(SIGKILL);
  ::close(messages_);
}

std::string RunningCommand::next_message() const {
  std::string line;
  for (char c = 0; ::read(messages_, &c, 1) == 1 && c != '\n';) line += c;
  return line;
}

int RunningCommand::end_by(int signal) {
  ::kill(process_, signal);
  return wait_for(std::exchange(process_, 0));
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) throw std::runtime_error("a last line without its end");
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  return lines;
}

std::vector<std::string> columns_of(std::string_view line) {
  std::vector<std::string> columns;
  while (true) {
    const std::size_t tab = line.find('\t');
    columns.emplace_back(line.substr(0, tab));
    if (tab == std::string_view::npos) return columns;
    line.remove_prefix(tab + 1);
  }
}

bool mentions(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

std::u32string code_points_of(std::string_view text) {
  std::u32string code_points;
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    char32_t c = length == 1 ? lead : lead & (0x7FU >> length);
    for (std::size_t k = 1; k < length; ++k) {
      c = (c << 6U) | (static_cast<unsigned char>(text.at(i + k)) & 0x3FU);
    }
    code_points += c;
    i += length;
  }
  return code_points;
}

std::string utf8_of(std::u32string_view code_points) {
  std::string text;
  for (const char32_t c : code_points) {
    if (c < 0x80) {
      text += static_cast<char>(c);
    } else if (c < 0x800) {
      text += static_cast<char>(0xC0U | (c >> 6U));
      text += static_cast<char>(0x80U | (c & 0x3FU));
    } else if (c < 0x10000) {
      text += static_cast<char>(0xE0U | (c >> 12U));
      text += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
      text += static_cast<char>(0x80U | (c & 0x3FU));
    } else {
      text += static_cast<char>(0xF0U | (c >> 18U));
      text += static_cast<char>(0x80U | ((c >> 12U) & 0x3FU));
      text += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
      text += static_cast<char>(0x80U | (c & 0x3FU));
    }
  }
  return text;
}

}  // namespace diglot::tools::testing
