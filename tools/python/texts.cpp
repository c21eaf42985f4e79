#include <string>
#include <vector>

#include "corpora/utf8.h"
#include "tokenize/language.h"
#include "tokenize/segment.h"
#include "tokenize/words.h"
#include "tools/python/bindings.h"
#include "tools/python/loaded_model.h"
#include "tools/python/python_text.h"
#include "tools/python/sentence_tuples.h"

namespace diglot::tools::python {
namespace {

namespace py = pybind11;

py::list segment(py::handle text, py::handle lang) {
  corpora::Article article;
  article.text = to_utf8(text, "text");
  const std::string code = to_language(lang, "lang");
  {
    const py::gil_scoped_release released;
    article.sentences = tokenize::segment(
        article.text,
        {code, tokenize::LineEnds::end_sentences,
         code.empty() ? tokenize::LineLanguages::detected : tokenize::LineLanguages::fixed});
  }
  return sentence_tuples(article);
}

py::list words(py::handle text, py::handle lang) {
  const std::string utf8 = to_utf8(text, "text");
  std::string code = to_language(lang, "lang");
  std::vector<corpora::Bytes> words;
  {
    const py::gil_scoped_release released;
    if (code.empty()) code = tokenize::detect_language(utf8, "und");
    words = tokenize::split_words(utf8, code);
  }
  py::list list;
  for (const corpora::Bytes& word : words) list.append(utf8.substr(word.begin, word.size()));
  return list;
}

py::list pieces(const LoadedModel& model, py::handle text) {
  const std::string utf8 = to_utf8(text, "text");
  std::vector<tokenize::Subword> pieces;
  {
    const py::gil_scoped_release released;
    pieces = model.subwords().pieces(utf8);
  }
  py::list list;
  for (const tokenize::Subword& piece : pieces) list.append(piece.piece);
  return list;
}

py::list ids(const LoadedModel& model, py::handle text) {
  const std::string utf8 = to_utf8(text, "text");
  std::vector<int> ids;
  {
    const py::gil_scoped_release released;
    ids = model.subwords().ids(utf8);
  }
  py::list list;
  for (const int id : ids) list.append(id);
  return list;
}

}  // namespace

void add_texts(py::module_& module) {
  module.def("segment", &segment, py::arg("text"), py::arg("lang"));
  module.def("words", &words, py::arg("text"), py::arg("lang"));
  module.def("pieces", &pieces, py::arg("model"), py::arg("text"));
  module.def("ids", &ids, py::arg("model"), py::arg("text"));
}

}  // namespace diglot::tools::python
