#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>

namespace diglot::tokenize {

/// Whether predicate(entry) holds for an entry of a list, as tables write them: "dr prof sr", or
/// with another separator. Entries behind the first that holds are not looked at. An empty list has
/// none.
template <class Predicate>
bool any_in_list(std::string_view list, char separator, const Predicate& predicate) {
  for (std::size_t begin = 0; begin < list.size();) {
    const std::size_t end = std::min(list.find(separator, begin), list.size());
    if (predicate(list.substr(begin, end - begin))) return true;
    begin = end + 1;
  }
  return false;
}

/// Calls function(word) for each word of a list with spaces between them.
template <class Function>
void for_each_in_list(std::string_view list, const Function& function) {
  any_in_list(list, ' ', [&](std::string_view word) {
    function(word);
    return false;
  });
}

/// Words of one language.
struct WordList {
  std::string_view lang;
  std::string_view words;  ///< folded, separated by spaces
};

/// Whether a word in fold()'s spelling is in the list of its language. For short lists: linear
/// time.
inline bool is_listed(std::span<const WordList> lists, std::string_view lang,
                      std::string_view folded) {
  return std::ranges::any_of(lists, [&](const WordList& list) {
    return list.lang == lang &&
           any_in_list(list.words, ' ', [&](std::string_view word) { return word == folded; });
  });
}

}  // namespace diglot::tokenize
