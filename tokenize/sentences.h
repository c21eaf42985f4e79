#pragma once

#include <string_view>
#include <vector>

#include "corpora/range.h"

namespace diglot::tokenize {

/// The sentences of a stretch of running text: byte ranges into `line`, in order, disjoint, not
/// empty, without white space at their ends, together all of `line` but white space. Line ends
/// within `line` are white space like any other.
///
/// Rules over the Sentence_Break classes of UAX #29: a sentence ends after . ! ? … and their like
/// in all scripts (in Greek also after ';'), and takes the quotes and brackets that close behind
/// them along. No end after abbreviations and initials of the language (see abbreviations.h),
/// within numbers, after an ordinal before a month, or before a word in lower case; never at ':'.
/// `lang` is an ISO 639-1 code; languages without rules of their own get the general ones.
///
/// Linear time; thread-safe. Precondition: valid UTF-8.
std::vector<corpora::Bytes> split_sentences(std::string_view line, std::string_view lang);

}  // namespace diglot::tokenize
