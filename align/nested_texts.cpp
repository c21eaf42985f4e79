#include "align/nested_texts.h"

#include <algorithm>
#include <cstring>
#include <numeric>

namespace diglot::align {
namespace {

constexpr std::size_t gram_size = sizeof(std::uint64_t);

/// What begins at `place`. Precondition: so many bytes follow.
std::uint64_t gram_at(std::string_view text, std::size_t place) {
  std::uint64_t gram = 0;
  std::memcpy(&gram, text.data() + place, gram_size);
  return gram;
}

}  // namespace

bool are_nested(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return false;
  return a.size() < b.size() ? b.find(a) != std::string_view::npos
                             : a.find(b) != std::string_view::npos;
}

NestedTexts::NestedTexts(std::vector<std::string_view> texts) : texts_(std::move(texts)) {
  std::ranges::sort(texts_);
  texts_.erase(std::unique(texts_.begin(), texts_.end()), texts_.end());
  for (std::size_t i = 0; i < texts_.size(); ++i) {
    if (texts_[i].size() < gram_size) short_.push_back(i);
    for (std::size_t place = 0; place + gram_size <= texts_[i].size(); ++place) {
      postings_.emplace_back(gram_at(texts_[i], place), i);
    }
  }
  std::ranges::sort(postings_);
  postings_.erase(std::unique(postings_.begin(), postings_.end()), postings_.end());
  index_by_rarest();
}

void NestedTexts::index_by_rarest() {
  struct Choice {
    Gram gram = 0;
    std::size_t texts = 0;  // that have it; 0 before the first
  };
  std::vector<Choice> choices(texts_.size());
  for (auto begin = postings_.begin(); begin != postings_.end();) {
    const auto end = std::find_if(begin, postings_.end(),
                                  [&](const Posting& p) { return p.first != begin->first; });
    const auto texts = static_cast<std::size_t>(end - begin);
    for (; begin != end; ++begin) {
      Choice& choice = choices[begin->second];
      if (choice.texts == 0 || texts < choice.texts) choice = {begin->first, texts};
    }
  }
  for (std::size_t i = 0; i < texts_.size(); ++i) {
    if (choices[i].texts > 0) by_rarest_[choices[i].gram].push_back(i);
  }
}

std::span<const NestedTexts::Posting> NestedTexts::possible_holders(std::string_view text) const {
  // They have all of its grams; that which the fewest texts have is sought among so many only, as
  // each costs a search.
  constexpr std::size_t tried = 16;
  const std::size_t grams = text.size() - gram_size + 1;
  const std::size_t step = (grams + tried - 1) / tried;
  std::span<const Posting> fewest = postings_;
  for (std::size_t place = 0; place < grams; place += step) {
    const Gram gram = gram_at(text, place);
    const std::span<const Posting> run(
        std::ranges::lower_bound(postings_, gram, {}, &Posting::first),
        std::ranges::upper_bound(postings_, gram, {}, &Posting::first));
    if (run.size() < fewest.size()) fewest = run;
  }
  return fewest;
}

std::vector<std::string_view> NestedTexts::find(std::string_view text) const {
  std::vector<std::size_t> possible;
  if (text.size() < gram_size) {
    possible.resize(texts_.size());
    std::iota(possible.begin(), possible.end(), std::size_t{0});
  } else {
    possible = short_;
    for (const Posting& posting : possible_holders(text)) possible.push_back(posting.second);
    for (std::size_t place = 0; place + gram_size <= text.size(); ++place) {
      const auto held = by_rarest_.find(gram_at(text, place));
      if (held == by_rarest_.end()) continue;
      possible.insert(possible.end(), held->second.begin(), held->second.end());
    }
    std::ranges::sort(possible);
    possible.erase(std::unique(possible.begin(), possible.end()), possible.end());
  }
  std::vector<std::string_view> nested;
  for (const std::size_t i : possible) {
    if (are_nested(texts_[i], text)) nested.push_back(texts_[i]);
  }
  return nested;
}

}  // namespace diglot::align
