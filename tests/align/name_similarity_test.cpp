#include "align/name_similarity.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "align/random.h"
#include "tokenize/romanize.h"

namespace diglot::align {
namespace {

TEST(NameSimilarity, OfSpellingsOfOneName) {
  // By the costs: two vowels for two others, 2 x 0.25 of 4 letters.
  EXPECT_DOUBLE_EQ(name_similarity("kiev", "kyiv"), 1 - 0.5 / 4);
  // One vowel for another, one added: 0.25 + 0.5 of 9.
  EXPECT_DOUBLE_EQ(name_similarity("zelenski", "zelenskyy"), 1 - 0.75 / 9);
  EXPECT_DOUBLE_EQ(name_similarity("harkiv", "harkovo"), 1 - 0.75 / 7);
}

struct Names {
  const char* a;
  const char* b;
};

TEST(NameSimilarity, AcrossScriptsIsEnough) {
  for (const auto& [a, b] : std::vector<Names>{{"Київ", "Kiev"},
                                               {"Київ", "Κίεβο"},
                                               {"Харків", "Kharkiv"},
                                               {"Харків", "Χάρκοβο"},
                                               {"Зеленський", "Zelenskyy"},
                                               {"Ζελένσκι", "Zelenski"},
                                               {"Мюнхен", "München"},
                                               {"Wien", "wien"},
                                               {"Sofia", "София"}}) {
    EXPECT_GE(name_similarity(tokenize::romanize(a), tokenize::romanize(b)), same_name)
        << a << " " << b;
  }
}

TEST(NameSimilarity, OfDifferentNamesIsTooLittle) {
  for (const auto& [a, b] : std::vector<Names>{{"london", "paris"},
                                               {"trump", "truss"},
                                               {"putin", "biden"},
                                               {"berlin", "dublin"},
                                               {"marija", "merkel"},
                                               {"rutte", "rubio"},
                                               {"nato", "un"}}) {
    EXPECT_LT(name_similarity(a, b), same_name) << a << " " << b;
  }
}

TEST(NameSimilarity, IsSymmetricAndBetweenZeroAndOne) {
  const std::vector<std::string> keys = {
      "", "a", "kiev", "kyiv", "xzqw", "tu95", "zelenski", "harkiv", "北京", std::string(60, 'k')};
  for (const auto& a : keys) {
    EXPECT_EQ(name_similarity(a, a), 1);
    for (const auto& b : keys) {
      const double similarity = name_similarity(a, b);
      EXPECT_EQ(similarity, name_similarity(b, a)) << a << " " << b;
      EXPECT_GE(similarity, 0);
      EXPECT_LE(similarity, 1);
    }
  }
  EXPECT_EQ(name_similarity("", "kiev"), 0);
}

TEST(NameSimilarity, FromTheLeastOnIsTheSame) {
  Random random(5);
  for (int i = 0; i < 20'000; ++i) {
    const auto invent = [&] {
      std::string key(random.below(12), 'a');
      for (char& c : key) c = "aeiykhgtdszx1"[random.below(13)];
      return key;
    };
    const std::string a = invent();
    const std::string b = invent();
    const double similarity = name_similarity(a, b);
    for (const double least : {0.3, same_name, similarity}) {
      const double found = similarity_from(least, a, b);
      if (similarity >= least || found != 0) {
        EXPECT_EQ(found, similarity) << a << ' ' << b;
      }
    }
  }
}

TEST(NameSimilarity, LooksAtTheFirst48BytesOnly) {
  const std::string common(48, 'k');
  EXPECT_EQ(name_similarity(common + "abc", common + "xyz"), 1);
  EXPECT_EQ(name_similarity(std::string(1'000'000, 'k'), std::string(1'000'000, 'k')), 1);
}

}  // namespace
}  // namespace diglot::align
