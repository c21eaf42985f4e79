#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include <pybind11/stl.h>

#include "align/automatic_aligner.h"
#include "align/collection.h"
#include "align/pair_filter.h"
#include "align/parallel_aligner.h"
#include "align/sentence_vectors.h"
#include "corpora/article_store.h"
#include "corpora/error.h"
#include "corpora/write_pairs.h"
#include "tokenize/segment.h"
#include "tools/python/articles.h"
#include "tools/python/bindings.h"
#include "tools/python/loaded_model.h"
#include "tools/python/python_text.h"
#include "tools/python/python_vectors.h"

namespace diglot::tools::python {
namespace {

namespace py = pybind11;
using corpora::Article;
using corpora::Error;

corpora::Relation read_relation(const std::string& name) {
  if (const auto relation = corpora::parse_relation(name)) return *relation;
  throw Error(
      "relations: '" + name +
      "' is none of translation, same, partial, contradiction; give some of them, or 'all'");
}

/// Which links are given out. At most one of `min_score` and `precision` is there.
align::PairFilter make_filter(const align::Model& model, const std::vector<std::string>& relations,
                              std::optional<double> min_score, std::optional<double> precision) {
  align::PairFilter filter;
  filter.relations.clear();
  for (const std::string& name : relations) filter.relations.push_back(read_relation(name));
  // Written so that NaN is none either.
  if (min_score && !(*min_score >= 0 && *min_score <= 1)) {
    throw Error("min_score: is a probability; give a number from 0 to 1");
  }
  if (precision && !(*precision > 0 && *precision <= 1)) {
    throw Error("precision: is a share; give a number above 0, up to 1");
  }
  if (min_score) filter.least_score = *min_score;
  if (precision) filter.least_score = model.precision.least_score(*precision);
  return filter;
}

std::size_t count_sentences(const std::vector<Article>& articles) {
  std::size_t count = 0;
  for (const Article& article : articles) count += article.sentences.size();
  return count;
}

/// The vectors of all sentences of articles, where there are any from Python.
class GivenVectors {
 public:
  GivenVectors(py::handle vectors, const std::vector<Article>& articles) {
    if (vectors.is_none()) return;
    rows_.emplace(vectors, count_sentences(articles), "vectors");
    encoder_.emplace(align::VectorRows({rows_->file()}));
    for (const Article& article : articles) encoder_->add(article);
  }

  /// Null where there are none.
  [[nodiscard]] const align::UnitEncoder* encoder() const {
    return encoder_ ? &*encoder_ : nullptr;
  }

 private:
  std::optional<PythonVectors> rows_;
  std::optional<align::SentenceVectors> encoder_;
};

using Lines = std::vector<std::string>;

void add_lines(Lines& lines, std::vector<corpora::Pair> pairs, std::size_t story) {
  for (corpora::Pair& pair : pairs) {
    pair.story = story;
    lines.push_back(corpora::to_jsonl(pair));
  }
}

Lines align_all(const Articles& given, const LoadedModel& loaded,
                const std::vector<std::string>& relations, std::optional<double> min_score,
                std::optional<double> precision, py::handle vectors) {
  const align::Model& model = loaded.model();
  const align::PairFilter filter = make_filter(model, relations, min_score, precision);
  const GivenVectors sentence_vectors(vectors, given.articles);
  const py::gil_scoped_release released;
  align::CollectionOptions options;
  options.encoder = sentence_vectors.encoder();
  const corpora::ArticleStore articles(given.articles);
  Lines lines;
  align::align_collection(
      articles, model, options,
      [&](const align::StoryPair& pair, const Article& src, const Article& tgt) {
        add_lines(lines, align::accepted_pairs(src, tgt, pair.links, filter), pair.story + 1);
      });
  return lines;
}

/// The first two articles, whatever they tell.
Lines align_pair(const Articles& given, const LoadedModel& loaded,
                 const std::vector<std::string>& relations, std::optional<double> min_score,
                 std::optional<double> precision, py::handle vectors) {
  const align::Model& model = loaded.model();
  const align::PairFilter filter = make_filter(model, relations, min_score, precision);
  const GivenVectors sentence_vectors(vectors, given.articles);
  const py::gil_scoped_release released;
  const Article& src = given.articles.at(0);
  const Article& tgt = given.articles.at(1);
  const align::AutomaticAligner aligner(model, sentence_vectors.encoder());
  Lines lines;
  add_lines(lines, align::accepted_pairs(src, tgt, aligner.align(src, tgt).links, filter), 0);
  return lines;
}

/// A document from its sentences, empty ones too. Its file tells the two sides apart.
Article make_document(const std::vector<std::string>& sentences, std::string lang,
                      std::string file) {
  Article article;
  article.file = std::move(file);
  for (const std::string& sentence : sentences) {
    const std::size_t begin = article.text.size();
    article.text += sentence;
    article.sentences.push_back(
        {{begin, article.text.size()}, corpora::LineKind::text, "", article.sentences.size()});
    article.text += '\n';
  }
  article.lang = lang.empty() ? tokenize::article_language(article.text) : std::move(lang);
  for (corpora::Sentence& sentence : article.sentences) sentence.lang = article.lang;
  return article;
}

/// A bead as Python takes it: begin and end of both sides, score.
using BeadTuple = std::tuple<std::size_t, std::size_t, std::size_t, std::size_t, double>;

std::vector<BeadTuple> align_parallel(py::handle src_sentences, py::handle tgt_sentences,
                                      const LoadedModel& loaded, py::handle src_lang,
                                      py::handle tgt_lang, bool allow_crossing,
                                      py::handle src_vectors, py::handle tgt_vectors) {
  const auto src_texts = to_texts(src_sentences, "src_sentences");
  const auto tgt_texts = to_texts(tgt_sentences, "tgt_sentences");
  const Article src = make_document(src_texts, to_language(src_lang, "src_lang"), "src");
  const Article tgt = make_document(tgt_texts, to_language(tgt_lang, "tgt_lang"), "tgt");
  std::optional<PythonVectors> src_rows;
  std::optional<PythonVectors> tgt_rows;
  std::optional<align::SentenceVectors> encoder;
  if (src_vectors.is_none() != tgt_vectors.is_none()) {
    throw Error("src_vectors and tgt_vectors: one is missing; give both or none");
  }
  if (!src_vectors.is_none()) {
    src_rows.emplace(src_vectors, src_texts.size(), "src_vectors");
    tgt_rows.emplace(tgt_vectors, tgt_texts.size(), "tgt_vectors");
    encoder.emplace(align::VectorRows({src_rows->file(), tgt_rows->file()}));
    encoder->add(src);
    encoder->add(tgt);
  }
  const py::gil_scoped_release released;
  align::ParallelOptions options;
  options.score = align::BeadScore::coverage;
  if (allow_crossing) options.order = align::BeadOrder::moved_blocks;
  const align::ParallelAligner aligner(loaded.model(), options, encoder ? &*encoder : nullptr);
  std::vector<BeadTuple> beads;
  for (const align::Link& link : aligner.align(src, tgt)) {
    const corpora::Bead& bead = link.bead;
    const bool is_deletion = bead.src.empty() || bead.tgt.empty();
    beads.emplace_back(bead.src.begin, bead.src.end, bead.tgt.begin, bead.tgt.end,
                       is_deletion ? 0 : bead.score);
  }
  return beads;
}

}  // namespace

void add_alignment(py::module_& module) {
  module.def("align", &align_all, py::arg("articles"), py::arg("model"), py::arg("relations"),
             py::arg("min_score"), py::arg("precision"), py::arg("vectors"));
  module.def("align_pair", &align_pair, py::arg("articles"), py::arg("model"), py::arg("relations"),
             py::arg("min_score"), py::arg("precision"), py::arg("vectors"));
  module.def("align_parallel", &align_parallel, py::arg("src_sentences"), py::arg("tgt_sentences"),
             py::arg("model"), py::arg("src_lang"), py::arg("tgt_lang"), py::arg("allow_crossing"),
             py::arg("src_vectors"), py::arg("tgt_vectors"));
}

}  // namespace diglot::tools::python
