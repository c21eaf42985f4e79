#include "tools/evaluate_translation.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/json.hpp>

#include "align/paired_significance.h"
#include "corpora/error.h"
#include "corpora/input.h"
#include "corpora/output.h"
#include "corpora/text_lines.h"
#include "tools/translation_options.h"
#include "tools/translation_report.h"

namespace diglot::tools {
namespace {

using align::TranslationMetric;
using corpora::Error;

corpora::TextLines read(const std::string& path, const TranslationOptions& options,
                        Messages& messages) {
  corpora::ReadTextLines file = corpora::read_text_lines(path, options.on_bad_utf8);
  const std::string name = corpora::input_name(path);
  if (file.replaced > 0) messages.note(corpora::replacement_note(name, file.replaced));
  if (file.text.lines().empty()) throw Error(name, "is empty; give one segment a line");
  return std::move(file.text);
}

void require_scorable(const TranslationMetric& metric, const std::string& path,
                      const corpora::TextLines& text) {
  for (std::size_t i = 0; i < text.lines().size(); ++i) {
    try {
      metric.require_scorable(text.lines()[i]);
    } catch (const Error& error) {
      throw Error(corpora::input_name(path), i + 1, error.what());
    }
  }
}

/// The files, which are of one length.
class Texts {
 public:
  Texts(const TranslationOptions& options, Messages& messages) {
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

  /// Throws corpora::Error at a line that is more than the metric can take.
  void require_scorable(const TranslationMetric& metric, const TranslationOptions& options) const {
    for (std::size_t r = 0; r < references_.size(); ++r) {
      tools::require_scorable(metric, options.references[r], references_[r]);
    }
    for (std::size_t s = 0; s < hypotheses_.size(); ++s) {
      tools::require_scorable(metric, options.hypotheses[s], hypotheses_[s]);
    }
  }

  [[nodiscard]] align::TranslatedSegments system(std::size_t s) const {
    align::TranslatedSegments segments{hypotheses_[s].lines(), {}};
    for (const auto& reference : references_) segments.references.emplace_back(reference.lines());
    return segments;
  }

 private:
  void require_length(const std::string& path, const corpora::TextLines& text,
                      const TranslationOptions& options) const {
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

std::string sentence_report(const TranslationMetrics& metrics, const Texts& texts,
                            const TranslationOptions& options) {
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
                              const TranslationOptions& options) {
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

std::string corpus_report(const TranslationMetrics& metrics, const Texts& texts,
                          const TranslationOptions& options) {
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

std::string paired_report(const TranslationMetrics& metrics, const Texts& texts,
                          const TranslationOptions& options) {
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

int evaluate(const TranslationOptions& options, Messages& messages) {
  options.validate();
  const TranslationMetrics metrics = make_metrics(options);
  const Texts texts(options, messages);
  for (const auto& metric : metrics) texts.require_scorable(*metric, options);
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

}  // namespace

Action add_evaluate_translation(CLI::App& evaluate_command) {
  auto options = std::make_shared<TranslationOptions>();
  CLI::App* command = evaluate_command.add_subcommand(
      "translation",
      "Score translations against references: BLEU, chrF and TER as sacreBLEU has them");
  add_translation_options(*command, *options);
  return [options](Messages& messages) { return evaluate(*options, messages); };
}

}  // namespace diglot::tools
