#include "tools/evaluate_segmentation.h"

#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include <boost/json.hpp>

#include "align/segmentation_evaluation.h"
#include "corpora/error.h"
#include "corpora/input.h"
#include "corpora/output.h"
#include "corpora/segmented_text.h"
#include "corpora/utf8.h"
#include "tokenize/segment.h"
#include "tokenize/words.h"
#include "tools/segmenter.h"

namespace diglot::tools {
namespace {

using align::PredictedSentence;
using align::SegmentationEvaluation;

struct Options {
  std::vector<std::string> gold;
  std::string predicted;
  std::string segmenter = "builtin";
  bool json = false;
};

struct Result {
  std::string name;
  SegmentationEvaluation evaluation;
};

/// What `segment` finds in the paragraphs of the gold.
std::vector<PredictedSentence> segment_anew(const corpora::SegmentedText& gold,
                                            const tokenize::SentenceModel& model) {
  std::vector<PredictedSentence> all;
  for (const corpora::SegmentedParagraph& paragraph : gold.paragraphs) {
    for (const corpora::Sentence& sentence :
         tokenize::segment(paragraph.text, {gold.lang, tokenize::LineEnds::end_sentences,
                                            tokenize::LineLanguages::fixed, &model})) {
      std::string text = paragraph.text.substr(sentence.bytes.begin, sentence.bytes.size());
      auto words = tokenize::split_words(text, gold.lang);
      all.push_back({std::move(text), std::move(words)});
    }
  }
  return all;
}

/// A line of `segment --format jsonl`; its tokens count code points of the article.
PredictedSentence parse_sentence(std::string_view line) {
  const boost::json::value value = boost::json::parse(line);
  PredictedSentence sentence{std::string(value.at("text").as_string()), {}};
  const boost::json::value* tokens = value.as_object().if_contains("tokens");
  if (tokens == nullptr) return sentence;
  const auto shift = value.at("begin").to_number<std::size_t>();
  const std::vector<std::size_t> offsets = corpora::code_point_offsets(sentence.text);
  for (const boost::json::value& token : tokens->as_array()) {
    const auto begin = token.as_array().at(0).to_number<std::size_t>() - shift;
    const auto end = token.as_array().at(1).to_number<std::size_t>() - shift;
    sentence.tokens.push_back({offsets.at(begin), offsets.at(end)});
  }
  return sentence;
}

std::vector<PredictedSentence> read_predicted(const std::string& file) {
  std::vector<PredictedSentence> all;
  corpora::LineReader lines(file);
  while (const auto line = lines.next()) {
    try {
      all.push_back(parse_sentence(*line));
    } catch (const std::exception& error) {
      throw corpora::Error(lines.name(), lines.number(),
                           "is no sentence as `diglot segment --format jsonl` writes it (" +
                               std::string(error.what()) + ")");
    }
  }
  return all;
}

boost::json::object to_json(const align::PrecisionRecall& result) {
  return {{"precision", result.precision()}, {"recall", result.recall()}, {"f1", result.f1()}};
}

std::string to_json(const std::vector<Result>& results) {
  boost::json::array all;
  for (const auto& [name, evaluation] : results) {
    boost::json::object object = {{"name", name}, {"scorer", "CoNLL 2018"}};
    object["sentences"] = to_json(evaluation.sentences);
    if (evaluation.tokens.gold > 0) object["tokens"] = to_json(evaluation.tokens);
    all.push_back(std::move(object));
  }
  return boost::json::serialize(all) + '\n';
}

std::string to_line(const std::string& name, const align::PrecisionRecall& sentences, double f1,
                    double tokens) {
  char line[160];
  std::snprintf(line, sizeof line, "%-22s %6.2f %6.2f %6.2f  %6.2f\n", name.c_str(),
                100 * sentences.precision(), 100 * sentences.recall(), 100 * f1, 100 * tokens);
  return line;
}

std::string to_text(const std::vector<Result>& results) {
  std::string text =
      "scorer: CoNLL 2018, spans of characters, in %\n"
      "                       sentences            words\n"
      "                         prec.  recall     F1      F1\n";
  double sentences = 0;
  double tokens = 0;
  for (const auto& [name, evaluation] : results) {
    text += to_line(name, evaluation.sentences, evaluation.sentences.f1(), evaluation.tokens.f1());
    sentences += evaluation.sentences.f1();
    tokens += evaluation.tokens.f1();
  }
  if (results.size() < 2) return text;
  const auto count = static_cast<double>(results.size());
  char line[160];
  std::snprintf(line, sizeof line, "%-22s %6s %6s %6.2f  %6.2f\n",
                ("mean of " + std::to_string(results.size())).c_str(), "", "",
                100 * sentences / count, 100 * tokens / count);
  return text + line;
}

int evaluate(const Options& options) {
  if (!options.predicted.empty() && options.gold.size() != 1) {
    throw corpora::Error("--pred goes with one --gold");
  }
  const tokenize::SentenceModel model = read_segmenter(options.segmenter);
  std::vector<Result> results;
  for (const std::string& file : options.gold) {
    const corpora::SegmentedText gold = corpora::read_segmented_text(file);
    results.push_back(
        {gold.name, align::evaluate_segmentation(gold, options.predicted.empty()
                                                           ? segment_anew(gold, model)
                                                           : read_predicted(options.predicted))});
  }
  corpora::Output output("-");
  output.write(options.json ? to_json(results) : to_text(results));
  output.commit();
  return EXIT_SUCCESS;
}

}  // namespace

Action add_evaluate_segmentation(CLI::App& evaluate_command) {
  auto options = std::make_shared<Options>();
  CLI::App* command = evaluate_command.add_subcommand(
      "segmentation", "Compare sentences and words with those that a person marked");
  command
      ->add_option(
          "--gold", options->gold,
          "Segmented texts: {\"lang\", \"paras\": [{\"text\", \"sents\", \"tokens\"?}]}, or "
          "XX.txt with a sentence a line")
      ->required();
  command->add_option(
      "--pred", options->predicted,
      "Output of `segment --format jsonl` (with --tokens for the words too) for the "
      "paragraphs of the gold; without it they are segmented here");
  add_segmenter(*command, options->segmenter);
  command->add_flag("--json", options->json, "Print JSON");
  return [options](Messages&) { return evaluate(*options); };
}

}  // namespace diglot::tools
