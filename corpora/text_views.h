#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace diglot::corpora {

/// Texts as functions that only look at them take them; they must outlive the result.
inline std::vector<std::string_view> views_of(const std::vector<std::string>& texts) {
  return {texts.begin(), texts.end()};
}

}  // namespace diglot::corpora
