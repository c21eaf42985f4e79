#include "align/article_candidates.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include <tbb/parallel_for.h>

#include "align/matrix_product.h"
#include "align/prepared_article.h"
#include "corpora/article_fields.h"
#include "corpora/range.h"

namespace diglot::align {
namespace {

using corpora::Article;

using Day = std::optional<std::chrono::sys_days>;

/// The articles of one language by date, those without one last, with their vectors.
struct ArticlesOfLanguage {
  std::vector<std::size_t> articles;
  std::vector<std::chrono::sys_days> days;  ///< of those that have one
  Vectors wholes;                           ///< a row for each of them
};

/// Successive rows.
using Rows = corpora::Range<ArticlesOfLanguage>;

/// By language, in the order of their first articles.
std::vector<ArticlesOfLanguage> by_language(std::span<const Article> articles,
                                            const Vectors& wholes, const std::vector<Day>& days) {
  std::map<std::string_view, std::size_t> places;
  std::vector<ArticlesOfLanguage> languages;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    const auto [place, added] = places.emplace(articles[i].lang, languages.size());
    if (added) languages.emplace_back();
    languages[place->second].articles.push_back(i);
  }
  for (ArticlesOfLanguage& language : languages) {
    std::ranges::stable_sort(language.articles, [&](std::size_t a, std::size_t b) {
      return days[a] && (!days[b] || *days[a] < *days[b]);
    });
    language.wholes = select(wholes, language.articles);
    for (const std::size_t article : language.articles) {
      if (days[article]) language.days.push_back(*days[article]);
    }
  }
  return languages;
}

/// Finds for the articles of one language the nearest of another one that the dates allow; they do
/// where one is not known.
class NearestArticles {
 public:
  NearestArticles(const ArticlesOfLanguage& from, const ArticlesOfLanguage& to,
                  const ArticleCandidateOptions& options)
      : from_(from), to_(to), options_(options), apart_(options.most_days_apart) {}

  /// As pairs of both.
  [[nodiscard]] std::vector<ArticlePair> find() const {
    constexpr std::size_t block = 64;
    std::vector<std::vector<ArticlePair>> found((from_.articles.size() + block - 1) / block);
    tbb::parallel_for(std::size_t{0}, found.size(), [&](std::size_t k) {
      found[k] = find_for({k * block, std::min(from_.articles.size(), (k + 1) * block)});
    });
    std::vector<ArticlePair> pairs;
    for (const auto& some : found) pairs.insert(pairs.end(), some.begin(), some.end());
    return pairs;
  }

 private:
  [[nodiscard]] std::vector<ArticlePair> find_for(Rows rows) const {
    const Rows near_in_time = allowed_to_some(rows);
    const Rows undated{to_.days.size(), to_.articles.size()};
    const std::vector<float> near_cosines = cosines(rows, near_in_time);
    const std::vector<float> undated_cosines = cosines(rows, undated);
    std::vector<ArticlePair> pairs;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      std::vector<std::pair<float, std::size_t>> ranked;
      for (std::size_t j = 0; j < near_in_time.size(); ++j) {
        const std::size_t other = near_in_time.begin + j;
        if (!allows(rows.begin + i, to_.days[other])) continue;
        ranked.emplace_back(-near_cosines[i * near_in_time.size() + j], to_.articles[other]);
      }
      for (std::size_t j = 0; j < undated.size(); ++j) {
        ranked.emplace_back(-undated_cosines[i * undated.size() + j],
                            to_.articles[undated.begin + j]);
      }
      const std::size_t kept = std::min(options_.nearest, ranked.size());
      std::ranges::partial_sort(ranked, ranked.begin() + static_cast<std::ptrdiff_t>(kept));
      for (std::size_t n = 0; n < kept; ++n) {
        pairs.emplace_back(from_.articles[rows.begin + i], ranked[n].second);
      }
    }
    return pairs;
  }

  [[nodiscard]] bool allows(std::size_t row, std::chrono::sys_days day) const {
    return row >= from_.days.size() || std::chrono::abs(from_.days[row] - day) <= apart_;
  }

  /// The dated rows of the others that lie near enough to one of these in time.
  [[nodiscard]] Rows allowed_to_some(Rows rows) const {
    if (rows.end > from_.days.size()) return {0, to_.days.size()};
    const auto first = std::ranges::lower_bound(to_.days, from_.days[rows.begin] - apart_);
    const auto last = std::ranges::upper_bound(to_.days, from_.days[rows.end - 1] + apart_);
    return {static_cast<std::size_t>(first - to_.days.begin()),
            static_cast<std::size_t>(last - to_.days.begin())};
  }

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

}  // namespace

Vectors encode_wholes(std::span<const Article> articles, const Encoder& encoder) {
  Vectors wholes(articles.size(), encoder.dimension());
  tbb::parallel_for(std::size_t{0}, articles.size(), [&](std::size_t i) {
    std::vector<std::string_view> texts;
    for (const corpora::Sentences& unit : linkable_units(articles[i])) {
      if (unit.size() == 1) texts.push_back(articles[i].text_of(articles[i].bytes_of(unit)));
    }
    const Vectors sentences = encoder.encode(texts);
    for (std::size_t row = 0; row < sentences.size(); ++row) add(wholes[i], sentences[row]);
    normalize(wholes[i]);
  });
  return wholes;
}

std::set<ArticlePair> find_article_candidates(std::span<const Article> articles,
                                              const Vectors& wholes,
                                              const ArticleCandidateOptions& options) {
  std::vector<Day> days;
  for (const Article& article : articles) days.push_back(corpora::read_date(article.date));
  const auto languages = by_language(articles, wholes, days);
  std::set<ArticlePair> pairs;
  for (std::size_t a = 0; a < languages.size(); ++a) {
    for (std::size_t b = a + 1; b < languages.size(); ++b) {
      const auto of_src = NearestArticles(languages[a], languages[b], options).find();
      pairs.insert(of_src.begin(), of_src.end());
      for (const auto& [tgt, src] : NearestArticles(languages[b], languages[a], options).find()) {
        pairs.emplace(src, tgt);
      }
    }
  }
  return pairs;
}

}  // namespace diglot::align
