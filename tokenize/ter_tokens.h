#pragma once

#include <string>
#include <string_view>

namespace diglot::tokenize {

/// What becomes of a line before its words are compared, by the names that sacreBLEU's TER has.
struct TerTokenOptions {
  bool normalized = false;      ///< resolves XML entities, cuts off punctuation, possessive 's
  bool no_punct = false;        ///< leaves out . , ? : ; ! " ( )
  bool asian_support = false;   ///< if normalized, cuts off each Han character; both that and
                                ///< no_punct also mind East Asian punctuation
  bool case_sensitive = false;  ///< else all is lower-cased
};

/// The tokens of `line` with one space between, as sacreBLEU 2.6.0's tokenizer "tercom" gives them,
/// after Tercom's Normalizer (Snover et al. 2006): without options, the lower-cased words.
/// Malformed UTF-8 is left as it is, or becomes U+FFFD where lower-cased.
std::string ter_tokens(std::string_view line, const TerTokenOptions& options);

}  // namespace diglot::tokenize
