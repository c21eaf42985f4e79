#pragma once

#include <pybind11/pybind11.h>

#include "corpora/article.h"
#include "corpora/utf8.h"

namespace diglot::tools::python {

/// The sentences of an article, (begin, end, kind, lang, paragraph) each, in code points.
inline pybind11::list sentence_tuples(const corpora::Article& article) {
  const corpora::CodePointIndex index(article.text);
  pybind11::list tuples;
  for (const corpora::Sentence& sentence : article.sentences) {
    const corpora::CodePoints place = index.code_points(sentence.bytes);
    tuples.append(pybind11::make_tuple(place.begin, place.end, corpora::to_string(sentence.kind),
                                       sentence.lang, sentence.paragraph));
  }
  return tuples;
}

}  // namespace diglot::tools::python
