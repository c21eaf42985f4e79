#include <memory>
#include <string>

#include "corpora/counted.h"
#include "corpora/error.h"
#include "tools/commands.h"
#include "tools/pair_files.h"

namespace diglot::tools {
namespace {

int convert(const PairFileOptions& options, Messages& messages) {
  PairInput input(options, messages);
  const auto output = create_pairs(options, input.columns());
  while (const auto pair = input.next()) {
    output->write(*pair);
    constexpr std::size_t step = 100'000;
    if (input.read() % step == 0) {
      messages.progress("convert: " + std::to_string(input.read()) + " pairs");
    }
  }
  messages.progress("");
  if (output->written() == 0 && (input.malformed() > 0 || input.read() > 0)) {
    throw corpora::Error("no pair could be written: " + summary(input, *output));
  }
  output->commit();
  if (const auto losses = told_losses(*output); !losses.empty()) messages.note(losses);
  messages.note(summary(input, *output));
  return EXIT_SUCCESS;
}

}  // namespace

Action add_convert(CLI::App& app) {
  auto options = std::make_shared<PairFileOptions>();
  CLI::App* command = app.add_subcommand(
      "convert",
      "Turn pairs of one format into another. Malformed pairs are told and left out; a file that "
      "can't be read to its end ends the command, without output. What the output's format can't "
      "carry is counted");
  add_pair_files(*command, *options);
  return [options](Messages& messages) { return convert(*options, messages); };
}

}  // namespace diglot::tools
