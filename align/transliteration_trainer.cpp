#include "align/transliteration_trainer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include <tbb/parallel_for.h>

#include "align/name_similarity.h"
#include "align/transliteration.h"
#include "tokenize/names.h"

namespace diglot::align {
namespace {

using Table = std::vector<std::int8_t>;
using Keys = std::vector<std::string>;
constexpr std::size_t letters = Transliteration::letters;

/// The names of two lines that translate each other.
struct NamesOfLine {
  Keys src;
  Keys tgt;
};

Keys find_keys(std::string_view text, std::string_view lang) {
  constexpr std::size_t most = 16;  // lists of names teach little more, at the cost of the square
  Keys keys;
  for (tokenize::Name& name : tokenize::find_names(text, lang)) {
    if (keys.size() < most) keys.push_back(std::move(name.key));
  }
  return keys;
}

std::vector<NamesOfLine> find_names_of_lines(const BitextCollection& bitext) {
  std::vector<NamesOfLine> lines;
  for (const BitextPart& part : bitext) {
    if (!tokenize::has_capitals(part.src_lang) || !tokenize::has_capitals(part.tgt_lang)) continue;
    std::vector<NamesOfLine> of_part(part.size());
    tbb::parallel_for(std::size_t{0}, part.size(), [&](std::size_t i) {
      of_part[i] = {find_keys(part.src[i], part.src_lang), find_keys(part.tgt[i], part.tgt_lang)};
    });
    std::erase_if(of_part,
                  [](const NamesOfLine& line) { return line.src.empty() || line.tgt.empty(); });
    std::ranges::move(of_part, std::back_inserter(lines));
  }
  return lines;
}

using Spellings = std::set<std::pair<std::string, std::string>>;

/// The name of the other side that is most alike, or none above `least`.
template <class Likeness>
const std::string* best_of(const std::string& name, const Keys& others, double least,
                           const Likeness& likeness) {
  const std::string* best = nullptr;
  for (const std::string& other : others) {
    const double alike = likeness(name, other);
    if (alike <= least) continue;
    least = alike;
    best = &other;
  }
  return best;
}

/// Names of a line that are each other's best counterparts.
template <class Likeness>
Spellings find_spellings(const std::vector<NamesOfLine>& lines, double least,
                         const Likeness& likeness) {
  constexpr std::size_t shortest = 3;
  std::vector<std::vector<std::pair<std::string, std::string>>> found(lines.size());
  tbb::parallel_for(std::size_t{0}, lines.size(), [&](std::size_t i) {
    for (const std::string& src : lines[i].src) {
      const std::string* tgt = best_of(src, lines[i].tgt, least, likeness);
      if (tgt == nullptr || src.size() < shortest || tgt->size() < shortest) continue;
      const std::string* back = best_of(*tgt, lines[i].src, least, likeness);
      if (back != nullptr && *back == src) found[i].push_back(std::minmax(src, *tgt));
    }
  });
  Spellings spellings;
  for (auto& of_line : found) spellings.insert(of_line.begin(), of_line.end());
  return spellings;
}

/// The table that the first alignments are made by: equal letters correspond, vowels may, and two
/// letters are a little more than each of them, most of all two consonants that make one.
Table first_table() {
  const auto is_vowel = [](std::size_t letter) {
    return std::string_view("aeiouy").find(static_cast<char>('a' + letter)) !=
           std::string_view::npos;
  };
  const auto one = [&](std::size_t a, std::size_t b) {
    if (a == b) return 30;
    if (a == Transliteration::end_letter || b == Transliteration::end_letter) return -100;
    return is_vowel(a) && is_vowel(b) ? 5 : -10;
  };
  const auto none = [&](std::size_t a) { return is_vowel(a) ? -10 : -20; };
  Table table(Transliteration::table_size);
  for (std::size_t a = 0; a < letters; ++a) {
    table[Transliteration::one_to_none(a)] = static_cast<std::int8_t>(none(a));
    for (std::size_t b = 0; b < letters; ++b) {
      table[Transliteration::one_to_one(a, b)] = static_cast<std::int8_t>(one(a, b));
      for (std::size_t second = 0; second < letters; ++second) {
        const bool of_a_kind = is_vowel(a) == is_vowel(second) && is_vowel(a) == is_vowel(b);
        const int apart = std::max(one(a, b) + none(second), one(second, b) + none(a));
        table[Transliteration::two_to_one(a, second, b)] =
            static_cast<std::int8_t>(apart + (of_a_kind ? 5 : 3));
      }
    }
  }
  return table;
}

/// The log-odds of correspondences that were counted in alignments.
Table to_table(const std::vector<double>& counts,
               const std::array<double, letters>& letter_counts) {
  double total = 0;
  double all_letters = 0;
  for (const double count : counts) total += count;
  for (const double count : letter_counts) all_letters += count;
  const auto chance = [&](std::size_t letter) { return letter_counts[letter] / all_letters; };
  const auto odds = [&](std::size_t place, double smoothing, double by_chance) {
    constexpr double lowest = -100;
    constexpr double highest = 120;
    constexpr double tenths = 10;
    const double share = (counts[place] + smoothing) / total;
    return static_cast<std::int8_t>(
        std::round(std::clamp(tenths * std::log(share / by_chance), lowest, highest)));
  };
  Table table(Transliteration::table_size);
  for (std::size_t a = 0; a < letters; ++a) {
    const std::size_t alone = Transliteration::one_to_none(a);
    table[alone] = odds(alone, 0.5, chance(a));
    for (std::size_t b = 0; b < letters; ++b) {
      const std::size_t one = Transliteration::one_to_one(a, b);
      const double both = chance(a) * chance(b);
      table[one] = odds(one, 0.5, both);
      for (std::size_t second = 0; second < letters; ++second) {
        const std::size_t two = Transliteration::two_to_one(a, second, b);
        table[two] = odds(two, 0.02, both * chance(second));
      }
    }
  }
  return table;
}

Table learn(const Spellings& spellings, const Transliteration& aligner) {
  std::vector<double> counts(Transliteration::table_size);
  std::array<double, letters> letter_counts;
  letter_counts.fill(1);
  for (const auto& [a, b] : spellings) {
    for (const std::string_view name : {std::string_view(a), std::string_view(b)}) {
      for (const char c : name) ++letter_counts[Transliteration::letter_of(c)];
      ++letter_counts[Transliteration::end_letter];
    }
    for (const std::size_t place : aligner.best_alignment(a, b)) ++counts[place];
  }
  // The order of the two spellings says nothing.
  for (std::size_t a = 0; a < letters; ++a) {
    for (std::size_t b = 0; b < a; ++b) {
      double& one = counts[Transliteration::one_to_one(a, b)];
      double& other = counts[Transliteration::one_to_one(b, a)];
      one = other = (one + other) / 2;
    }
  }
  return to_table(counts, letter_counts);
}

}  // namespace

std::vector<std::int8_t> train_transliteration(const BitextCollection& bitext) {
  constexpr int rounds = 4;
  constexpr double least_similarity = 0.55;
  constexpr double least_log_odds = 4;
  const std::vector<NamesOfLine> lines = find_names_of_lines(bitext);
  Table table = first_table();
  for (int round = 0; round < rounds; ++round) {
    const Transliteration aligner(table);
    const Spellings spellings =
        round == 0
            ? find_spellings(lines, least_similarity, name_similarity)
            : find_spellings(lines, least_log_odds, [&](std::string_view a, std::string_view b) {
                return aligner.log_odds(a, b);
              });
    if (spellings.empty()) break;
    table = learn(spellings, aligner);
  }
  return table;
}

}  // namespace diglot::align
