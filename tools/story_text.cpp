#include "tools/story_text.h"

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

/// Adds to the elements of a JSON array.
void append(std::string& list, const std::string& element) {
  list += (list.empty() ? "" : ", ") + element;
}

}  // namespace

void StoryText::add(const align::StoryPair& pair, std::size_t links) {
  append(pairs_[pair.story], R"({"src": )" + quoted(articles_[pair.articles.src].id) +
                                 R"(, "tgt": )" + quoted(articles_[pair.articles.tgt].id) +
                                 R"(, "probability": )" +
                                 corpora::decimal(pair.articles.probability, 4) +
                                 R"(, "relation": )" + quoted(align::to_string(pair.relation)) +
                                 R"(, "links": )" + std::to_string(links) + "}");
}

std::string StoryText::to_jsonl(std::span<const align::Story> stories) const {
  std::string lines;
  for (std::size_t k = 0; k < stories.size(); ++k) {
    std::string members;
    for (const std::size_t article : stories[k].articles) append(members, json(articles_[article]));
    const auto pairs = pairs_.find(k);
    lines += R"({"story": )" + std::to_string(k + 1) + R"(, "articles": [)" + members +
             R"(], "pairs": [)" + (pairs == pairs_.end() ? "" : pairs->second) + "]}\n";
  }
  return lines;
}

}  // namespace diglot::tools
