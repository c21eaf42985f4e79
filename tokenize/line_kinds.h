#pragma once

#include <string_view>
#include <vector>

#include "corpora/article.h"

namespace diglot::tokenize {

/// A part of a line that is all of one kind.
struct LineSpan {
  corpora::Bytes bytes;  ///< into the line; not empty, trimmed
  corpora::LineKind kind = corpora::LineKind::text;

  friend bool operator==(const LineSpan&, const LineSpan&) = default;
};

/// Cuts a line of a news page into what it is made of, in order: a stamp ("UPDATE 13:05", "8:24")
/// and a dateline ("KYIV, Feb 3 (Reuters) —") in front, links ("https://…") and a picture credit
/// ("...Kyiv regionCredit: AFP") at the end stand for themselves; what is left is of one kind (see
/// corpora::LineKind). The spans hold all of the line but white space and the dashes or bars behind
/// a stamp or dateline. In doubt a line is text: no sentence may lose words.
///
/// Looks at the line alone, in any language. Linear time; thread-safe. Precondition: valid UTF-8.
std::vector<LineSpan> split_kinds(std::string_view line);

}  // namespace diglot::tokenize
