#include "align/shared_words.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>
#include <utility>

#include <tbb/parallel_for.h>

#include "align/matrix_product.h"
#include "align/row_sum.h"
#include "align/vectors.h"

namespace diglot::align {
namespace {

// Chosen on the development file of Text+Berg and on news with lines joined; the optimum is flat.
constexpr float nothing = 0.35F;
constexpr float temperature = 0.05F;
constexpr float too_little = 0.25F;  // a cosine that makes little difference beside "nothing"

/// The forms of words [begin, end) of a document, each once, and where each stands.
class NearbyForms {
 public:
  NearbyForms(const DocumentWords& words, std::size_t begin, std::size_t end)
      : begin_(begin), numbers_(end - begin) {
    const auto forms = words.forms().subspan(begin, end - begin);
    for (std::size_t k = 0; k < forms.size(); ++k) {
      places_.push_back(static_cast<std::uint32_t>(begin + k));
    }
    const auto form_at = [&](std::uint32_t place) { return forms[place - begin]; };
    std::ranges::sort(places_, {}, [&](std::uint32_t place) {
      return std::uint64_t{form_at(place)} << 32U | place;
    });
    for (std::size_t k = 0; k < places_.size(); ++k) {
      if (forms_.empty() || forms_.back() != form_at(places_[k])) {
        forms_.push_back(form_at(places_[k]));
        first_.push_back(k);
      }
      numbers_[places_[k] - begin] = forms_.size() - 1;
    }
    first_.push_back(places_.size());
  }

  [[nodiscard]] std::size_t size() const { return forms_.size(); }
  /// Of the form that this word has.
  [[nodiscard]] std::size_t number_of(std::size_t word) const { return numbers_[word - begin_]; }
  /// The words that have a form, in order.
  [[nodiscard]] std::span<const std::uint32_t> places(std::size_t number) const {
    return std::span(places_).subspan(first_[number], first_[number + 1] - first_[number]);
  }
  /// Of the forms, a row each.
  [[nodiscard]] Vectors unit_vectors(const DocumentWords& words) const {
    Vectors vectors(size(), words.vectors().dimension);
    for (std::size_t k = 0; k < size(); ++k) {
      add_rows(words.vectors(), std::span(forms_).subspan(k, 1), vectors[k]);
      normalize(vectors[k]);
    }
    return vectors;
  }

 private:
  std::size_t begin_;
  std::vector<std::size_t> numbers_;   ///< of each word
  std::vector<std::uint32_t> forms_;   ///< as the document numbers them
  std::vector<std::size_t> first_;     ///< of the places of each form
  std::vector<std::uint32_t> places_;  ///< by form
};

/// A form and the odds, against "nothing", that one of the other side translates into it.
struct Translation {
  std::size_t form;
  float odds;
};

/// For each src form its likely translations among the tgt forms.
std::vector<std::vector<Translation>> find_translations(const Vectors& src, const Vectors& tgt) {
  std::vector<std::vector<Translation>> translations(src.size());
  if (src.size() == 0 || tgt.size() == 0) return translations;
  std::vector<float> cosines(src.size() * tgt.size());
  multiply(src.values(), tgt.values(), src.dimension(), cosines);
  for (std::size_t k = 0; k < cosines.size(); ++k) {
    if (cosines[k] < too_little) continue;
    translations[k / tgt.size()].push_back(
        {k % tgt.size(), std::exp((cosines[k] - nothing) / temperature)});
  }
  return translations;
}

/// A tgt word that a src word may be translated by.
struct WordLink {
  std::uint32_t tgt_word;
  float odds;
};

/// Src sentences [begin, end) and the links of their words, word after word.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::vector<std::size_t> first;  ///< link of each word, and the end of the last
  std::vector<WordLink> links;

  [[nodiscard]] std::span<const WordLink> links_of(std::size_t word) const {
    return std::span(links).subspan(first[word], first[word + 1] - first[word]);
  }
};

Stretch link_words(const DocumentWords& src, const DocumentWords& tgt, const Band& band,
                   std::size_t begin, std::size_t end) {
  const NearbyForms src_forms(src, src.first_of(begin), src.first_of(end));
  const NearbyForms tgt_forms(tgt, tgt.first_of(band.begin[begin]),
                              tgt.first_of(band.end[end - 1]));
  const auto translations =
      find_translations(src_forms.unit_vectors(src), tgt_forms.unit_vectors(tgt));
  Stretch stretch{begin, end, {0}, {}};
  for (std::size_t i = begin; i < end; ++i) {
    const std::size_t tgt_begin = tgt.first_of(band.begin[i]);
    const std::size_t tgt_end = tgt.first_of(band.end[i]);
    for (std::size_t word = src.first_of(i); word < src.first_of(i + 1); ++word) {
      for (const auto& [form, odds] : translations[src_forms.number_of(word)]) {
        const auto places = tgt_forms.places(form);
        for (auto place = std::ranges::lower_bound(places, tgt_begin);
             place != places.end() && *place < tgt_end; ++place) {
          stretch.links.push_back({*place, odds});
        }
      }
      stretch.first.push_back(stretch.links.size());
    }
  }
  return stretch;
}

/// Of each word, how much of its sentence it is, by weight.
std::vector<float> shares_of_sentences(const DocumentWords& words) {
  std::vector<float> shares;
  for (std::size_t i = 0; i < words.sentences(); ++i) {
    float sum = 0;
    for (const std::uint32_t form : words.forms_of(i)) sum += words.weights()[form];
    for (const std::uint32_t form : words.forms_of(i)) {
      shares.push_back(sum > 0 ? words.weights()[form] / sum : 0);
    }
  }
  return shares;
}

/// Of each word.
std::vector<std::uint32_t> sentence_numbers(const DocumentWords& words) {
  std::vector<std::uint32_t> numbers;
  for (std::size_t i = 0; i < words.sentences(); ++i) {
    numbers.insert(numbers.end(), words.forms_of(i).size(), static_cast<std::uint32_t>(i));
  }
  return numbers;
}

}  // namespace

SharedWords::SharedWords(const DocumentWords& src, const DocumentWords& tgt, Band band)
    : band_(std::move(band)), shares_(band_.cells) {
  constexpr std::size_t rows_of_stretch = 8;
  const std::size_t rows = src.sentences();
  std::vector<Stretch> stretches((rows + rows_of_stretch - 1) / rows_of_stretch);
  tbb::parallel_for(std::size_t{0}, stretches.size(), [&](std::size_t k) {
    const std::size_t begin = k * rows_of_stretch;
    stretches[k] = link_words(src, tgt, band_, begin, std::min(rows, begin + rows_of_stretch));
  });

  // What each tgt word may translate into in all, with "nothing". The order of the sums is that of
  // the stretches, whatever the threads do.
  std::vector<float> tgt_totals(tgt.forms().size(), 1);
  for (const Stretch& stretch : stretches) {
    for (const WordLink& link : stretch.links) tgt_totals[link.tgt_word] += link.odds;
  }

  const std::vector<float> src_shares = shares_of_sentences(src);
  const std::vector<float> tgt_shares = shares_of_sentences(tgt);
  const std::vector<std::uint32_t> tgt_sentences = sentence_numbers(tgt);
  tbb::parallel_for(std::size_t{0}, stretches.size(), [&](std::size_t k) {
    const Stretch& stretch = stretches[k];
    const std::size_t first_word = src.first_of(stretch.begin);
    for (std::size_t i = stretch.begin; i < stretch.end; ++i) {
      for (std::size_t word = src.first_of(i); word < src.first_of(i + 1); ++word) {
        const auto links = stretch.links_of(word - first_word);
        float src_total = 1;
        for (const WordLink& link : links) src_total += link.odds;
        for (const auto& [tgt_word, odds] : links) {
          shares_[band_.cell(i, tgt_sentences[tgt_word])] +=
              odds * (src_shares[word] / src_total + tgt_shares[tgt_word] / tgt_totals[tgt_word]);
        }
      }
    }
  });
}

}  // namespace diglot::align
