// The formats of `align`, to the letter of DESIGN.md.
#include <algorithm>
#include <charconv>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "tests/tools/command.h"
#include "tests/tools/news.h"

namespace diglot::tools::testing {
namespace {

using Words = std::vector<std::string>;
namespace json = boost::json;

class Formats : public ::testing::Test {
 protected:
  /// Standard output of `align` over the stories, which must succeed.
  [[nodiscard]] std::string align(Words options) const {
    options.insert(options.end(), {news_.path("ro"), news_.path("uk")});
    const Outcome outcome = run(news_.align(std::move(options)));
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    return outcome.out;
  }

  [[nodiscard]] std::vector<json::object> pairs(const Words& options = {}) const {
    std::vector<json::object> objects;
    for (const std::string& line : lines_of(align(options))) {
      objects.push_back(json::parse(line).as_object());
    }
    return objects;
  }

  const News news_;
};

Words keys(const json::object& object) {
  Words names;
  for (const auto& member : object) names.emplace_back(member.key());
  return names;
}

std::string text_of(const json::object& pair, const char* side) {
  return std::string(pair.at(side).at("text").as_string());
}

std::string relation_of(const json::object& pair) {
  return std::string(pair.at("relation").as_string());
}

TEST_F(Formats, ExplainAddsTheWordsThatTranslateEachOther) {
  std::size_t words = 0;
  for (const json::object& pair : pairs({"--explain"})) {
    if (pair.contains("alone")) continue;
    const json::object& evidence = pair.at("evidence").as_object();
    EXPECT_EQ(keys(evidence), (Words{"numbers", "names", "missing", "conflict", "words", "parts"}));
    for (const json::value& word : evidence.at("words").as_array()) {
      ASSERT_EQ(word.as_array().size(), 3U);
      EXPECT_NE(text_of(pair, "src").find(word.at(0).as_string().c_str()), std::string::npos);
      EXPECT_NE(text_of(pair, "tgt").find(word.at(1).as_string().c_str()), std::string::npos);
      EXPECT_GE(word.at(2).to_number<double>(), 0.3);
      EXPECT_LE(word.at(2).to_number<double>(), 1);
      ++words;
    }
  }
  EXPECT_GT(words, 10U);
  EXPECT_NE(align({"--explain", "--format", "text"}).find("\n      words  "), std::string::npos);
}

TEST_F(Formats, ExplainAccountsForEverySentence) {
  // With nothing accepted, every sentence of both articles is alone, with a reason.
  std::size_t alone = 0;
  for (const json::object& line : pairs({"--explain", "--min-score", "1"})) {
    ASSERT_EQ(keys(line), (Words{"alone", "reason", "nearest"}));
    EXPECT_FALSE(line.at("reason").as_string().empty());
    ++alone;
  }
  EXPECT_EQ(alone, 12U) << "six sentences on either side of the one story";
  EXPECT_NE(align({"--explain", "--format", "text", "--min-score", "1"}).find("alone  "),
            std::string::npos);
}

TEST_F(Formats, PrecisionIsAShare) {
  const Outcome outcome =
      run(news_.align({"--precision", "95", news_.path("ro"), news_.path("uk")}));
  EXPECT_EQ(outcome.status, 2);
  EXPECT_NE(outcome.err.find("--precision"), std::string::npos) << outcome.err;
}

TEST_F(Formats, WhereNoPairIsWrittenItSaysWhatLeftThemOut) {
  const auto note_of = [&](const Words& options) {
    Words arguments = {"--pair", news_.path("ro/flood.txt"), news_.path("uk/flood.txt")};
    arguments.insert(arguments.end(), options.begin(), options.end());
    const Outcome outcome = run(news_.align(arguments));
    EXPECT_EQ(outcome.status, 0);
    EXPECT_EQ(outcome.out, "");
    return outcome.err;
  };
  const std::string sure = note_of({"--min-score", "0.999", "--relations", "all"});
  EXPECT_TRUE(mentions(sure, " found, and none written: ")) << sure;
  EXPECT_TRUE(mentions(sure, " for a score below 0.999; lower --min-score")) << sure;
  const std::string related = note_of({"--min-score", "0.999"});
  EXPECT_TRUE(mentions(related, "3 for a score below 0.999, ")) << related;
  EXPECT_TRUE(mentions(related, " for a relation that was not asked for; ")) << related;
}

TEST_F(Formats, ExplainNeedsAFormatWithRoomForWords) {
  const Outcome outcome =
      run(news_.align({"--explain", "--format", "tsv", news_.path("ro"), news_.path("uk")}));
  EXPECT_EQ(outcome.status, 2);
  EXPECT_NE(outcome.err.find("--explain"), std::string::npos) << outcome.err;
}

TEST_F(Formats, JsonlHasTheMembersOfTheContractInItsOrder) {
  const auto found = pairs({"--relations", "all", "--min-score", "0"});
  ASSERT_GE(found.size(), 4U);
  for (const json::object& pair : found) {
    EXPECT_EQ(keys(pair), (Words{"src", "tgt", "score", "relation", "evidence", "story"}));
    for (const char* side : {"src", "tgt"}) {
      EXPECT_EQ(keys(pair.at(side).as_object()),
                (Words{"doc", "lang", "sentences", "begin", "end", "text"}));
    }
    const json::object& evidence = pair.at("evidence").as_object();
    EXPECT_EQ(keys(evidence), (Words{"numbers", "names", "missing", "conflict"}));
    EXPECT_EQ(keys(evidence.at("missing").as_object()), (Words{"src", "tgt"}));
    for (const char* facts : {"numbers", "names", "conflict"}) {
      for (const json::value& fact : evidence.at(facts).as_array()) {
        EXPECT_EQ(fact.as_array().size(), 2U);
      }
    }
    EXPECT_TRUE(evidence.at("missing").at("src").is_array());
    const double score = pair.at("score").to_number<double>();
    EXPECT_GE(score, 0);
    EXPECT_LE(score, 1);
  }
}

TEST_F(Formats, JsonlHoldsThePairsThatArePlanted) {
  // Of the sentences that correspond, the one whose figure differs is no pair.
  std::set<std::pair<std::string, std::string>> expected = {
      {news_.ro(0), news_.uk(0)},
      {news_.ro(2), news_.uk(2)},
      {news_.ro(5, " 12"), news_.uk(5, " 12")}};
  std::set<std::pair<std::string, std::string>> found;
  for (const json::object& pair : pairs()) {
    found.emplace(text_of(pair, "src"), text_of(pair, "tgt"));
    EXPECT_EQ(pair.at("src").at("doc").as_string(), news_.path("ro/flood.txt"));
    EXPECT_EQ(pair.at("tgt").at("doc").as_string(), news_.path("uk/flood.txt"));
    EXPECT_EQ(relation_of(pair), "translation");
  }
  EXPECT_EQ(found, expected);
}

TEST_F(Formats, JsonlGivesTheEvidence) {
  for (const json::object& pair : pairs({"--relations", "all", "--min-score", "0"})) {
    if (text_of(pair, "src") == news_.ro(5, " 12")) {
      EXPECT_EQ(json::serialize(pair.at("evidence").at("numbers")), R"([["12","12"]])");
    }
    if (text_of(pair, "src") == news_.ro(3, " 450")) {
      EXPECT_EQ(relation_of(pair), "contradiction");
      EXPECT_EQ(json::serialize(pair.at("evidence").at("conflict")), R"([["450","470"]])");
      EXPECT_EQ(text_of(pair, "tgt"), news_.uk(3, " 470"));
    }
  }
}

TEST_F(Formats, JsonlIsBestFirst) {
  double last = 1;
  for (const json::object& pair : pairs({"--relations", "all", "--min-score", "0"})) {
    const double score = pair.at("score").to_number<double>();
    EXPECT_LE(score, last);
    last = score;
  }
}

TEST_F(Formats, RelationsChooses) {
  const auto relations = [&](const std::string& chosen) {
    std::set<std::string> found;
    for (const json::object& pair : pairs({"--relations", chosen, "--min-score", "0"})) {
      found.insert(relation_of(pair));
    }
    return found;
  };
  EXPECT_EQ(relations("contradiction"), (std::set<std::string>{"contradiction"}));
  EXPECT_EQ(relations("translation,contradiction"),
            (std::set<std::string>{"contradiction", "translation"}));
  EXPECT_TRUE(relations("all").contains("contradiction"));
  EXPECT_EQ(pairs({"--relations", "translation,same"}), pairs()) << "is the default";
}

TEST_F(Formats, MinScoreLeavesOut) {
  const auto all = pairs({"--relations", "all", "--min-score", "0"});
  // Scores are written with four decimals; these lie between two of them.
  for (const std::string least : {"0.20005", "0.50005", "0.99005"}) {
    const auto some = pairs({"--relations", "all", "--min-score", least});
    const auto expected = std::ranges::count_if(all, [&](const json::object& pair) {
      return pair.at("score").to_number<double>() >= std::stod(least);
    });
    EXPECT_EQ(std::ssize(some), expected) << least;
  }
  EXPECT_EQ(pairs({"--min-score", "0.5"}), pairs()) << "is the default";
}

TEST_F(Formats, TsvHasEightColumns) {
  const Words lines =
      lines_of(align({"--format", "tsv", "--relations", "all", "--min-score", "0"}));
  const auto objects = pairs({"--relations", "all", "--min-score", "0"});
  ASSERT_EQ(lines.size(), objects.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Words columns = columns_of(lines[i]);
    ASSERT_EQ(columns.size(), 8U);
    const auto offsets = [&](const char* side) {
      return json::serialize(objects[i].at(side).at("begin")) + "-" +
             json::serialize(objects[i].at(side).at("end"));
    };
    EXPECT_DOUBLE_EQ(std::stod(columns[0]), objects[i].at("score").to_number<double>());
    EXPECT_EQ(columns[1], text_of(objects[i], "src"));
    EXPECT_EQ(columns[2], text_of(objects[i], "tgt"));
    EXPECT_EQ(columns[3], objects[i].at("src").at("doc").as_string());
    EXPECT_EQ(columns[4], objects[i].at("tgt").at("doc").as_string());
    EXPECT_EQ(columns[5], offsets("src"));
    EXPECT_EQ(columns[6], offsets("tgt"));
    EXPECT_EQ(columns[7], relation_of(objects[i]));
  }
}

TEST_F(Formats, TabsAndLineEndsInTextsBecomeSpaces) {
  // Two sentences that are one on the other side: the text between them is a line end.
  const std::string ro = news_.write("ro/t.txt", news_.ro(16) + "\r\n\r\n" + news_.ro(17) + "\n");
  std::string joined = news_.uk(16) + " " + news_.uk(17);
  joined[joined.find(' ')] = '\t';
  const std::string uk = news_.write("uk/t.txt", joined.substr(0, joined.size() - 1) + "\n");
  const Outcome tsv = run(
      news_.align({"--format", "tsv", "--pair", ro, uk, "--min-score", "0", "--relations", "all"}));
  for (const std::string& line : lines_of(tsv.out)) EXPECT_EQ(columns_of(line).size(), 8U) << line;
  EXPECT_FALSE(mentions(tsv.out, "\r"));
  const std::string prefix = news_.path("m");
  ASSERT_EQ(run(news_.align({"--format", "moses", "-o", prefix, "--pair", ro, uk, "--min-score",
                             "0", "--relations", "all"}))
                .status,
            0);
  EXPECT_EQ(lines_of(news_.bytes_of("m.ro-uk.ro")).size(), lines_of(tsv.out).size());
  EXPECT_EQ(lines_of(news_.bytes_of("m.ro-uk.uk")).size(), lines_of(tsv.out).size());
  EXPECT_FALSE(mentions(news_.bytes_of("m.ro-uk.uk"), "\t"));
}

TEST_F(Formats, MosesIsTwoFilesOfAsManyLinesInTheOrderOfTheSource) {
  EXPECT_EQ(align({"--format", "moses", "-o", news_.path("out")}), "");
  const Words ro = lines_of(news_.bytes_of("out.ro-uk.ro"));
  const Words uk = lines_of(news_.bytes_of("out.ro-uk.uk"));
  EXPECT_EQ(ro, (Words{news_.ro(0), news_.ro(2), news_.ro(5, " 12")}));
  EXPECT_EQ(uk, (Words{news_.uk(0), news_.uk(2), news_.uk(5, " 12")}));
}

TEST_F(Formats, MosesNamesItsFilesByTheLanguagesOfTheSentences) {
  if (!has_builtin_model()) GTEST_SKIP() << "align/models/news18.diglot is not there";
  const std::string french =
      "Le président a déclaré lundi que la guerre prendrait bientôt fin et que les négociations "
      "continueraient à Paris.";
  const std::string src = news_.write(
      "en.txt",
      "The president said on Monday that the war would end soon and that the talks would go "
      "on.\n\n" +
          french + "\n");
  const std::string tgt = news_.write(
      "ro.txt",
      "Președintele a spus luni că războiul se va încheia curând și că discuțiile vor "
      "continua.\n\nPreședintele a declarat luni că războiul se va încheia în curând și că "
      "negocierile vor continua la Paris.\n");
  const Outcome outcome = run({"align", "--format", "moses", "-o", news_.path("out"), "--pair", src,
                               tgt, "--relations", "all", "--min-score", "0"});
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(news_.bytes_of("out.fr-ro.fr"), french + "\n");
  EXPECT_EQ(lines_of(news_.bytes_of("out.en-ro.en")).size(), 1U);
}

TEST_F(Formats, MosesLeavesOutPairsOfOneLanguageAndSaysSo) {
  const std::string ro = news_.path("ro/flood.txt");
  const std::string copy = news_.write("ro/copy.txt", news_.bytes_of("ro/flood.txt"));
  const Words command = {"--format", "moses", "-o", news_.path("out"), "--pair", ro, copy};
  const Outcome all = run(news_.align(command));
  EXPECT_EQ(all.status, 2);
  EXPECT_TRUE(mentions(all.err, "both sides of one language, whose files would have one name 6"))
      << all.err;

  Words more = command;
  more.insert(more.end(), {"--pair", ro, news_.path("uk/flood.txt")});
  const Outcome some = run(news_.align(more));
  EXPECT_EQ(some.status, 0);
  EXPECT_TRUE(mentions(some.err, "both sides of one language, whose files would have one name 6"))
      << some.err;
  EXPECT_EQ(lines_of(news_.bytes_of("out.ro-uk.uk")).size(), 3U);
}

TEST_F(Formats, TmxHoldsAllThatIsKnownOfAPair) {
  EXPECT_EQ(align({"--format", "tmx", "-o", news_.path("out.tmx")}), "");
  EXPECT_EQ(align({"-o", news_.path("out.jsonl")}), "");
  ASSERT_EQ(run({"convert", news_.path("out.tmx"), "-o", news_.path("again.jsonl")}).status, 0);
  // In the order of the source, where jsonl has the best first.
  Words pairs = lines_of(news_.bytes_of("out.jsonl"));
  Words again = lines_of(news_.bytes_of("again.jsonl"));
  std::ranges::sort(pairs);
  std::ranges::sort(again);
  EXPECT_FALSE(pairs.empty());
  EXPECT_EQ(again, pairs);
}

TEST_F(Formats, TextIsForPeople) {
  const std::string text = align({"--format", "text"});
  EXPECT_TRUE(mentions(text, news_.ro(0)));
  EXPECT_TRUE(mentions(text, news_.uk(0)));
  EXPECT_TRUE(mentions(text, "translation"));
}

TEST_F(Formats, TextTellsWhatIsQuotedOnBothSides) {
  const std::string ro = news_.write("ro.txt", "„" + news_.ro(0) + "”, a spus el.\n");
  const std::string uk = news_.write("uk.txt", "«" + news_.uk(0) + "», сказав він.\n");
  const Outcome outcome =
      run(news_.align({"--format", "text", "--relations", "all", "--min-score", "0", "--lang",
                       ro + "=ro", "--lang", uk + "=uk", "--pair", ro, uk}));
  EXPECT_TRUE(mentions(outcome.out, "      quotations  ")) << outcome.out << outcome.err;
}

// vecalign

/// Checks each line and counts how often each sentence stands in a bead.
void expect_every_sentence_once(const std::string& output, std::size_t src, std::size_t tgt) {
  static const std::regex line_of_a_bead(
      "\\[((?:\\d+(?:, \\d+)*)?)\\]:\\[((?:\\d+(?:, \\d+)*)?)\\]:(\\d+\\.\\d+)");
  std::map<std::size_t, int> src_count;
  std::map<std::size_t, int> tgt_count;
  for (const std::string& line : lines_of(output)) {
    std::smatch match;
    ASSERT_TRUE(std::regex_match(line, match, line_of_a_bead)) << line;
    ASSERT_FALSE(match[1].str().empty() && match[2].str().empty()) << line;
    const auto add = [](const std::string& list, std::map<std::size_t, int>& count) {
      static const std::regex number("\\d+");
      for (std::sregex_iterator it(list.begin(), list.end(), number), end; it != end; ++it) {
        ++count[std::stoul(it->str())];
      }
    };
    add(match[1], src_count);
    add(match[2], tgt_count);
    const double cost = std::stod(match[3]);
    EXPECT_GE(cost, 0);
    EXPECT_LE(cost, 1);
  }
  EXPECT_EQ(src_count.size(), src);
  EXPECT_EQ(tgt_count.size(), tgt);
  for (const auto& [sentence, count] : src_count) {
    EXPECT_LT(sentence, src);
    EXPECT_EQ(count, 1) << "src " << sentence;
  }
  for (const auto& [sentence, count] : tgt_count) {
    EXPECT_LT(sentence, tgt);
    EXPECT_EQ(count, 1) << "tgt " << sentence;
  }
}

/// How a line of one sentence each begins.
std::string bead(std::size_t src, std::size_t tgt) {
  std::ostringstream line;
  line << '[' << src << "]:[" << tgt << "]:";
  return line.str();
}

class Vecalign : public Formats {
 protected:
  [[nodiscard]] std::string parallel(const std::string& src, const std::string& tgt,
                                     const Words& options = {}) const {
    Words arguments = {"--parallel", "--format", "vecalign", src, tgt};
    arguments.insert(arguments.end(), options.begin(), options.end());
    const Outcome outcome = run(news_.align(arguments));
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    return outcome.out;
  }
};

TEST_F(Vecalign, AccountsForEverySentence) {
  expect_every_sentence_once(parallel(news_.path("ro/flood.txt"), news_.path("uk/flood.txt")), 6,
                             6);
}

TEST_F(Vecalign, RefusesWhatWouldLeaveNothingOut) {
  for (const Words& filter :
       {Words{"--min-score", "0.5"}, Words{"--precision", "0.9"}, Words{"--relations", "all"}}) {
    Words arguments = {"--parallel", "--format", "vecalign", news_.path("ro/flood.txt"),
                       news_.path("uk/flood.txt")};
    arguments.insert(arguments.end(), filter.begin(), filter.end());
    const Outcome outcome = run(news_.align(arguments));
    EXPECT_EQ(outcome.status, 2);
    EXPECT_EQ(outcome.out, "");
    EXPECT_TRUE(mentions(outcome.err, "accounts for every sentence")) << outcome.err;
  }
}

TEST_F(Vecalign, FindsTranslationsInOrder) {
  std::string ro;
  std::string uk;
  for (std::size_t i = 0; i < 24; ++i) {
    ro += news_.ro(i) + "\n";
    if (i != 7) uk += news_.uk(i) + "\n";
  }
  const std::string output = parallel(news_.write("ro.sents", ro), news_.write("uk.sents", uk));
  expect_every_sentence_once(output, 24, 23);
  for (const std::size_t i : {0U, 3U, 5U, 9U, 15U, 23U}) {
    EXPECT_TRUE(mentions(output, bead(i, i < 7 ? i : i - 1))) << i << "\n" << output;
  }
}

TEST_F(Vecalign, FindsABlockThatMovedWhereBeadsMayCross) {
  std::string ro;
  std::string uk;
  for (std::size_t i = 0; i < 24; ++i) ro += news_.ro(i) + "\n";
  for (std::size_t j = 0; j < 24; ++j) uk += news_.uk((j + 6) % 24) + "\n";
  const std::string output =
      parallel(news_.write("ro.sents", ro), news_.write("uk.sents", uk), {"--allow-crossing"});
  expect_every_sentence_once(output, 24, 24);
  for (std::size_t i = 0; i < 24; ++i) {
    EXPECT_TRUE(mentions(output, bead(i, (i + 18) % 24))) << i << "\n" << output;
  }
}

TEST_F(Vecalign, FindsTranslationsInShortDocuments) {
  for (const std::size_t count : {1U, 2U, 4U, 8U}) {
    std::string ro;
    std::string uk;
    for (std::size_t i = 0; i < count; ++i) {
      ro += news_.ro(i) + "\n";
      uk += news_.uk(i) + "\n";
    }
    const std::string output = parallel(news_.write("ro.sents", ro), news_.write("uk.sents", uk));
    for (std::size_t i = 0; i < count; ++i) {
      EXPECT_TRUE(mentions(output, bead(i, i))) << i << " of " << count << "\n" << output;
    }
  }
}

TEST_F(Vecalign, KeepsEmptyLinesOfSentsFiles) {
  const std::string ro = news_.write(
      "ro.sents", std::string("\n").append(news_.ro(0) + "\n\n\n" + news_.ro(1) + "\n\n"));
  const std::string uk = news_.write("uk.sents", news_.uk(0) + "\r\n" + news_.uk(1) + "\r\n\r\n");
  expect_every_sentence_once(parallel(ro, uk), 6, 3);
}

TEST_F(Vecalign, SentsFilesMayLackTheirLastLineEnd) {
  const std::string ro = news_.write("ro.sents", news_.ro(0) + "\n" + news_.ro(1));
  const std::string uk = news_.write("uk.sents", news_.uk(0) + "\n");
  expect_every_sentence_once(parallel(ro, uk), 2, 1);
}

TEST_F(Vecalign, AnEmptySentsFileIsAnError) {
  for (const char* text : {"", "\n\n"}) {
    const std::string none = news_.write("none.sents", text);
    const Outcome outcome =
        run(news_.align({"--parallel", "--format", "vecalign", news_.path("ro/flood.txt"), none}));
    EXPECT_EQ(outcome.status, 2);
    EXPECT_EQ(outcome.out, "");
    EXPECT_TRUE(mentions(outcome.err, none + ": holds no text")) << outcome.err;
  }
}

TEST_F(Vecalign, SentencePerLineTakesAnyFileSo) {
  const std::string ro = news_.write("ro.txt", "Una. Doua.\n\nTrei.\n");
  const std::string uk = news_.write("uk.txt", "Одна. Дві.\n");
  expect_every_sentence_once(parallel(ro, uk, {"--sentence-per-line"}), 3, 1);
}

TEST_F(Vecalign, CompressedSentsFilesAreSegmentedToo) {
  for (const char* suffix : {".gz", ".zst", ".xz"}) {
    const std::string ro = news_.path("ro.sents") + suffix;
    ASSERT_EQ(run({"tokenize", "--lang", "ro", "-o", ro, "-"}, "Una . Doua .\n\nTrei .\n").status,
              0);
    expect_every_sentence_once(parallel(ro, news_.write("uk.sents", "Одна.\n")), 3, 1);
  }
}

TEST_F(Vecalign, OfAPairInAnyOrderAccountsForEverySentence) {
  const Outcome outcome = run(news_.align(
      {"--format", "vecalign", "--pair", news_.path("ro/flood.txt"), news_.path("uk/flood.txt")}));
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  expect_every_sentence_once(outcome.out, 6, 6);
  EXPECT_TRUE(mentions(outcome.out, "[0]:[3]:")) << outcome.out;
  EXPECT_TRUE(mentions(outcome.out, "[2]:[4]:")) << outcome.out;
  EXPECT_TRUE(mentions(outcome.out, "[5]:[1]:")) << outcome.out;
}

TEST_F(Vecalign, OfAThousandIdenticalLinesLinksThem) {
  std::string lines;
  for (int i = 0; i < 1000; ++i) lines += news_.ro(0) + "\n";
  const std::string output = parallel(news_.write("a.sents", lines), news_.write("b.sents", lines));
  expect_every_sentence_once(output, 1000, 1000);
  EXPECT_FALSE(mentions(output, "[]")) << "what is the same is not left out";
}

}  // namespace
}  // namespace diglot::tools::testing
