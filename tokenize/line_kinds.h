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

/// Cuts a line of a news page into what it is made of, in order: a stamp in front ("UPDATE 13:05",
/// "8:24", "date 2026-02-03") and a picture credit at the end ("...Kyiv regionCredit: AFP") stand
/// for themselves; the rest is boilerplate, a headline, or text. The spans hold all of the line but
/// white space and the dashes or bars that separate a stamp from its text.
///
/// Looks at the line alone, in any language. Linear time; thread-safe. Precondition: valid UTF-8.
std::vector<LineSpan> split_kinds(std::string_view line);

}  // namespace diglot::tokenize
