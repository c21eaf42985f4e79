#pragma once

#include <string_view>
#include <vector>

#include "corpora/range.h"

namespace diglot::tokenize {

/// What stands between two quotation marks. Without one of them, it reaches to the sentence's edge.
struct QuotedSpan {
  corpora::Bytes outer;  ///< with the marks
  corpora::Bytes inner;  ///< without the marks and the white space beside them; not empty

  friend bool operator==(const QuotedSpan&, const QuotedSpan&) = default;
};

/// The spans in quotation marks of a sentence, in order and disjoint; what is quoted within one
/// belongs to it. Marks of any language count, whether they open or close is told by what stands
/// beside them. A first mark that closes ends a span that began before the sentence; a mark that
/// nothing closes begins one that goes on behind it. Single marks are apostrophes where they are
/// not in pairs, except where one begins or ends a sentence.
///
/// Linear time; thread-safe. Precondition: valid UTF-8; `lang` is an ISO 639-1 code.
std::vector<QuotedSpan> find_quoted_spans(std::string_view sentence, std::string_view lang);

}  // namespace diglot::tokenize
