#include "corpora/json_article.h"

#include <optional>
#include <string>
#include <utility>

#include "corpora/article_fields.h"
#include "corpora/error.h"
#include "corpora/json_members.h"
#include "corpora/utf8.h"

namespace diglot::corpora {

namespace {

/// The text of a member; nothing where it is null.
std::optional<std::string> optional_text(const JsonMember& member) {
  if (member.value == "null") return std::nullopt;
  return text_of(member);
}

std::string language(const std::string& tag) {
  if (tag.empty()) return "";
  auto code = language_code(tag);
  if (code.empty()) {
    throw Error(R"("lang" is ")" + tag + R"("; a language is written as its code, such as "en")");
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
  require_json(line);
  std::optional<std::string> id;
  std::optional<std::string> text;
  Article article;
  for (const JsonMember& member :
       json_members(line, R"(an article is {"id": "...", "text": "..."})")) {
    if (member.name == "id") id = optional_text(member);
    if (member.name == "text") text = optional_text(member);
    if (member.name == "lang") article.lang = language(optional_text(member).value_or(""));
    if (member.name == "date") article.date = date(optional_text(member));
    if (member.name == "url") article.url = optional_text(member).value_or("");
    if (member.name == "title") article.title = optional_text(member).value_or("");
  }
  if (!id) throw Error("\"id\" is missing");
  if (id->empty()) throw Error("\"id\" is empty");
  if (!text) throw Error("\"text\" is missing");
  if (is_blank(*text)) throw Error("\"text\" holds no text");
  article.id = *std::move(id);
  article.text = *std::move(text);
  return article;
}

}  // namespace diglot::corpora
