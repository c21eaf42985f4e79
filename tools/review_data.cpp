#include "tools/review_data.h"

#include <iterator>
#include <string_view>
#include <utility>

#include <boost/json.hpp>

#include "corpora/error.h"

namespace diglot::tools {
namespace {

namespace json = boost::json;
using corpora::Article;
using corpora::CodePoints;
using corpora::Error;
using corpora::Pair;
using corpora::Place;

/// The sentences of an article, each with what stands between it and the one before.
json::array sentences_of(const Article& article, const corpora::CodePointIndex& code_points) {
  json::array sentences;
  std::size_t end = article.sentences.empty() ? 0 : article.sentences.front().bytes.begin;
  for (const corpora::Sentence& sentence : article.sentences) {
    const CodePoints place = code_points.code_points(sentence.bytes);
    json::object object{{"text", article.text_of(sentence.bytes)},
                        {"before", article.text_of({end, sentence.bytes.begin})},
                        {"begin", place.begin},
                        {"end", place.end},
                        {"numbers", json::array{sentences.size()}},
                        {"kind", corpora::to_string(sentence.kind)},
                        {"paragraph", sentence.paragraph}};
    if (sentence.lang != article.lang) object["lang"] = sentence.lang;
    sentences.push_back(std::move(object));
    end = sentence.bytes.end;
  }
  return sentences;
}

/// What the pairs hold of an article, each a paragraph.
json::array excerpts_of(const std::map<CodePoints, Place>& excerpts) {
  json::array sentences;
  for (const auto& [code_points, place] : excerpts) {
    json::array numbers;
    for (std::size_t i = place.sentences.begin; i < place.sentences.end; ++i) numbers.push_back(i);
    sentences.push_back(json::object{{"text", place.text},
                                     {"before", "\n"},
                                     {"begin", code_points.begin},
                                     {"end", code_points.end},
                                     {"numbers", std::move(numbers)},
                                     {"kind", "text"},
                                     {"paragraph", sentences.size()}});
  }
  return sentences;
}

json::array to_json(const std::vector<corpora::Agreement>& agreements) {
  json::array list;
  for (const auto& [src, tgt] : agreements) list.push_back(json::array{src, tgt});
  return list;
}

json::object to_json(const corpora::Evidence& evidence) {
  return {{"numbers", to_json(evidence.numbers)},
          {"names", to_json(evidence.names)},
          {"quotations", to_json(evidence.quotations)},
          {"conflict", to_json(evidence.conflict)},
          {"missing",
           {{"src", json::value_from(evidence.missing_src)},
            {"tgt", json::value_from(evidence.missing_tgt)}}}};
}

}  // namespace

ReviewData::ReviewData(std::optional<std::vector<Article>> articles)
    : whole_(articles.has_value()),
      articles_(whole_ ? *std::move(articles) : std::vector<Article>{}) {
  for (const Article& article : articles_) {
    by_id_.emplace(article.id, code_points_.size());
    code_points_.emplace_back(article.text);
  }
}

void ReviewData::require_in_article(const Place& place) const {
  const auto found = by_id_.find(place.doc);
  if (found == by_id_.end()) {
    throw Error("the article '" + place.doc +
                "' is none of those given; name all that the pairs were found in, as `align` was "
                "given them");
  }
  const Article& article = articles_[found->second];
  const bool there = place.sentences.end <= article.sentences.size();
  const corpora::Bytes bytes = there ? article.bytes_of(place.sentences) : corpora::Bytes{};
  if (!there || code_points_[found->second].code_points(bytes) != place.code_points ||
      article.text_of(bytes) != place.text) {
    throw Error("the sentence " + std::to_string(place.sentences.begin) + " of '" + place.doc +
                "' is another in the article given; give the articles as they were, with the "
                "--lang and --sentence-per-line that `align` had");
  }
}

void ReviewData::show(const Place& place) {
  Shown& shown = shown_[place.doc];
  if (whole_) {
    require_in_article(place);
    shown.article = &articles_[by_id_.find(place.doc)->second];
    shown.lang = shown.article->lang;
    return;
  }
  if (shown.lang.empty()) shown.lang = place.lang;
  const Place& known = shown.excerpts.try_emplace(place.code_points, place).first->second;
  if (known.text != place.text || known.sentences != place.sentences) {
    throw Error("'" + place.doc + "' has another text from " +
                std::to_string(place.code_points.begin) + " to " +
                std::to_string(place.code_points.end) +
                " in a pair above; give pairs of one run of `align`");
  }
}

void ReviewData::add(Pair pair) {
  for (Place* place : {&pair.src, &pair.tgt}) {
    show(*place);
    place->text = std::string();
  }
  pairs_.push_back(std::move(pair));
}

std::string ReviewData::to_json() const {
  std::map<std::string_view, std::size_t> numbers;  // of the articles on the page
  std::string text = std::string(R"({"whole":)") + (whole_ ? "true" : "false") + R"(,"articles":[)";
  for (const auto& [id, shown] : shown_) {
    if (!numbers.empty()) text += ',';
    numbers.emplace(id, numbers.size());
    json::object article{{"id", id}, {"lang", shown.lang}};
    if (whole_) article["title"] = shown.article->title;
    article["sentences"] = whole_
                               ? sentences_of(*shown.article, code_points_[by_id_.find(id)->second])
                               : excerpts_of(shown.excerpts);
    text += json::serialize(article);
  }
  /// The first and the last stretch of a side.
  const auto range = [&](const Place& place) -> json::array {
    if (whole_) return {place.sentences.begin, place.sentences.end - 1};
    const auto& excerpts = shown_.find(place.doc)->second.excerpts;
    const auto number = std::distance(excerpts.begin(), excerpts.find(place.code_points));
    return {number, number};
  };
  text += R"(],"pairs":[)";
  for (const Pair& pair : pairs_) {
    if (text.back() != '[') text += ',';
    text += json::serialize(
        json::object{{"articles", {numbers.at(pair.src.doc), numbers.at(pair.tgt.doc)}},
                     {"src", range(pair.src)},
                     {"tgt", range(pair.tgt)},
                     {"score", pair.score},
                     {"relation", corpora::to_string(pair.relation)},
                     {"evidence", tools::to_json(pair.evidence)}});
  }
  return text + "]}";
}

}  // namespace diglot::tools
