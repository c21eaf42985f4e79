#include "tools/python/articles.h"

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "corpora/error.h"
#include "corpora/json_article.h"
#include "corpora/json_text.h"
#include "tokenize/segment.h"
#include "tools/article_inputs.h"
#include "tools/python/bindings.h"
#include "tools/python/python_text.h"
#include "tools/python/sentence_tuples.h"

namespace diglot::tools::python {
namespace {

namespace py = pybind11;
using corpora::Article;
using corpora::Error;

std::string name_of(std::size_t article) { return "articles[" + std::to_string(article) + "]"; }

/// An article as a line of JSON, whose rules are those of its fields too.
std::string to_json(const py::dict& fields, const std::string& name) {
  static constexpr std::array<const char*, 6> known = {"id",  "lang",  "date",
                                                       "url", "title", "text"};
  std::string line;
  for (const char* field : known) {
    if (!fields.contains(field) || fields[field].is_none()) continue;
    line += line.empty() ? "{" : ", ";
    line += corpora::quoted(field) + ": " +
            corpora::quoted(to_utf8(fields[field], name + "['" + field + "']"));
  }
  return line.empty() ? "{}" : line + "}";
}

Article read_article(std::string_view json, const std::string& name) {
  Article article;
  try {
    article = corpora::parse_json_article(json);
  } catch (const Error& error) {
    throw Error(name + ": " + error.what());
  }
  article.file = name;
  tokenize::segment_article(article);
  const std::size_t most = ArticleInputOptions{}.most_sentences;
  if (article.sentences.size() > most) {
    throw Error(name + ": has " + std::to_string(article.sentences.size()) +
                " sentences, and articles of " + std::to_string(most) +
                " at most are compared; split it");
  }
  return article;
}

Articles read_articles(const py::list& dicts) {
  std::vector<std::string> lines;
  for (const py::handle fields : dicts) {
    lines.push_back(to_json(py::reinterpret_borrow<py::dict>(fields), name_of(lines.size())));
  }
  const py::gil_scoped_release released;
  Articles read;
  std::map<std::string, std::size_t> ids;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    read.articles.push_back(read_article(lines[i], name_of(i)));
    const auto [known, is_new] = ids.emplace(read.articles.back().id, i);
    if (!is_new) {
      throw Error(name_of(i) + ": has the id '" + known->first + "' of " + name_of(known->second) +
                  "; give each its own");
    }
  }
  return read;
}

/// The texts of all sentences, in order.
py::list sentence_texts(const Articles& articles) {
  py::list texts;
  for (const Article& article : articles.articles) {
    for (const corpora::Sentence& sentence : article.sentences) {
      const std::string_view text = article.text_of(sentence.bytes);
      texts.append(py::str(text.data(), text.size()));
    }
  }
  return texts;
}

}  // namespace

void add_articles(py::module_& module) {
  py::class_<Articles>(module, "Articles")
      .def(py::init(&read_articles), py::arg("dicts"))
      .def("sentence_texts", &sentence_texts)
      .def(
          "sentences",
          [](const Articles& articles, std::size_t i) {
            return sentence_tuples(articles.articles.at(i));
          },
          py::arg("article"));
}

}  // namespace diglot::tools::python
