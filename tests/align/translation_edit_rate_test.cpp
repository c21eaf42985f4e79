#include "align/translation_edit_rate.h"

#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "corpora/error.h"

namespace diglot::align {
namespace {

/// A row of the statistics.
struct Edits {
  double edits;
  double words;  ///< of the reference

  friend bool operator==(const Edits&, const Edits&) = default;
  friend std::ostream& operator<<(std::ostream& out, const Edits& counted) {
    return out << counted.edits << " edits for " << counted.words << " words";
  }
};

Edits count(std::string_view hypothesis, const std::vector<std::string_view>& references,
            const tokenize::TerTokenOptions& options = {}) {
  TranslatedSegments segments{std::span(&hypothesis, 1), {}};
  for (const std::string_view& reference : references) {
    segments.references.emplace_back(&reference, 1);
  }
  const SegmentStatistics statistics = TranslationEditRate(options).statistics(segments);
  return {statistics.row(0)[0], statistics.row(0)[1]};
}

double score(const Edits& edits) {
  return TranslationEditRate().score(std::vector{edits.edits, edits.words});
}

TEST(TranslationEditRate, CountsEditsByHand) {
  EXPECT_EQ(count("rain fell in the north", {"rain fell in the north"}), (Edits{0, 5}));
  EXPECT_EQ(count("rain fell in north", {"rain fell in the north"}), (Edits{1, 5}));
  EXPECT_EQ(count("snow fell in the far north", {"rain fell in the north"}), (Edits{2, 5}));
  // A phrase in another place is one edit, however long.
  EXPECT_EQ(count("in the north rain fell", {"rain fell in the north"}), (Edits{1, 5}));
  // "fell" moves to the front, "rain" is inserted, "snow" deleted: "in the north" is not moved,
  // since it is right as it stands.
  EXPECT_EQ(count("in the north snow fell", {"rain fell in the north"}), (Edits{3, 5}));
}

TEST(TranslationEditRate, OfEmptySides) {
  EXPECT_EQ(count("", {"a b"}), (Edits{2, 2}));
  EXPECT_EQ(count("a b", {""}), (Edits{2, 0}));
  EXPECT_EQ(count("", {""}), (Edits{0, 0}));
  EXPECT_EQ(count(" \t", {"\xC2\xA0"}), (Edits{0, 0}));
  EXPECT_EQ(score({2, 2}), 100);
  EXPECT_EQ(score({2, 0}), 100);
  EXPECT_EQ(score({0, 0}), 0);
}

TEST(TranslationEditRate, ManyReferencesGiveTheFewestEditsAndTheirMeanLength) {
  EXPECT_EQ(count("a b c", {"x y z w", "a b d", ""}), (Edits{1, 7.0 / 3}));
}

TEST(TranslationEditRate, OfACorpusIsThatOfTheSums) {
  const std::vector<std::string_view> hypotheses = {"a b", "a"};
  const std::vector<std::string_view> references = {"a b c", "b"};
  const TranslationEditRate ter;
  const std::vector<double> sums = ter.statistics({hypotheses, {references}}).sum();
  EXPECT_EQ(sums, (std::vector<double>{2, 4}));
  EXPECT_EQ(ter.score(sums), 50);
}

TEST(TranslationEditRate, MindsTheOptions) {
  EXPECT_EQ(count("Rain, rain", {"rain rain"}), (Edits{1, 2}));
  EXPECT_EQ(count("Rain, rain", {"rain rain"}, {.no_punct = true}), (Edits{0, 2}));
  EXPECT_EQ(count("Rain rain", {"rain rain"}, {.case_sensitive = true}), (Edits{1, 2}));
  EXPECT_EQ(count("rain, rain", {"rain , rain"}, {.normalized = true}), (Edits{0, 3}));
  EXPECT_EQ(count("北京", {"北 京"}, {.normalized = true, .asian_support = true}), (Edits{0, 2}));
}

TEST(TranslationEditRate, OfALongLineEnds) {
  std::string line;
  for (int i = 0; i < 20000; ++i) line.append("word").append(std::to_string(i * 7919 % 997)) += ' ';
  const std::string other = "a b " + line;
  const Edits edits = count(line, {other});
  EXPECT_EQ(edits.words, 20002);
  EXPECT_GE(edits.edits, 2);
  EXPECT_EQ(count(line, {"word0"}), (Edits{19999, 1}));
}

TEST(TranslationEditRate, RefusesALineThatIsNoSegment) {
  std::string line;
  for (int i = 0; i <= 1'000'000; ++i) line += "a ";
  EXPECT_THROW(TranslationEditRate().require_scorable(line), corpora::Error);
  line.resize(line.size() - 2);
  EXPECT_NO_THROW(TranslationEditRate().require_scorable(line));
  EXPECT_NO_THROW(TranslationEditRate().require_scorable(std::string(line.size(), 'a')));
}

}  // namespace
}  // namespace diglot::align
