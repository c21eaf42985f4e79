#include "align/article_candidates.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include <tbb/parallel_for.h>

#include "align/matrix_product.h"
#include "align/vectors.h"
#include "corpora/article_fields.h"

namespace diglot::align {
namespace {

using corpora::Article;

/// The articles of one language, with the vectors of them as wholes.
struct ArticlesOfLanguage {
  std::vector<std::size_t> articles;
  Vectors wholes;  ///< a row for each of them
};

/// By language, in the order of their first articles.
std::vector<ArticlesOfLanguage> by_language(std::span<const Article> articles,
                                            std::span<const PreparedArticle> prepared) {
  std::map<std::string_view, std::size_t> places;
  std::vector<ArticlesOfLanguage> languages;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    const auto [place, added] = places.emplace(articles[i].lang, languages.size());
    if (added) languages.emplace_back();
    languages[place->second].articles.push_back(i);
  }
  for (ArticlesOfLanguage& language : languages) {
    const std::size_t d = prepared[language.articles[0]].whole.dimension();
    language.wholes = Vectors(language.articles.size(), d);
    for (std::size_t row = 0; row < language.articles.size(); ++row) {
      std::ranges::copy(prepared[language.articles[row]].whole[0], language.wholes[row].begin());
    }
  }
  return languages;
}

/// The dates of articles, and what lies too far apart.
class Dates {
 public:
  Dates(std::span<const Article> articles, int most_days_apart)
      : most_days_apart_(most_days_apart) {
    for (const Article& article : articles) dates_.push_back(corpora::read_date(article.date));
  }

  /// Whether two articles may tell one story; they may where a date is not known.
  [[nodiscard]] bool allow(std::size_t a, std::size_t b) const {
    if (!dates_[a] || !dates_[b]) return true;
    return std::abs((*dates_[a] - *dates_[b]).count()) <= most_days_apart_;
  }

 private:
  std::vector<std::optional<std::chrono::sys_days>> dates_;
  int most_days_apart_;
};

/// For each article of `from` the nearest of `to` that the dates allow, as pairs of both.
std::vector<ArticlePair> nearest_pairs(const ArticlesOfLanguage& from, const ArticlesOfLanguage& to,
                                       const Dates& dates, std::size_t nearest) {
  constexpr std::size_t block = 64;
  const std::size_t d = from.wholes.dimension();
  std::vector<std::vector<ArticlePair>> found((from.articles.size() + block - 1) / block);
  tbb::parallel_for(std::size_t{0}, found.size(), [&](std::size_t k) {
    const std::size_t begin = k * block;
    const std::size_t rows = std::min(block, from.articles.size() - begin);
    std::vector<float> cosines(rows * to.articles.size());
    multiply(from.wholes.values().subspan(begin * d, rows * d), to.wholes.values(), d, cosines);
    for (std::size_t row = 0; row < rows; ++row) {
      const std::size_t i = from.articles[begin + row];
      std::vector<std::pair<float, std::size_t>> ranked;
      for (std::size_t column = 0; column < to.articles.size(); ++column) {
        const std::size_t j = to.articles[column];
        if (dates.allow(i, j)) ranked.emplace_back(-cosines[row * to.articles.size() + column], j);
      }
      const std::size_t kept = std::min(nearest, ranked.size());
      std::ranges::partial_sort(ranked, ranked.begin() + static_cast<std::ptrdiff_t>(kept));
      for (std::size_t n = 0; n < kept; ++n) found[k].emplace_back(i, ranked[n].second);
    }
  });
  std::vector<ArticlePair> pairs;
  for (const auto& some : found) pairs.insert(pairs.end(), some.begin(), some.end());
  return pairs;
}

}  // namespace

std::set<ArticlePair> find_article_candidates(std::span<const Article> articles,
                                              std::span<const PreparedArticle> prepared,
                                              const ArticleCandidateOptions& options) {
  const auto languages = by_language(articles, prepared);
  const Dates dates(articles, options.most_days_apart);
  std::set<ArticlePair> pairs;
  for (std::size_t a = 0; a < languages.size(); ++a) {
    for (std::size_t b = a + 1; b < languages.size(); ++b) {
      const auto of_src = nearest_pairs(languages[a], languages[b], dates, options.nearest);
      pairs.insert(of_src.begin(), of_src.end());
      for (const auto& [tgt, src] :
           nearest_pairs(languages[b], languages[a], dates, options.nearest)) {
        pairs.emplace(src, tgt);
      }
    }
  }
  return pairs;
}

}  // namespace diglot::align
