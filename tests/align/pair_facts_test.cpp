#include "align/pair_facts.h"

#include <gtest/gtest.h>

namespace diglot::align {
namespace {

corpora::SentencePair pair_of(const char* src, const char* tgt, const char* tgt_lang = "ro") {
  return {{"en", src}, {tgt_lang, tgt}, {}};
}

TEST(PairFacts, NumbersThatConflict) {
  EXPECT_EQ(test_numbers(pair_of("It cost 70 euros.", "A costat 17 euro.")), "70 is not 17");
}

TEST(PairFacts, NumbersThatAgreeOrAreNotThere) {
  EXPECT_EQ(test_numbers(pair_of("It cost 1,500 euros.", "A costat 1500 de euro.")), std::nullopt);
  EXPECT_EQ(test_numbers(pair_of("It cost seventy euros.", "A costat mult.")), std::nullopt);
  EXPECT_EQ(test_numbers(pair_of("It cost 70.", "A costat 17.", "")), std::nullopt)
      << "no language, no way to read them";
}

}  // namespace
}  // namespace diglot::align
