#include "align/fact_check.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/align/toy_model.h"

namespace diglot::align {
namespace {

using Words = std::vector<std::string>;

FactCheck check_in(const std::string& src_lang, const std::string& src, const std::string& tgt_lang,
                   const std::string& tgt) {
  const Model& model = testing::toy_model();
  return FactChecker({src_lang}, {tgt_lang}, model.encoder, model.names).check(src, tgt);
}
FactCheck check(const std::string& src, const std::string& tgt) {
  return check_in("ro", src, "en", tgt);
}

TEST(FactCheck, OfATextWithoutFactsIsOk) {
  const FactCheck result = check("", "and so on");
  EXPECT_EQ(result.numbers, FactStatus::ok);
  EXPECT_EQ(result.names, FactStatus::ok);
  EXPECT_EQ(result.quotations, FactStatus::ok);
}

TEST(FactCheck, TellsQuotationsThatAreMissingFromThoseOfOthers) {
  const std::string src = "„nu mai trag cu drone”, a spus Trump";
  EXPECT_EQ(check(src, "\"no more drones today,\" said Trump").quotations, FactStatus::ok);
  EXPECT_EQ(check(src, "\"no more drones today,\" said Zelenskyy").quotations,
            FactStatus::conflict);
  const FactCheck indirect = check(src, "Trump said that there are no more drones");
  EXPECT_EQ(indirect.quotations, FactStatus::missing);
  EXPECT_EQ(indirect.src_quotations, 1U);
  EXPECT_EQ(indirect.tgt_quotations, 0U);
  EXPECT_EQ(indirect.src_quotations_missing, (Words{"nu mai trag cu drone"}));
}

TEST(FactCheck, TellsNumbersThatAreMissingFromThoseThatConflict) {
  EXPECT_EQ(check("450 de drone", "450 drones").numbers, FactStatus::ok);
  EXPECT_EQ(check("450 de drone", "drones").numbers, FactStatus::missing);
  EXPECT_EQ(check("drone", "450 drones").numbers, FactStatus::missing);
  EXPECT_EQ(check("450 de drone", "540 drones").numbers, FactStatus::conflict);
  EXPECT_EQ(check("o rachetă S-300", "an S-400 missile").numbers, FactStatus::conflict);
}

TEST(FactCheck, ANameHasACounterpartThatSoundsLikeIt) {
  const FactCheck result = check("ieri Zelenski și Trump", "then Zelenskyy met Rutte");
  EXPECT_EQ(result.names, FactStatus::conflict);
  EXPECT_EQ(result.src_names_missing, (Words{"Trump"}));
  EXPECT_EQ(result.tgt_names_missing, (Words{"Rutte"}));
  EXPECT_EQ(result.src_names, 2U);
  EXPECT_EQ(check("ieri Zelenski", "then Zelenskyy met Rutte").names, FactStatus::missing);
}

TEST(FactCheck, CapitalsThatBeginASentenceMayBeNoNames) {
  EXPECT_EQ(check("Badoke a venit", "they came").names, FactStatus::ok);
}

TEST(FactCheck, ANameAtTheBeginningMayBeTheOneThatIsLost) {
  const FactCheck result = check("Trump a venit", "then came Zelenskyy");
  EXPECT_EQ(result.names, FactStatus::conflict);
  EXPECT_EQ(result.src_names_missing, (Words{"Trump"}));
}

TEST(FactCheck, AcronymsMayHaveOtherLetters) {
  EXPECT_EQ(check("în SUA", "in the EU").names, FactStatus::ok);
}

TEST(FactCheck, ShortNamesSoundLikeAnything) {
  EXPECT_EQ(check("ieri Lee a venit", "then Kim came").names, FactStatus::ok);
}

TEST(FactCheck, NamesAreNotLookedForWithoutCapitals) {
  const FactCheck result = check_in("zh", "泽连斯基", "en", "then came Zelenskyy");
  EXPECT_EQ(result.names, FactStatus::ok);
  EXPECT_EQ(result.tgt_names, 0U);
}

}  // namespace
}  // namespace diglot::align
