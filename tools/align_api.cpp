#include "tools/align_api.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <utility>
#include <vector>

#include "align/automatic_aligner.h"
#include "align/collection.h"
#include "corpora/article.h"
#include "corpora/article_store.h"
#include "corpora/error.h"
#include "corpora/json_article.h"
#include "corpora/json_members.h"
#include "corpora/pair.h"
#include "corpora/write_pairs.h"
#include "tokenize/segment.h"
#include "tools/api_error.h"
#include "tools/pair_writer.h"

namespace diglot::tools {
namespace {

namespace http = boost::beast::http;
using corpora::Article;
using corpora::Error;
using corpora::JsonMember;

/// What a request asks for.
struct AskedAlignment {
  std::vector<Article> articles;
  std::vector<std::pair<std::string, std::string>> pairs;  ///< of ids
  PairFilter filter;
};

std::vector<Article> read_articles(const JsonMember& member) {
  const auto elements =
      corpora::json_elements(member.value, R"("articles" is [{"id": "...", "text": "..."}, ...])");
  if (elements.size() > most_aligned_articles) {
    throw ApiError(http::status::payload_too_large,
                   "there are " + std::to_string(elements.size()) + " articles, and " +
                       std::to_string(most_aligned_articles) +
                       " at most are taken; `diglot align` takes any number",
                   member.name);
  }
  std::vector<Article> articles;
  std::set<std::string> ids;
  for (const std::string_view element : elements) {
    const std::string name = "articles[" + std::to_string(articles.size()) + "]";
    articles.push_back(read_or_refuse(name, [&] { return corpora::parse_json_article(element); }));
    if (!ids.insert(articles.back().id).second) {
      throw ApiError(
          http::status::bad_request,
          "the id \"" + articles.back().id + "\" was given before; give each article its own",
          name);
    }
  }
  return articles;
}

/// A number from 0 to 1.
double read_score(const JsonMember& member) {
  double score = -1;
  const char* const end = member.value.data() + member.value.size();
  const auto result = std::from_chars(member.value.data(), end, score);
  if (result.ec != std::errc() || result.ptr != end || score < 0 || score > 1) {
    throw Error("\"min_score\" is a number from 0 to 1");
  }
  return score;
}

std::vector<corpora::Relation> read_relations(const JsonMember& member) {
  if (member.value == "\"all\"") {
    return {corpora::all_relations.begin(), corpora::all_relations.end()};
  }
  std::vector<corpora::Relation> relations;
  for (const std::string_view element :
       corpora::json_elements(member.value, R"("relations" is "all" or ["translation", ...])")) {
    const std::string name = corpora::text_of({member.name, element});
    const auto relation = corpora::parse_relation(name);
    if (!relation) {
      throw Error("\"" + name +
                  "\" is none of \"translation\", \"same\", \"partial\" and \"contradiction\"");
    }
    relations.push_back(*relation);
  }
  return relations;
}

constexpr std::string_view expected_pair = R"("pair" is ["id", "id"] or several of these)";

std::pair<std::string, std::string> read_pair(std::string_view value) {
  const auto ids = corpora::json_elements(value, expected_pair);
  if (ids.size() != 2) throw Error(std::string(expected_pair));
  return {corpora::text_of({"pair", ids[0]}), corpora::text_of({"pair", ids[1]})};
}

std::vector<std::pair<std::string, std::string>> read_pairs(const JsonMember& member) {
  const auto elements = corpora::json_elements(member.value, expected_pair);
  if (elements.empty() || !elements.front().starts_with('[')) return {read_pair(member.value)};
  if (elements.size() > most_aligned_pairs) {
    throw Error("\"pair\" names " + std::to_string(elements.size()) + " pairs, and " +
                std::to_string(most_aligned_pairs) + " at most are taken");
  }
  std::vector<std::pair<std::string, std::string>> pairs;
  for (const std::string_view element : elements) {
    pairs.push_back(read_pair(element));
    if (std::ranges::find(pairs, pairs.back()) != pairs.end() - 1) {
      throw Error("\"pair\" names " + std::string(element) + " twice; name each pair once");
    }
  }
  return pairs;
}

void read_option(const JsonMember& member, AskedAlignment& asked) {
  if (member.name == "min_score") {
    asked.filter.least_score = read_score(member);
  } else if (member.name == "relations") {
    asked.filter.relations = read_relations(member);
  } else if (member.name == "pair") {
    asked.pairs = read_pairs(member);
  } else {
    throw Error("there is no such option; there are \"min_score\", \"relations\" and \"pair\"");
  }
}

AskedAlignment read_request(std::string_view body) {
  corpora::require_json(body, "body");
  AskedAlignment asked;
  bool has_articles = false;
  for (const JsonMember& member :
       corpora::json_members(body, R"(a request is {"articles": [...], "options": {...}})")) {
    if (member.name == "articles") {
      has_articles = true;
      asked.articles = read_or_refuse("articles", [&] { return read_articles(member); });
    }
    if (member.name != "options" || member.value == "null") continue;
    for (const JsonMember& option : read_or_refuse("options", [&] {
           return corpora::json_members(member.value, R"("options" is {"min_score": 0.5, ...})");
         })) {
      if (option.value == "null") continue;
      read_or_refuse("options." + option.name, [&] { read_option(option, asked); });
    }
  }
  if (!has_articles) {
    throw ApiError(http::status::bad_request, "\"articles\" is missing", "articles");
  }
  return asked;
}

/// Segments the articles, which are to be of a length that can be compared.
void segment_all(std::vector<Article>& articles) {
  std::size_t together = 0;
  for (Article& article : articles) {
    tokenize::segment_article(article);
    together += article.sentences.size();
    if (together > most_aligned_together) {
      throw ApiError(http::status::payload_too_large,
                     "the articles have more than " + std::to_string(most_aligned_together) +
                         " sentences together; send fewer, or use `diglot align`",
                     "articles");
    }
    if (article.sentences.size() <= most_aligned_sentences) continue;
    throw ApiError(http::status::payload_too_large,
                   "the article \"" + article.id + "\" has " +
                       std::to_string(article.sentences.size()) + " sentences, and " +
                       std::to_string(most_aligned_sentences) +
                       " at most are compared; `diglot align` compares more",
                   "articles");
  }
}

const Article& article_of(const std::vector<Article>& articles, const std::string& id) {
  const auto found = std::ranges::find(articles, id, &Article::id);
  if (found != articles.end()) return *found;
  throw ApiError(http::status::bad_request, "no article has the id \"" + id + "\"", "options.pair");
}

/// The JSON of pairs, separated by commas.
class PairList {
 public:
  explicit PairList(PairFilter filter) : filter_(std::move(filter)) {}

  void add(const AlignedArticles& aligned) {
    for (const corpora::Pair& pair : best_pairs(aligned, filter_)) {
      if (!json_.empty()) json_ += ",\n";
      json_ += corpora::to_jsonl(pair);
    }
  }
  [[nodiscard]] const std::string& json() const { return json_; }

 private:
  PairFilter filter_;
  std::string json_;
};

void align_named(const AskedAlignment& asked, const ArticleEncoder& encoder, PairList& list) {
  const align::AutomaticAligner aligner(encoder.model(), encoder.encoder());
  for (const auto& [src_id, tgt_id] : asked.pairs) {
    const Article& src = article_of(asked.articles, src_id);
    const Article& tgt = article_of(asked.articles, tgt_id);
    list.add({&src, &tgt, aligner.align(src, tgt).links});
  }
}

void align_all(const AskedAlignment& asked, const ArticleEncoder& encoder, PairList& list) {
  align::CollectionOptions options;
  options.encoder = encoder.encoder();
  align::align_collection(
      corpora::ArticleStore(asked.articles), encoder.model(), options,
      [&](const align::StoryPair& pair, const Article& src, const Article& tgt) {
        list.add({&src, &tgt, pair.links, pair.story + 1});
      });
}

}  // namespace

std::string align_answer(std::string_view body, const ArticleEncoder& encoder) {
  AskedAlignment asked = read_or_refuse("", [&] { return read_request(body); });
  segment_all(asked.articles);
  PairList list(asked.filter);
  if (asked.pairs.empty()) {
    align_all(asked, encoder, list);
  } else {
    align_named(asked, encoder, list);
  }
  return R"({"pairs": [)" + list.json() + "]}\n";
}

}  // namespace diglot::tools
