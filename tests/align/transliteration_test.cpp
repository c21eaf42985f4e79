#include "align/transliteration.h"

#include <cstdint>
#include <numeric>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "align/random.h"
#include "align/transliteration_trainer.h"

namespace diglot::align {
namespace {

std::vector<std::int8_t> random_table(std::uint64_t seed) {
  Random random(seed);
  std::vector<std::int8_t> table(Transliteration::table_size);
  for (std::int8_t& value : table) value = static_cast<std::int8_t>(random.below(200)) - 100;
  return table;
}

/// The best alignment by trying all, in tenths.
int best_of_all(const std::vector<std::int8_t>& table, const std::string& a, const std::string& b) {
  const auto letters = [](const std::string& name) {
    std::vector<std::size_t> result;
    for (const char c : name) result.push_back(Transliteration::letter_of(c));
    result.push_back(Transliteration::end_letter);
    return result;
  };
  const auto x = letters(a);
  const auto y = letters(b);
  const auto best = [&](const auto& self, std::size_t i, std::size_t j) -> int {
    if (i == x.size() && j == y.size()) return 0;
    int most = -1'000'000;
    const auto step = [&](std::size_t of_a, std::size_t of_b, std::size_t place) {
      most = std::max(most, table[place] + self(self, i + of_a, j + of_b));
    };
    const bool some_x = i < x.size();
    const bool some_y = j < y.size();
    if (some_x) step(1, 0, Transliteration::one_to_none(x[i]));
    if (some_y) step(0, 1, Transliteration::one_to_none(y[j]));
    if (some_x && some_y) step(1, 1, Transliteration::one_to_one(x[i], y[j]));
    if (i + 1 < x.size() && some_y) step(2, 1, Transliteration::two_to_one(x[i], x[i + 1], y[j]));
    if (some_x && j + 1 < y.size()) step(1, 2, Transliteration::two_to_one(y[j], y[j + 1], x[i]));
    return most;
  };
  return best(best, 0, 0);
}

TEST(Transliteration, IsTheBestOfAllAlignments) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const std::vector<std::int8_t> table = random_table(seed);
    const Transliteration transliteration(table);
    for (const auto& [a, b] : std::vector<std::pair<std::string, std::string>>{
             {"", ""}, {"a", ""}, {"", "bc"}, {"abc", "xy"}, {"kyiv", "kiev"}, {"s1", "r-t"}}) {
      EXPECT_NEAR(transliteration.log_odds(a, b), 0.1 * best_of_all(table, a, b), 1e-9) << a << b;
    }
  }
}

TEST(Transliteration, AnAlignmentHasItsLogOdds) {
  const std::vector<std::int8_t> table = random_table(3);
  const Transliteration transliteration(table);
  const auto steps = transliteration.best_alignment("zelenski", "zelenskyy");
  const int sum = std::accumulate(steps.begin(), steps.end(), 0, [&](int total, std::size_t place) {
    return total + table[place];
  });
  EXPECT_NEAR(transliteration.log_odds("zelenski", "zelenskyy"), 0.1 * sum, 1e-9);
}

TEST(Transliteration, OfAMonsterLooksAtItsBeginning) {
  const std::vector<std::int8_t> table = random_table(1);
  const Transliteration transliteration(table);
  const std::string monster(1'000'000, 'a');
  EXPECT_EQ(transliteration.log_odds(monster, "a"),
            transliteration.log_odds(monster.substr(0, Transliteration::longest), "a"));
}

BitextPart part_in(std::string lang) {
  BitextPart part;
  part.src_lang = std::string("en");
  part.tgt_lang = std::move(lang);
  return part;
}

BitextCollection greek_names() {
  BitextPart part = part_in("el");
  // "nt" stands for a d within a Greek name.
  for (const auto& [english, greek] :
       std::vector<std::pair<std::string, std::string>>{{"Hidalgo", "Χινταλγκο"},
                                                        {"Bodola", "Μποντολα"},
                                                        {"Gardena", "Γκαρντενα"},
                                                        {"Modena", "Μοντενα"},
                                                        {"Padova", "Παντοβα"},
                                                        {"Verdi", "Βερντι"},
                                                        {"Ronaldo", "Ροναλντο"},
                                                        {"Orlando", "Ορλαντο"},
                                                        {"Fernanda", "Φερναντα"}}) {
    part.add("then " + english + " came", "τότε ήρθε " + greek);
  }
  return {part};
}

TEST(Transliteration, LearnsWhatLettersStandForEachOther) {
  const std::vector<std::int8_t> before = train_transliteration({});
  const std::vector<std::int8_t> learnt = train_transliteration(greek_names());
  const std::size_t nt_to_d = Transliteration::two_to_one('n' - 'a', 't' - 'a', 'd' - 'a');
  EXPECT_LT(before[nt_to_d], 0);
  EXPECT_GT(learnt[nt_to_d], 20);
  EXPECT_GT(Transliteration(learnt).log_odds("sarnto", "sardo"),
            Transliteration(before).log_odds("sarnto", "sardo"));
}

TEST(Transliteration, LearnsNothingWithoutCapitals) {
  BitextPart part = part_in("zh");
  part.add("then Hidalgo came", "然后 Hidalgo 来了");
  EXPECT_EQ(train_transliteration({part}), train_transliteration({}));
}

}  // namespace
}  // namespace diglot::align
