#include "align/unit_encoder.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace diglot::align {

Vectors TextUnitEncoder::encode(const corpora::Article& article,
                                std::span<const corpora::Sentences> units) const {
  std::vector<std::string_view> texts(units.size());
  for (std::size_t i = 0; i < units.size(); ++i) {
    const auto sentences = std::span(article.sentences).subspan(units[i].begin, units[i].size());
    if (std::ranges::any_of(sentences, [](const auto& s) { return s.bytes.empty(); })) continue;
    if (!sentences.empty()) texts[i] = article.text_of(article.bytes_of(units[i]));
  }
  return encoder_->encode(texts);
}

}  // namespace diglot::align
