#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <pybind11/stl.h>

#include "align/alignment_evaluation.h"
#include "align/bleu.h"
#include "align/chrf.h"
#include "align/translation_edit_rate.h"
#include "corpora/counted.h"
#include "corpora/error.h"
#include "corpora/text_views.h"
#include "tools/python/bindings.h"
#include "tools/python/python_text.h"
#include "tools/translation_signature.h"

namespace diglot::tools::python {
namespace {

namespace py = pybind11;
using align::PrecisionRecall;
using corpora::Error;

/// Hypotheses and references, with views of them.
class Segments {
 public:
  Segments(py::handle hypotheses, py::handle references)
      : hypotheses_(to_texts(hypotheses, "hypotheses")) {
    for (const py::handle stream : references) {
      const std::string name = "references[" + std::to_string(references_.size()) + "]";
      references_.push_back(to_texts(stream, name));
      if (references_.back().size() != hypotheses_.size()) {
        throw Error(name + ": has " + corpora::counted(references_.back().size(), "segment") +
                    ", and hypotheses " + std::to_string(hypotheses_.size()) +
                    "; give one for each");
      }
    }
    if (references_.empty()) throw Error("references: there are none; give a list of lists of str");
    if (hypotheses_.empty()) throw Error("hypotheses: there are none; give a str for each segment");
    hypothesis_views_ = corpora::views_of(hypotheses_);
    for (const auto& reference : references_)
      reference_views_.push_back(corpora::views_of(reference));
  }
  Segments(const Segments&) = delete;
  Segments& operator=(const Segments&) = delete;
  ~Segments() = default;

  [[nodiscard]] align::TranslatedSegments segments() const {
    return {hypothesis_views_, {reference_views_.begin(), reference_views_.end()}};
  }

 private:
  std::vector<std::string> hypotheses_;
  std::vector<std::vector<std::string>> references_;
  std::vector<std::string_view> hypothesis_views_;
  std::vector<std::vector<std::string_view>> reference_views_;
};

void require_scorable(const align::TranslationMetric& metric,
                      const align::TranslatedSegments& segments) {
  for (const std::string_view line : segments.hypotheses) metric.require_scorable(line);
  for (const auto& reference : segments.references) {
    for (const std::string_view line : reference) metric.require_scorable(line);
  }
}

/// Name, score, signature, figures.
py::tuple evaluate(const align::TranslationMetric& metric, py::handle hypotheses,
                   py::handle references) {
  const Segments given(hypotheses, references);
  const align::TranslatedSegments segments = given.segments();
  std::vector<double> sums;
  {
    const py::gil_scoped_release released;
    require_scorable(metric, segments);
    sums = align::parallel_statistics(metric, segments).sum();
  }
  py::dict figures;
  for (const align::Figure& figure : metric.figures(sums)) {
    if (figure.shape == align::Figure::Shape::list) {
      figures[figure.name.c_str()] = figure.values;
    } else {
      figures[figure.name.c_str()] = figure.values.front();
    }
  }
  return py::make_tuple(
      metric.name(), metric.score(sums),
      signature(metric, {segments.references.size(), {}, {}, {}}, SignatureForm::full), figures);
}

align::BleuSmoothing read_smoothing(const std::string& name) {
  if (name == "none") return align::BleuSmoothing::none;
  if (name == "floor") return align::BleuSmoothing::floor;
  if (name == "add-k") return align::BleuSmoothing::add_k;
  if (name == "exp") return align::BleuSmoothing::exp;
  throw Error("smooth_method: '" + name + "' is unknown; give 'none', 'floor', 'add-k' or 'exp'");
}

py::tuple bleu(py::handle hypotheses, py::handle references, bool lowercase,
               const std::string& tokenize, const std::string& smooth_method,
               std::optional<double> smooth_value, std::size_t max_ngram_order,
               bool effective_order) {
  const align::Bleu metric(
      tokenize::bleu_tokenizer(tokenize),
      {lowercase, read_smoothing(smooth_method), smooth_value, max_ngram_order, effective_order});
  return evaluate(metric, hypotheses, references);
}

py::tuple chrf(py::handle hypotheses, py::handle references, std::size_t char_order,
               std::size_t word_order, std::size_t beta, bool whitespace, bool lowercase,
               bool eps_smoothing) {
  const align::Chrf metric({char_order, word_order, beta, whitespace, lowercase, eps_smoothing});
  return evaluate(metric, hypotheses, references);
}

py::tuple ter(py::handle hypotheses, py::handle references, bool normalized, bool no_punct,
              bool asian_support, bool case_sensitive) {
  const align::TranslationEditRate metric({normalized, no_punct, asian_support, case_sensitive});
  return evaluate(metric, hypotheses, references);
}

using BeadList = std::vector<std::pair<std::vector<std::size_t>, std::vector<std::size_t>>>;

std::vector<corpora::ListedBead> listed(const BeadList& beads) {
  std::vector<corpora::ListedBead> listed;
  for (const auto& [src, tgt] : beads) listed.push_back({src, tgt});
  return listed;
}

align::BeadScorer read_scorer(const std::string& name) {
  if (name == "vecalign") return align::BeadScorer::vecalign;
  if (name == "sentalign") return align::BeadScorer::sentalign;
  if (name == "sentalign-nulls") return align::BeadScorer::sentalign_nulls;
  throw Error("scorer: '" + name +
              "' is unknown; give 'vecalign', 'sentalign' or 'sentalign-nulls'");
}

py::tuple figures_of(const PrecisionRecall& counts) {
  return py::make_tuple(counts.precision(), counts.recall(), counts.f1(), counts.right,
                        counts.predicted, counts.found, counts.gold);
}

py::tuple evaluate_alignment(const BeadList& gold, const BeadList& predicted,
                             const std::string& scorer) {
  const align::BeadScorer chosen = read_scorer(scorer);
  align::StrictLax counts;
  {
    const py::gil_scoped_release released;
    counts = align::evaluate_alignment(listed(gold), listed(predicted), chosen).all;
  }
  return py::make_tuple(figures_of(counts.strict), figures_of(counts.lax));
}

}  // namespace

void add_evaluation(py::module_& module) {
  module.def("bleu", &bleu, py::arg("hypotheses"), py::arg("references"), py::arg("lowercase"),
             py::arg("tokenize"), py::arg("smooth_method"), py::arg("smooth_value"),
             py::arg("max_ngram_order"), py::arg("effective_order"));
  module.def("chrf", &chrf, py::arg("hypotheses"), py::arg("references"), py::arg("char_order"),
             py::arg("word_order"), py::arg("beta"), py::arg("whitespace"), py::arg("lowercase"),
             py::arg("eps_smoothing"));
  module.def("ter", &ter, py::arg("hypotheses"), py::arg("references"), py::arg("normalized"),
             py::arg("no_punct"), py::arg("asian_support"), py::arg("case_sensitive"));
  module.def("evaluate_alignment", &evaluate_alignment, py::arg("gold"), py::arg("predicted"),
             py::arg("scorer"));
}

}  // namespace diglot::tools::python
