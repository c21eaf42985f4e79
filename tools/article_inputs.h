#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "corpora/article.h"
#include "corpora/read_articles.h"
#include "tools/messages.h"

namespace diglot::tools {

/// The language code of a --lang option: "ro" for "ro", "RO", "ro-RO". Throws corpora::Error where
/// it is none.
std::string checked_language(const std::string& lang);

struct ArticleInputOptions {
  /// PATH=xx: the language of a file, or of every file in a folder.
  std::vector<std::string> languages;
  corpora::ReadingOptions text;
  /// Of an article: one with more is told as an error. To compare it takes some 80 KB of memory a
  /// sentence, 1.6 GB for so many.
  std::size_t most_sentences = 20'000;

  /// Throws corpora::Error at a language that is malformed, or whose path is none of `inputs`, lies
  /// in none and holds none.
  void validate(const std::vector<std::string>& inputs) const;
};

using UseArticle = std::function<void(corpora::Article)>;

/// Calls `use` with the articles of all inputs, with their language, segmented. A file that is
/// given twice, in a folder or by another name too, is read once. What can't be read is told to
/// `messages`, as is an article with the id of one before it, and the rest goes on. Throws
/// corpora::Error where an option is malformed.
void read_all_articles(const std::vector<std::string>& inputs, const ArticleInputOptions& options,
                       Messages& messages, const UseArticle& use);
std::vector<corpora::Article> read_all_articles(const std::vector<std::string>& inputs,
                                                const ArticleInputOptions& options,
                                                Messages& messages);

/// The one article of a file, likewise. Nothing, and an error to `messages`, where there is none or
/// more than one.
std::optional<corpora::Article> read_one_article(const std::string& path,
                                                 const ArticleInputOptions& options,
                                                 Messages& messages);

}  // namespace diglot::tools
