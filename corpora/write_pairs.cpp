#include "corpora/write_pairs.h"

#include <vector>

#include "corpora/json_text.h"
#include "corpora/one_line.h"

namespace diglot::corpora {

namespace {

/// "[1, 2]"
std::string numbers(Sentences range) {
  std::string list = "[";
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (i != range.begin) list += ", ";
    list += std::to_string(i);
  }
  return list + "]";
}

std::string json(const std::vector<std::string>& texts) {
  std::string list = "[";
  for (const auto& text : texts) {
    if (list.size() > 1) list += ",";
    list += quoted(text);
  }
  return list + "]";
}

std::string json(const std::vector<Agreement>& agreements) {
  std::string list = "[";
  for (const auto& [src, tgt] : agreements) {
    if (list.size() > 1) list += ",";
    list += json(std::vector{src, tgt});
  }
  return list + "]";
}

std::string json(const std::vector<WordTranslation>& words) {
  std::string list = "[";
  for (const auto& [src, tgt, probability] : words) {
    if (list.size() > 1) list += ",";
    list += "[" + quoted(src) + "," + quoted(tgt) + "," + decimal(probability, 2) + "]";
  }
  return list + "]";
}

std::string json(const std::vector<ScorePart>& parts) {
  std::string object = "{";
  for (const auto& [feature, log_odds] : parts) {
    if (object.size() > 1) object += ",";
    object += quoted(feature) + ":" + decimal(log_odds, 2);
  }
  return object + "}";
}

std::string json(const Place& place) {
  return R"({"doc": )" + quoted(place.doc) + R"(, "lang": )" + quoted(place.lang) +
         R"(, "sentences": )" + numbers(place.sentences) + R"(, "begin": )" +
         std::to_string(place.code_points.begin) + R"(, "end": )" +
         std::to_string(place.code_points.end) + R"(, "text": )" + quoted(place.text) + "}";
}

std::string json(const Evidence& evidence) {
  return R"({"numbers": )" + json(evidence.numbers) + R"(, "names": )" + json(evidence.names) +
         R"(, "missing": {"src": )" + json(evidence.missing_src) + R"(, "tgt": )" +
         json(evidence.missing_tgt) + R"(}, "conflict": )" + json(evidence.conflict) +
         (evidence.words.empty() ? "" : R"(, "words": )" + json(evidence.words)) +
         (evidence.quotations.empty() ? "" : R"(, "quotations": )" + json(evidence.quotations)) +
         (evidence.parts.empty() ? "" : R"(, "parts": )" + json(evidence.parts)) + "}";
}

std::string offsets(CodePoints range) {
  return std::to_string(range.begin) + "-" + std::to_string(range.end);
}

}  // namespace

std::string to_jsonl(const Pair& pair) {
  return R"({"src": )" + json(pair.src) + R"(, "tgt": )" + json(pair.tgt) + R"(, "score": )" +
         decimal(pair.score, 4) + R"(, "relation": )" + quoted(to_string(pair.relation)) +
         R"(, "evidence": )" + json(pair.evidence) +
         (pair.story == 0 ? "" : R"(, "story": )" + std::to_string(pair.story)) + "}";
}

std::string to_jsonl(const LoneText& text) {
  return R"({"alone": )" + json(text.place) + R"(, "reason": )" + quoted(text.reason) +
         R"(, "nearest": )" + (text.nearest ? to_jsonl(*text.nearest) : "null") + "}";
}

std::string to_tsv(const Pair& pair) {
  std::string line = decimal(pair.score, 4);
  for (const auto& column :
       {one_line(pair.src.text), one_line(pair.tgt.text), one_line(pair.src.doc),
        one_line(pair.tgt.doc), offsets(pair.src.code_points), offsets(pair.tgt.code_points),
        std::string(to_string(pair.relation))}) {
    line += '\t';
    line += column;
  }
  return line;
}

std::string to_vecalign(const Bead& bead) {
  const bool deletion = bead.src.empty() || bead.tgt.empty();
  return numbers(bead.src) + ":" + numbers(bead.tgt) + ":" +
         decimal(deletion ? 0 : 1 - bead.score, 6);
}

}  // namespace diglot::corpora
