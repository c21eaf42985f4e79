#include "corpora/tally.h"

#include <algorithm>

namespace diglot::corpora {

void Tally::add(std::string_view what, std::size_t count) {
  constexpr std::size_t most_entries = 1000;  // names of fields may come from anyone
  auto found = std::ranges::find(entries_, what, &Entry::what);
  if (found == entries_.end() && entries_.size() >= most_entries) {
    what = "others";
    found = std::ranges::find(entries_, what, &Entry::what);
  }
  if (found == entries_.end()) {
    entries_.push_back({std::string(what), count});
  } else {
    found->count += count;
  }
}

void Tally::add(const Tally& other) {
  for (const Entry& entry : other.entries_) add(entry.what, entry.count);
}

std::size_t Tally::total() const {
  std::size_t sum = 0;
  for (const auto& entry : entries_) sum += entry.count;
  return sum;
}

std::string Tally::to_string() const {
  constexpr std::size_t shown = 20;
  std::string list;
  for (std::size_t i = 0; i < std::min(shown, entries_.size()); ++i) {
    if (i > 0) list += ", ";
    list += entries_[i].what + " " + std::to_string(entries_[i].count);
  }
  if (entries_.size() > shown) list += " and " + std::to_string(entries_.size() - shown) + " more";
  return list;
}

}  // namespace diglot::corpora
