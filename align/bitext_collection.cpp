#include "align/bitext_collection.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "align/random.h"
#include "corpora/utf8.h"

namespace diglot::align {
namespace {

BitextPart empty_like(const BitextPart& part) {
  return {part.src_lang, part.tgt_lang, part.source, part.weight, {}, {}};
}

}  // namespace

BitextCollection split_sources(const corpora::Bitext& bitext, std::size_t longest) {
  BitextCollection parts;
  for (const corpora::BitextPair& pair : bitext.pairs) {
    if (pair.src.size() > longest || pair.tgt.size() > longest) continue;
    auto part = std::ranges::find(parts, pair.source, &BitextPart::source);
    if (part == parts.end()) {
      parts.push_back({bitext.src_lang, bitext.tgt_lang, pair.source, 1, {}, {}});
      part = parts.end() - 1;
    }
    part->add(pair.src, pair.tgt);
  }
  return parts;
}

namespace {

bool is_note(const std::string& text) {
  const auto is_letter = [](char c) {
    return static_cast<unsigned char>(c) >= 0x80U || (c >= 'a' && c <= 'z') ||
           (c >= 'A' && c <= 'Z');
  };
  return std::ranges::none_of(text, is_letter) || text.find_first_of("~+[]=") != text.npos ||
         text.starts_with('-') || text.ends_with('-');
}

}  // namespace

BitextPart drop_notes(const BitextPart& dictionary) {
  BitextPart kept = empty_like(dictionary);
  for (std::size_t i = 0; i < dictionary.size(); ++i) {
    if (is_note(dictionary.src[i]) || is_note(dictionary.tgt[i])) continue;
    kept.add(dictionary.src[i], dictionary.tgt[i]);
  }
  return kept;
}

BitextPart join_entries(const BitextPart& dictionary, std::uint64_t seed) {
  Random random(seed);
  std::vector<std::size_t> order(dictionary.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  random.shuffle(std::span(order));

  BitextPart lines = empty_like(dictionary);
  for (std::size_t i = 0; i < order.size();) {
    constexpr std::size_t fewest = 3;
    constexpr std::size_t most = 8;
    const std::size_t end = std::min(order.size(), i + fewest + random.below(most - fewest + 1));
    std::string src;
    std::string tgt;
    for (; i < end; ++i) {
      const char* space = src.empty() ? "" : " ";
      src += space + dictionary.src[order[i]];
      tgt += space + dictionary.tgt[order[i]];
    }
    lines.add(std::move(src), std::move(tgt));
  }
  return lines;
}

namespace {

/// Moves the last lines of the largest part, a block or half of it, to `held_out`.
void hold_out_some(HeldOut& split, std::size_t block) {
  const auto largest = std::ranges::max_element(split.training, {}, &BitextPart::size);
  if (largest == split.training.end() || largest->size() < 2) return;
  const std::size_t kept = largest->size() - std::min(block, largest->size() / 2);
  BitextPart held_out = empty_like(*largest);
  for (std::size_t i = kept; i < largest->size(); ++i) {
    held_out.add(std::move(largest->src[i]), std::move(largest->tgt[i]));
  }
  largest->src.resize(kept);
  largest->tgt.resize(kept);
  split.held_out.push_back(std::move(held_out));
}

}  // namespace

HeldOut hold_out(BitextCollection bitext, std::size_t block, std::size_t one_in) {
  HeldOut result;
  for (BitextPart& part : bitext) {
    BitextPart training = empty_like(part);
    BitextPart held_out = empty_like(part);
    bool keep_back = false;
    for (std::size_t i = 0; i < part.size(); ++i) {
      if (i % block == 0) {
        // A block that is cut short by the end of the part would be easier to tell apart.
        keep_back = i + block <= part.size() &&
                    XXH3_64bits(part.src[i].data(), part.src[i].size()) % one_in == 0;
      }
      (keep_back ? held_out : training).add(std::move(part.src[i]), std::move(part.tgt[i]));
    }
    result.training.push_back(std::move(training));
    if (held_out.size() > 0) result.held_out.push_back(std::move(held_out));
  }
  if (result.held_out.empty()) hold_out_some(result, block);
  return result;
}

std::map<std::string, std::vector<std::string>> sample_sentences(const BitextCollection& bitext,
                                                                 std::size_t characters,
                                                                 double least_weight,
                                                                 std::uint64_t seed) {
  std::map<std::string, std::set<std::string_view>> sentences;
  for (const BitextPart& part : bitext) {
    if (part.weight < least_weight) continue;
    sentences[part.src_lang].insert(part.src.begin(), part.src.end());
    sentences[part.tgt_lang].insert(part.tgt.begin(), part.tgt.end());
  }
  std::map<std::string, std::vector<std::string>> sample;
  Random random(seed);
  for (const auto& [lang, distinct] : sentences) {
    std::vector<std::string_view> order(distinct.begin(), distinct.end());
    random.shuffle(std::span(order));
    std::size_t taken = 0;
    for (const std::string_view sentence : order) {
      if (taken >= characters) break;
      taken += corpora::count_code_points(sentence);
      sample[lang].emplace_back(sentence);
    }
  }
  return sample;
}

}  // namespace diglot::align
