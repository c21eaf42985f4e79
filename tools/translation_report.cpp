#include "tools/translation_report.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

#include "corpora/number_text.h"
#include "tools/text_table.h"

namespace diglot::tools {
namespace {

namespace json = boost::json;
using corpora::decimal;

/// A whole number without a decimal point.
json::value to_json(double value) {
  constexpr double exact = 9007199254740992;  // 2^53
  if (std::trunc(value) == value && std::abs(value) < exact) {
    return static_cast<std::int64_t>(value);
  }
  return value;
}

json::value to_json(const align::Figure& figure) {
  if (figure.shape == align::Figure::Shape::number) return to_json(figure.values.front());
  json::array list;
  for (const double value : figure.values) list.push_back(to_json(value));
  return list;
}

std::string interval_text(const align::ConfidenceInterval& interval, int width) {
  return decimal(interval.mean, width) + " ± " + decimal(interval.half_width, width);
}

std::string heading(std::string_view text) {
  const std::string rule(text.size(), '-');
  return rule + '\n' + std::string(text) + '\n' + rule + '\n';
}

/// "37.3 (37.3 ± 0.8)", and on a second line "(p = 0.0010)*" where the difference is significant.
std::string cell(const align::SystemResult& result, int width) {
  constexpr double significant = 0.05;
  std::string text = decimal(result.score, width);
  if (result.interval) text += " (" + interval_text(*result.interval, width) + ")";
  if (result.p_value) {
    text += "\n(p = " + decimal(*result.p_value, 4) + ")";
    if (*result.p_value <= significant) text += '*';
  }
  return text;
}

std::string signature_list(const std::vector<std::string>& metrics,
                           const std::vector<std::string>& signatures) {
  std::string text = heading("Metric signatures");
  for (std::size_t m = 0; m < metrics.size(); ++m) {
    constexpr std::size_t column = 10;
    const std::size_t room = column > metrics[m].size() ? column - metrics[m].size() : 0;
    text += " - " + metrics[m] + std::string(room + 1, ' ') + signatures[m] + '\n';
  }
  return text;
}

/// Of the same scores nothing is above their difference, so that p is as small as it can be.
std::string equal_scores(const PairedReport& report) {
  std::string text;
  for (std::size_t s = 1; s < report.systems.size(); ++s) {
    for (std::size_t m = 0; m < report.metrics.size(); ++m) {
      if (report.results[m][s].score != report.results[m][0].score) continue;
      text += " - " + report.systems[s] + " has the " + report.metrics[m] +
              " of the baseline: by it they do not differ, whatever p and a star say.\n";
    }
  }
  return text;
}

std::string explanation(const PairedReport& report) {
  const std::string samples = std::to_string(report.samples);
  std::string text =
      report.test == PairedTest::bootstrap
          ? heading("Paired bootstrap resampling test with " + samples + " samples")
          : heading("Paired approximate randomization test with " + samples + " trials");
  text += " - Every system is compared to " + report.systems.front() + ".\n";
  if (report.test == PairedTest::bootstrap) {
    text +=
        "   Cells hold the score, then mean and 95% confidence interval of the samples' scores.\n";
  }
  return text +
         " - p is how likely a greater difference is where only chance tells the two systems "
         "apart.\n"
         "   A star marks p of 0.05 or less: the systems differ. That is not to say which one\n"
         "   people would like better.\n" +
         equal_scores(report) + '\n';
}

}  // namespace

TranslationScore translation_score(const align::TranslationMetric& metric,
                                   const std::vector<double>& sums, std::string signature) {
  TranslationScore result;
  result.name = metric.name();
  result.signature = std::move(signature);
  result.score = metric.score(sums);
  result.remark = metric.remark(sums);
  result.figures = metric.figures(sums);
  return result;
}

json::object to_json(const TranslationScore& score) {
  json::object object;
  if (!score.system.empty()) object["system"] = score.system;
  if (score.segment > 0) object["segment"] = score.segment;
  object["name"] = score.name;
  object["score"] = score.score;
  object["signature"] = score.signature;
  if (score.interval) {
    object["confidence_mean"] = score.interval->mean;
    object["confidence_var"] = score.interval->half_width;
    object["confidence"] = "μ = " + interval_text(*score.interval, 2);
  }
  if (!score.remark.empty()) object["verbose_score"] = score.remark;
  for (const align::Figure& figure : score.figures) object[figure.name] = to_json(figure);
  for (std::string_view rest = score.signature; !rest.empty();) {
    const std::string_view field = rest.substr(0, rest.find('|'));
    rest.remove_prefix(std::min(rest.size(), field.size() + 1));
    const std::size_t colon = field.find(':');
    object[field.substr(0, colon)] = field.substr(colon + 1);
  }
  for (auto& [key, value] : to_json(score.breakdown)) object[key] = value;
  return object;
}

std::string to_lines(const std::vector<TranslationScore>& scores, int width) {
  std::size_t widest = 0;
  std::vector<std::string> names;
  for (const TranslationScore& score : scores) {
    names.push_back(score.name + '|' + score.signature);
    widest = std::max(widest, names.back().size());
  }
  std::string text;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    text += std::string(widest - names[i].size(), ' ') + names[i] + " = " +
            decimal(scores[i].score, width);
    if (scores[i].interval) text += " (μ = " + interval_text(*scores[i].interval, width) + ")";
    if (!scores[i].remark.empty()) text += ' ' + scores[i].remark;
    text += '\n';
  }
  return text;
}

std::string to_table(const std::vector<std::vector<TranslationScore>>& scores, int width) {
  std::vector<std::vector<std::string>> rows = {{"System"}};
  std::vector<std::string> names;
  std::vector<std::string> signatures;
  for (const TranslationScore& score : scores.front()) {
    rows.front().push_back(score.name);
    names.push_back(score.name);
    signatures.push_back(score.signature);
  }
  for (const auto& system : scores) {
    auto& row = rows.emplace_back();
    row.push_back(system.front().system);
    for (const TranslationScore& score : system) row.push_back(decimal(score.score, width));
  }
  return draw_table(rows) + '\n' + signature_list(names, signatures);
}

json::array to_json(const PairedReport& report) {
  json::array systems;
  for (std::size_t s = 0; s < report.systems.size(); ++s) {
    json::object object = {{"system", report.systems[s]}};
    for (std::size_t m = 0; m < report.metrics.size(); ++m) {
      const align::SystemResult& result = report.results[m][s];
      json::object figures = {
          {"score", result.score}, {"p_value", nullptr}, {"mean", nullptr}, {"ci", nullptr}};
      if (result.p_value) figures["p_value"] = *result.p_value;
      if (result.interval) {
        figures["mean"] = result.interval->mean;
        figures["ci"] = result.interval->half_width;
      }
      object[report.metrics[m]] = std::move(figures);
    }
    systems.push_back(std::move(object));
  }
  return systems;
}

std::string to_text(const PairedReport& report, int width) {
  std::vector<std::vector<std::string>> rows = {{"System"}};
  for (const std::string& metric : report.metrics) {
    rows.front().push_back(metric + (report.test == PairedTest::bootstrap ? " (μ ± 95% CI)" : ""));
  }
  for (std::size_t s = 0; s < report.systems.size(); ++s) {
    auto& row = rows.emplace_back();
    row.push_back(report.systems[s]);
    for (std::size_t m = 0; m < report.metrics.size(); ++m) {
      row.push_back(cell(report.results[m][s], width));
    }
  }
  return draw_table(rows) + '\n' + explanation(report) +
         signature_list(report.metrics, report.signatures);
}

}  // namespace diglot::tools
