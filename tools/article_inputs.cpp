#include "tools/article_inputs.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <string_view>

#include "corpora/article_fields.h"
#include "corpora/compression.h"
#include "corpora/error.h"
#include "corpora/read_sentences.h"
#include "tokenize/segment.h"

namespace diglot::tools {
namespace {

namespace fs = std::filesystem;
using corpora::Article;
using corpora::Error;
using tokenize::LineLanguages;

/// A --lang option.
struct GivenLanguage {
  fs::path path;
  std::string lang;
};

GivenLanguage parse_language(const std::string& entry) {
  const std::size_t equals = entry.rfind('=');
  if (equals == std::string::npos || equals == 0 || equals + 1 == entry.size()) {
    throw Error("--lang " + entry + ": write PATH=xx, such as news/ro=ro");
  }
  const fs::path path = fs::path(entry.substr(0, equals)).lexically_normal();
  return {path.has_filename() ? path : path.parent_path(),
          checked_language(entry.substr(equals + 1))};
}

/// The language that --lang gives for a file: that of the longest path it lies in.
std::string given_language(const std::string& file, const std::vector<std::string>& languages) {
  const fs::path normal = fs::path(file).lexically_normal();
  std::string lang;
  std::size_t longest = 0;
  for (const std::string& entry : languages) {
    const GivenLanguage given = parse_language(entry);
    const bool inside = std::ranges::mismatch(given.path, normal).in1 == given.path.end();
    const std::size_t length = given.path.native().size();
    if (inside && length >= longest) {
      longest = length;
      lang = given.lang;
    }
  }
  return lang;
}

bool is_segmented(const std::string& path, const ArticleInputOptions& options) {
  return options.sentence_per_line || corpora::without_compression(path).ends_with(".sents");
}

void set_language(Article& article, const ArticleInputOptions& options) {
  const std::string given = given_language(article.file, options.languages);
  if (!given.empty()) article.lang = given;
  if (article.lang.empty()) article.lang = tokenize::article_language(article.text);
}

std::vector<Article> read_input(const std::string& input, const ArticleInputOptions& options,
                                Messages& messages) {
  corpora::Articles read = is_segmented(input, options)
                               ? corpora::read_sentences(input, options.text)
                               : corpora::read_articles(input, options.text);
  for (const Error& error : read.errors) messages.error(error.what());
  for (const std::string& note : read.notes) messages.note(note);
  for (Article& article : read.articles) {
    set_language(article, options);
    if (article.sentences.empty()) {
      article.sentences =
          tokenize::segment(article.text, {article.lang, tokenize::LineEnds::end_sentences,
                                           given_language(article.file, options.languages).empty()
                                               ? LineLanguages::detected
                                               : LineLanguages::fixed});
    } else {
      for (corpora::Sentence& sentence : article.sentences) sentence.lang = article.lang;
    }
  }
  return std::move(read.articles);
}

std::set<std::string> file_names(const std::string& folder) {
  std::set<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().filename();
    if (entry.is_regular_file() && !name.starts_with('.')) names.insert(name);
  }
  return names;
}

}  // namespace

void ArticleInputOptions::validate() const {
  for (const std::string& entry : languages) parse_language(entry);
}

std::string checked_language(const std::string& lang) {
  std::string code = corpora::language_code(lang);
  if (code.empty()) {
    throw Error("--lang: '" + lang + "' is no language code; write two letters, such as ro");
  }
  return code;
}

std::vector<Article> read_all_articles(const std::vector<std::string>& inputs,
                                       const ArticleInputOptions& options, Messages& messages) {
  std::vector<Article> articles;
  std::set<std::string> ids;
  for (const std::string& input : inputs) {
    for (Article& article : read_input(input, options, messages)) {
      if (!ids.insert(article.id).second) {
        throw Error(input, "two articles have the id '" + article.id +
                               "'; give every article once, under an id of its own");
      }
      articles.push_back(std::move(article));
    }
  }
  return articles;
}

std::optional<Article> read_one_article(const std::string& path, const ArticleInputOptions& options,
                                        Messages& messages) {
  std::vector<Article> articles = read_input(path, options, messages);
  if (articles.size() == 1) return std::move(articles.front());
  if (articles.size() > 1) {
    messages.error(path + ": holds " + std::to_string(articles.size()) +
                   " articles, and a pair needs one on each side; give them without --pair");
  }
  return std::nullopt;
}

std::vector<std::pair<std::string, std::string>> match_files(const std::string& src,
                                                             const std::string& tgt) {
  if (!fs::is_directory(src) && !fs::is_directory(tgt)) return {{src, tgt}};
  if (!fs::is_directory(src) || !fs::is_directory(tgt)) {
    throw Error(src + " and " + tgt + ": a pair is two files or two folders");
  }
  std::vector<std::pair<std::string, std::string>> pairs;
  const std::set<std::string> tgt_names = file_names(tgt);
  for (const std::string& name : file_names(src)) {
    if (tgt_names.contains(name)) pairs.emplace_back(fs::path(src) / name, fs::path(tgt) / name);
  }
  if (pairs.empty()) {
    throw Error(src + " and " + tgt +
                " have no file name in common; name matching files alike, or "
                "give the files themselves to --pair");
  }
  return pairs;
}

}  // namespace diglot::tools
