#pragma once

#include <functional>
#include <string>
#include <vector>

#include "corpora/article.h"
#include "corpora/error.h"
#include "corpora/utf8.h"

namespace diglot::corpora {

struct ReadingOptions {
  /// Of text, JSON lines and web pages that are UTF-8; those in another encoding are not touched.
  /// Places then count in the text as replaced. NUL stays an error.
  OnBadUtf8 on_bad_utf8 = OnBadUtf8::error;
  /// Every file is a text with a sentence a line, whatever its name.
  bool sentence_per_line = false;
};

/// What was wrong with what was read.
struct ReadingReport {
  std::vector<Error> errors;       ///< each names its file, and its line where there is one
  std::vector<std::string> notes;  ///< of each file in which bytes were replaced, how many
};

/// What could be read, and what was wrong with the rest.
struct Articles : ReadingReport {
  std::vector<Article> articles;  ///< in the order of the files and lines; ids are unique
};

/// The articles at `path`; .gz, .zst and .xz are decompressed:
/// - .html, .htm: one article (see parse_html_article), its id the path;
/// - .jsonl: an article a line (see parse_json_article), blank lines skipped; of the bad lines of
///   one file the first 100 are told and the rest counted;
/// - .warc: an article for each web page that was fetched with status 200, or for its text where
///   the file holds that ("conversion"); its id is its address, and #N behind it for record N where
///   that was there before; a note tells how many records hold neither;
/// - .sents: one article, segmented already (see read_sentences);
/// - a folder: the files in it, at any depth, that end in .txt, .sents, .html, .htm, .jsonl or
///   .warc, in the order of their names; hidden ones are skipped;
/// - any other file: text, one article, kept byte for byte;
/// - "-": standard input, JSON lines when its first character that is no white space is "{", HTML
///   when it begins with a doctype or a tag that pages begin with, else text.
/// Never throws Error: whatever is wrong with a file, a missing one included, is among the errors.
/// At least one of the two lists is not empty.
Articles read_articles(const std::string& path, const ReadingOptions& options = {});

/// The same, one by one: `use` is called with each article. What it throws goes on.
ReadingReport read_articles(const std::string& path, const ReadingOptions& options,
                            const std::function<void(Article)>& use);

}  // namespace diglot::corpora
