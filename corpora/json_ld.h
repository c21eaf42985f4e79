#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace diglot::corpora {

/// What a page says of its article in JSON-LD (https://schema.org/Article), as it is written but
/// for white space; each "" where it says nothing.
struct LinkedData {
  std::string title;      ///< "headline"
  std::string published;  ///< "datePublished", such as "2024-05-31T10:00:00+03:00"
  std::string lang;       ///< "inLanguage", such as "en-GB"
  std::string url;        ///< "url", else "mainEntityOfPage"
};

/// The first article (a type of schema.org that ends in "Article" or "BlogPosting") of a block of
/// JSON-LD: at its top, in a list, or in its "@graph". Nothing where there is none, and where
/// `text` is not JSON, as on many pages.
std::optional<LinkedData> read_json_ld(std::string_view text);

}  // namespace diglot::corpora
