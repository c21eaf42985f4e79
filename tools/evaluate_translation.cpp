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
#include "align/segment_groups.h"
#include "corpora/input.h"
#include "corpora/output.h"
#include "corpora/utf8.h"
#include "tokenize/language.h"
#include "tokenize/python_text.h"
#include "tools/article_inputs.h"
#include "tools/idle_options.h"
#include "tools/translated_texts.h"
#include "tools/translation_breakdown.h"
#include "tools/translation_metrics.h"
#include "tools/translation_options.h"
#include "tools/translation_report.h"

namespace diglot::tools {
namespace {

using align::TranslationMetric;

/// Text that spaces were put into already gets other scores than what was meant.
void warn_of_tokenized(const std::string& path, const align::TranslatedSegments& system,
                       Messages& messages) {
  constexpr std::ptrdiff_t many = 100;
  const auto is_tokenized = [](std::string_view line) {
    return tokenize::strip_end(line).ends_with(" .");
  };
  if (std::ranges::count_if(system.hypotheses, is_tokenized) >= many) {
    messages.note(
        corpora::input_name(path) +
        ": 100 lines or more end in \" .\": it seems to be tokenized, which changes BLEU; "
        "detokenize it, or give --force to leave this note out");
  }
}

/// Fit for JSON and tables: the name of a file may be any bytes.
std::string system_name(const std::string& path) {
  return corpora::replace_invalid_utf8(path).text;
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

/// Prints each score as soon as it is known.
void print_sentences(const TranslationMetrics& metrics, const TranslatedTexts& texts,
                     const TranslationOptions& options) {
  std::vector<align::SegmentStatistics> statistics;
  std::vector<std::string> signatures;
  for (const auto& metric : metrics.all()) {
    statistics.push_back(align::parallel_statistics(*metric, texts.system(0)));
    signatures.push_back(
        signature(*metric, {options.references.size(), {}, {}, {}}, options.form()));
  }
  corpora::Output output("-");
  const char* before = "[";
  for (std::size_t i = 0; i < texts.segments(); ++i) {
    for (std::size_t m = 0; m < metrics.all().size(); ++m) {
      const auto row = statistics[m].row(i);
      TranslationScore score =
          translation_score(*metrics.all()[m], {row.begin(), row.end()}, signatures[m]);
      score.segment = i + 1;
      if (!options.json) {
        output.write(to_lines({score}, options.width));
        continue;
      }
      output.write(std::exchange(before, ",\n ") + boost::json::serialize(to_json(score)));
    }
  }
  if (options.json) output.write("]\n");
  output.commit();
}

std::string to_report(const std::vector<std::vector<TranslationScore>>& scores,
                      const TranslationOptions& options) {
  std::vector<TranslationScore> all;
  for (const auto& system : scores) all.insert(all.end(), system.begin(), system.end());
  if (options.json) return json_list(all);
  std::string text =
      scores.size() > 1 ? to_table(scores, options.width) : to_lines(all, options.width);
  for (const TranslationScore& score : all) {
    const std::string name = score.system.empty() ? score.name : score.system + " " + score.name;
    text += to_text(score.breakdown, name, options.width);
  }
  return text;
}

/// What is scored by itself, too.
struct Groups {
  std::vector<align::SegmentGroup> documents;
  std::vector<align::SegmentGroup> lengths;
};

Groups find_groups(const TranslatedTexts& texts, const TranslationOptions& options) {
  Groups groups;
  groups.documents = align::group_by_document(texts.documents());
  if (!options.by_length) return groups;
  const align::TranslatedSegments first = texts.system(0);
  const bool has_reference = !first.references.empty();
  const auto lines = has_reference ? first.references.front() : first.sources;
  const std::string& lang = has_reference ? options.tgt_lang : options.src_lang;
  groups.lengths = align::group_by_length(
      lines, lang.empty() ? tokenize::language_of(lines) : checked_language(lang));
  return groups;
}

TranslationBreakdown break_down(const TranslationMetric& metric,
                                const align::SegmentStatistics& statistics, const Groups& groups,
                                const TranslationOptions& options) {
  TranslationBreakdown result;
  result.documents =
      align::worst_first(metric, align::score_groups(metric, statistics, groups.documents));
  if (options.worst) {
    result.documents.resize(std::min(*options.worst, result.documents.size()));
  }
  result.lengths = align::score_groups(metric, statistics, groups.lengths);
  return result;
}

std::string corpus_report(const TranslationMetrics& metrics, const TranslatedTexts& texts,
                          const TranslationOptions& options) {
  const Groups groups = find_groups(texts, options);
  const align::ResamplingOptions resampling = options.resampling(options.confidence_samples);
  SignatureContext context{options.references.size(), {}, {}, {}};
  if (options.confidence) {
    context.bootstrap_samples = options.confidence_samples;
    context.seed = resampling.seed;
  }
  std::vector<std::vector<TranslationScore>> scores;
  for (std::size_t s = 0; s < texts.systems(); ++s) {
    auto& of_system = scores.emplace_back();
    for (const auto& metric : metrics.all()) {
      const auto statistics = align::parallel_statistics(*metric, texts.system(s));
      TranslationScore& score = of_system.emplace_back(translation_score(
          *metric, statistics.sum(), signature(*metric, context, options.form())));
      if (texts.systems() > 1) score.system = system_name(options.hypotheses[s]);
      if (options.confidence) {
        score.interval = align::bootstrap_interval(*metric, statistics, resampling);
      }
      score.breakdown = break_down(*metric, statistics, groups, options);
      if (metric.get() == metrics.facts() && (options.worst || options.json)) {
        score.breakdown.lost_facts =
            find_lost_facts(*metrics.facts(), statistics, texts.system(s), options.worst);
      }
    }
  }
  return to_report(scores, options);
}

std::string paired_report(const TranslationMetrics& metrics, const TranslatedTexts& texts,
                          const TranslationOptions& options) {
  PairedReport report;
  const align::ResamplingOptions resampling = options.resampling(
      options.paired_bootstrap ? options.bootstrap_samples : options.randomization_trials);
  report.samples = resampling.samples;
  SignatureContext context{options.references.size(), {}, {}, resampling.seed};
  if (options.paired_bootstrap) {
    context.bootstrap_samples = report.samples;
  } else {
    report.test = PairedTest::randomization;
    context.randomization_trials = report.samples;
  }
  for (const std::string& path : options.hypotheses) report.systems.push_back(system_name(path));
  report.systems.front().insert(0, "Baseline: ");
  std::vector<align::SystemStatistics> statistics;
  for (const auto& metric : metrics.all()) {
    report.metrics.push_back(metric->name());
    report.signatures.push_back(signature(*metric, context, options.form()));
    auto& of_metric = statistics.emplace_back(align::SystemStatistics{metric.get(), {}});
    for (std::size_t s = 0; s < texts.systems(); ++s) {
      of_metric.systems.push_back(align::parallel_statistics(*metric, texts.system(s)));
    }
  }
  report.results = options.paired_bootstrap
                       ? align::paired_bootstrap(statistics, resampling)
                       : align::approximate_randomization(statistics, resampling);
  return options.json ? boost::json::serialize(to_json(report)) + '\n'
                      : to_text(report, options.width);
}

int evaluate(const CLI::App& command, const TranslationOptions& options, Messages& messages) {
  options.validate();
  note_idle_options(command, options, messages);
  const TranslatedTexts texts(options, messages);
  const TranslationMetrics metrics(options, texts);
  for (const auto& metric : metrics.all()) texts.require_scorable(*metric);
  if (!options.force && options.scores_by("bleu")) {
    for (std::size_t s = 0; s < texts.systems(); ++s) {
      warn_of_tokenized(options.hypotheses[s], texts.system(s), messages);
    }
  }
  if (options.sentence_level) {
    print_sentences(metrics, texts, options);
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
      "Score translations: BLEU, chrF and TER as sacreBLEU has them, facts kept, similarity");
  add_translation_options(*command, *options);
  return [command, options](Messages& messages) { return evaluate(*command, *options, messages); };
}

}  // namespace diglot::tools
