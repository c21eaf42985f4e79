#include "align/name_check.h"

#include <algorithm>
#include <cstddef>

#include "align/name_counterparts.h"

namespace diglot::align {
namespace {

// Chosen on the half of NTREX for tuning: see README.md for how many are told in vain.
constexpr double likely = 0.7;  ///< that a name has a counterpart
constexpr double unlikely = 0.3;
constexpr double improbable = 0.1;
/// Log-odds from which on two names may be spellings of one.
constexpr double may_be_one = 5;

struct Lost {
  const tokenize::Name* name = nullptr;
  double has_counterpart = 0;

  /// Whether it proves something by itself that it has no counterpart: it is a name for sure, and
  /// not so short that it sounds like anything.
  [[nodiscard]] bool is_less_than(double probability) const {
    constexpr std::size_t short_key = 3;
    return has_counterpart < probability && !name->initial && name->key.size() > short_key;
  }
};

std::string written(const Facts& facts, const tokenize::Name& name) {
  return std::string(facts.text.substr(name.bytes.begin, name.bytes.size()));
}

std::vector<Lost> find_lost(const Facts& facts, std::string_view lang,
                            const NamedWords& translation, const NameChecker& checker) {
  std::vector<Lost> lost;
  for (const NameWithCounterpart& found :
       find_counterparts(facts, lang, translation, checker.encoder, checker.knowledge)) {
    if (found.probability < likely) lost.push_back({&facts.names[found.name], found.probability});
  }
  return lost;
}

/// Whether a name that has no counterpart stands in the place of others.
bool has_conflict(const std::vector<Lost>& lost, const std::vector<Lost>& others,
                  const Transliteration& transliteration) {
  return !others.empty() && std::ranges::any_of(lost, [&](const Lost& one) {
    return one.is_less_than(unlikely) && std::ranges::none_of(others, [&](const Lost& other) {
             return transliteration.log_odds(one.name->key, other.name->key) >= may_be_one;
           });
  });
}

}  // namespace

LostNames NameChecker::check(const Facts& src, std::string_view src_lang, const Facts& tgt,
                             std::string_view tgt_lang) const {
  const std::vector<Lost> src_lost =
      find_lost(src, src_lang, read_named_words(tgt, tgt_lang, encoder), *this);
  const std::vector<Lost> tgt_lost =
      find_lost(tgt, tgt_lang, read_named_words(src, src_lang, encoder), *this);
  const Transliteration& transliteration = knowledge.transliteration();
  LostNames result;
  result.conflict = has_conflict(src_lost, tgt_lost, transliteration) ||
                    has_conflict(tgt_lost, src_lost, transliteration);
  const auto tell = [&](const Facts& facts, const std::vector<Lost>& lost) {
    std::vector<std::string> names;
    for (const Lost& one : lost) {
      if (result.conflict || one.is_less_than(improbable))
        names.push_back(written(facts, *one.name));
    }
    return names;
  };
  result.src = tell(src, src_lost);
  result.tgt = tell(tgt, tgt_lost);
  return result;
}

}  // namespace diglot::align
