#pragma once

#include <string>
#include <vector>

#include "corpora/range.h"

namespace diglot::corpora {

/// A paragraph whose sentences and words are known.
struct SegmentedParagraph {
  std::string text;              ///< valid UTF-8 without NUL
  std::vector<Bytes> sentences;  ///< into `text`: in order, disjoint, trimmed, not empty
  std::vector<Bytes> tokens;     ///< the same of words; empty where they are not given
};

/// Text in one language that a person segmented, to measure with or to learn from.
struct SegmentedText {
  std::string name;  ///< the file's, to print
  std::string lang;  ///< ISO 639-1 code
  std::vector<SegmentedParagraph> paragraphs;
};

/// Reads one of two forms:
/// - `.json`: `{"lang", "paras": [{"text", "sents": [[begin, end], ...], "tokens": [[begin, end],
///   ...]?}, ...]}`, in code points;
/// - any other: a sentence a line, empty lines between paragraphs, as `diglot segment` writes; the
///   language is the file's name up to the first full stop ("ro.txt").
/// Throws Error when the file can't be read, or is neither.
SegmentedText read_segmented_text(const std::string& path);

}  // namespace diglot::corpora
