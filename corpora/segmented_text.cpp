#include "corpora/segmented_text.h"

#include <exception>
#include <filesystem>
#include <string_view>
#include <utility>

#include <boost/json.hpp>

#include "corpora/article_fields.h"
#include "corpora/compression.h"
#include "corpora/error.h"
#include "corpora/input.h"
#include "corpora/utf8.h"

namespace diglot::corpora {
namespace {

namespace json = boost::json;

/// Without white space at its ends.
Bytes trimmed(std::string_view text, Bytes range) {
  const auto size_at = [&](std::size_t i) {
    std::size_t end = i + 1;
    while (end < range.end && is_continuation(text[end])) ++end;
    return end - i;
  };
  while (range.begin < range.end && is_blank(text.substr(range.begin, size_at(range.begin)))) {
    range.begin += size_at(range.begin);
  }
  while (range.begin < range.end) {
    std::size_t last = range.end - 1;
    while (is_continuation(text[last])) --last;
    if (!is_blank(text.substr(last, range.end - last))) break;
    range.end = last;
  }
  return range;
}

/// [[begin, end], ...] in code points to ranges in bytes. Throws where they are out of order or
/// outside the text.
std::vector<Bytes> read_ranges(const json::value& value, std::string_view text,
                               const std::vector<std::size_t>& offsets) {
  std::vector<Bytes> ranges;
  std::size_t last = 0;
  for (const json::value& pair : value.as_array()) {
    const auto begin = pair.as_array().at(0).to_number<std::size_t>();
    const auto end = pair.as_array().at(1).to_number<std::size_t>();
    if (begin < last || end <= begin || end >= offsets.size()) {
      throw Error("[" + std::to_string(begin) + "," + std::to_string(end) +
                  "] is empty, out of order or outside its text; count code points");
    }
    const Bytes range = trimmed(text, {offsets[begin], offsets[end]});
    if (!range.empty()) ranges.push_back(range);
    last = end;
  }
  return ranges;
}

SegmentedParagraph read_paragraph(const json::object& object) {
  SegmentedParagraph paragraph;
  paragraph.text = object.at("text").as_string();
  if (const auto defect = text_defect(paragraph.text, "text")) throw Error(*defect);
  const auto offsets = code_point_offsets(paragraph.text);
  paragraph.sentences = read_ranges(object.at("sents"), paragraph.text, offsets);
  if (const json::value* tokens = object.if_contains("tokens")) {
    paragraph.tokens = read_ranges(*tokens, paragraph.text, offsets);
  }
  return paragraph;
}

SegmentedText read_json(const std::string& path) {
  const std::string bytes = read_file(path);
  SegmentedText text;
  try {
    const json::value root = json::parse(bytes);
    text.lang = root.at("lang").as_string();
    for (const json::value& paragraph : root.at("paras").as_array()) {
      text.paragraphs.push_back(read_paragraph(paragraph.as_object()));
    }
  } catch (const Error& error) {
    throw Error(path,
                "paragraph " + std::to_string(text.paragraphs.size() + 1) + ": " + error.what());
  } catch (const std::exception& error) {  // of Boost.JSON
    throw Error(path, "is no segmented text (" + std::string(error.what()) +
                          R"(); it is {"lang", "paras": [{"text", "sents": [[begin, end]]}]})");
  }
  return text;
}

SegmentedText read_lines(const std::string& path) {
  SegmentedText text;
  const std::string name = std::filesystem::path(path).filename().string();
  text.lang = name.substr(0, name.find('.'));
  const std::string_view space = text.lang == "zh" || text.lang == "ja" ? "" : " ";
  LineReader lines(path);
  bool inside = false;
  while (auto line = lines.next()) {
    if (line->ends_with('\r')) line->remove_suffix(1);
    if (const auto defect = text_defect(*line, "line")) {
      throw Error(lines.name(), lines.number(), *defect);
    }
    if (is_blank(*line)) {
      inside = false;
      continue;
    }
    if (!std::exchange(inside, true)) text.paragraphs.emplace_back();
    SegmentedParagraph& paragraph = text.paragraphs.back();
    if (!paragraph.text.empty()) paragraph.text += space;
    const Bytes sentence = trimmed(*line, {0, line->size()});
    const std::size_t begin = paragraph.text.size();
    paragraph.text += line->substr(sentence.begin, sentence.size());
    paragraph.sentences.push_back({begin, paragraph.text.size()});
  }
  return text;
}

}  // namespace

SegmentedText read_segmented_text(const std::string& path) {
  SegmentedText text =
      without_compression(path).ends_with(".json") ? read_json(path) : read_lines(path);
  if (language_code(text.lang) != text.lang || text.lang.empty()) {
    throw Error(path, "its language '" + text.lang +
                          "' is no ISO 639-1 code; name the file XX.txt, or set \"lang\"");
  }
  text.name = std::filesystem::path(path).filename().string();
  return text;
}

}  // namespace diglot::corpora
