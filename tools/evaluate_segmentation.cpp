#include "tools/evaluate_segmentation.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <boost/json.hpp>

#include "align/segmentation_evaluation.h"
#include "corpora/error.h"
#include "corpora/input.h"
#include "corpora/number_text.h"
#include "corpora/output.h"
#include "corpora/segmented_text.h"
#include "corpora/utf8.h"
#include "tokenize/segment.h"
#include "tokenize/words.h"
#include "tools/column_text.h"
#include "tools/segmenter.h"
#include "tools/standard_input.h"

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

/// A number in %, or "-" where there is none.
std::string percent(std::optional<double> value) {
  return value ? corpora::decimal(100 * *value, 2) : "-";
}

struct Row {
  std::string name;
  std::optional<double> precision, recall, sentences, words;

  [[nodiscard]] std::string text() const {
    std::string line = left_aligned(name, 22);
    for (const auto& value : {precision, recall, sentences}) {
      line += right_aligned(percent(value), 7);
    }
    return line + right_aligned(percent(words), 8) + '\n';
  }
};

/// The mean of what there is.
class Mean {
 public:
  void add(double value) {
    sum_ += value;
    ++count_;
  }
  [[nodiscard]] std::optional<double> value() const {
    return count_ == 0 ? std::nullopt : std::optional(sum_ / count_);
  }

 private:
  double sum_ = 0;
  int count_ = 0;
};

std::string to_text(const std::vector<Result>& results) {
  std::string text =
      "scorer: CoNLL 2018, spans of characters, in %\n"
      "                       sentences            words\n"
      "                         prec.  recall     F1      F1\n";
  Mean sentences;
  Mean words;
  for (const auto& [name, evaluation] : results) {
    const align::PrecisionRecall& found = evaluation.sentences;
    Row row{name, found.precision(), found.recall(), found.f1(), std::nullopt};
    sentences.add(found.f1());
    if (evaluation.tokens.gold > 0) {
      row.words = evaluation.tokens.f1();
      words.add(*row.words);
    }
    text += row.text();
  }
  if (results.size() < 2) return text;
  const std::string name = "mean of " + std::to_string(results.size());
  return text + Row{name, std::nullopt, std::nullopt, sentences.value(), words.value()}.text();
}

int evaluate(const Options& options, Messages& messages) {
  if (!options.predicted.empty() && options.gold.size() != 1) {
    throw corpora::Error("--pred goes with one --gold");
  }
  std::vector<std::string> files = options.gold;
  files.push_back(options.predicted);
  require_one_standard_input(files, "--gold and --pred");
  const tokenize::SentenceModel model = read_segmenter(options.segmenter);
  std::vector<Result> results;
  for (const std::string& file : options.gold) {
    try {
      const corpora::SegmentedText gold = corpora::read_segmented_text(file);
      const auto predicted =
          options.predicted.empty() ? segment_anew(gold, model) : read_predicted(options.predicted);
      results.push_back({corpora::replace_invalid_utf8(gold.name).text,  // any bytes
                         align::evaluate_segmentation(gold, predicted)});
    } catch (const corpora::Error& error) {
      messages.error(error.what());
    }
  }
  if (results.empty()) return EXIT_SUCCESS;  // the errors are the status
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
      ->type_name("FILE")
      ->required();
  command
      ->add_option("--pred", options->predicted,
                   "Output of `segment --format jsonl` (with --tokens for the words too) for the "
                   "paragraphs of the gold; without it they are segmented here")
      ->type_name("FILE");
  add_segmenter(*command, options->segmenter);
  command->add_flag("--json", options->json, "Print JSON");
  return [options](Messages& messages) { return evaluate(*options, messages); };
}

}  // namespace diglot::tools
