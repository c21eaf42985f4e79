#include "align/name_counterparts.h"

#include <string>

#include <gtest/gtest.h>

#include "tests/align/toy_model.h"

namespace diglot::align {
namespace {

double probability(const std::string& name, std::string_view text, std::string_view lang) {
  const StaticEncoder& encoder = testing::toy_model().encoder;
  const Facts facts = find_facts(text, lang);
  return counterpart_probability(name, tokenize::name_key(name, "en"),
                                 read_named_words(facts, lang, encoder), encoder);
}

TEST(NameCounterparts, SoundAlike) {
  EXPECT_GT(probability("Zelenskyy", "ieri Zelenski a venit", "ro"), 0.9);
  EXPECT_GT(probability("Brighton", "χτες στο Μπράιτον", "el"), 0.7);
  EXPECT_LT(probability("Zelenskyy", "ieri Rutte a venit", "ro"), 0.1);
}

TEST(NameCounterparts, MayMeanTheSame) {
  // Letters in common give vectors in common; no name sounds like it.
  EXPECT_GT(probability("Badoke", "badoke", "en"), probability("Badoke", "lumi", "en"));
}

TEST(NameCounterparts, OfNothingAreNone) { EXPECT_LT(probability("Zelenskyy", "", "ro"), 0.1); }

TEST(NameCounterparts, OfAMonsterAreBounded) {
  std::string text;
  for (int i = 0; i < 3000; ++i) text += "then Name" + std::to_string(i) + " came ";
  const Facts facts = find_facts(text, "en");
  const NamedWords words = read_named_words(facts, "en", testing::toy_model().encoder);
  EXPECT_LE(words.names.size(), 256U);
  EXPECT_LE(words.keys.size(), 512U);
}

}  // namespace
}  // namespace diglot::align
