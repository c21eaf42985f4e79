#include "corpora/json_ld.h"

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>

#include "corpora/folded_text.h"

namespace diglot::corpora {

namespace {

namespace json = boost::json;

/// A member that is a string, folded; "" for any other.
std::string string_member(const json::object& object, std::string_view key) {
  const json::value* value = object.if_contains(json::string_view(key.data(), key.size()));
  if (value == nullptr || !value->is_string()) return "";
  const json::string& text = value->get_string();
  if (text.find('\0') != json::string::npos) return "";  // no text of an article has one
  return folded({text.data(), text.size()});
}

bool is_article_type(const json::value& type) {
  if (!type.is_string()) return false;
  const std::string_view name(type.get_string().data(), type.get_string().size());
  return name.ends_with("Article") || name.ends_with("BlogPosting");
}

bool is_article(const json::object& object) {
  const json::value* type = object.if_contains("@type");
  if (type == nullptr) return false;
  if (!type->is_array()) return is_article_type(*type);
  for (const json::value& one : type->get_array()) {
    if (is_article_type(one)) return true;
  }
  return false;
}

LinkedData to_linked_data(const json::object& article) {
  LinkedData data;
  data.title = string_member(article, "headline");
  data.published = string_member(article, "datePublished");
  data.lang = string_member(article, "inLanguage");
  data.url = string_member(article, "url");
  if (data.url.empty()) data.url = string_member(article, "mainEntityOfPage");
  const json::value* page = article.if_contains("mainEntityOfPage");
  if (data.url.empty() && page != nullptr && page->is_object()) {
    data.url = string_member(page->get_object(), "@id");
  }
  return data;
}

/// The first article of a value. Nests no deeper than the parser lets pass.
std::optional<LinkedData> find_article(const json::value& value) {
  if (value.is_array()) {
    for (const json::value& one : value.get_array()) {
      if (auto data = find_article(one)) return data;
    }
  } else if (value.is_object()) {
    const json::object& object = value.get_object();
    if (is_article(object)) return to_linked_data(object);
    if (const json::value* graph = object.if_contains("@graph")) return find_article(*graph);
  }
  return std::nullopt;
}

}  // namespace

std::optional<LinkedData> read_json_ld(std::string_view text) {
  json::error_code error;
  const json::value value = json::parse(json::string_view(text.data(), text.size()), error);
  if (error) return std::nullopt;
  return find_article(value);
}

}  // namespace diglot::corpora
