#include "align/chrf.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "align/ngram_matches.h"
#include "align/symbol_ids.h"
#include "corpora/error.h"
#include "tokenize/python_text.h"

namespace diglot::align {
namespace {

constexpr std::size_t most_orders = 100;

/// Of ASCII.
bool is_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
         (c >= '{' && c <= '~');
}

/// Words, of which a mark at the end becomes a word of its own, or else one at the beginning.
std::vector<std::string_view> words_and_marks(std::string_view text) {
  std::vector<std::string_view> result;
  for (const std::string_view word : tokenize::split_at_space(text)) {
    if (is_punctuation(word.back()) && word.size() > 1) {
      result.push_back(word.substr(0, word.size() - 1));
      result.push_back(word.substr(word.size() - 1));
    } else if (is_punctuation(word.front()) && word.size() > 1) {
      result.push_back(word.substr(0, 1));
      result.push_back(word.substr(1));
    } else {
      result.push_back(word);
    }
  }
  return result;
}

/// Turns the texts of one segment after another into numbers, and compares them.
class Comparison {
 public:
  explicit Comparison(const ChrfOptions& options) : options_(options) {}

  /// A text as its characters and its words. The text must outlive the segment.
  struct Text {
    std::vector<std::uint32_t> characters;
    std::vector<std::uint32_t> words;
  };

  void next_segment() {
    characters_.clear();
    words_.clear();
  }

  Text text_of(std::string_view line) {
    Text text;
    const std::u32string characters = options_.whitespace
                                          ? tokenize::code_points(line)
                                          : tokenize::code_points_without_space(line);
    text.characters.reserve(characters.size());
    for (const char32_t c : characters) text.characters.push_back(characters_(c));
    if (options_.word_order > 0) {
      for (const std::string_view word : words_and_marks(line)) text.words.push_back(words_(word));
    }
    return text;
  }

  std::vector<double> statistics(const Text& hypothesis, const Text& reference) {
    std::vector<double> row;
    row.reserve(3 * (options_.char_order + options_.word_order));
    const auto add = [&](Symbols of_hypothesis, Symbols of_reference, std::size_t alphabet,
                         std::size_t orders) {
      const auto matches =
          matcher_.matches(of_hypothesis, std::span(&of_reference, 1), alphabet, orders);
      for (std::size_t n = 0; n < orders; ++n) {
        const auto ngrams = [n](Symbols text) { return text.size() > n ? text.size() - n : 0; };
        const std::size_t in_reference = ngrams(of_reference);
        row.push_back(static_cast<double>(in_reference > 0 ? ngrams(of_hypothesis) : 0));
        row.push_back(static_cast<double>(in_reference));
        row.push_back(static_cast<double>(matches[n]));
      }
    };
    add(hypothesis.characters, reference.characters, characters_.size(), options_.char_order);
    add(hypothesis.words, reference.words, words_.size(), options_.word_order);
    return row;
  }

 private:
  const ChrfOptions& options_;
  NgramMatcher matcher_;
  CharacterIds characters_;
  WordIds words_;
};

}  // namespace

void ChrfOptions::validate() const {
  if (char_order > most_orders || word_order > most_orders) {
    throw corpora::Error("chrF takes n-grams of order " + std::to_string(most_orders) +
                         " at most; give a lower one");
  }
  if (char_order + word_order == 0) {
    throw corpora::Error("chrF needs n-grams of characters or words; give an order above 0");
  }
}

Chrf::Chrf(const ChrfOptions& options) : options_(options) { options_.validate(); }

std::string Chrf::name() const {
  return "chrF" + std::to_string(options_.beta) + std::string(options_.word_order, '+');
}

std::vector<SignatureField> Chrf::signature() const {
  return {{"case", "c", options_.lowercase ? "lc" : "mixed"},
          {"eff", "e", options_.eps_smoothing ? "no" : "yes"},
          {"nc", "nc", std::to_string(options_.char_order)},
          {"nw", "nw", std::to_string(options_.word_order)},
          {"space", "s", options_.whitespace ? "yes" : "no"}};
}

SegmentStatistics Chrf::statistics(const TranslatedSegments& segments) const {
  SegmentStatistics result(segments.size(), 3 * (options_.char_order + options_.word_order));
  Comparison comparison(options_);
  for (std::size_t i = 0; i < segments.size(); ++i) {
    comparison.next_segment();
    std::vector<std::string> lowered;  // outlives the words
    lowered.reserve(1 + segments.references.size());
    const auto text_of = [&](std::string_view line) {
      if (!options_.lowercase) return comparison.text_of(line);
      return comparison.text_of(lowered.emplace_back(tokenize::to_lower(line)));
    };
    const Comparison::Text hypothesis = text_of(segments.hypotheses[i]);
    double best = -1;
    for (const auto& reference : segments.references) {
      const std::vector<double> row = comparison.statistics(hypothesis, text_of(reference[i]));
      const double of_this = score(row);
      if (of_this <= best) continue;
      best = of_this;
      std::ranges::copy(row, result.row(i).begin());
    }
  }
  return result;
}

double Chrf::score(std::span<const double> sums) const {
  constexpr double almost_0 = 1e-16;
  const auto beta = static_cast<double>(options_.beta);
  const double factor = beta * beta;
  const std::size_t orders = options_.char_order + options_.word_order;
  double precisions = 0;
  double recalls = 0;
  double scores = 0;
  double effective = 0;
  for (std::size_t n = 0; n < orders; ++n) {
    const double in_hypothesis = sums[3 * n];
    const double in_reference = sums[3 * n + 1];
    const double in_both = sums[3 * n + 2];
    const double precision = in_hypothesis > 0 ? in_both / in_hypothesis : almost_0;
    const double recall = in_reference > 0 ? in_both / in_reference : almost_0;
    const double denominator = factor * precision + recall;
    scores += denominator > 0 ? (1 + factor) * precision * recall / denominator : almost_0;
    if (in_hypothesis > 0 && in_reference > 0) {
      precisions += precision;
      recalls += recall;
      ++effective;
    }
  }
  if (options_.eps_smoothing) return 100 * scores / static_cast<double>(orders);
  if (precisions + recalls == 0) return 0;
  precisions /= effective;
  recalls /= effective;
  return 100 * ((1 + factor) * precisions * recalls / (factor * precisions + recalls));
}

std::vector<Figure> Chrf::figures(std::span<const double>) const {
  return {{"char_order", {static_cast<double>(options_.char_order)}},
          {"word_order", {static_cast<double>(options_.word_order)}},
          {"beta", {static_cast<double>(options_.beta)}}};
}

}  // namespace diglot::align
