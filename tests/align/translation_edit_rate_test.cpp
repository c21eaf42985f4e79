#include "align/translation_edit_rate.h"

#include <filesystem>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "corpora/error.h"
#include "corpora/input.h"

namespace diglot::align {

/// For messages.
std::ostream& operator<<(std::ostream& out, const EditStatistics& statistics) {
  return out << statistics.edits << " edits for " << statistics.reference_length << " words";
}

namespace {

namespace json = boost::json;

EditStatistics count(std::string_view hypothesis, std::vector<std::string_view> references,
                     const tokenize::TerTokenOptions& options = {}) {
  return count_edits(hypothesis, references, options);
}

TEST(TranslationEditRate, CountsEditsByHand) {
  EXPECT_EQ(count("rain fell in the north", {"rain fell in the north"}), (EditStatistics{0, 5}));
  EXPECT_EQ(count("rain fell in north", {"rain fell in the north"}), (EditStatistics{1, 5}));
  EXPECT_EQ(count("snow fell in the far north", {"rain fell in the north"}),
            (EditStatistics{2, 5}));
  // A phrase in another place is one edit, however long.
  EXPECT_EQ(count("in the north rain fell", {"rain fell in the north"}), (EditStatistics{1, 5}));
  // "fell" moves to the front, "rain" is inserted, "snow" deleted: "in the north" is not moved,
  // since it is right as it stands.
  EXPECT_EQ(count("in the north snow fell", {"rain fell in the north"}), (EditStatistics{3, 5}));
}

TEST(TranslationEditRate, OfEmptySides) {
  EXPECT_EQ(count("", {"a b"}), (EditStatistics{2, 2}));
  EXPECT_EQ(count("a b", {""}), (EditStatistics{2, 0}));
  EXPECT_EQ(count("", {""}), (EditStatistics{0, 0}));
  EXPECT_EQ(count(" \t", {"\xC2\xA0"}), (EditStatistics{0, 0}));
  EXPECT_EQ(translation_edit_rate({2, 2}), 100);
  EXPECT_EQ(translation_edit_rate({2, 0}), 100);
  EXPECT_EQ(translation_edit_rate({0, 0}), 0);
}

TEST(TranslationEditRate, ManyReferencesGiveTheFewestEditsAndTheirMeanLength) {
  EXPECT_EQ(count("a b c", {"x y z w", "a b d", ""}), (EditStatistics{1, 7.0 / 3}));
}

TEST(TranslationEditRate, OfACorpusIsThatOfTheSums) {
  EditStatistics sum = count("a b", {"a b c"});
  sum += count("a", {"b"});
  EXPECT_EQ(sum, (EditStatistics{2, 4}));
  EXPECT_EQ(translation_edit_rate(sum), 50);
}

TEST(TranslationEditRate, MindsTheOptions) {
  EXPECT_EQ(count("Rain, rain", {"rain rain"}), (EditStatistics{1, 2}));
  EXPECT_EQ(count("Rain, rain", {"rain rain"}, {.no_punct = true}), (EditStatistics{0, 2}));
  EXPECT_EQ(count("Rain rain", {"rain rain"}, {.case_sensitive = true}), (EditStatistics{1, 2}));
  EXPECT_EQ(count("rain, rain", {"rain , rain"}, {.normalized = true}), (EditStatistics{0, 3}));
  EXPECT_EQ(count("北京", {"北 京"}, {.normalized = true, .asian_support = true}),
            (EditStatistics{0, 2}));
}

TEST(TranslationEditRate, OfALongLineEnds) {
  std::string line;
  for (int i = 0; i < 20000; ++i) line.append("word").append(std::to_string(i * 7919 % 997)) += ' ';
  const std::string other = "a b " + line;
  const EditStatistics statistics = count(line, {other});
  EXPECT_EQ(statistics.reference_length, 20002);
  EXPECT_GE(statistics.edits, 2U);
  EXPECT_EQ(count(line, {"word0"}), (EditStatistics{19999, 1}));
}

TEST(TranslationEditRate, RefusesALineThatIsNoSegment) {
  std::string line;
  for (int i = 0; i <= 1'000'000; ++i) line += "a ";
  EXPECT_THROW(count(line, {"a"}), corpora::Error);
  EXPECT_THROW(count("a", {line}), corpora::Error);
}

/// What sacreBLEU 2.6.0 gave for systems of WMT21 and for lines made to be difficult.
class Sacrebleu : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!std::filesystem::exists(folder_ + "vectors.json")) {
      GTEST_SKIP() << folder_ << " is not there";
    }
  }

  [[nodiscard]] std::vector<std::string> lines(const json::value& name,
                                               const json::object& record) const {
    std::vector<std::string> result;
    corpora::LineReader reader(folder_ + "text/" + std::string(name.as_string()));
    while (result.size() < record.at("lines").to_number<std::size_t>()) {
      const auto line = reader.next();
      if (!line) break;
      result.emplace_back(*line);
    }
    return result;
  }

  [[nodiscard]] std::vector<EditStatistics> segments(const json::object& record) const;

  const std::string folder_ = "../shared/data/dev/sacrebleu/";
};

tokenize::TerTokenOptions options_of(const json::object& record) {
  const json::object& options = record.at("options").as_object();
  const auto given = [&](const char* name) {
    return options.contains(name) && options.at(name).as_bool();
  };
  return {given("normalized"), given("no_punct"), given("asian_support"), given("case_sensitive")};
}

std::vector<EditStatistics> Sacrebleu::segments(const json::object& record) const {
  const std::vector<std::string> hypotheses = lines(record.at("hyp"), record);
  std::vector<std::vector<std::string>> references;
  for (const json::value& name : record.at("refs").as_array()) {
    references.push_back(lines(name, record));
  }
  std::vector<EditStatistics> result;
  for (std::size_t i = 0; i < hypotheses.size(); ++i) {
    std::vector<std::string_view> of_line;
    for (const auto& reference : references) of_line.emplace_back(reference.at(i));
    result.push_back(count_edits(hypotheses[i], of_line, options_of(record)));
  }
  return result;
}

void expect_same_corpus(const json::object& record, const std::vector<EditStatistics>& segments) {
  EditStatistics sum;
  for (const EditStatistics& segment : segments) sum += segment;
  EXPECT_EQ(sum.edits, record.at("num_edits").to_number<std::size_t>());
  EXPECT_NEAR(sum.reference_length, record.at("ref_length").to_number<double>(), 1e-6);
  EXPECT_NEAR(translation_edit_rate(sum), record.at("score").to_number<double>(), 1e-6);
}

TEST_F(Sacrebleu, GivesTheSameTer) {
  const json::value vectors = json::parse(corpora::read_file(folder_ + "vectors.json"));
  std::size_t records = 0;
  for (const json::value& value : vectors.at("vectors").as_array()) {
    const json::object& record = value.as_object();
    if (record.at("metric") != "TER") continue;
    ++records;
    SCOPED_TRACE(json::serialize(record.at("hyp")) + json::serialize(record.at("options")));
    const std::vector<EditStatistics> of_lines = segments(record);
    ASSERT_EQ(of_lines.size(), record.at("lines").to_number<std::size_t>());
    if (!record.contains("scores")) {
      expect_same_corpus(record, of_lines);
      continue;
    }
    const json::array& scores = record.at("scores").as_array();
    ASSERT_EQ(scores.size(), of_lines.size());
    for (std::size_t i = 0; i < scores.size(); ++i) {
      EXPECT_NEAR(translation_edit_rate(of_lines[i]), scores[i].to_number<double>(), 1e-6)
          << "line " << i + 1;
    }
  }
  EXPECT_GT(records, 0U);
}

}  // namespace
}  // namespace diglot::align
