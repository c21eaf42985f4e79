#include "tokenize/clitics.h"

#include <gtest/gtest.h>

namespace diglot::tokenize {
namespace {

TEST(Clitics, FrenchElidesSomeWords) {
  for (const char* word : {"l", "L", "d", "qu", "Qu", "jusqu", "lorsqu", "puisqu", "c", "n"}) {
    EXPECT_TRUE(elides(word, "fr")) << word;
  }
  for (const char* word : {"aujourd", "prud", "entr", "", "internationalisations"}) {
    EXPECT_FALSE(elides(word, "fr")) << word;
  }
}

TEST(Clitics, ItalianElidesAnyWord) {
  for (const char* word : {"l", "dell", "quest", "cent"}) EXPECT_TRUE(elides(word, "it")) << word;
}

TEST(Clitics, RomanianHyphenBelongsToTheClitic) {
  EXPECT_EQ(hyphen_side("s", "a"), HyphenSide::left);
  EXPECT_EQ(hyphen_side("S", "au"), HyphenSide::left);
  EXPECT_EQ(hyphen_side("într", "un"), HyphenSide::left);
  EXPECT_EQ(hyphen_side("Dintr", "o"), HyphenSide::left);
  EXPECT_EQ(hyphen_side("să", "l"), HyphenSide::right);
  EXPECT_EQ(hyphen_side("și", "l"), HyphenSide::right);
  EXPECT_EQ(hyphen_side("spune", "mi"), HyphenSide::right);
  EXPECT_EQ(hyphen_side("ducându", "se"), HyphenSide::right);
  EXPECT_EQ(hyphen_side("est", "european"), HyphenSide::both);
  EXPECT_EQ(hyphen_side("prim", "ministru"), HyphenSide::both);
}

}  // namespace
}  // namespace diglot::tokenize
