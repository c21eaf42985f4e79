#include "align/article_candidates.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include <tbb/parallel_for.h>

#include "align/fact_index.h"
#include "align/matrix_product.h"
#include "align/nearest_lists.h"
#include "align/sign_vectors.h"
#include "corpora/range.h"

namespace diglot::align {
namespace {

/// The articles of one language by date, those without one last.
struct ArticlesOfLanguage {
  std::vector<std::size_t> articles;
  std::vector<std::chrono::sys_days> days;         ///< of those that have one
  Vectors wholes;                                  ///< a row for each of them, centred
  std::vector<const std::vector<FactKey>*> facts;  ///< likewise
  std::optional<FactIndex> index;                  ///< of these
};

/// Successive rows.
using Rows = corpora::Range<ArticlesOfLanguage>;

/// Takes from unit vectors what all of them have in common, their mean, and makes them unit vectors
/// again: news is alike just for being news. A thousand more rows of zeros count in the mean, so
/// that little is taken from few articles, which may all tell one story.
void centre(Vectors& wholes) {
  constexpr double more_rows = 1000;
  std::vector<double> sum(wholes.dimension());
  for (std::size_t i = 0; i < wholes.size(); ++i) {
    for (std::size_t k = 0; k < sum.size(); ++k) sum[k] += static_cast<double>(wholes[i][k]);
  }
  std::vector<float> minus_mean(sum.size());
  for (std::size_t k = 0; k < sum.size(); ++k) {
    minus_mean[k] = static_cast<float>(-sum[k] / (static_cast<double>(wholes.size()) + more_rows));
  }
  tbb::parallel_for(std::size_t{0}, wholes.size(), [&](std::size_t i) {
    add(wholes[i], minus_mean);
    normalize(wholes[i]);
  });
}

/// By language, in the order of their first articles.
std::vector<ArticlesOfLanguage> by_language(const ArticleSketches& sketches,
                                            const FactRarity& rarity) {
  std::map<std::string_view, std::size_t> places;
  std::vector<ArticlesOfLanguage> languages;
  for (std::size_t i = 0; i < sketches.size(); ++i) {
    const auto [place, added] = places.emplace(sketches.langs[i], languages.size());
    if (added) languages.emplace_back();
    languages[place->second].articles.push_back(i);
  }
  const auto& days = sketches.days;
  for (ArticlesOfLanguage& language : languages) {
    std::ranges::stable_sort(language.articles, [&](std::size_t a, std::size_t b) {
      return days[a] && (!days[b] || *days[a] < *days[b]);
    });
    language.wholes = select(sketches.wholes, language.articles);
    centre(language.wholes);
    for (const std::size_t article : language.articles) {
      if (days[article]) language.days.push_back(*days[article]);
      language.facts.push_back(&sketches.facts[article]);
    }
    language.index.emplace(language.facts, rarity);
  }
  return languages;
}

/// Those of two articles.
using Indices = std::pair<std::uint32_t, std::uint32_t>;

/// Finds for the articles of one language the nearest of another one that the dates allow; they do
/// where one is not known.
class NearestArticles {
 public:
  NearestArticles(const ArticlesOfLanguage& from, const ArticlesOfLanguage& to,
                  const ArticleCandidateOptions& options)
      : from_(from), to_(to), options_(options), apart_(options.most_days_apart) {}

  /// As pairs with the articles of the one first.
  [[nodiscard]] std::vector<Indices> find() const {
    constexpr std::size_t block = 256;
    std::vector<std::vector<Indices>> found((from_.articles.size() + block - 1) / block);
    tbb::parallel_for(std::size_t{0}, found.size(), [&](std::size_t k) {
      found[k] = find_for({k * block, std::min(from_.articles.size(), (k + 1) * block)});
    });
    std::vector<Indices> pairs;
    for (const auto& some : found) pairs.insert(pairs.end(), some.begin(), some.end());
    return pairs;
  }

 private:
  [[nodiscard]] std::vector<Indices> find_for(Rows rows) const {
    std::vector<std::vector<FactIndex::Holders>> facts;
    for (std::size_t row = rows.begin; row < rows.end; ++row) {
      facts.push_back(to_.index->find(*from_.facts[row]));
    }
    NearestLists nearest(rows.size(), options_.nearest);
    look_at(rows, allowed_to_some(rows), facts, nearest);
    look_at(rows, {to_.days.size(), to_.articles.size()}, facts, nearest);
    std::vector<Indices> pairs;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      for (const Neighbour& other : nearest.of(i)) {
        pairs.emplace_back(static_cast<std::uint32_t>(from_.articles[rows.begin + i]),
                           static_cast<std::uint32_t>(to_.articles[other.row]));
      }
    }
    return pairs;
  }

  /// Looks among others for the nearest of some rows, a part at a time. `facts` are those of the
  /// rows.
  void look_at(Rows rows, Rows others, const std::vector<std::vector<FactIndex::Holders>>& facts,
               NearestLists& nearest) const {
    constexpr std::size_t at_once = 4096;
    for (std::size_t begin = others.begin; begin < others.end; begin += at_once) {
      const Rows part{begin, std::min(others.end, begin + at_once)};
      std::vector<float> alike = cosines(rows, part);
      for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::span of_row = std::span(alike).subspan(i * part.size(), part.size());
        to_.index->add_similarities(facts[i], part.begin, part.end, of_row);
        for (std::size_t j = 0; j < part.size(); ++j) {
          if (of_row[j] < nearest.least()[i] || !allows(rows.begin + i, begin + j)) continue;
          nearest.offer(i, {begin + j, of_row[j]});
        }
      }
    }
  }

  /// Whether the dates of a row and of another one do.
  [[nodiscard]] bool allows(std::size_t row, std::size_t other) const {
    return row >= from_.days.size() || other >= to_.days.size() ||
           std::chrono::abs(from_.days[row] - to_.days[other]) <= apart_;
  }

  /// The dated rows of the others that lie near enough to one of these in time.
  [[nodiscard]] Rows allowed_to_some(Rows rows) const {
    if (rows.end > from_.days.size()) return {0, to_.days.size()};
    const auto first = std::ranges::lower_bound(to_.days, from_.days[rows.begin] - apart_);
    const auto last = std::ranges::upper_bound(to_.days, from_.days[rows.end - 1] + apart_);
    return {static_cast<std::size_t>(first - to_.days.begin()),
            static_cast<std::size_t>(last - to_.days.begin())};
  }

  /// Of the wholes of each of the rows with each of the others, row-major.
  [[nodiscard]] std::vector<float> cosines(Rows rows, Rows others) const {
    const std::size_t d = from_.wholes.dimension();
    std::vector<float> products(rows.size() * others.size());
    multiply(from_.wholes.values().subspan(rows.begin * d, rows.size() * d),
             to_.wholes.values().subspan(others.begin * d, others.size() * d), d, products);
    return products;
  }

  const ArticlesOfLanguage& from_;
  const ArticlesOfLanguage& to_;
  const ArticleCandidateOptions& options_;
  std::chrono::days apart_;
};

/// The pairs of which either article is among the other's nearest, each once.
std::vector<Indices> nearest_pairs(const ArticlesOfLanguage& src, const ArticlesOfLanguage& tgt,
                                   const ArticleCandidateOptions& options) {
  std::vector<Indices> pairs = NearestArticles(src, tgt, options).find();
  for (const Indices& pair : NearestArticles(tgt, src, options).find()) {
    pairs.emplace_back(pair.second, pair.first);
  }
  std::ranges::sort(pairs);
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

}  // namespace

std::vector<ArticleCandidate> find_article_candidates(const ArticleSketches& articles,
                                                      const ArticleCandidateOptions& options) {
  const FactRarity rarity(articles.facts);
  const auto languages = by_language(articles, rarity);
  std::vector<ArticleCandidate> candidates;
  for (std::size_t a = 0; a < languages.size(); ++a) {
    for (std::size_t b = a + 1; b < languages.size(); ++b) {
      for (const auto& [src, tgt] : nearest_pairs(languages[a], languages[b], options)) {
        candidates.push_back({src, tgt});
      }
    }
  }
  std::ranges::sort(candidates, {},
                    [](const ArticleCandidate& pair) { return Indices(pair.src, pair.tgt); });
  tbb::parallel_for(std::size_t{0}, candidates.size(), [&](std::size_t i) {
    ArticleCandidate& pair = candidates[i];
    pair.cosine = dot(articles.wholes[pair.src], articles.wholes[pair.tgt]);
    pair.likely = second_cosine(articles.sentences[pair.src], articles.sentences[pair.tgt]) >=
                  options.least_second_cosine;
  });
  return candidates;
}

}  // namespace diglot::align
