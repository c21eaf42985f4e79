#include "tokenize/pair_copies.h"

#include <algorithm>
#include <bitset>
#include <cmath>
#include <cstddef>
#include <functional>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "corpora/ascii_case.h"
#include "tokenize/code_points.h"

namespace diglot::tokenize {
namespace {

/// Calls visit(word) for each word of letters; an ideograph is one.
template <class Visit>
void for_each_word(std::string_view text, const Visit& visit) {
  std::size_t begin = 0;
  const auto end_word = [&](std::size_t end) {
    if (begin < end) visit(text.substr(begin, end - begin));
    begin = end;
  };
  for (std::size_t i = 0; i < text.size();) {
    if (U8_IS_SINGLE(text[i])) {  // as below, faster
      if (!is_letter(text[i])) {
        end_word(i);
        begin = i + 1;
      }
      ++i;
      continue;
    }
    const CodePoint c = code_point_at(text, i);
    i = c.end;
    const bool ideograph = is_ideograph(c.value);
    if (!ideograph && (is_letter(c.value) || is_mark(c.value))) continue;
    end_word(c.begin);
    if (ideograph) end_word(c.end);
    begin = c.end;
  }
  end_word(text.size());
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for_each_word(text, [&](std::string_view word) { words.push_back(word); });
  std::ranges::sort(words);
  return words;
}

/// The bytes of the words that both have.
std::size_t shared_bytes(std::string_view a, std::string_view b) {
  std::vector<std::string_view> shared;
  std::ranges::set_intersection(words_of(a), words_of(b), std::back_inserter(shared));
  std::size_t bytes = 0;
  for (const std::string_view word : shared) bytes += word.size();
  return bytes;
}

/// At least as many, in less time: words that hash alike count as shared.
struct QuickCount {
  std::size_t src = 0;  ///< bytes of all its words
  std::size_t tgt = 0;
  std::size_t shared = 0;  ///< of tgt

  QuickCount(std::string_view src_text, std::string_view tgt_text) {
    std::bitset<4096> seen;
    const auto slot = [&](std::string_view word) {
      return std::hash<std::string_view>()(word) % seen.size();
    };
    for_each_word(src_text, [&](std::string_view word) {
      src += word.size();
      seen.set(slot(word));
    });
    for_each_word(tgt_text, [&](std::string_view word) {
      tgt += word.size();
      if (seen.test(slot(word))) shared += word.size();
    });
  }
};

double share(std::size_t shared, const QuickCount& all) {
  return 2.0 * static_cast<double>(shared) / static_cast<double>(all.src + all.tgt);
}

}  // namespace

corpora::Objection test_untranslated(const corpora::SentencePair& pair, double most) {
  const std::string src = corpora::lower_ascii(pair.src.text);
  const std::string tgt = corpora::lower_ascii(pair.tgt.text);
  const QuickCount quick(src, tgt);
  if (quick.src == 0 || quick.tgt == 0 || share(quick.shared, quick) < most) return std::nullopt;
  const double exact = share(shared_bytes(src, tgt), quick);
  if (exact < most) return std::nullopt;
  if (src == tgt) return "both sides are the same";
  return std::to_string(std::lround(100 * exact)) + " % of the words are the same";
}

}  // namespace diglot::tokenize
