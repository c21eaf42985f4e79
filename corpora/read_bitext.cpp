#include "corpora/read_bitext.h"

#include <utility>

#include "corpora/article_fields.h"
#include "corpora/file_languages.h"
#include "corpora/pair_formats.h"
#include "corpora/utf8.h"

namespace diglot::corpora {

BitextReader::BitextReader(const std::string& path)
    : pairs_(open_pairs({path}, {.format = pair_format_of(path).value_or(PairFormat::tsv)})) {
  const auto [src, tgt] = languages_of_name(path);
  src_lang_ = language_code(src);
  tgt_lang_ = language_code(tgt);
}

BitextReader::BitextReader(const std::string& src_path, const std::string& tgt_path)
    : pairs_(open_pairs({src_path, tgt_path}, {.format = PairFormat::moses})),
      src_lang_(language_code(language_of_name(src_path))),
      tgt_lang_(language_code(language_of_name(tgt_path))) {}

std::optional<BitextPair> BitextReader::next() {
  while (auto pair = pairs_->next()) {
    auto& [src, tgt, fields] = *pair;
    if (is_blank(src.text) || is_blank(tgt.text)) {
      pairs_->refuse("a side is empty");
    } else if ((src.text + tgt.text).find_first_of("\t\r\n") != std::string::npos) {
      pairs_->refuse("a side holds a tab or a line end");
    } else {
      return BitextPair{std::string(pair->value("source").value_or("")), std::move(src.text),
                        std::move(tgt.text)};
    }
  }
  return std::nullopt;
}

Bitext read_bitext(BitextReader reader) {
  Bitext bitext{reader.src_lang(), reader.tgt_lang(), {}, 0, {}};
  while (auto pair = reader.next()) bitext.pairs.push_back(*std::move(pair));
  bitext.malformed = reader.malformed();
  bitext.errors = reader.errors();
  return bitext;
}

}  // namespace diglot::corpora
