#include "tools/encoded_bitext.h"

#include <utility>

#include "corpora/text_views.h"
#include "tools/lines.h"

namespace diglot::tools {

void add_bitext(CLI::App& command, BitextOption& option) {
  command.add_option("--src", option.src, "One sentence a line")->type_name("FILE")->required();
  command.add_option("--tgt", option.tgt, "Line i translates line i of --src")
      ->type_name("FILE")
      ->required();
  add_encoder(command, option.encoder);
  command.footer("The rows of --encoder vectors: are those of --src, then those of --tgt.");
}

EncodedBitext encode_bitext(const BitextOption& option) {
  LinePairs lines = read_line_pairs(option.src, option.tgt);
  const std::size_t size = lines.src.size();
  EncodedBitext bitext{std::move(lines.src), std::move(lines.tgt), nullptr, {}, {}};
  bitext.encoder = std::make_unique<LineEncoder>(option.encoder, 2 * size);
  bitext.src = bitext.encoder->encode(corpora::views_of(bitext.src_lines));
  bitext.tgt = bitext.encoder->encode(corpora::views_of(bitext.tgt_lines));
  return bitext;
}

}  // namespace diglot::tools
