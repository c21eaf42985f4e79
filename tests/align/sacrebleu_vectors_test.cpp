// What sacreBLEU 2.6.0 says of real translations, beside the project: ../shared/data/dev/sacrebleu.
#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "align/bleu.h"
#include "align/chrf.h"
#include "align/paired_significance.h"
#include "align/translation_edit_rate.h"
#include "corpora/input.h"
#include "corpora/text_lines.h"

namespace diglot::align {
namespace {

namespace json = boost::json;

const std::string folder = "../shared/data/dev/sacrebleu/";
constexpr double tolerance = 1e-6;

bool is_there() { return std::filesystem::exists(folder + "vectors.json"); }

/// The files of the records, each read once.
class Files {
 public:
  const std::vector<std::string_view>& lines(const std::string& name) {
    const auto found = files_.find(name);
    if (found != files_.end()) return found->second.lines();
    auto file = corpora::read_text_lines(folder + "text/" + name, corpora::OnBadUtf8::error);
    return files_.emplace(name, std::move(file.text)).first->second.lines();
  }

 private:
  std::map<std::string, corpora::TextLines> files_;
};

template <class Value>
Value option(const json::object& options, const char* name, Value otherwise) {
  const json::value* value = options.if_contains(name);
  return value == nullptr ? otherwise : json::value_to<Value>(*value);
}

std::unique_ptr<TranslationMetric> metric_of(const json::object& record) {
  const json::object& options = record.at("options").as_object();
  if (record.at("metric") == "CHRF") {
    ChrfOptions chrf;
    chrf.char_order = option<std::size_t>(options, "char_order", chrf.char_order);
    chrf.word_order = option<std::size_t>(options, "word_order", chrf.word_order);
    chrf.beta = option<std::size_t>(options, "beta", chrf.beta);
    chrf.whitespace = option(options, "whitespace", false);
    chrf.lowercase = option(options, "lowercase", false);
    chrf.eps_smoothing = option(options, "eps_smoothing", false);
    return std::make_unique<Chrf>(chrf);
  }
  if (record.at("metric") == "TER") {
    return std::make_unique<TranslationEditRate>(tokenize::TerTokenOptions{
        option(options, "normalized", false), option(options, "no_punct", false),
        option(options, "asian_support", false), option(options, "case_sensitive", false)});
  }
  BleuOptions bleu;
  bleu.lowercase = option(options, "lowercase", false);
  bleu.effective_order = option(options, "effective_order", false);
  bleu.max_ngram_order = option<std::size_t>(options, "max_ngram_order", bleu.max_ngram_order);
  const std::map<std::string, BleuSmoothing> smoothings = {{"none", BleuSmoothing::none},
                                                           {"floor", BleuSmoothing::floor},
                                                           {"add-k", BleuSmoothing::add_k},
                                                           {"exp", BleuSmoothing::exp}};
  bleu.smoothing = smoothings.at(option<std::string>(options, "smooth_method", "exp"));
  if (const json::value* value = options.if_contains("smooth_value")) {
    bleu.smooth_value = value->to_number<double>();
  }
  const auto tokenizer = option<std::string>(options, "tokenize", "13a");
  return std::make_unique<Bleu>(tokenize::bleu_tokenizer(tokenizer), bleu);
}

void expect_signature(const TranslationMetric& metric, const json::object& record) {
  const std::string references = std::to_string(record.at("refs").as_array().size());
  std::string text = "nrefs:" + references;
  std::string brief = "#:" + references;
  for (const SignatureField& field : metric.signature()) {
    text += '|' + field.name + ':' + field.value;
    brief += '|' + field.short_name + ':' + field.value;
  }
  EXPECT_EQ(text + "|version:2.6.0", record.at("signature").as_string());
  if (!record.contains("signature_short")) return;
  EXPECT_EQ(brief + "|v:2.6.0", record.at("signature_short").as_string());
}

void expect_near(const json::value& expected, const std::vector<double>& values) {
  if (expected.is_array()) {
    ASSERT_EQ(expected.as_array().size(), values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
      EXPECT_NEAR(values[i], expected.at(i).to_number<double>(), tolerance) << "element " << i;
    }
  } else {
    EXPECT_NEAR(values.at(0), expected.to_number<double>(), tolerance);
  }
}

void expect_record(const json::object& record, Files& files) {
  const auto metric = metric_of(record);
  expect_signature(*metric, record);
  const auto lines = record.at("lines").to_number<std::size_t>();
  const auto first_lines = [&](const json::value& name) {
    return std::span(files.lines(json::value_to<std::string>(name))).first(lines);
  };
  TranslatedSegments segments{first_lines(record.at("hyp")), {}};
  for (const json::value& name : record.at("refs").as_array()) {
    segments.references.push_back(first_lines(name));
  }
  const SegmentStatistics statistics = parallel_statistics(*metric, segments);
  if (record.contains("level")) {
    std::vector<double> scores;
    for (std::size_t i = 0; i < lines; ++i) scores.push_back(metric->score(statistics.row(i)));
    expect_near(record.at("scores"), scores);
    return;
  }
  const std::vector<double> sums = statistics.sum();
  expect_near(record.at("score"), {metric->score(sums)});
  for (const Figure& figure : metric->figures(sums)) {
    SCOPED_TRACE(figure.name);
    expect_near(record.at(figure.name), figure.values);
  }
  if (const std::string remark = metric->remark(sums); !remark.empty()) {
    const auto text = json::value_to<std::string>(record.at("text"));
    EXPECT_TRUE(text.ends_with(" " + remark)) << text << "\n" << remark;
  }
}

TEST(SacrebleuVectors, AreReproduced) {
  if (!is_there()) GTEST_SKIP() << folder << " is not there";
  const json::value records = json::parse(corpora::read_file(folder + "vectors.json"));
  Files files;
  std::size_t checked = 0;
  for (const json::value& record : records.at("vectors").as_array()) {
    SCOPED_TRACE(json::serialize(record.at("options")) + " of " +
                 json::serialize(record.at("hyp")));
    expect_record(record.as_object(), files);
    ++checked;
  }
  EXPECT_EQ(checked, 416U);
}

TEST(SacrebleuVectors, OfThePairedBootstrapAreReproduced) {
  if (!is_there()) GTEST_SKIP() << folder << " is not there";
  const json::value record = json::parse(corpora::read_file(folder + "paired_bs_3k.json"));
  Files files;
  const Bleu bleu(tokenize::bleu_tokenizer("13a"));
  const Chrf chrf;
  std::vector<SystemStatistics> metrics = {{&bleu, {}}, {&chrf, {}}};
  for (SystemStatistics& metric : metrics) {
    for (const char* system : {"3k.sys.de", "3k.sys2.de"}) {
      metric.systems.push_back(
          parallel_statistics(*metric.metric, {files.lines(system), {files.lines("3k.ref.de")}}));
    }
  }
  const auto results = paired_bootstrap(metrics, {1000, 12345});
  for (std::size_t m = 0; m < metrics.size(); ++m) {
    for (std::size_t s = 0; s < 2; ++s) {
      SCOPED_TRACE(metrics[m].metric->name() + " of system " + std::to_string(s));
      const json::value& expected = record.at(s).at(metrics[m].metric->name());
      const SystemResult& result = results[m][s];
      EXPECT_NEAR(result.score, expected.at("score").to_number<double>(), tolerance);
      EXPECT_NEAR(result.interval.value().mean, expected.at("mean").to_number<double>(), tolerance);
      EXPECT_NEAR(result.interval.value().half_width, expected.at("ci").to_number<double>(),
                  tolerance);
      EXPECT_EQ(result.p_value.has_value(), s == 1);
      if (s == 1) {
        EXPECT_NEAR(result.p_value.value(), expected.at("p_value").to_number<double>(), 1e-12);
      }
    }
  }
}

}  // namespace
}  // namespace diglot::align
