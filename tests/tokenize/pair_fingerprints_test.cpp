#include "tokenize/pair_fingerprints.h"

#include <string>

#include <gtest/gtest.h>

namespace diglot::tokenize {
namespace {

corpora::SentencePair pair_of(const std::string& src, const std::string& tgt) {
  return {{"en", src}, {"ro", tgt}, {}};
}

TEST(PairFingerprints, NormalFormsOfTexts) {
  EXPECT_EQ(normalized(" A\u00A0 b\n c\u200B ", Likeness::exact), "A b c");
  EXPECT_EQ(normalized("A B", Likeness::exact), "A B");
  EXPECT_EQ(normalized("Prices rose by 3.5 % — ÎNCĂ!", Likeness::near), "pricesrosebyîncă");
  EXPECT_EQ(normalized("🛠️ Workshop", Likeness::near), "workshop")
      << "a selector is no letter";
  EXPECT_EQ(normalized("2019 – 2020", Likeness::near), "2019 – 2020") << "no letters";
}

TEST(PairFingerprints, OfExactCopies) {
  const auto of = [](const std::string& src, const std::string& tgt) {
    return fingerprint(pair_of(src, tgt), Likeness::exact);
  };
  EXPECT_EQ(of("A b.", "C d."), of(" A  b.", "C\u00A0d."));
  EXPECT_NE(of("A b.", "C d."), of("a b.", "C d."));
  EXPECT_NE(of("A", "b C"), of("A b", "C")) << "where one side ends";
}

TEST(PairFingerprints, OfNearCopies) {
  const auto of = [](const std::string& src, const std::string& tgt) {
    return fingerprint(pair_of(src, tgt), Likeness::near);
  };
  EXPECT_EQ(of("It rose by 3 %.", "A crescut."), of("IT ROSE BY 5 %", "a crescut"));
  EXPECT_NE(of("It rose.", "A crescut."), of("It fell.", "A crescut."));
}

TEST(PairFingerprints, OfOneSide) {
  const auto a = pair_of("One", "unu");
  const auto b = pair_of("One", "una");
  const auto of = [](const corpora::SentencePair& pair, ComparedSides sides) {
    return fingerprint(pair, Likeness::exact, sides);
  };
  EXPECT_EQ(of(a, ComparedSides::src), of(b, ComparedSides::src));
  EXPECT_NE(of(a, ComparedSides::tgt), of(b, ComparedSides::tgt));
  EXPECT_NE(of(a, ComparedSides::both), of(b, ComparedSides::both));
}

}  // namespace
}  // namespace diglot::tokenize
