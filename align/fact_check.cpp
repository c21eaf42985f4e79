#include "align/fact_check.h"

#include <algorithm>

#include "align/name_similarity.h"
#include "align/unit_words.h"
#include "align/vectors.h"

namespace diglot::align {
namespace {

FactStatus status_of(bool missing, bool conflict) {
  if (conflict) return FactStatus::conflict;
  return missing ? FactStatus::missing : FactStatus::ok;
}

/// The words of a text, by sound and by meaning.
struct Words {
  UnitWords words;
  std::vector<std::string> keys;  ///< romanized
};

Words read_words(std::string_view text, std::string_view lang, const StaticEncoder& encoder) {
  Words result{find_words(text, lang, encoder), {}};
  for (const corpora::Bytes& place : result.words.places) {
    result.keys.push_back(tokenize::name_key(text.substr(place.begin, place.size()), lang));
  }
  return result;
}

bool has_counterpart(std::string_view name, std::string_view key, const Words& others,
                     const StaticEncoder& encoder) {
  constexpr double sounds_alike = 0.65;
  const bool sounds = std::ranges::any_of(others.keys, [&](const std::string& other) {
    return name_similarity(key, other) >= sounds_alike;
  });
  if (sounds) return true;
  constexpr float near = 0.4F;
  std::vector<float> vector(encoder.dimension());
  encoder.encode_into(vector, name);
  for (std::size_t i = 0; i < others.words.vectors.size(); ++i) {
    if (dot(vector, others.words.vectors[i]) >= near) return true;
  }
  return false;
}

/// The names without a counterpart. Those that begin a sentence may be no names.
std::vector<std::string> missing_names(const Facts& facts, const Words& others,
                                       const StaticEncoder& encoder) {
  std::vector<std::string> missing;
  for (const tokenize::Name& name : facts.names) {
    const std::string_view written = facts.text.substr(name.bytes.begin, name.bytes.size());
    if (name.initial || has_counterpart(written, name.key, others, encoder)) continue;
    missing.emplace_back(written);
  }
  return missing;
}

std::size_t count_names(const Facts& facts) {
  return static_cast<std::size_t>(
      std::ranges::count_if(facts.names, [](const auto& name) { return !name.initial; }));
}

}  // namespace

std::string_view to_string(FactStatus status) {
  switch (status) {
    case FactStatus::ok:
      return "ok";
    case FactStatus::missing:
      return "missing";
    case FactStatus::conflict:
      break;
  }
  return "conflict";
}

FactCheck check_facts(std::string_view src, std::string_view src_lang, std::string_view tgt,
                      std::string_view tgt_lang, const StaticEncoder& encoder) {
  const Facts src_facts = find_facts(src, src_lang);
  const Facts tgt_facts = find_facts(tgt, tgt_lang);
  const FactComparison comparison = compare_facts(src_facts, tgt_facts);
  FactCheck check;
  check.evidence = to_evidence(src_facts, tgt_facts, comparison);
  check.numbers = status_of(!comparison.missing_src.empty() || !comparison.missing_tgt.empty(),
                            !comparison.conflict.empty() || !comparison.designators.empty());
  check.src_numbers = src_facts.numbers.size();
  check.tgt_numbers = tgt_facts.numbers.size();
  check.src_names = count_names(src_facts);
  check.tgt_names = count_names(tgt_facts);
  if (check.src_names + check.tgt_names == 0) return check;
  check.src_names_missing = missing_names(src_facts, read_words(tgt, tgt_lang, encoder), encoder);
  check.tgt_names_missing = missing_names(tgt_facts, read_words(src, src_lang, encoder), encoder);
  const bool src_missing = !check.src_names_missing.empty();
  const bool tgt_missing = !check.tgt_names_missing.empty();
  check.names = status_of(src_missing || tgt_missing, src_missing && tgt_missing);
  return check;
}

void FactCounts::add(FactStatus status, std::size_t src, std::size_t tgt, std::size_t src_missing) {
  if (src + tgt == 0) return;
  ++lines;
  if (status == FactStatus::missing) ++missing;
  if (status == FactStatus::conflict) ++conflict;
  src_facts += src;
  kept += src - src_missing;
}

}  // namespace diglot::align
