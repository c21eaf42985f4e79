#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "corpora/article.h"
#include "corpora/pair.h"
#include "corpora/utf8.h"

namespace diglot::tools {

/// Pairs and the articles that they were found in, as the review page of `report` reads them. Holds
/// all of them in memory.
class ReviewData {
 public:
  /// With articles, segmented as `align` segments them, the page shows them whole; without, what
  /// the pairs hold of them.
  explicit ReviewData(std::optional<std::vector<corpora::Article>> articles);
  ReviewData(const ReviewData&) = delete;  // indexes look at the articles
  ReviewData& operator=(const ReviewData&) = delete;

  /// Throws corpora::Error, without a place, where a side is not in the articles given, or has
  /// another text than one before it at that place.
  void add(corpora::Pair pair);

  [[nodiscard]] bool empty() const { return pairs_.empty(); }

  /// The object that tools/report/README.md describes.
  [[nodiscard]] std::string to_json() const;

 private:
  /// An article on the page.
  struct Shown {
    std::string lang;
    const corpora::Article* article = nullptr;               ///< null without articles
    std::map<corpora::CodePoints, corpora::Place> excerpts;  ///< without articles: their stretches
  };

  void show(const corpora::Place& place);
  void require_in_article(const corpora::Place& place) const;

  bool whole_;
  std::vector<corpora::Article> articles_;
  std::vector<corpora::CodePointIndex> code_points_;       ///< of the articles
  std::map<std::string, std::size_t, std::less<>> by_id_;  ///< into articles_
  std::map<std::string, Shown, std::less<>> shown_;        ///< by id
  std::vector<corpora::Pair> pairs_;                       ///< without their texts
};

}  // namespace diglot::tools
