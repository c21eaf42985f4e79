#include <cmath>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include <pybind11/stl.h>

#include "align/neighbour_search.h"
#include "align/sentence_mining.h"
#include "corpora/error.h"
#include "corpora/text_views.h"
#include "tokenize/language.h"
#include "tools/python/bindings.h"
#include "tools/python/loaded_model.h"
#include "tools/python/python_text.h"
#include "tools/python/python_vectors.h"

namespace diglot::tools::python {
namespace {

namespace py = pybind11;
using align::Retrieval;
using corpora::Error;

Retrieval read_retrieval(const std::string& name) {
  if (name == "intersection") return Retrieval::intersection;
  if (name == "forward") return Retrieval::forward;
  if (name == "backward") return Retrieval::backward;
  if (name == "union") return Retrieval::both;
  throw Error("retrieval: '" + name +
              "' is unknown; give 'intersection', 'forward', 'backward' or 'union'");
}

/// The sentences of one side that count, with what is known of them.
class Side {
 public:
  Side(py::handle sentences, py::handle lang, py::handle vectors, const std::string& name)
      : texts_(to_texts(sentences, name)), lang_(to_language(lang, name + "_lang")) {
    if (!vectors.is_none()) rows_.emplace(vectors, texts_.size(), name + "_vectors");
  }
  Side(const Side&) = delete;
  Side& operator=(const Side&) = delete;
  ~Side() = default;

  [[nodiscard]] bool has_rows() const { return rows_.has_value(); }

  /// Chooses the sentences; this and what follows does without the GIL.
  void choose() {
    const auto all = corpora::views_of(texts_);
    numbers_ = align::distinct_sentences(all);
    for (const std::size_t number : numbers_) sentences_.push_back(all[number]);
    if (lang_.empty()) lang_ = tokenize::language_of(sentences_);
  }
  /// Their number in the list that was given.
  [[nodiscard]] std::size_t number(std::size_t sentence) const { return numbers_[sentence]; }
  [[nodiscard]] std::size_t size() const { return sentences_.size(); }
  [[nodiscard]] align::SentenceSide side() const { return {sentences_, lang_}; }
  [[nodiscard]] align::Vectors vectors(const align::Encoder& encoder) const {
    if (!rows_) return encoder.encode(sentences_);
    const align::VectorFile& rows = rows_->file();
    align::Vectors vectors(numbers_.size(), rows.dimension());
    for (std::size_t i = 0; i < numbers_.size(); ++i) rows.read_row(numbers_[i], vectors[i]);
    return vectors;
  }

 private:
  std::vector<std::string> texts_;
  std::string lang_;
  std::optional<PythonVectors> rows_;
  std::vector<std::size_t> numbers_;
  std::vector<std::string_view> sentences_;
};

/// Score, source sentence, target sentence.
using MinedTuple = std::tuple<double, std::size_t, std::size_t>;

std::vector<MinedTuple> mine(py::handle src_sentences, py::handle tgt_sentences,
                             const LoadedModel& loaded, py::handle src_lang, py::handle tgt_lang,
                             py::handle src_vectors, py::handle tgt_vectors,
                             const std::string& score, std::optional<double> threshold,
                             const std::string& retrieval, std::size_t k, bool keep_conflicts) {
  if (score != "words" && score != "margin") {
    throw Error("score: '" + score + "' is unknown; give 'words' or 'margin'");
  }
  if (k == 0 || k > align::most_neighbours) {
    throw Error("k: is " + std::to_string(k) + "; give a number from 1 to " +
                std::to_string(align::most_neighbours) + ", such as 4");
  }
  if (threshold && std::isnan(*threshold)) throw Error("threshold: is no number");
  const bool by_words = score == "words";
  const align::StaticEncoder& encoder = loaded.model().encoder;
  const align::SentenceMiningOptions options{
      read_retrieval(retrieval), by_words ? &encoder : nullptr,
      threshold.value_or(by_words ? align::mining_score_threshold : align::margin_threshold),
      keep_conflicts};
  Side src(src_sentences, src_lang, src_vectors, "src");
  Side tgt(tgt_sentences, tgt_lang, tgt_vectors, "tgt");
  if (src.has_rows() != tgt.has_rows()) {
    throw Error("src_vectors and tgt_vectors: one is missing; give both or none");
  }
  const py::gil_scoped_release released;
  src.choose();
  tgt.choose();
  if (src.size() == 0 || tgt.size() == 0) return {};
  const align::Vectors src_rows = src.vectors(encoder);
  const align::Vectors tgt_rows = tgt.vectors(encoder);
  if (src_rows.dimension() != tgt_rows.dimension()) {
    throw Error("src_vectors and tgt_vectors: have " + std::to_string(src_rows.dimension()) +
                " and " + std::to_string(tgt_rows.dimension()) +
                " numbers a row; encode both with one encoder");
  }
  const align::NearestRows nearest = align::find_neighbours({.k = k}, src_rows, tgt_rows);
  std::vector<MinedTuple> mined;
  for (const align::MinedPair& pair :
       align::mine_sentences(src.side(), tgt.side(), nearest, options).pairs) {
    mined.emplace_back(pair.score, src.number(pair.src), tgt.number(pair.tgt));
  }
  return mined;
}

}  // namespace

void add_mining(py::module_& module) {
  module.def("mine", &mine, py::arg("src"), py::arg("tgt"), py::arg("model"), py::arg("src_lang"),
             py::arg("tgt_lang"), py::arg("src_vectors"), py::arg("tgt_vectors"), py::arg("score"),
             py::arg("threshold"), py::arg("retrieval"), py::arg("k"), py::arg("keep_conflicts"));
}

}  // namespace diglot::tools::python
