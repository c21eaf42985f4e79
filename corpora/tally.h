#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace diglot::corpora {

/// How often each of a few things happened: reasons, losses. Beyond a thousand different ones, it
/// counts "others".
class Tally {
 public:
  struct Entry {
    std::string what;
    std::size_t count = 0;
  };

  void add(std::string_view what, std::size_t count = 1);
  void add(const Tally& other);

  /// In the order in which they came first.
  [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }
  [[nodiscard]] bool empty() const { return entries_.empty(); }
  /// The sum of all counts.
  [[nodiscard]] std::size_t total() const;
  /// "score 3, evidence 2"; of more than 20 things the first ones, and how many more there are.
  [[nodiscard]] std::string to_string() const;

 private:
  std::vector<Entry> entries_;
};

}  // namespace diglot::corpora
