#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "corpora/range.h"

namespace diglot::corpora {

/// What a stretch of an article is. `align` links texts and headlines.
enum class LineKind {
  text,        ///< a sentence of running text
  headline,    ///< a line that is a title or a section heading: no full stop, short
  dateline,    ///< place, date and agency in front of a report: "KYIV, Feb 3 (Reuters) —"
  stamp,       ///< a live-blog time or date in front of a text: "UPDATE 13:05", "8:24"
  byline,      ///< who wrote the article: "By Jane Doe, BBC News"
  caption,     ///< what a picture shows: a text with a credit behind it
  credit,      ///< the source of a picture: "Credit: Reuters"
  teaser,      ///< a call to another article and its headline: "Read more: …"
  link,        ///< an address alone or behind a text: "https://…", "pic.twitter.com/…"
  tweet,       ///< a post that the page embeds, uncut
  boilerplate  ///< what the site adds to every page: "Leave a Reply"
};

/// The kind as `segment --format jsonl` writes it: "text", "headline", ...
std::string_view to_string(LineKind kind);

/// One sentence, or another stretch that stands for itself (see LineKind), of an article.
struct Sentence {
  /// Into Article::text; without white space at its ends, and not empty. (Those that read_sentences
  /// gives are lines as they are, empty ones too.)
  Bytes bytes;
  LineKind kind = LineKind::text;
  std::string lang;           ///< of its paragraph: ISO 639-1 code, or "und" when unknown
  std::size_t paragraph = 0;  ///< which paragraph it stands in, from 0; blank lines end paragraphs
};

/// One news article. Its text is stored once, as it was read (byte order mark, CRLF and all);
/// everything else is a range into it.
struct Article {
  std::string id;     ///< unique in a collection: the file's path, or the "id" of a JSONL line
  std::string file;   ///< the path it was read from
  std::string lang;   ///< ISO 639-1 code; "" until it is given or found, "und" when it can't be
  std::string date;   ///< "YYYY-MM-DD", or "" when unknown
  std::string url;    ///< or ""
  std::string title;  ///< as given beside the text, or ""
  std::string text;   ///< valid UTF-8 without NUL
  std::vector<Sentence> sentences;  ///< in order, disjoint; empty until segmented

  [[nodiscard]] std::string_view text_of(Bytes bytes) const {
    return std::string_view(text).substr(bytes.begin, bytes.size());
  }
  /// From the beginning of the first sentence to the end of the last, with what stands between.
  /// Precondition: `range` is not empty and within `sentences`.
  [[nodiscard]] Bytes bytes_of(Sentences range) const {
    return {sentences[range.begin].bytes.begin, sentences[range.end - 1].bytes.end};
  }
};

}  // namespace diglot::corpora
