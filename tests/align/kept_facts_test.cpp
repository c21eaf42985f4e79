#include "align/kept_facts.h"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "tests/align/toy_model.h"

namespace diglot::align {
namespace {

using Lines = std::vector<std::string_view>;

FactChecker checker(const std::string& src = "ro") {
  const Model& model = testing::toy_model();
  return {{src}, {"en"}, model.encoder, model.names};
}

std::vector<double> figures(const TranslationMetric& metric, const std::vector<double>& sums,
                            const std::string& prefix) {
  std::vector<double> values;
  for (const std::string name : {"precision", "recall", "expected", "kept", "told", "supported"}) {
    for (const Figure& figure : metric.figures(sums)) {
      if (figure.name == prefix + name) values.push_back(figure.values.at(0));
    }
  }
  return values;
}

const Lines sources = {"au venit 12", "au venit 13 la Kiev", "da", "ieri 5 și 6 și 7 drone"};
const Lines translations = {"there came 12", "there came 14 to Odesa", "yes", "5 and 6 drones"};

TEST(KeptFacts, CountsThoseOfTheSource) {
  const FactChecker check = checker();
  const KeptFacts metric(check, FactOrigin::source);
  const SegmentStatistics statistics = metric.statistics({translations, {}, sources});
  const std::vector<double> sums = statistics.sum();
  // 12, 5 and 6 are kept; 13 is told as 14; 7 is lost; so is the only name.
  EXPECT_EQ(figures(metric, sums, "numbers_"), (std::vector<double>{75, 60, 5, 3, 4, 3}));
  EXPECT_EQ(figures(metric, sums, "names_"), (std::vector<double>{0, 0, 1, 0, 1, 0}));
  EXPECT_EQ(figures(metric, sums, "quotations_"), (std::vector<double>{100, 100, 0, 0, 0, 0}));
  EXPECT_EQ(figures(metric, sums, ""), (std::vector<double>{60, 50, 6, 3, 5, 3}));
  EXPECT_DOUBLE_EQ(metric.score(sums), 100 * 2 * 0.6 * 0.5 / (0.6 + 0.5));
  EXPECT_EQ(metric.score(statistics.row(0)), 100);
  EXPECT_EQ(metric.score(statistics.row(1)), 0);
  EXPECT_EQ(metric.score(statistics.row(2)), 100) << "nothing to keep";
  EXPECT_EQ(
      metric.remark(sums),
      "(numbers P 75.0 R 60.0 of 5; names P 0.0 R 0.0 of 1; quotations P 100.0 R 100.0 of 0)");
}

TEST(KeptFacts, OfSeveralReferencesTakesTheOneThatLosesLeast) {
  const FactChecker check = checker("en");
  const KeptFacts metric(check, FactOrigin::references);
  const Lines hypotheses = {"there came 12", "there came 14"};
  const Lines one = {"12 came", "13 came"};
  const Lines other = {"13 came", "14 came"};
  EXPECT_EQ(metric.score(metric.statistics({hypotheses, {one}}).sum()), 50);
  EXPECT_EQ(metric.score(metric.statistics({hypotheses, {one, other}}).sum()), 100);
  EXPECT_EQ(metric.check({hypotheses, {one}}, 1).numbers, FactStatus::conflict);
}

TEST(KeptFacts, ADesignatorWithOtherDigitsIsLost) {
  const FactChecker check = checker();
  const FactTally numbers = tally(check.check("o rachetă S-300", "an S-400 missile"))[0];
  EXPECT_EQ(numbers.lost(), 2);
  EXPECT_EQ(numbers.recall(), 0);
}

TEST(KeptFacts, SignatureTellsTheLanguages) {
  const FactChecker check = checker();
  const auto fields = KeptFacts(check, FactOrigin::source).signature();
  EXPECT_EQ(fields.at(0).value, "src");
  EXPECT_EQ(fields.at(1).value, "ro-en");
}

/// No count may be more than there are facts, whatever the lines are.
TEST(KeptFacts, CountsAreBounded) {
  const FactChecker check = checker();
  const Lines pieces = {"Kiev",         "\"vin mâine\", a spus Ion",
                        "S-300",        "„da”",
                        "12 ",          "3,5%",
                        "azi",          "la 3 mai",
                        "\xE2\x80\x9C", "Pop și Ion",
                        "\n",           "\"",
                        "două",         "5 km"};
  Random random(7);
  for (int i = 0; i < 2000; ++i) {
    std::string src;
    std::string tgt;
    for (std::uint64_t n = random.below(6); n > 0; --n) {
      src.append(pieces[random.below(pieces.size())]) += ' ';
      tgt.append(pieces[random.below(pieces.size())]) += ' ';
    }
    for (const FactTally& of_class : tally(check.check(src, tgt))) {
      EXPECT_LE(of_class.kept, of_class.expected) << src << " / " << tgt;
      EXPECT_LE(of_class.supported, of_class.told) << src << " / " << tgt;
      EXPECT_GE(of_class.kept, 0) << src << " / " << tgt;
      EXPECT_GE(of_class.supported, 0) << src << " / " << tgt;
    }
  }
}

}  // namespace
}  // namespace diglot::align
