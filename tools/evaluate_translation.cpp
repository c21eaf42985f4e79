#include "tools/evaluate_translation.h"

#include <algorithm>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/json.hpp>

#include "align/bleu.h"
#include "align/chrf.h"
#include "align/paired_significance.h"
#include "corpora/error.h"
#include "corpora/input.h"
#include "corpora/output.h"
#include "corpora/text_lines.h"
#include "tools/on_bad_utf8.h"
#include "tools/translation_report.h"

namespace diglot::tools {
namespace {

using align::TranslationMetric;
using corpora::Error;
using Metrics = std::vector<std::unique_ptr<TranslationMetric>>;

struct Options {
  std::vector<std::string> references;
  std::vector<std::string> hypotheses;
  std::string src;
  corpora::OnBadUtf8 on_bad_utf8 = corpora::OnBadUtf8::error;
  std::vector<std::string> metrics = {"bleu"};
  std::string tokenize = "13a";
  std::string spm_model;
  std::string smooth_method = "exp";
  align::BleuOptions bleu;
  bool force = false;
  align::ChrfOptions chrf;
  bool sentence_level = false;
  bool confidence = false;
  std::size_t confidence_samples = 1000;
  bool paired_bootstrap = false;
  std::size_t bootstrap_samples = 1000;
  bool paired_randomization = false;
  std::size_t randomization_trials = 10000;
  std::uint64_t seed = align::ResamplingOptions{}.seed;
  bool json = false;
  bool brief = false;
  int width = 1;

  [[nodiscard]] bool is_paired() const { return paired_bootstrap || paired_randomization; }
  [[nodiscard]] SignatureForm form() const {
    return brief && !json ? SignatureForm::brief : SignatureForm::full;
  }
};

void validate(const Options& options) {
  const bool several = options.hypotheses.size() > 1;
  if (options.is_paired() && !several) {
    throw Error("paired tests compare systems; give --hyp two files or more, the baseline first");
  }
  if (options.sentence_level && (several || options.confidence)) {
    throw Error("--sentence-level scores one system without tests; give one --hyp alone");
  }
  if (options.confidence && several) {
    throw Error("--confidence is for one system; use --paired-bs for several");
  }
  const std::set<std::string> names(options.hypotheses.begin(), options.hypotheses.end());
  if (names.size() < options.hypotheses.size()) {
    throw Error("--hyp names a file twice; give each system once");
  }
}

tokenize::BleuTokenizer chosen_tokenizer(const Options& options) {
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

std::unique_ptr<TranslationMetric> make_metric(const std::string& name, const Options& options) {
  if (name == "chrf") return std::make_unique<align::Chrf>(options.chrf);
  align::BleuOptions bleu = options.bleu;
  bleu.smoothing = chosen_smoothing(options.smooth_method);
  bleu.effective_order = bleu.effective_order || options.sentence_level;
  return std::make_unique<align::Bleu>(chosen_tokenizer(options), bleu);
}

/// In the order in which they are asked for, each once.
Metrics chosen_metrics(const Options& options) {
  Metrics metrics;
  std::set<std::string> chosen;
  for (const std::string& name : options.metrics) {
    if (chosen.insert(name).second) metrics.push_back(make_metric(name, options));
  }
  return metrics;
}

corpora::TextLines read(const std::string& path, const Options& options, Messages& messages) {
  corpora::ReadTextLines file = corpora::read_text_lines(path, options.on_bad_utf8);
  const std::string name = corpora::input_name(path);
  if (file.replaced > 0) messages.note(corpora::replacement_note(name, file.replaced));
  if (file.text.lines().empty()) throw Error(name, "is empty; give one segment a line");
  return std::move(file.text);
}

/// The files, which are of one length.
class Texts {
 public:
  Texts(const Options& options, Messages& messages) {
    for (const std::string& path : options.references) {
      references_.push_back(read(path, options, messages));
      require_length(path, references_.back(), options);
    }
    for (const std::string& path : options.hypotheses) {
      hypotheses_.push_back(read(path, options, messages));
      require_length(path, hypotheses_.back(), options);
    }
    if (!options.src.empty()) {
      require_length(options.src, read(options.src, options, messages), options);
    }
  }

  [[nodiscard]] std::size_t systems() const { return hypotheses_.size(); }
  [[nodiscard]] std::size_t segments() const { return references_.front().lines().size(); }

  [[nodiscard]] align::TranslatedSegments system(std::size_t s) const {
    align::TranslatedSegments segments{hypotheses_[s].lines(), {}};
    for (const auto& reference : references_) segments.references.emplace_back(reference.lines());
    return segments;
  }

 private:
  void require_length(const std::string& path, const corpora::TextLines& text,
                      const Options& options) const {
    if (text.lines().size() == segments()) return;
    throw Error(corpora::input_name(path) + " has " + std::to_string(text.lines().size()) +
                " lines and " + corpora::input_name(options.references.front()) + " has " +
                std::to_string(segments()) + "; line i of each must belong to the same segment");
  }

  std::vector<corpora::TextLines> references_;
  std::vector<corpora::TextLines> hypotheses_;
};

/// Text that spaces were put into already gets other scores than what was meant.
void warn_of_tokenized(const std::string& path, const align::TranslatedSegments& system,
                       Messages& messages) {
  constexpr std::ptrdiff_t many = 100;
  const auto is_tokenized = [](std::string_view line) { return line.ends_with(" ."); };
  if (std::ranges::count_if(system.hypotheses, is_tokenized) >= many) {
    messages.note(
        corpora::input_name(path) +
        ": 100 lines or more end in \" .\": it seems to be tokenized, which changes BLEU; "
        "detokenize it, or give --force to leave this note out");
  }
}

void print(const std::string& text) {
  corpora::Output output("-");
  output.write(text);
  output.commit();
}

std::string json_list(const std::vector<TranslationScore>& scores) {
  std::string text;
  for (const TranslationScore& score : scores) {
    text += (text.empty() ? "[" : ",\n ") + boost::json::serialize(to_json(score));
  }
  return text + "]\n";
}

std::string sentence_report(const Metrics& metrics, const Texts& texts, const Options& options) {
  std::vector<align::SegmentStatistics> statistics;
  std::vector<std::string> signatures;
  for (const auto& metric : metrics) {
    statistics.push_back(align::parallel_statistics(*metric, texts.system(0)));
    signatures.push_back(
        signature(*metric, {options.references.size(), {}, {}, {}}, options.form()));
  }
  std::string text;
  std::vector<TranslationScore> all;
  for (std::size_t i = 0; i < texts.segments(); ++i) {
    for (std::size_t m = 0; m < metrics.size(); ++m) {
      const auto row = statistics[m].row(i);
      TranslationScore score =
          translation_score(*metrics[m], {row.begin(), row.end()}, signatures[m]);
      score.segment = i + 1;
      if (options.json) {
        all.push_back(std::move(score));
      } else {
        text += to_lines({score}, options.width);
      }
    }
  }
  return options.json ? json_list(all) : text;
}

TranslationScore corpus_score(const TranslationMetric& metric, const Texts& texts, std::size_t s,
                              const Options& options) {
  const auto statistics = align::parallel_statistics(metric, texts.system(s));
  SignatureContext context{options.references.size(), {}, {}, {}};
  if (options.confidence) {
    context.bootstrap_samples = options.confidence_samples;
    context.seed = options.seed;
  }
  TranslationScore score =
      translation_score(metric, statistics.sum(), signature(metric, context, options.form()));
  if (texts.systems() > 1) score.system = options.hypotheses[s];
  if (options.confidence) {
    score.interval =
        align::bootstrap_interval(metric, statistics, {options.confidence_samples, options.seed});
  }
  return score;
}

std::string corpus_report(const Metrics& metrics, const Texts& texts, const Options& options) {
  std::vector<std::vector<TranslationScore>> scores;
  std::vector<TranslationScore> all;
  for (std::size_t s = 0; s < texts.systems(); ++s) {
    auto& of_system = scores.emplace_back();
    for (const auto& metric : metrics) {
      of_system.push_back(corpus_score(*metric, texts, s, options));
      all.push_back(of_system.back());
    }
  }
  if (options.json) return json_list(all);
  return texts.systems() > 1 ? to_table(scores, options.width) : to_lines(all, options.width);
}

std::string paired_report(const Metrics& metrics, const Texts& texts, const Options& options) {
  PairedReport report;
  SignatureContext context{options.references.size(), {}, {}, options.seed};
  if (options.paired_bootstrap) {
    report.samples = options.bootstrap_samples;
    context.bootstrap_samples = report.samples;
  } else {
    report.test = PairedTest::randomization;
    report.samples = options.randomization_trials;
    context.randomization_trials = report.samples;
  }
  report.systems = options.hypotheses;
  report.systems.front().insert(0, "Baseline: ");
  std::vector<align::SystemStatistics> statistics;
  for (const auto& metric : metrics) {
    report.metrics.push_back(metric->name());
    report.signatures.push_back(signature(*metric, context, options.form()));
    auto& of_metric = statistics.emplace_back(align::SystemStatistics{metric.get(), {}});
    for (std::size_t s = 0; s < texts.systems(); ++s) {
      of_metric.systems.push_back(align::parallel_statistics(*metric, texts.system(s)));
    }
  }
  const align::ResamplingOptions resampling{report.samples, options.seed};
  report.results = options.paired_bootstrap
                       ? align::paired_bootstrap(statistics, resampling)
                       : align::approximate_randomization(statistics, resampling);
  return options.json ? boost::json::serialize(to_json(report)) + '\n'
                      : to_text(report, options.width);
}

int evaluate(const Options& options, Messages& messages) {
  validate(options);
  const Metrics metrics = chosen_metrics(options);
  const Texts texts(options, messages);
  if (!options.force && std::ranges::find(options.metrics, "bleu") != options.metrics.end()) {
    for (std::size_t s = 0; s < texts.systems(); ++s) {
      warn_of_tokenized(options.hypotheses[s], texts.system(s), messages);
    }
  }
  if (options.sentence_level) {
    print(sentence_report(metrics, texts, options));
  } else if (options.is_paired()) {
    print(paired_report(metrics, texts, options));
  } else {
    print(corpus_report(metrics, texts, options));
  }
  return EXIT_SUCCESS;
}

void add_bleu(CLI::App& command, Options& options) {
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

void add_chrf(CLI::App& command, Options& options) {
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

void add_significance(CLI::App& command, Options& options) {
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

}  // namespace

Action add_evaluate_translation(CLI::App& evaluate_command) {
  auto options = std::make_shared<Options>();
  CLI::App* command = evaluate_command.add_subcommand(
      "translation", "Score translations against references: BLEU and chrF as sacreBLEU has them");
  command->add_option("--ref", options->references, "References, one segment a line")->required();
  command
      ->add_option("--hyp", options->hypotheses,
                   "Translations to score, one segment a line; several are compared")
      ->required();
  command->add_option("--src", options->src, "What was translated, one segment a line");
  command->add_option("--metrics", options->metrics, "bleu, chrf, separated by commas")
      ->delimiter(',')
      ->check(CLI::IsMember({"bleu", "chrf"}))
      ->default_str("bleu");
  command->add_flag("--sentence-level", options->sentence_level, "Score each segment");
  command->add_flag("--json", options->json, "Print JSON, with all digits");
  command->add_flag("--short", options->brief, "Short signatures");
  command->add_option("--width", options->width, "How many decimals are printed")
      ->check(CLI::Range(0, 100))
      ->capture_default_str();
  add_on_bad_utf8(*command, options->on_bad_utf8);
  add_bleu(*command, *options);
  add_chrf(*command, *options);
  add_significance(*command, *options);
  return [options](Messages& messages) { return evaluate(*options, messages); };
}

}  // namespace diglot::tools
