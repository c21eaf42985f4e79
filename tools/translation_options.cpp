#include "tools/translation_options.h"

#include <set>
#include <utility>

#include "align/translation_edit_rate.h"
#include "corpora/error.h"
#include "corpora/input.h"
#include "tools/on_bad_utf8.h"

namespace diglot::tools {
namespace {

using align::TranslationMetric;
using corpora::Error;

tokenize::BleuTokenizer chosen_tokenizer(const TranslationOptions& options) {
  const std::string& name = options.tokenize;
  if (name == "ja-mecab") {
    throw Error(
        "--tokenize ja-mecab needs MeCab and its dictionary, which Diglot does not come with; put "
        "spaces between the words of all files with it (mecab -Owakati), and give --tokenize none");
  }
  const bool subwords = name == "spm" || name.starts_with("flores");
  if (subwords == options.spm_model.empty()) {
    throw Error(subwords ? "--tokenize " + name + " needs --spm-model, a SentencePiece model"
                         : "--spm-model is for --tokenize spm, flores101 and flores200 only");
  }
  if (!subwords) return tokenize::bleu_tokenizer(name);
  const std::string file = options.spm_model.substr(options.spm_model.rfind('/') + 1);
  return tokenize::subword_tokenizer(
      corpora::read_file(options.spm_model),
      name == "spm" ? "spm-" + file.substr(0, file.rfind('.')) : name);
}

align::BleuSmoothing chosen_smoothing(const std::string& name) {
  if (name == "none") return align::BleuSmoothing::none;
  if (name == "floor") return align::BleuSmoothing::floor;
  return name == "add-k" ? align::BleuSmoothing::add_k : align::BleuSmoothing::exp;
}

std::unique_ptr<TranslationMetric> make_metric(const std::string& name,
                                               const TranslationOptions& options) {
  if (name == "chrf") return std::make_unique<align::Chrf>(options.chrf);
  if (name == "ter") return std::make_unique<align::TranslationEditRate>(options.ter);
  align::BleuOptions bleu = options.bleu;
  bleu.smoothing = chosen_smoothing(options.smooth_method);
  bleu.effective_order = bleu.effective_order || options.sentence_level;
  return std::make_unique<align::Bleu>(chosen_tokenizer(options), bleu);
}

void add_bleu(CLI::App& command, TranslationOptions& options) {
  const char* group = "BLEU";
  command
      .add_option("--tokenize", options.tokenize,
                  "13a, intl, zh, char, none; spm, flores101 or flores200 with --spm-model")
      ->check(CLI::IsMember(
          {"13a", "intl", "zh", "char", "none", "spm", "flores101", "flores200", "ja-mecab"}))
      ->capture_default_str()
      ->group(group);
  command.add_option("--spm-model", options.spm_model, "A SentencePiece model")->group(group);
  command
      .add_option("--smooth-method", options.smooth_method,
                  "What stands in for a precision of 0: exp, floor, add-k or none")
      ->check(CLI::IsMember({"exp", "floor", "add-k", "none"}))
      ->capture_default_str()
      ->group(group);
  command
      .add_option("--smooth-value", options.bleu.smooth_value, "Of floor (0.1) and of add-k (1)")
      ->group(group);
  command.add_flag("--lowercase", options.bleu.lowercase, "Upper and lower case are the same")
      ->group(group);
  command
      .add_flag("--force", options.force,
                "Do not look for signs that the text is tokenized already")
      ->group(group);
  command.add_option("--max-ngram-order", options.bleu.max_ngram_order, "The longest n-grams")
      ->capture_default_str()
      ->group(group);
  command
      .add_flag("--effective-order", options.bleu.effective_order,
                "Leave out orders without n-grams; --sentence-level always does")
      ->group(group);
}

void add_chrf(CLI::App& command, TranslationOptions& options) {
  const char* group = "chrF";
  command
      .add_option("--chrf-char-order", options.chrf.char_order, "The longest n-grams of characters")
      ->capture_default_str()
      ->group(group);
  command
      .add_option("--chrf-word-order", options.chrf.word_order,
                  "The longest n-grams of words; 2 makes it chrF++")
      ->capture_default_str()
      ->group(group);
  command
      .add_option("--chrf-beta", options.chrf.beta,
                  "How many times as much recall counts as precision")
      ->capture_default_str()
      ->group(group);
  command.add_flag("--chrf-whitespace", options.chrf.whitespace, "White space is a character too")
      ->group(group);
  command.add_flag("--chrf-lowercase", options.chrf.lowercase, "Upper and lower case are the same")
      ->group(group);
  command
      .add_flag("--chrf-eps-smoothing", options.chrf.eps_smoothing,
                "The mean of each order's F score, as chrF++.py, NLTK and Moses have it")
      ->group(group);
}

void add_ter(CLI::App& command, TranslationOptions& options) {
  const char* group = "TER";
  command
      .add_flag("--ter-normalized", options.ter.normalized,
                "Cut off punctuation and resolve XML entities")
      ->group(group);
  command.add_flag("--ter-no-punct", options.ter.no_punct, "Leave out punctuation")->group(group);
  command
      .add_flag("--ter-asian-support", options.ter.asian_support,
                "With --ter-normalized, each Han character is a word; both that and --ter-no-punct "
                "also mind East Asian punctuation")
      ->group(group);
  command
      .add_flag("--ter-case-sensitive", options.ter.case_sensitive,
                "Upper and lower case are not the same")
      ->group(group);
}

void add_significance(CLI::App& command, TranslationOptions& options) {
  const char* group = "Significance";
  const CLI::Range samples(1, 100000000);
  command
      .add_flag("--confidence", options.confidence,
                "The 95% confidence interval of one system, by bootstrap resampling")
      ->group(group);
  command.add_option("--confidence-n", options.confidence_samples, "How many samples")
      ->check(samples)
      ->capture_default_str()
      ->group(group);
  auto* bootstrap = command
                        .add_flag("--paired-bs", options.paired_bootstrap,
                                  "Compare systems to the first by paired bootstrap resampling")
                        ->group(group);
  command.add_option("--paired-bs-n", options.bootstrap_samples, "How many samples")
      ->check(samples)
      ->capture_default_str()
      ->group(group);
  command
      .add_flag("--paired-ar", options.paired_randomization,
                "Compare systems to the first by paired approximate randomization")
      ->excludes(bootstrap)
      ->group(group);
  command.add_option("--paired-ar-n", options.randomization_trials, "How many trials")
      ->check(samples)
      ->capture_default_str()
      ->group(group);
  command.add_option("--seed", options.seed, "Of the random numbers, which are those of NumPy")
      ->capture_default_str()
      ->group(group);
}

void add_texts(CLI::App& command, TranslationOptions& options) {
  command.add_option("--ref", options.references, "References, one segment a line")->required();
  command
      .add_option("--hyp", options.hypotheses,
                  "Translations to score, one segment a line; several are compared")
      ->required();
  command.add_option("--src", options.src, "What was translated, one segment a line");
  add_on_bad_utf8(command, options.on_bad_utf8);
}

void add_output(CLI::App& command, TranslationOptions& options) {
  command.add_flag("--sentence-level", options.sentence_level, "Score each segment");
  command.add_flag("--json", options.json, "Print JSON, with all digits");
  command.add_flag("--short", options.brief, "Short signatures");
  command.add_option("--width", options.width, "How many decimals are printed")
      ->check(CLI::Range(0, 100))
      ->capture_default_str();
}

}  // namespace

void TranslationOptions::validate() const {
  const bool several = hypotheses.size() > 1;
  if (is_paired() && !several) {
    throw Error("paired tests compare systems; give --hyp two files or more, the baseline first");
  }
  if (sentence_level && (several || confidence)) {
    throw Error("--sentence-level scores one system without tests; give one --hyp alone");
  }
  if (confidence && several) {
    throw Error("--confidence is for one system; use --paired-bs for several");
  }
  const std::set<std::string> names(hypotheses.begin(), hypotheses.end());
  if (names.size() < hypotheses.size()) {
    throw Error("--hyp names a file twice; give each system once");
  }
}

void add_translation_options(CLI::App& command, TranslationOptions& options) {
  add_texts(command, options);
  command.add_option("--metrics", options.metrics, "bleu, chrf, ter, separated by commas")
      ->delimiter(',')
      ->check(CLI::IsMember({"bleu", "chrf", "ter"}))
      ->default_str("bleu");
  add_output(command, options);
  add_bleu(command, options);
  add_chrf(command, options);
  add_ter(command, options);
  add_significance(command, options);
}

TranslationMetrics make_metrics(const TranslationOptions& options) {
  TranslationMetrics metrics;
  std::set<std::string> chosen;
  for (const std::string& name : options.metrics) {
    if (chosen.insert(name).second) metrics.push_back(make_metric(name, options));
  }
  return metrics;
}

}  // namespace diglot::tools
