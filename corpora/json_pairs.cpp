#include "corpora/json_pairs.h"

#include <algorithm>
#include <array>
#include <utility>

#include "corpora/error.h"
#include "corpora/json_members.h"
#include "corpora/json_text.h"
#include "corpora/text_columns.h"
#include "corpora/utf8.h"

namespace diglot::corpora {

namespace {

constexpr std::string_view expected = R"(a pair is {"src": ..., "tgt": ...})";

void add_field(SentencePair& pair, const std::string& name, const JsonMember& member) {
  if (pair.fields.size() >= most_fields) throw Error("has more than 1,000 keys");
  if (name.empty()) throw Error("a key is empty; give it a name");
  if (const auto defect = text_defect(name, "key")) throw Error(*defect);
  if (pair.value(name)) throw Error("tells \"" + name + "\" twice, of the pair and of a side");
  if (member.is_string()) {
    pair.set(name, text_of(member), FieldType::text);
  } else {
    pair.set(name, std::string(member.value), FieldType::json);
  }
}

/// Reads the object of one side; `prefix` is "src_" or "tgt_".
void read_side(SentencePair& pair, PairSide& side, const std::string& prefix,
               const JsonMember& object) {
  bool has_text = false;
  for (const JsonMember& member : json_members(object.value, expected)) {
    if (member.name == "text") {
      side.text = text_of(member);
      has_text = true;
    } else if (member.name == "lang") {
      side.lang = text_of(member);
    } else {
      add_field(pair, prefix + member.name, member);
    }
  }
  if (!has_text) throw Error("\"" + object.name + "\" has no \"text\"");
}

/// Whether a value without a type is JSON that is no string, on one line and without white space
/// around it. Most aren't, which their beginning tells.
bool looks_like_json(std::string_view value) {
  constexpr std::string_view beginnings = "-0123456789[{tfn";
  if (value.empty() || beginnings.find(value.front()) == std::string_view::npos) return false;
  if (value.find_first_of("\r\n") != std::string_view::npos || value.ends_with(' ') ||
      value.ends_with('\t'))
    return false;
  try {
    require_json(value);
  } catch (const Error&) {
    return false;
  }
  return true;
}

bool is_string(const Field& field) {
  if (field.type != FieldType::untyped) return field.type == FieldType::text;
  constexpr std::array strings = {"doc", "id", "lang", "relation", "source", "url"};
  std::string_view name = field.name;
  if (name.starts_with("src_") || name.starts_with("tgt_")) name.remove_prefix(4);
  return std::ranges::find(strings, name) != strings.end() || !looks_like_json(field.value);
}

/// Whether a field stands in the object of the side that `prefix` means; src_text would be taken
/// for the text there.
bool is_of(std::string_view prefix, const Field& field) {
  return field.name.starts_with(prefix) && field.name.size() > prefix.size() &&
         !field.name.ends_with("_text");
}

/// `"name": value`.
std::string member(std::string_view name, const Field& field) {
  return quoted(name) + ": " + (is_string(field) ? quoted(field.value) : field.value);
}

/// The object of a side; `prefix` is "src_" or "tgt_".
std::string to_json(const PairSide& side, std::string_view prefix,
                    const std::vector<Field>& fields) {
  std::string doc;
  std::string others;
  for (const Field& field : fields) {
    if (!is_of(prefix, field)) continue;
    const auto name = std::string_view(field.name).substr(prefix.size());
    (name == "doc" ? doc : others) += member(name, field) + ", ";
  }
  const std::string lang = side.lang.empty() ? "" : "\"lang\": " + quoted(side.lang) + ", ";
  return "{" + doc + lang + others + "\"text\": " + quoted(side.text) + "}";
}

}  // namespace

std::optional<SentencePair> parse_json_pair(std::string_view line) {
  require_json(line);
  SentencePair pair;
  bool has_src = false;
  bool has_tgt = false;
  for (const JsonMember& member : json_members(line, expected)) {
    if (member.name == "alone") return std::nullopt;
    const bool is_src = member.name == "src";
    if (is_src || member.name == "tgt") {
      PairSide& side = is_src ? pair.src : pair.tgt;
      (is_src ? has_src : has_tgt) = true;
      if (member.is_object()) {
        read_side(pair, side, member.name + "_", member);
      } else {
        side.text = text_of(member);
      }
    } else if (member.name == "src_lang" || member.name == "tgt_lang") {
      pair.set(member.name, text_of(member));
    } else {
      add_field(pair, member.name, member);
    }
  }
  if (!has_src || !has_tgt) {
    throw Error("has no \"" + std::string(has_src ? "tgt" : "src") + "\"; a pair has both");
  }
  return pair;
}

std::string to_json(const SentencePair& pair) {
  std::string line = "{\"src\": " + to_json(pair.src, "src_", pair.fields) +
                     ", \"tgt\": " + to_json(pair.tgt, "tgt_", pair.fields);
  for (const Field& field : pair.fields) {
    if (!is_of("src_", field) && !is_of("tgt_", field)) line += ", " + member(field.name, field);
  }
  return line + "}";
}

JsonPairReader::JsonPairReader(const std::string& path, const PairReadingOptions& options)
    : lines_(path, options.input),
      languages_(languages_of_name(path, {options.src_lang, options.tgt_lang})) {}

std::optional<SentencePair> JsonPairReader::read() {
  while (const auto line = lines_.next()) {
    const auto text = text_of_line(*line, lines_.number());
    if (is_blank(text)) continue;
    try {
      auto pair = parse_json_pair(text);
      if (!pair) {
        leave_out("texts that are in no pair");
        continue;
      }
      if (pair->src.lang.empty()) pair->src.lang = languages_.src;
      if (pair->tgt.lang.empty()) pair->tgt.lang = languages_.tgt;
      return pair;
    } catch (const Error& error) {
      throw Malformed(error.what());
    }
  }
  return std::nullopt;
}

}  // namespace diglot::corpora
