#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "corpora/range.h"

namespace diglot::tokenize {

/// What an end of a line means.
enum class LineEnds {
  end_sentences,  ///< a line is a paragraph, a title, a list item: no sentence runs across its end
  join            ///< hard-wrapped text: only blank lines end sentences
};

/// A stretch of text that sentences don't run out of.
struct Line {
  corpora::Bytes bytes;  ///< into the text; not empty, no white space or invisible characters at
                         ///< its ends; holds line ends only under LineEnds::join
  std::size_t paragraph = 0;  ///< from 0; blank lines end paragraphs

  friend bool operator==(const Line&, const Line&) = default;
};

/// The lines of a text that hold anything visible, in order. Lines end at LF, CR, CRLF, VT, FF,
/// U+0085, U+2028 and U+2029 (the last also ends a paragraph). Under LineEnds::join a paragraph's
/// lines make one stretch.
///
/// Linear time; thread-safe. Precondition: valid UTF-8.
std::vector<Line> split_lines(std::string_view text, LineEnds line_ends);

/// `range` of `text` without the white space, byte order marks, zero-width and control characters
/// at its ends; empty (at its begin) if there is nothing else.
corpora::Bytes trim(std::string_view text, corpora::Bytes range);

}  // namespace diglot::tokenize
