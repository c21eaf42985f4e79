#include "tokenize/world_wars.h"

#include <algorithm>
#include <string_view>

namespace diglot::tokenize {
namespace {

/// How the words of its name begin.
struct Name {
  std::string_view lang, first, second;
};

constexpr Name names[] = {
    {"en", "world", "war"},      {"ro", "război", "mondial"},  {"el", "παγκόσμι", "πόλεμ"},
    {"el", "παγκοσμί", "πολέμ"}, {"uk", "світов", "війн"},     {"ru", "миров", "войн"},
    {"de", "weltkrieg", ""},     {"fr", "guerre", "mondiale"}, {"es", "guerra", "mundial"},
    {"pl", "wojn", "światow"},   {"bg", "световн", "войн"},    {"cs", "světov", "vál"},
    {"tr", "dünya", "savaş"},    {"hu", "világháború", ""},    {"it", "guerra", "mondiale"},
    {"pt", "guerra", "mundial"},
};

}  // namespace

bool numbers_world_war(const NumberContext& context, std::size_t i) {
  return std::ranges::any_of(names, [&](const Name& name) {
    const auto begins = [&](std::size_t at, std::string_view word) {
      return word.empty() || (at < context.size() && context[at].folded.starts_with(word));
    };
    return name.lang == context.lang() && begins(i + 1, name.first) && begins(i + 2, name.second);
  });
}

}  // namespace diglot::tokenize
