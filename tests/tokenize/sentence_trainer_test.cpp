#include "tokenize/sentence_trainer.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "corpora/error.h"
#include "tokenize/sentences.h"

namespace diglot::tokenize {
namespace {

using corpora::SegmentedText;

const SentenceTrainerOptions small = {.buckets = 1U << 16U, .epochs = 20};

/// A text of one paragraph of these sentences, with a space between two.
SegmentedText text_of(const std::vector<std::string>& sentences) {
  SegmentedText text{"en.txt", "en", {{}}};
  corpora::SegmentedParagraph& paragraph = text.paragraphs.front();
  for (const std::string& sentence : sentences) {
    if (!paragraph.text.empty()) paragraph.text += ' ';
    const std::size_t begin = paragraph.text.size();
    paragraph.text += sentence;
    paragraph.sentences.push_back({begin, paragraph.text.size()});
  }
  return text;
}

std::string split(const std::string& text, const SentenceModel& model) {
  std::string result;
  for (const corpora::Bytes bytes : split_sentences(text, "en", model)) {
    result += text.substr(bytes.begin, bytes.size()) + "|";
  }
  return result;
}

/// Sentences in which "Vlt." is a rank.
std::vector<std::string> sentences_with_rank() {
  std::vector<std::string> sentences;
  for (const char* name : {"Miller", "Brown", "Jones", "Wilson", "Harris", "Clark"}) {
    sentences.push_back(std::string("Police said Vlt. ") + name + " left the town.");
    sentences.push_back(std::string("The army named ") + name + " on Monday.");
    sentences.push_back(std::string(name) + " thanked Vlt. Roberts for the help.");
    sentences.emplace_back("Nobody was hurt in the attack.");
  }
  return sentences;
}

TEST(SentenceTrainer, LearnsAnAbbreviation) {
  const std::string text = "They met Vlt. Turner at the border. It rained all night.";
  EXPECT_EQ(split_sentences_by_rules(text, "en").size(), 3U);
  const SentenceModel model = train_sentences({text_of(sentences_with_rank())}, {}, small);
  EXPECT_EQ(split(text, model), "They met Vlt. Turner at the border.|It rained all night.|");
}

TEST(SentenceTrainer, GivesTheSameModelAgain) {
  const std::vector<SegmentedText> texts = {text_of(sentences_with_rank())};
  const std::vector<SentenceLines> lines = {{"en", sentences_with_rank()}};
  const std::string bytes = train_sentences(texts, lines, small).serialize();
  EXPECT_EQ(train_sentences(texts, lines, small).serialize(), bytes);
  SentenceTrainerOptions other = small;
  other.seed = 2;
  EXPECT_NE(train_sentences(texts, lines, other).serialize(), bytes);
}

TEST(SentenceTrainer, LearnsFromLinesThatNoMarkEnds) {
  std::vector<std::string> lines;
  for (const char* town : {"London", "Paris", "Berlin", "Madrid", "Rome", "Vienna"}) {
    lines.push_back(std::string("the storm closed all roads around ") + town + " today");
    lines.push_back(std::string("The minister called a meeting in ") + town + " today");
    lines.push_back(std::string("The police searched a house near ") + town + " today");
  }
  const std::vector<SegmentedText> texts = {text_of(sentences_with_rank())};
  const std::string text = "The army left the coast today The police searched a house";
  EXPECT_EQ(split(text, train_sentences(texts, {}, small)), text + "|");
  EXPECT_EQ(split(text, train_sentences(texts, {{"en", lines}}, small)),
            "The army left the coast today|The police searched a house|");
}

TEST(SentenceTrainer, KnowsTheLanguagesOfItsTexts) {
  SegmentedText romanian = text_of({"Unu.", "Doi."});
  romanian.lang = "ro";
  const SentenceModel model =
      train_sentences({text_of({"One.", "Two."}), romanian}, {{"de", {"Ja.", "Nein."}}}, small);
  for (const char* lang : {"en", "ro", "de"}) EXPECT_TRUE(model.knows(lang)) << lang;
  EXPECT_FALSE(model.knows("fr"));
}

TEST(SentenceTrainer, TakesParagraphsWithoutSentences) {
  SegmentedText text = text_of({"One.", "Two."});
  const std::string bytes = train_sentences({text}, {}, small).serialize();
  text.paragraphs.push_back({"Nobody. Knows. Where.", {}, {}});
  EXPECT_EQ(train_sentences({text}, {}, small).serialize(), bytes);
}

TEST(SentenceTrainer, RefusesOptionsThatCannotBe) {
  EXPECT_NO_THROW(SentenceTrainerOptions{}.validate());
  EXPECT_THROW((SentenceTrainerOptions{.buckets = 0}.validate()), corpora::Error);
  EXPECT_THROW((SentenceTrainerOptions{.buckets = (1U << 30U) + 1}.validate()), corpora::Error);
  EXPECT_THROW((SentenceTrainerOptions{.epochs = 0}.validate()), corpora::Error);
  EXPECT_THROW(train_sentences({}, {}, {.epochs = 0}), corpora::Error);
}

}  // namespace
}  // namespace diglot::tokenize
