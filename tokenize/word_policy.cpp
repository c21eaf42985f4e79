#include "tokenize/word_policy.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace diglot::tokenize {
namespace {

constexpr std::pair<std::string_view, WordPolicy> policies[] = {
    {"cs", {.keeps_abbreviation_dot = false, .joins_marks = false}},
    {"de", {.dots_ordinals = true, .cuts_hyphens = true, .joins_marks = false}},
    {"el", {.keeps_percent = true}},
    {"es", {.keeps_percent = true}},
    {"fr", {.elides = true}},
    {"hu", {.dots_ordinals = true}},
    {"it", {.joins_ranges = false, .elides = true}},
    {"ja", {.joins_ranges = false}},
    {"pl",
     {.keeps_abbreviation_dot = false,
      .cuts_hyphens = true,
      .joins_ranges = false,
      .joins_marks = false}},
    {"ro", {.keeps_percent = true, .joins_ranges = false, .cuts_clitics = true}},
    {"ru", {.joins_ranges = false}},
    {"tr", {.keeps_abbreviation_dot = false, .cuts_hyphens = true, .joins_ranges = false}},
    {"uk", {.keeps_abbreviation_dot = false, .joins_ranges = false}},
    {"zh", {.keeps_percent = true}},
};

}  // namespace

WordPolicy word_policy(std::string_view lang) {
  const auto* const found =
      std::ranges::find(policies, lang, [](const auto& p) { return p.first; });
  return found == std::end(policies) ? WordPolicy{} : found->second;
}

}  // namespace diglot::tokenize
