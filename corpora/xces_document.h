#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "corpora/input.h"

namespace diglot::corpora {

/// A text as XcesDocument reads it: white space that holds a line end becomes a space, and that at
/// the ends is dropped.
std::string as_xces_text(std::string_view text);

/// The sentences of an XML document as OPUS has it, by their ids: `<s id="1">`, whose text stands
/// in words, `<w>`, which are joined by spaces, or by itself; see as_xces_text for its white space.
class XcesDocument {
 public:
  /// Throws Error where the file is no such document, or two sentences have one id.
  explicit XcesDocument(const std::string& path, const InputOptions& options = {});

  /// The text of the sentence with that id, if there is one.
  [[nodiscard]] std::optional<std::string_view> find(const std::string& id) const;
  /// How many sequences of bytes were replaced, which were not valid UTF-8.
  [[nodiscard]] std::size_t replaced() const { return replaced_; }

 private:
  std::unordered_map<std::string, std::string> sentences_;
  std::size_t replaced_ = 0;
};

}  // namespace diglot::corpora
