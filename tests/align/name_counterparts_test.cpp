#include "align/name_counterparts.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/align/toy_model.h"

namespace diglot::align {
namespace {

/// How probably each name of an English text has a counterpart in a translation.
std::vector<double> probabilities(const std::string& text, const std::string& translation,
                                  std::string_view lang) {
  const Model& model = testing::toy_model();
  const Facts facts = find_facts(text, "en");
  const Facts others = find_facts(translation, lang);
  std::vector<double> result;
  for (const NameWithCounterpart& found :
       find_counterparts(facts, "en", read_named_words(others, lang, model.encoder), model.encoder,
                         model.names)) {
    result.push_back(found.probability);
  }
  return result;
}

double probability(const std::string& name, const std::string& translation, std::string_view lang) {
  return probabilities("then " + name + " came", translation, lang).at(0);
}

TEST(NameCounterparts, SoundAlike) {
  EXPECT_GT(probability("Zelenskyy", "ieri Zelenski a venit", "ro"), 0.8);
  EXPECT_GT(probability("Brighton", "χτες στο Μπράιτον", "el"), 0.2);
  EXPECT_LT(probability("Zelenskyy", "ieri Rutte a venit", "ro"), 0.1);
}

TEST(NameCounterparts, MayMeanTheSame) {
  // Letters in common give vectors in common.
  EXPECT_GT(probability("Badoke", "badoke", "en"), probability("Badoke", "lumi", "en"));
}

TEST(NameCounterparts, OfNothingAreNone) { EXPECT_EQ(probability("Zelenskyy", "", "ro"), 0); }

TEST(NameCounterparts, AWordIsTheCounterpartOfOneName) {
  const std::vector<double> alone = probabilities("then Bihor came", "ieri Rovno a venit", "ro");
  const std::vector<double> together =
      probabilities("then Rovno saw that Bihor came", "ieri Rovno a venit", "ro");
  ASSERT_EQ(together.size(), 2U);
  EXPECT_GT(together[0], 0.9);
  EXPECT_LT(together[1], alone[0]);
}

TEST(NameCounterparts, NamesThatStandTogetherMayShareOne) {
  const std::vector<double> found =
      probabilities("then Zelenskyy Zelenska came", "ieri Zelenskyy a venit", "ro");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_GT(found[1], 0.5);
}

TEST(NameCounterparts, ANameCountsOnceAndAcronymsDoNot) {
  EXPECT_EQ(probabilities("then Rutte and Rutte of the EU", "", "ro").size(), 1U);
}

TEST(NameCounterparts, WordsThatAreNamesAreTold) {
  const Facts facts = find_facts("then Mark Rutte came", "en");
  const NamedWords words = read_named_words(facts, "en", testing::toy_model().encoder);
  EXPECT_EQ(words.are_names, (std::vector<bool>{false, true, true, false}));
}

TEST(NameCounterparts, OfAMonsterAreBounded) {
  std::string text;
  for (int i = 0; i < 3000; ++i) text += "then Name" + std::to_string(i) + " came ";
  const Facts facts = find_facts(text, "en");
  const NamedWords words = read_named_words(facts, "en", testing::toy_model().encoder);
  EXPECT_LE(words.keys.size(), 512U);
  EXPECT_EQ(words.are_names.size(), words.keys.size());
}

}  // namespace
}  // namespace diglot::align
