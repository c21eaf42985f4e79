#include "tools/article_inputs.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <string_view>
#include <system_error>
#include <unordered_set>

#include <tbb/parallel_for.h>

#include "corpora/article_fields.h"
#include "corpora/error.h"
#include "tokenize/segment.h"
#include "tools/same_file.h"

namespace diglot::tools {
namespace {

namespace fs = std::filesystem;
using corpora::Article;
using corpora::Error;

/// A --lang option.
struct GivenLanguage {
  fs::path path;
  std::string lang;
};

/// A path as every other name of it that holds no links: absolute, without "." and "..", and
/// without a slash at its end.
fs::path plain_path(const std::string& path) {
  const fs::path plain = (fs::current_path() / path).lexically_normal();
  return plain.has_filename() ? plain : plain.parent_path();
}

bool lies_in(const fs::path& path, const fs::path& folder) {
  return std::ranges::mismatch(folder, path).in1 == folder.end();
}

GivenLanguage parse_language(const std::string& entry) {
  const std::size_t equals = entry.rfind('=');
  if (equals == std::string::npos || equals == 0 || equals + 1 == entry.size()) {
    throw Error("--lang " + entry + ": write PATH=xx, such as news/ro=ro");
  }
  return {plain_path(entry.substr(0, equals)), checked_language(entry.substr(equals + 1))};
}

/// The language that --lang gives for a file: that of the longest path it lies in.
std::string given_language(const std::string& file, const std::vector<std::string>& languages) {
  const fs::path path = plain_path(file);
  std::string lang;
  std::size_t longest = 0;
  for (const std::string& entry : languages) {
    const GivenLanguage given = parse_language(entry);
    const std::size_t length = given.path.native().size();
    if (lies_in(path, given.path) && length >= longest) {
      longest = length;
      lang = given.lang;
    }
  }
  return lang;
}

std::string describe_length(const Article& article, std::size_t most) {
  const std::string name = article.id == article.file ? "" : "article '" + article.id + "' ";
  return article.file + ": " + name + "has " + std::to_string(article.sentences.size()) +
         " sentences, and articles of " + std::to_string(most) + " at most are compared; split it";
}

/// Segments articles, some at a time by all threads, and gives them on in their order.
class Segmenter {
 public:
  Segmenter(const ArticleInputOptions& options, Messages& messages, const UseArticle& use)
      : options_(options), messages_(messages), use_(use) {}

  void add(Article article) {
    constexpr std::size_t at_once = 256;
    waiting_.push_back(std::move(article));
    if (waiting_.size() == at_once) finish();
  }

  void finish() {
    tbb::parallel_for(std::size_t{0}, waiting_.size(), [&](std::size_t i) {
      tokenize::segment_article(waiting_[i], given_language(waiting_[i].file, options_.languages));
    });
    for (Article& article : waiting_) {
      if (article.sentences.size() > options_.most_sentences) {
        messages_.error(describe_length(article, options_.most_sentences));
      } else {
        use_(std::move(article));
      }
    }
    waiting_.clear();
  }

 private:
  const ArticleInputOptions& options_;
  Messages& messages_;
  const UseArticle& use_;
  std::vector<Article> waiting_;
};

void read_input(const std::string& input, const ArticleInputOptions& options, Messages& messages,
                const UseArticle& use) {
  Segmenter segmenter(options, messages, use);
  const corpora::ReadingReport report = corpora::read_articles(
      input, options.text, [&](Article article) { segmenter.add(std::move(article)); });
  segmenter.finish();
  for (const Error& error : report.errors) messages.error(error.what());
  for (const std::string& note : report.notes) messages.note(note);
}

}  // namespace

void ArticleInputOptions::validate(const std::vector<std::string>& inputs) const {
  for (const std::string& entry : languages) {
    const fs::path path = parse_language(entry).path;
    std::error_code ignored;
    const bool exists = fs::exists(path, ignored);
    const bool names_input = std::ranges::any_of(inputs, [&](const std::string& input) {
      const fs::path given = plain_path(input);
      return lies_in(given, path) || (exists && lies_in(path, given));
    });
    if (!names_input) {
      throw Error("--lang " + entry + ": no input is or lies in " +
                  entry.substr(0, entry.rfind('=')) + "; check the name");
    }
  }
}

std::string checked_language(const std::string& lang) {
  std::string code = corpora::language_code(lang);
  if (code.empty()) {
    throw Error("--lang: '" + lang + "' is no language code; write two letters, such as ro");
  }
  return code;
}

void read_all_articles(const std::vector<std::string>& inputs, const ArticleInputOptions& options,
                       Messages& messages, const UseArticle& use) {
  std::unordered_set<std::string> ids;
  std::set<fs::path> known;  // inputs, and the files in them
  for (const std::string& input : inputs) {
    std::set<fs::path> met = {identity(input)};
    if (known.contains(*met.begin())) continue;
    read_input(input, options, messages, [&](Article article) {
      const fs::path file = identity(article.file);
      if (known.contains(file)) return;
      met.insert(file);
      if (ids.insert(article.id).second) return use(std::move(article));
      messages.error(article.file + ": the article '" + article.id +
                     "' is left out: one in a file before has this id; give each its own");
    });
    known.merge(met);
  }
}

std::vector<Article> read_all_articles(const std::vector<std::string>& inputs,
                                       const ArticleInputOptions& options, Messages& messages) {
  std::vector<Article> articles;
  read_all_articles(inputs, options, messages,
                    [&](Article article) { articles.push_back(std::move(article)); });
  return articles;
}

std::optional<Article> read_one_article(const std::string& path, const ArticleInputOptions& options,
                                        Messages& messages) {
  std::vector<Article> articles;
  read_input(path, options, messages,
             [&](Article article) { articles.push_back(std::move(article)); });
  if (articles.size() == 1) return std::move(articles.front());
  if (articles.size() > 1) {
    messages.error(path + ": holds " + std::to_string(articles.size()) +
                   " articles, and a pair needs one on each side; give them without --pair");
  }
  return std::nullopt;
}

}  // namespace diglot::tools
