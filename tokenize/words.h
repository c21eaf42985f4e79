#pragma once

#include <string_view>
#include <vector>

#include "corpora/range.h"

namespace diglot::tokenize {

/// The words and punctuation marks of a text: byte ranges into it, in order, disjoint, not empty,
/// together all of `text` but white space and invisible characters. ICU's word breaks (UAX #29, and
/// its dictionary for Chinese, Japanese, Thai), but "20%", "1 170", "13:05", "Tu-95MS", "Kh-22/32",
/// "S-300", URLs and e-mail addresses are one word each, and so are runs of one punctuation mark
/// ("...", "--"). `lang` is an ISO 639-1 code.
///
/// Linear time; thread-safe. Precondition: valid UTF-8.
std::vector<corpora::Bytes> split_words(std::string_view text, std::string_view lang);

}  // namespace diglot::tokenize
