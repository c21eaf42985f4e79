#include "corpora/read_articles.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <string_view>
#include <system_error>
#include <unordered_set>
#include <utility>

#include "corpora/compression.h"
#include "corpora/html_article.h"
#include "corpora/input.h"
#include "corpora/json_article.h"
#include "corpora/page_encoding.h"
#include "corpora/utf8.h"

namespace diglot::corpora {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kept_errors = 100;  // of one file
constexpr std::string_view kNoText = "holds no text";

enum class Format { text, html, jsonl, other };

Format format_of(std::string_view path) {
  std::string name(without_compression(path));
  for (char& c : name) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  }
  if (name.ends_with(".txt")) return Format::text;
  if (name.ends_with(".html") || name.ends_with(".htm")) return Format::html;
  if (name.ends_with(".jsonl")) return Format::jsonl;
  return Format::other;
}

Error cannot_list(const fs::path& folder, const std::error_code& code) {
  return {folder.native(), "cannot list the folder: " + code.message()};
}

/// The files of articles in a folder.
class Folder {
 public:
  explicit Folder(const fs::path& path) {
    list(path);
    std::sort(files.begin(), files.end());
  }

  std::vector<std::string> files;
  std::vector<Error> errors;

 private:
  void list(const fs::path& folder) {
    std::error_code code;
    if (!seen_.insert(fs::canonical(folder, code)).second) return;  // links can make circles
    std::vector<fs::path> entries;
    fs::directory_iterator entry(folder, code);
    for (; !code && entry != fs::directory_iterator(); entry.increment(code)) {
      if (!entry->path().filename().native().starts_with('.')) entries.push_back(entry->path());
    }
    if (code) errors.push_back(cannot_list(folder, code));
    std::sort(entries.begin(), entries.end());
    for (const auto& path : entries) add(path);
  }

  void add(const fs::path& path) {
    std::error_code ignored;
    const auto status = fs::status(path, ignored);
    if (fs::is_directory(status)) {
      list(path);
    } else if ((fs::is_regular_file(status) || !fs::exists(status)) &&
               format_of(path.native()) != Format::other) {
      files.push_back(path);  // a link to nowhere too: reading it tells
    }
  }

  std::set<fs::path> seen_;
};

class Reader {
 public:
  explicit Reader(const ReadingOptions& options) : options_(options) {}

  void read(const std::string& path) {
    std::error_code ignored;
    if (path != "-" && fs::is_directory(path, ignored)) {
      read_folder(path);
    } else {
      read_file_of_articles(path);
    }
  }

  Articles result;

 private:
  void read_folder(const std::string& path) {
    Folder folder(path);
    const bool empty = folder.files.empty() && folder.errors.empty();
    result.errors = std::move(folder.errors);
    if (empty) {
      result.errors.emplace_back(path,
                                 "the folder holds no articles: no file in it ends in .txt, .html, "
                                 ".htm or .jsonl (or these and .gz, .zst or .xz)");
    }
    for (const auto& file : folder.files) read_file_of_articles(file);
  }

  void read_file_of_articles(const std::string& path) {
    const std::size_t first = result.articles.size();
    replaced_ = 0;
    try {
      if (find_invalid_utf8(path)) {
        throw Error(path, "the name of the file is not valid UTF-8; rename it");
      }
      switch (format_of(path)) {
        case Format::jsonl:
          read_jsonl(path);
          break;
        case Format::html:
          keep(read_html(path));
          break;
        case Format::text:
        case Format::other:
          keep(read_text(path));
          break;
      }
    } catch (const Error& error) {
      result.errors.push_back(error);
    }
    if (replaced_ > 0) result.notes.push_back(replacement_note(input_name(path), replaced_));
    for (std::size_t i = first; i < result.articles.size(); ++i) result.articles[i].file = path;
  }

  /// `bytes` as they are or, where the options ask for it, with the replacements that are counted.
  std::string decoded(std::string bytes) {
    if (options_.on_bad_utf8 == OnBadUtf8::error) return bytes;
    auto [text, replaced] = replace_invalid_utf8(bytes);
    replaced_ += replaced;
    return std::move(text);
  }

  Article read_html(const std::string& path) {
    std::string page = read_file(path);
    if (is_utf8_page(page)) page = decoded(std::move(page));
    return parse_html_article(page, path);
  }

  Article read_text(const std::string& path) {
    Article article;
    article.id = path;
    article.text = decoded(read_file(path));
    require_text(article.text, input_name(path));
    return article;
  }

  void keep(Article article) {
    if (is_blank(article.text)) throw Error(input_name(article.id), kNoText);
    if (!ids_.insert(article.id).second) {
      throw Error(article.id, "an article before has this id; give each its own");
    }
    result.articles.push_back(std::move(article));
  }

  void read_jsonl(const std::string& path) {
    LineReader lines(path);
    std::size_t articles = 0;
    std::size_t bad = 0;
    while (auto line = lines.next()) {
      if (lines.number() == 1 && line->starts_with("\uFEFF")) line->remove_prefix(3);
      if (is_blank(*line)) continue;
      ++articles;
      try {
        auto article = parse_json_article(decoded(std::string(*line)));
        if (!ids_.insert(article.id).second) {
          throw Error("the id \"" + article.id + "\" was given before; give each article its own");
        }
        result.articles.push_back(std::move(article));
      } catch (const Error& error) {
        if (++bad <= kept_errors) {
          result.errors.emplace_back(path, lines.number(), error.what());
        }
      }
    }
    if (bad > kept_errors) {
      result.errors.emplace_back(
          path, std::to_string(bad - kept_errors) + " more lines are bad; is this a .jsonl file?");
    }
    if (articles == 0) throw Error(path, kNoText);
  }

  ReadingOptions options_;
  std::size_t replaced_ = 0;  // in the file that is being read
  std::unordered_set<std::string> ids_;
};

}  // namespace

Articles read_articles(const std::string& path, const ReadingOptions& options) {
  Reader reader(options);
  reader.read(path);
  return std::move(reader.result);
}

}  // namespace diglot::corpora
