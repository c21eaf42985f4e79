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

}  // namespace

std::string to_jsonl(const NumberedStory& story, std::span<const corpora::Article> articles,
                     std::span<const align::Story> pairs, std::span<const std::size_t> links) {
  std::string line = R"({"story": )" + std::to_string(story.number) + R"(, "articles": [)";
  const char* separator = "";
  for (const std::size_t article : story.cluster->articles) {
    line += separator + json(articles[article]);
    separator = ", ";
  }
  line += R"(], "pairs": [)";
  separator = "";
  for (const std::size_t index : story.cluster->pairs) {
    const align::Story& pair = pairs[index];
    line += separator + (R"({"src": )" + quoted(articles[pair.src].id)) + R"(, "tgt": )" +
            quoted(articles[pair.tgt].id) + R"(, "probability": )" +
            corpora::decimal(pair.probability, 4) + R"(, "relation": )" +
            quoted(align::to_string(pair.relation)) + R"(, "links": )" +
            std::to_string(links[index]) + "}";
    separator = ", ";
  }
  return line + "]}";
}

}  // namespace diglot::tools
