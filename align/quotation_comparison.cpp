#include "align/quotation_comparison.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "align/name_similarity.h"

namespace diglot::align {
namespace {

using corpora::Bytes;
using tokenize::Name;
using tokenize::Quotation;

std::string written(const Facts& facts, const Quotation& quotation) {
  return std::string(facts.text.substr(quotation.bytes.begin, quotation.bytes.size()));
}

/// A quotation and the keys of its speaker's names.
struct Quoted {
  std::size_t index = 0;
  bool brief = false;
  double share = 0;  ///< of the text
  std::vector<std::string_view> speaker;
  bool may_be_none = false;  ///< the speaker is one word that may be no name
};

std::vector<Quoted> read_quotations(const Facts& facts) {
  constexpr std::size_t most = 32;  // each is compared with each
  std::vector<Quoted> result(std::min(most, facts.quotations.size()));
  for (std::size_t i = 0; i < result.size(); ++i) {
    const Quotation& quotation = facts.quotations[i];
    Quoted& quoted = result[i];
    quoted.index = i;
    quoted.brief = quotation.brief;
    quoted.share = static_cast<double>(quotation.bytes.size()) /
                   static_cast<double>(std::max<std::size_t>(1, facts.text.size()));
    if (!quotation.speaker) continue;
    const tokenize::Speaker& speaker = *quotation.speaker;
    quoted.speaker.assign(speaker.keys.begin(), speaker.keys.end());
    // "The President": what has an article may be a title.
    const std::string_view in_front = facts.text.substr(0, speaker.bytes.begin);
    quoted.may_be_none = speaker.initial || (speaker.keys.size() == 1 && in_front.ends_with("he "));
  }
  return result;
}

bool sound_alike(std::string_view a, std::string_view b) {
  return name_similarity(a, b) >= same_name;
}

/// Whether a name of one speaker sounds like one of the other's.
bool agree(const Quoted& a, const Quoted& b) {
  return std::ranges::any_of(a.speaker, [&](std::string_view name) {
    return std::ranges::any_of(b.speaker,
                               [&](std::string_view other) { return sound_alike(name, other); });
  });
}

/// How well two quotations go together; 0 where they can't be one.
double correspondence(const Quoted& a, const Quoted& b) {
  if (a.brief && b.brief) return 0;
  const double length = std::min(a.share, b.share) / std::max(a.share, b.share);
  if (a.speaker.empty() || b.speaker.empty()) return 1 + length;
  return agree(a, b) ? 2 + length : 0;
}

/// The pairs in order that together correspond best.
std::vector<FactPair> pair_in_order(const std::vector<Quoted>& src,
                                    const std::vector<Quoted>& tgt) {
  const std::size_t width = tgt.size() + 1;
  std::vector<double> gain(src.size() * width);
  std::vector<double> best((src.size() + 1) * width);  // of the first i and the first j
  for (std::size_t i = 0; i < src.size(); ++i) {
    for (std::size_t j = 0; j < tgt.size(); ++j) {
      gain[i * width + j] = correspondence(src[i], tgt[j]);
      best[(i + 1) * width + j + 1] =
          std::max({best[i * width + j] + gain[i * width + j], best[i * width + j + 1],
                    best[(i + 1) * width + j]});
    }
  }
  std::vector<FactPair> pairs;
  for (std::size_t i = src.size(), j = tgt.size(); i > 0 && j > 0;) {
    const double here = best[i * width + j];
    if (here == best[(i - 1) * width + j]) {
      --i;
    } else if (here == best[i * width + j - 1]) {
      --j;
    } else {
      pairs.push_back({src[--i].index, tgt[--j].index});
    }
  }
  std::ranges::reverse(pairs);
  return pairs;
}

/// Whether two names may be one after all, spelled as others hear it: "Jaynes" and "Джейнс".
bool resemble(std::string_view a, std::string_view b) {
  constexpr double perhaps_same = 0.5;
  return name_similarity(a, b) >= perhaps_same;
}

/// The first quotation whose speaker is surely someone that the other side doesn't name.
const Quoted* find_stranger(const std::vector<Quoted>& quotations, const Facts& other) {
  const auto named = [&](std::string_view speaker) {
    return std::ranges::any_of(other.names,
                               [&](const Name& name) { return resemble(speaker, name.key); });
  };
  const auto found = std::ranges::find_if(quotations, [&](const Quoted& quoted) {
    return !quoted.brief && !quoted.speaker.empty() && !quoted.may_be_none &&
           std::ranges::none_of(quoted.speaker, named);
  });
  return found == quotations.end() ? nullptr : &*found;
}

/// Those that are no brief ones and in no pair, by the side of a pair that they would be.
std::vector<std::size_t> find_missing(const std::vector<Quoted>& quotations,
                                      const std::vector<FactPair>& pairs,
                                      std::size_t FactPair::*side) {
  std::vector<std::size_t> missing;
  for (const Quoted& quoted : quotations) {
    const bool paired = std::ranges::any_of(
        pairs, [&](const FactPair& pair) { return pair.*side == quoted.index; });
    if (!quoted.brief && !paired) missing.push_back(quoted.index);
  }
  return missing;
}

}  // namespace

QuotationComparison compare_quotations(const Facts& src, const Facts& tgt) {
  QuotationComparison result;
  if (src.quotations.empty() && tgt.quotations.empty()) return result;
  const std::vector<Quoted> of_src = read_quotations(src);
  const std::vector<Quoted> of_tgt = read_quotations(tgt);
  result.pairs = pair_in_order(of_src, of_tgt);
  const Quoted* src_stranger = find_stranger(of_src, tgt);
  const Quoted* tgt_stranger = find_stranger(of_tgt, src);
  if (src_stranger != nullptr && tgt_stranger != nullptr) {
    result.conflict = {src_stranger->index, tgt_stranger->index};
  }
  if (result.conflict || of_tgt.empty()) {
    result.missing_src = find_missing(of_src, result.pairs, &FactPair::src);
  }
  if (result.conflict || of_src.empty()) {
    result.missing_tgt = find_missing(of_tgt, result.pairs, &FactPair::tgt);
  }
  return result;
}

std::vector<corpora::Agreement> corresponding_quotations(const Facts& src, const Facts& tgt,
                                                         const QuotationComparison& comparison) {
  std::vector<corpora::Agreement> texts;
  texts.reserve(comparison.pairs.size());
  for (const FactPair& pair : comparison.pairs) {
    texts.emplace_back(written(src, src.quotations[pair.src]),
                       written(tgt, tgt.quotations[pair.tgt]));
  }
  return texts;
}

}  // namespace diglot::align
