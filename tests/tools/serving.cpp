#include "tests/tools/serving.h"

#include <stdexcept>

namespace diglot::tools::testing {
namespace {

std::vector<std::string> serve_with(const std::vector<std::string>& options) {
  std::vector<std::string> command = {"serve", "--port", "0"};
  command.insert(command.end(), options.begin(), options.end());
  return command;
}

}  // namespace

Serving::Serving(const std::vector<std::string>& options) : command_(serve_with(options)) {
  const std::string told = command_.next_message();
  if (!told.starts_with("diglot: listening at http://")) throw std::runtime_error(told);
  port_ = static_cast<std::uint16_t>(std::stoul(told.substr(told.rfind(':') + 1)));
}

}  // namespace diglot::tools::testing
