#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "align/npy.h"
#include "corpora/input.h"
#include "corpora/output.h"
#include "corpora/utf8.h"
#include "tools/chosen_encoder.h"
#include "tools/commands.h"
#include "tools/encoder_option.h"
#include "tools/lines.h"
#include "tools/named_choice.h"
#include "tools/on_bad_utf8.h"

namespace diglot::tools {
namespace {

struct Options {
  std::string file = "-";
  EncoderOption encoder;
  align::FloatType type = align::FloatType::float32;
  std::string out;
  corpora::OnBadUtf8 on_bad_utf8 = corpora::OnBadUtf8::error;
};

int embed(const Options& options, Messages& messages) {
  const std::vector<std::string> lines = read_lines(options.file, options.on_bad_utf8, messages);
  LineEncoder encoder(options.encoder, lines.size());
  if (lines.empty()) messages.note(options.file + " holds no lines; the output has no rows");
  corpora::Output output(options.out);
  output.write(align::npy_header(lines.size(), encoder.dimension(), options.type));
  // Vectors are far larger than their texts: encode and write them in parts.
  constexpr std::size_t part = 16384;
  std::vector<std::string_view> sentences;
  for (std::size_t begin = 0; begin < lines.size(); begin += part) {
    const std::size_t end = std::min(lines.size(), begin + part);
    sentences.assign(lines.begin() + static_cast<std::ptrdiff_t>(begin),
                     lines.begin() + static_cast<std::ptrdiff_t>(end));
    output.write(align::npy_values(encoder.encode(sentences), options.type));
    messages.progress("embed: " + std::to_string(end) + " of " + std::to_string(lines.size()) +
                      " lines");
  }
  messages.progress("");
  output.commit();
  return EXIT_SUCCESS;
}

}  // namespace

Action add_embed(CLI::App& app) {
  auto options = std::make_shared<Options>();
  CLI::App* command =
      app.add_subcommand("embed", "Write a sentence embedding for each line of a text");
  command->add_option("FILE", options->file, "One sentence a line; - is standard input")
      ->type_name("FILE");
  command
      ->add_option("-o,--output", options->out,
                   "NumPy file: N x d, unit rows; an empty line gives a zero row")
      ->type_name("FILE")
      ->required();
  add_named_choice(*command, "--type", options->type,
                   {{"float32", align::FloatType::float32}, {"float16", align::FloatType::float16}},
                   "float32, or float16: half the size, numbers that err by less than 0.0003");
  add_encoder(*command, options->encoder);
  add_on_bad_utf8(*command, options->on_bad_utf8);
  command->footer("Example: diglot embed news.ro --type float16 -o news.npy");
  return [options](Messages& messages) { return embed(*options, messages); };
}

}  // namespace diglot::tools
