#include "corpora/read_articles.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <system_error>
#include <unordered_set>
#include <utility>

#include "corpora/archived_page.h"
#include "corpora/ascii_case.h"
#include "corpora/compression.h"
#include "corpora/counted.h"
#include "corpora/header_fields.h"
#include "corpora/html_article.h"
#include "corpora/input.h"
#include "corpora/json_article.h"
#include "corpora/page_encoding.h"
#include "corpora/read_sentences.h"
#include "corpora/utf8.h"
#include "corpora/warc.h"

namespace diglot::corpora {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kept_errors = 100;  // of one file
constexpr std::string_view no_text = "holds no text";

enum class Format { text, sentences, html, jsonl, warc, other };

Format format_of(std::string_view path) {
  const std::string name = lower_ascii(without_compression(path));
  if (name.ends_with(".txt")) return Format::text;
  if (name.ends_with(".sents")) return Format::sentences;
  if (name.ends_with(".html") || name.ends_with(".htm")) return Format::html;
  if (name.ends_with(".jsonl")) return Format::jsonl;
  if (name.ends_with(".warc")) return Format::warc;
  return Format::other;
}

/// The format of what has no name that tells it, by how it begins.
Format format_of_content(std::string_view bytes) {
  constexpr std::string_view byte_order_mark = "\uFEFF";
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
  if (bytes.starts_with('{')) return Format::jsonl;
  constexpr std::string_view tags[] = {"<!doctype", "<!--",  "<?xml",    "<html", "<head",
                                       "<body",     "<main", "<article", "<div",  "<p"};
  const std::string tag = lower_ascii(bytes.substr(0, bytes.find_first_of(" \t\r\n>", 1)));
  return std::ranges::find(tags, tag) != std::end(tags) ? Format::html : Format::text;
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
  Reader(const ReadingOptions& options, const std::function<void(Article)>& use)
      : options_(options), use_(use) {}

  void read(const std::string& path) {
    std::error_code ignored;
    if (path != "-" && fs::is_directory(path, ignored)) {
      read_folder(path);
    } else {
      read_file_of_articles(path);
    }
  }

  ReadingReport result;

 private:
  [[nodiscard]] Format format_to_read(const std::string& path) const {
    return options_.sentence_per_line ? Format::sentences : format_of(path);
  }

  void read_folder(const std::string& path) {
    Folder folder(path);
    const bool empty = folder.files.empty() && folder.errors.empty();
    result.errors = std::move(folder.errors);
    if (empty) {
      result.errors.emplace_back(path,
                                 "the folder holds no articles: no file in it ends in .txt, "
                                 ".sents, .html, .htm, .jsonl or .warc (or these and .gz, .zst or "
                                 ".xz)");
    }
    for (const auto& file : folder.files) read_file_of_articles(file);
  }

  void read_file_of_articles(const std::string& path) {
    file_ = path;
    replaced_ = 0;
    try {
      if (find_invalid_utf8(path)) {
        throw Error(path, "the name of the file is not valid UTF-8; rename it");
      }
      if (path == "-") {
        read_standard_input();
      } else if (const Format format = format_to_read(path); format == Format::jsonl) {
        LineReader lines(path);
        read_jsonl(path, [&] { return lines.next(); });
      } else if (format == Format::warc) {
        read_warc(path);
      } else {
        keep(read_article(format, read_file(path), path));
      }
    } catch (const Error& error) {
      if (in_use_) throw;
      result.errors.push_back(error);
    }
    if (replaced_ > 0) result.notes.push_back(replacement_note(input_name(path), replaced_));
  }

  /// `bytes` as they are or, where the options ask for it, with the replacements that are counted.
  std::string decoded(std::string bytes) {
    if (options_.on_bad_utf8 == OnBadUtf8::error) return bytes;
    auto [text, replaced] = replace_invalid_utf8(bytes);
    replaced_ += replaced;
    return std::move(text);
  }

  void read_standard_input() {
    std::string bytes = read_file("-");
    const Format format = options_.sentence_per_line ? Format::sentences : format_of_content(bytes);
    if (format != Format::jsonl) return keep(read_article(format, std::move(bytes), "-"));
    std::istringstream lines(std::move(bytes));
    std::string line;
    read_jsonl("-", [&]() -> std::optional<std::string_view> {
      if (!std::getline(lines, line)) return std::nullopt;
      return line;
    });
  }

  Article read_article(Format format, std::string bytes, const std::string& path) {
    const std::string name = input_name(path);
    if (format != Format::html || is_utf8_page(bytes)) bytes = decoded(std::move(bytes));
    Article article;
    if (format == Format::html) {
      article = parse_html_article(bytes, name);
    } else {
      require_text(bytes, name);
      if (format == Format::sentences) {
        article = read_sentences(std::move(bytes));
      } else {
        article.text = std::move(bytes);
      }
    }
    article.id = path;
    return article;
  }

  void keep(Article article) {
    if (is_blank(article.text)) throw Error(input_name(article.id), no_text);
    if (!ids_.insert(article.id).second) {
      throw Error(article.id, "an article before has this id; give each its own");
    }
    give_out(std::move(article));
  }

  /// What `use_` throws is no error of the file.
  void give_out(Article article) {
    article.file = file_;
    in_use_ = true;
    use_(std::move(article));
    in_use_ = false;
  }

  /// `next` gives the lines, one after another.
  void read_jsonl(const std::string& path, const auto& next) {
    const std::string name = input_name(path);
    std::size_t number = 0;
    std::size_t articles = 0;
    std::size_t bad = 0;
    while (std::optional<std::string_view> line = next()) {
      ++number;
      if (number == 1 && line->starts_with("\uFEFF")) line->remove_prefix(3);
      if (is_blank(*line)) continue;
      ++articles;
      try {
        auto article = parse_json_article(decoded(std::string(*line)));
        if (!ids_.insert(article.id).second) {
          throw Error("the id \"" + article.id + "\" was given before; give each article its own");
        }
        give_out(std::move(article));
      } catch (const Error& error) {
        if (in_use_) throw;
        if (++bad <= kept_errors) result.errors.emplace_back(name, number, error.what());
      }
    }
    if (bad > kept_errors) {
      result.errors.emplace_back(
          name, std::to_string(bad - kept_errors) + " more lines are bad; is this a .jsonl file?");
    }
    if (articles == 0) throw Error(name, no_text);
  }

  void read_warc(const std::string& path) {
    WarcReader reader(path);
    std::size_t articles = 0;
    std::size_t others = 0;
    std::size_t bad = 0;
    while (std::optional<WarcRecord> record = reader.next()) {
      try {
        std::optional<Article> article = archived_article(*record);
        ++(article ? articles : others);
        if (article) give_out(std::move(*article));
      } catch (const Error& error) {
        if (in_use_) throw;
        if (++bad <= kept_errors) {
          result.errors.emplace_back(
              path, "record " + std::to_string(record->number) + ": " + error.what());
        }
      }
    }
    result.errors.insert(result.errors.end(), reader.errors().begin(), reader.errors().end());
    const std::size_t untold =
        bad - std::min(bad, kept_errors) + reader.malformed() - reader.errors().size();
    if (untold > 0)
      result.errors.emplace_back(path, counted(untold, "more record") + " can't be read");
    if (others > 0) {
      result.notes.push_back(path + ": left out " + counted(others, "record") +
                             " without a web page of status 200 or its text");
    }
    if (articles == 0 && result.errors.empty()) throw Error(path, no_text);
  }

  /// What a record tells as an article: a web page, or its text where that was taken out before
  /// ("conversion"). Nothing where it holds neither.
  std::optional<Article> archived_article(const WarcRecord& record) {
    Article article;
    if (const std::optional<std::string> page = archived_page(record)) {
      article = parse_html_article(is_utf8_page(*page) ? decoded(*page) : *page, record.uri);
    } else if (record.type == "conversion" &&
               equal_but_for_case(without_parameters(record.content_type), "text/plain")) {
      article.text = decoded(record.block);
      require_text(article.text, record.uri);
    } else {
      return std::nullopt;
    }
    if (is_blank(article.text)) throw Error(record.uri, no_text);
    if (article.url.empty()) article.url = record.uri;
    article.id = record.uri;
    // An address that was fetched twice.
    if (article.id.empty() || !ids_.insert(article.id).second) {
      article.id += "#" + std::to_string(record.number);
      ids_.insert(article.id);
    }
    return article;
  }

  ReadingOptions options_;
  const std::function<void(Article)>& use_;
  bool in_use_ = false;
  std::string file_;          // that is being read
  std::size_t replaced_ = 0;  // in the file that is being read
  std::unordered_set<std::string> ids_;
};

}  // namespace

ReadingReport read_articles(const std::string& path, const ReadingOptions& options,
                            const std::function<void(Article)>& use) {
  Reader reader(options, use);
  reader.read(path);
  return std::move(reader.result);
}

Articles read_articles(const std::string& path, const ReadingOptions& options) {
  Articles all;
  static_cast<ReadingReport&>(all) = read_articles(
      path, options, [&](Article article) { all.articles.push_back(std::move(article)); });
  return all;
}

}  // namespace diglot::corpora
