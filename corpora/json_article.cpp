#include "corpora/json_article.h"

#include <optional>
#include <string>
#include <unordered_set>
#include <utility>

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/error.hpp>

#include "corpora/article_fields.h"
#include "corpora/error.h"
#include "corpora/utf8.h"

namespace diglot::corpora {

namespace {

namespace json = boost::json;

/// Gathers the members of an article from what Boost.JSON's parser tells, which has the names and
/// types of these functions from it. Whatever is within other members is passed over.
class Members {
 public:
  static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_key_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);

  std::optional<std::string> id, lang, date, url, title, text;
  /// What is wrong, when the parser was stopped from here.
  std::string defect;

  bool on_document_begin(json::error_code&) { return true; }
  bool on_document_end(json::error_code&) { return true; }

  bool on_object_begin(json::error_code& error) {
    if (depth_ > 0 && !other_value(error)) return false;
    ++depth_;
    return true;
  }
  bool on_object_end(std::size_t, json::error_code&) {
    --depth_;
    return true;
  }
  bool on_array_begin(json::error_code& error) {
    if (!other_value(error)) return false;
    ++depth_;
    return true;
  }
  bool on_array_end(std::size_t, json::error_code&) {
    --depth_;
    return true;
  }

  bool on_key_part(json::string_view part, std::size_t, json::error_code&) {
    if (depth_ == 1) key_ += std::string_view(part.data(), part.size());
    return true;
  }
  bool on_key(json::string_view part, std::size_t size, json::error_code& error) {
    on_key_part(part, size, error);
    if (depth_ != 1) return true;
    value_ = member(key_);
    if (!keys_.insert(key_).second) {
      return stop("the key \"" + key_ + "\" stands twice; keep one", error);
    }
    name_ = std::exchange(key_, {});
    return true;
  }

  bool on_string_part(json::string_view part, std::size_t, json::error_code& error) {
    if (depth_ == 0) return other_value(error);
    if (depth_ == 1 && value_ != nullptr) {
      if (!*value_) value_->emplace();
      value_->value() += std::string_view(part.data(), part.size());
    }
    return true;
  }
  bool on_string(json::string_view part, std::size_t size, json::error_code& error) {
    return on_string_part(part, size, error);
  }

  bool on_number_part(json::string_view, json::error_code&) { return true; }
  bool on_int64(std::int64_t, json::string_view, json::error_code& error) {
    return other_value(error);
  }
  bool on_uint64(std::uint64_t, json::string_view, json::error_code& error) {
    return other_value(error);
  }
  bool on_double(double, json::string_view, json::error_code& error) { return other_value(error); }
  bool on_bool(bool, json::error_code& error) { return other_value(error); }
  bool on_null(json::error_code& error) { return depth_ > 0 || other_value(error); }
  bool on_comment_part(json::string_view, json::error_code&) { return true; }
  bool on_comment(json::string_view, json::error_code&) { return true; }

 private:
  std::optional<std::string>* member(std::string_view key) {
    if (key == "id") return &id;
    if (key == "lang") return &lang;
    if (key == "date") return &date;
    if (key == "url") return &url;
    if (key == "title") return &title;
    if (key == "text") return &text;
    return nullptr;
  }

  /// A value that is no string.
  bool other_value(json::error_code& error) {
    if (depth_ == 0) {
      return stop(R"(is not a JSON object; an article is {"id": "...", "text": "..."})", error);
    }
    if (depth_ == 1 && value_ != nullptr) {
      return stop("\"" + name_ + "\" is not a string; put it between quotation marks", error);
    }
    return true;
  }

  bool stop(std::string reason, json::error_code& error) {
    defect = std::move(reason);
    error = json::error::syntax;  // any: `defect` is what is told
    return false;
  }

  std::size_t depth_ = 0;                        // of objects and arrays
  std::string key_;                              // as far as it was read
  std::string name_;                             // the last whole one of the article
  std::optional<std::string>* value_ = nullptr;  // where its value goes
  std::unordered_set<std::string> keys_;
};

Members parse(std::string_view line) {
  json::parse_options options;
  options.max_depth = 256;
  json::basic_parser<Members> parser(options);
  json::error_code error;
  const std::size_t read = parser.write_some(false, line.data(), line.size(), error);
  if (!error && read < line.size()) error = json::error::extra_data;
  auto& members = parser.handler();
  if (!members.defect.empty()) throw Error(members.defect);
  if (error) {
    throw Error("invalid JSON at byte " + std::to_string(read + 1) +
                " of the line: " + error.message());
  }
  return std::move(members);
}

void require_text_in(const std::optional<std::string>& value, const char* name) {
  if (!value) return;
  if (const auto defect = text_defect(*value, "value")) {
    throw Error("\"" + std::string(name) + "\": " + *defect);
  }
}

std::string language(const std::optional<std::string>& tag) {
  if (!tag || tag->empty()) return "";
  auto code = language_code(*tag);
  if (code.empty()) {
    throw Error(R"("lang" is ")" + *tag + R"("; a language is written as its code, such as "en")");
  }
  return code;
}

std::string date(const std::optional<std::string>& timestamp) {
  if (!timestamp || timestamp->empty()) return "";
  std::string day = day_of(*timestamp);
  if (day.empty()) {
    throw Error(R"("date" is ")" + *timestamp +
                R"("; a date is written YYYY-MM-DD, a time with it as YYYY-MM-DDTHH:MM:SSZ)");
  }
  return day;
}

}  // namespace

Article parse_json_article(std::string_view line) {
  if (const auto defect = text_defect(line, "line")) throw Error(*defect);
  auto members = parse(line);
  require_text_in(members.id, "id");
  require_text_in(members.url, "url");
  require_text_in(members.title, "title");
  require_text_in(members.text, "text");
  if (!members.id) throw Error("\"id\" is missing");
  if (members.id->empty()) throw Error("\"id\" is empty");
  if (!members.text) throw Error("\"text\" is missing");
  if (is_blank(*members.text)) throw Error("\"text\" holds no text");

  Article article;
  article.lang = language(members.lang);
  article.date = date(members.date);
  article.id = std::move(*members.id);
  article.url = std::move(members.url).value_or("");
  article.title = std::move(members.title).value_or("");
  article.text = std::move(*members.text);
  return article;
}

}  // namespace diglot::corpora
