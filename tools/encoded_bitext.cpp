#include "tools/encoded_bitext.h"

#include "corpora/error.h"
#include "tools/lines.h"

namespace diglot::tools {

void add_bitext(CLI::App& command, BitextOption& option) {
  command.add_option("--src", option.src, "One sentence a line")->required();
  command.add_option("--tgt", option.tgt, "Line i translates line i of --src")->required();
  add_encoder(command, option.encoder);
  command.footer("The rows of --encoder vectors: are those of --src, then those of --tgt.");
}

EncodedBitext encode_bitext(const BitextOption& option) {
  EncodedBitext bitext{read_lines(option.src), read_lines(option.tgt), nullptr, {}, {}};
  const std::size_t size = bitext.src_lines.size();
  if (size != bitext.tgt_lines.size()) {
    throw corpora::Error(option.src + " has " + std::to_string(size) + " lines and " + option.tgt +
                         " has " + std::to_string(bitext.tgt_lines.size()) +
                         "; line i of one must translate line i of the other");
  }
  if (size == 0) throw corpora::Error(option.src, "is empty; give one sentence a line");
  bitext.encoder = std::make_unique<LineEncoder>(option.encoder, 2 * size);
  bitext.src = bitext.encoder->encode(views_of(bitext.src_lines));
  bitext.tgt = bitext.encoder->encode(views_of(bitext.tgt_lines));
  return bitext;
}

std::vector<std::string_view> views_of(const std::vector<std::string>& lines) {
  return {lines.begin(), lines.end()};
}

}  // namespace diglot::tools
