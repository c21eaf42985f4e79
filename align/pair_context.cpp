#include "align/pair_context.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>
#include <utility>

namespace diglot::align {
namespace {

constexpr double most = 8;  // of log odds

/// Pairs by a sentence of one side, the most probable first.
using BySentence = std::vector<std::vector<const JudgedAlone*>>;

bool overlap(const corpora::Sentences& a, const corpora::Sentences& b) {
  return a.begin < b.end && b.begin < a.end;
}

/// The two most probable of some pairs, as they come by.
class BestTwo {
 public:
  void offer(const JudgedAlone& pair) {
    if (first_ == nullptr || pair.same > first_->same) {
      second_ = std::exchange(first_, &pair);
    } else if (second_ == nullptr || pair.same > second_->same) {
      second_ = &pair;
    }
  }
  [[nodiscard]] const JudgedAlone* other_than(const JudgedAlone& pair) const {
    return first_ == &pair ? second_ : first_;
  }

 private:
  const JudgedAlone* first_ = nullptr;
  const JudgedAlone* second_ = nullptr;
};

/// The pairs of two articles, by where they stand.
class Pairs {
 public:
  Pairs(const PreparedArticle& src, const PreparedArticle& tgt,
        const std::vector<JudgedAlone>& pairs)
      : src_(src),
        tgt_(tgt),
        of_src_(src.article->sentences.size()),
        of_tgt_(tgt.article->sentences.size()) {
    for (const JudgedAlone& pair : pairs) add(pair);
    const auto falling = [](const JudgedAlone* pair) { return -pair->same; };
    for (auto& of_sentence : of_src_) std::ranges::stable_sort(of_sentence, {}, falling);
    for (auto& of_sentence : of_tgt_) std::ranges::stable_sort(of_sentence, {}, falling);
    const double of_src = mean_of_greatest(of_src_, src.sentences);
    const double of_tgt = mean_of_greatest(of_tgt_, tgt.sentences);
    closeness_ = src.sentences < tgt.sentences   ? of_src
                 : tgt.sentences < src.sentences ? of_tgt
                                                 : std::max(of_src, of_tgt);
  }

  [[nodiscard]] PairContext context(const JudgedAlone& pair) const {
    const corpora::Sentences src = src_sentences(pair);
    const corpora::Sentences tgt = tgt_sentences(pair);
    PairContext context;
    context.alone = log_odds(pair.same);
    context.rival = -most;
    for (std::size_t s = src.begin; s < src.end; ++s) {
      context.rival = std::max(context.rival, best_rival(of_src_[s], src, tgt));
    }
    for (std::size_t t = tgt.begin; t < tgt.end; ++t) {
      context.rival = std::max(context.rival, best_rival(of_tgt_[t], src, tgt));
    }
    context.variant = best_variant(pair);
    context.neighbours = before(src, tgt) + after(src, tgt);
    context.distance = std::abs(place(src, of_src_.size()) - place(tgt, of_tgt_.size()));
    context.headline = is_headline(src_, src) != is_headline(tgt_, tgt) ? 1 : 0;
    context.closeness = closeness_;
    return context;
  }

 private:
  static constexpr std::size_t reach = 2;  // sentences

  void add(const JudgedAlone& pair) {
    const corpora::Sentences src = src_sentences(pair);
    const corpora::Sentences tgt = tgt_sentences(pair);
    for (std::size_t s = src.begin; s < src.end; ++s) of_src_[s].push_back(&pair);
    for (std::size_t t = tgt.begin; t < tgt.end; ++t) of_tgt_[t].push_back(&pair);
    for (std::size_t s = src.begin; s < src.end; ++s) {
      for (std::size_t t = tgt.begin; t < tgt.end; ++t) of_both_[key(s, t)].offer(pair);
    }
    double& beginning = beginning_[key(src.begin, tgt.begin)];
    beginning = std::max(beginning, pair.same);
    double& ending = ending_[key(src.end, tgt.end)];
    ending = std::max(ending, pair.same);
  }

  [[nodiscard]] corpora::Sentences src_sentences(const JudgedAlone& pair) const {
    return src_.units[pair.src_unit].sentences;
  }
  [[nodiscard]] corpora::Sentences tgt_sentences(const JudgedAlone& pair) const {
    return tgt_.units[pair.tgt_unit].sentences;
  }
  /// Of a place in src, up to its end, and one in tgt.
  [[nodiscard]] std::size_t key(std::size_t s, std::size_t t) const {
    return s * (of_tgt_.size() + 1) + t;
  }

  static double mean_of_greatest(const BySentence& pairs, std::size_t sentences) {
    double sum = 0;
    for (const auto& of_sentence : pairs) sum += of_sentence.empty() ? 0 : of_sentence[0]->same;
    return sentences == 0 ? 0 : sum / static_cast<double>(sentences);
  }

  /// Those that vary the pair are few, so that the first rival is soon found.
  [[nodiscard]] double best_rival(const std::vector<const JudgedAlone*>& pairs,
                                  const corpora::Sentences& src,
                                  const corpora::Sentences& tgt) const {
    const auto rival = std::ranges::find_if(pairs, [&](const JudgedAlone* other) {
      return !overlap(src, src_sentences(*other)) || !overlap(tgt, tgt_sentences(*other));
    });
    return rival == pairs.end() ? -most : log_odds((*rival)->same);
  }

  [[nodiscard]] double best_variant(const JudgedAlone& pair) const {
    const corpora::Sentences src = src_sentences(pair);
    const corpora::Sentences tgt = tgt_sentences(pair);
    double greatest = -most;
    for (std::size_t s = src.begin; s < src.end; ++s) {
      for (std::size_t t = tgt.begin; t < tgt.end; ++t) {
        const JudgedAlone* other = of_both_.at(key(s, t)).other_than(pair);
        if (other != nullptr) greatest = std::max(greatest, log_odds(other->same));
      }
    }
    return greatest;
  }

  [[nodiscard]] double before(const corpora::Sentences& src, const corpora::Sentences& tgt) const {
    double greatest = 0;
    for (std::size_t i = 0; i < reach && i <= src.begin; ++i) {
      for (std::size_t j = 0; j < reach && j <= tgt.begin; ++j) {
        greatest = std::max(greatest, value_at(ending_, key(src.begin - i, tgt.begin - j)));
      }
    }
    return greatest;
  }
  [[nodiscard]] double after(const corpora::Sentences& src, const corpora::Sentences& tgt) const {
    double greatest = 0;
    for (std::size_t s = src.end; s < std::min(src.end + reach, of_src_.size()); ++s) {
      for (std::size_t t = tgt.end; t < std::min(tgt.end + reach, of_tgt_.size()); ++t) {
        greatest = std::max(greatest, value_at(beginning_, key(s, t)));
      }
    }
    return greatest;
  }
  static double value_at(const std::unordered_map<std::size_t, double>& values, std::size_t key) {
    const auto found = values.find(key);
    return found == values.end() ? 0 : found->second;
  }

  /// The middle of sentences as a part of their article.
  static double place(const corpora::Sentences& sentences, std::size_t count) {
    return static_cast<double>(sentences.begin + sentences.end) / static_cast<double>(2 * count);
  }
  static bool is_headline(const PreparedArticle& article, const corpora::Sentences& sentences) {
    return article.article->sentences[sentences.begin].kind == corpora::LineKind::headline;
  }

  const PreparedArticle& src_;
  const PreparedArticle& tgt_;
  BySentence of_src_;
  BySentence of_tgt_;
  std::unordered_map<std::size_t, BestTwo> of_both_;  ///< of a src and a tgt sentence
  /// The greatest probability of a pair by where its sides begin, and by where they end.
  std::unordered_map<std::size_t, double> beginning_;
  std::unordered_map<std::size_t, double> ending_;
  double closeness_ = 0;
};

}  // namespace

std::span<const std::string_view> PairContext::value_names() {
  static constexpr std::array<std::string_view, 8> all = {
      "alone", "rival", "variant", "neighbours", "distance", "headline", "closeness", "usual"};
  return all;
}

std::vector<double> PairContext::values() const {
  return {alone, rival, variant, neighbours, distance, headline, closeness, usual};
}

double log_odds(double probability) {
  return std::clamp(std::log(probability / (1 - probability)), -most, most);
}

std::vector<PairContext> find_contexts(const PreparedArticle& src, const PreparedArticle& tgt,
                                       const std::vector<JudgedAlone>& pairs, double usual) {
  const Pairs all(src, tgt, pairs);
  std::vector<PairContext> contexts;
  contexts.reserve(pairs.size());
  for (const JudgedAlone& pair : pairs) {
    contexts.push_back(all.context(pair));
    contexts.back().usual = usual;
  }
  return contexts;
}

}  // namespace diglot::align
