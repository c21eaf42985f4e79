#include "tools/story_text.h"

#include <vector>

#include "align/article_relation.h"
#include "corpora/json_text.h"

namespace diglot::tools {
namespace {

using corpora::quoted;

std::string json(const corpora::Article& article) {
  return R"({"doc": )" + quoted(article.id) + R"(, "lang": )" + quoted(article.lang) +
         (article.date.empty() ? "" : R"(, "date": )" + quoted(article.date)) +
         (article.title.empty() ? "" : R"(, "title": )" + quoted(article.title)) + "}";
}

std::string json(const align::StoryPair& pair, std::span<const corpora::Article> articles,
                 std::size_t links) {
  return R"({"src": )" + quoted(articles[pair.articles.src].id) + R"(, "tgt": )" +
         quoted(articles[pair.articles.tgt].id) + R"(, "probability": )" +
         corpora::decimal(pair.articles.probability, 4) + R"(, "relation": )" +
         quoted(align::to_string(pair.relation)) + R"(, "links": )" + std::to_string(links) + "}";
}

/// Adds to the elements of a JSON array.
void append(std::string& list, const std::string& element) {
  list += (list.empty() ? "" : ", ") + element;
}

}  // namespace

std::string to_jsonl(const align::AlignedCollection& collection,
                     std::span<const corpora::Article> articles,
                     std::span<const std::size_t> links) {
  std::vector<std::string> pairs(collection.stories.size());
  for (std::size_t i = 0; i < collection.pairs.size(); ++i) {
    append(pairs[collection.pairs[i].story], json(collection.pairs[i], articles, links[i]));
  }
  std::string lines;
  for (std::size_t k = 0; k < collection.stories.size(); ++k) {
    std::string members;
    for (const std::size_t article : collection.stories[k].articles) {
      append(members, json(articles[article]));
    }
    lines += R"({"story": )" + std::to_string(k + 1) + R"(, "articles": [)" + members +
             R"(], "pairs": [)" + pairs[k] + "]}\n";
  }
  return lines;
}

}  // namespace diglot::tools
