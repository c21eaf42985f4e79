#include "align/common_words.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "corpora/range.h"
#include "tokenize/fold.h"
#include "tokenize/names.h"
#include "tokenize/words.h"

namespace diglot::align {
namespace {

std::uint32_t hash_of(std::string_view folded, std::string_view lang) {
  const XXH64_hash_t seed = XXH3_64bits(lang.data(), lang.size());
  return static_cast<std::uint32_t>(XXH3_64bits_withSeed(folded.data(), folded.size(), seed));
}

/// How often a word is seen each way.
struct Forms {
  std::uint32_t small = 0;
  std::uint32_t name = 0;
};

/// The words of one language.
class Counts {
 public:
  void add(std::string_view text, std::string_view lang) {
    constexpr std::size_t longest = 40;  // bytes
    const auto written = [&](corpora::Bytes bytes) {
      return text.substr(bytes.begin, bytes.size());
    };
    for (const corpora::Bytes& bytes : tokenize::split_words(text, lang)) {
      if (bytes.size() > longest) continue;
      std::string folded = tokenize::fold(written(bytes), lang);
      if (folded == written(bytes)) ++forms_[std::move(folded)].small;
    }
    for (const tokenize::Name& name : tokenize::find_names(text, lang)) {
      if (name.initial || name.bytes.size() > longest) continue;
      ++forms_[tokenize::fold(written(name.bytes), lang)].name;
    }
  }

  void append_common(std::vector<std::uint32_t>& hashes, std::string_view lang) const {
    constexpr std::uint32_t least_small = 2;
    for (const auto& [word, seen] : forms_) {
      const bool common = seen.name > 0 && seen.small >= least_small && seen.small >= seen.name;
      if (common) hashes.push_back(hash_of(word, lang));
    }
  }

 private:
  std::unordered_map<std::string, Forms> forms_;
};

}  // namespace

bool CommonWords::contains(std::string_view folded, std::string_view lang) const {
  return std::ranges::binary_search(hashes_, hash_of(folded, lang));
}

std::vector<std::uint32_t> find_common_words(const BitextCollection& bitext) {
  std::unordered_map<std::string, Counts> languages;
  for (const BitextPart& part : bitext) {
    for (const std::string& text : part.src) languages[part.src_lang].add(text, part.src_lang);
    for (const std::string& text : part.tgt) languages[part.tgt_lang].add(text, part.tgt_lang);
  }
  std::vector<std::uint32_t> hashes;
  for (const auto& [lang, counts] : languages) {
    if (tokenize::has_capitals(lang)) counts.append_common(hashes, lang);
  }
  std::ranges::sort(hashes);
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  return hashes;
}

}  // namespace diglot::align
