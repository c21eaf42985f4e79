#include "corpora/pivot_rows.h"

#include <utility>

#include "corpora/article_fields.h"

namespace diglot::corpora {

bool PivotRows::add(const SentencePair& pair) {
  const std::string src_lang = language_code(pair.src.lang);
  const std::string tgt_lang = language_code(pair.tgt.lang);
  const bool pivot_is_src = src_lang == pivot_;
  const PairSide& pivot = pivot_is_src ? pair.src : pair.tgt;
  const PairSide& other = pivot_is_src ? pair.tgt : pair.src;
  const std::string& other_lang = pivot_is_src ? tgt_lang : src_lang;
  if ((!pivot_is_src && tgt_lang != pivot_) || other_lang == pivot_ || other_lang.empty()) {
    return false;
  }
  std::string key(pair.value(pivot_is_src ? "src_doc" : "tgt_doc").value_or(""));
  key += '\n';
  key += pivot.text;
  const auto [place, is_new] = row_of_.try_emplace(std::move(key), rows_.size());
  if (is_new) rows_.push_back({pivot.text, {}});
  Translation translation{other.text, std::string(pair.value("score").value_or("")),
                          pair.number("score")};
  const auto [known, is_first] =
      rows_[place->second].translations.try_emplace(other_lang, translation);
  if (!is_first && translation.score > known->second.score) {
    known->second = std::move(translation);
  }
  return true;
}

std::vector<PivotRow> PivotRows::rows(std::size_t least_languages) const {
  std::vector<PivotRow> rows;
  for (const Row& row : rows_) {
    if (row.translations.size() + 1 < least_languages) continue;
    PivotRow& joined = rows.emplace_back(PivotRow{row.pivot, {}, ""});
    std::optional<double> least;
    for (const auto& [lang, translation] : row.translations) {
      joined.translations.emplace(lang, translation.text);
      if (!translation.score || (least && *least <= *translation.score)) continue;
      least = translation.score;
      joined.score = translation.written_score;
    }
  }
  return rows;
}

}  // namespace diglot::corpora
