#include "corpora/bead_pairs.h"

#include <utility>
#include <vector>

#include "corpora/counted.h"
#include "corpora/file_languages.h"
#include "corpora/text_columns.h"
#include "corpora/utf8.h"

namespace diglot::corpora {

namespace {

constexpr std::string_view no_counterpart = "sentences without a counterpart";
constexpr std::string_view joint = " ~~~ ";  // hunalign's, between sentences

std::string language(const std::string& given, const std::string& path) {
  return given.empty() ? language_of_name(path) : given;
}

/// "[1, 2]"
std::string list(const std::vector<std::size_t>& numbers) {
  std::string text = "[";
  for (const std::size_t number : numbers) {
    if (text.size() > 1) text += ", ";
    text += std::to_string(number);
  }
  return text + "]";
}

/// Lines of a text, joined by spaces. Throws Error, without a place, where it has no such line.
std::string join(const std::vector<std::string_view>& lines,
                 const std::vector<std::size_t>& numbers) {
  std::string text;
  for (const std::size_t number : numbers) {
    if (number >= lines.size()) {
      throw Error("names sentence " + std::to_string(number) + ", counted from 0, of a text of " +
                  counted(lines.size(), "line"));
    }
    if (!text.empty()) text += ' ';
    text += text_of_line(lines[number], number + 1);
  }
  return text;
}

std::string without_joints(std::string_view text) {
  std::string result;
  while (true) {
    const auto found = text.find(joint);
    result += text.substr(0, found);
    if (found == std::string_view::npos) return result;
    result += ' ';
    text.remove_prefix(found + joint.size());
  }
}

}  // namespace

BeadPairReader::BeadPairReader(const std::string& beads, BeadFormat format,
                               const std::string& src_text, const std::string& tgt_text,
                               const PairReadingOptions& options)
    : name_(input_name(beads)),
      format_(format),
      beads_(read_beads(beads, format, options.input)),
      src_(read_text(src_text, options.input)),
      tgt_(read_text(tgt_text, options.input)),
      src_lang_(language(options.src_lang, src_text)),
      tgt_lang_(language(options.tgt_lang, tgt_text)) {}

TextLines BeadPairReader::read_text(const std::string& path, const InputOptions& options) {
  ReadTextLines read = read_text_lines(path, options.on_bad_utf8, options.max_expanded);
  replaced_ += read.replaced;
  return std::move(read.text);
}

std::optional<SentencePair> BeadPairReader::read() {
  while (next_ < beads_.beads.size()) {
    const std::size_t i = next_++;
    const auto& [src, tgt] = beads_.beads[i];
    if (src.empty() || tgt.empty()) {
      leave_out(no_counterpart);
      continue;
    }
    try {
      SentencePair pair{
          {src_lang_, join(src_.lines(), src)}, {tgt_lang_, join(tgt_.lines(), tgt)}, {}};
      pair.set("src_sentences", list(src), FieldType::json);
      pair.set("tgt_sentences", list(tgt), FieldType::json);
      if (!beads_.scores[i].empty()) {
        pair.set(format_ == BeadFormat::vecalign ? "cost" : "score", beads_.scores[i]);
      }
      return pair;
    } catch (const Error& error) {
      throw Malformed(error.what());
    }
  }
  return std::nullopt;
}

PairReader::Position BeadPairReader::position() const {
  return {name_, next_ == 0 ? 1 : beads_.lines[next_ - 1]};
}

HunalignReader::HunalignReader(const std::string& path, const PairReadingOptions& options)
    : lines_(path, options.input), src_lang_(options.src_lang), tgt_lang_(options.tgt_lang) {}

std::optional<SentencePair> HunalignReader::read() {
  while (const auto line = lines_.next()) {
    if (const auto defect = text_defect(*line, "line")) throw Malformed(*defect);
    const auto columns = tab_columns(text_of_line(*line, lines_.number()));
    if (columns.size() != 3) {
      throw Malformed("has " + counted(columns.size(), "column") +
                      ", not 3; `hunalign -text` writes source, target and score");
    }
    if (columns[0].empty() || columns[1].empty()) {
      leave_out(no_counterpart);
    } else if (columns[0] == "<p>" && columns[1] == "<p>") {
      leave_out("paragraph marks");
    } else {
      SentencePair pair{
          {src_lang_, without_joints(columns[0])}, {tgt_lang_, without_joints(columns[1])}, {}};
      if (!columns[2].empty()) pair.set("score", std::string(columns[2]));
      return pair;
    }
  }
  return std::nullopt;
}

void HunalignWriter::put(const SentencePair& pair) {
  const std::string src = as_column(pair.src.text);
  const std::string tgt = as_column(pair.tgt.text);
  output_.write(src + '\t' + tgt + '\t' + as_column(pair.value("score").value_or("")) + '\n');
  if (src != pair.src.text || tgt != pair.tgt.text) lose("tabs and line ends in texts");
  for (const std::string_view name : pair.names()) {
    if (name != "src" && name != "tgt" && name != "score") lose(name);
  }
}

}  // namespace diglot::corpora
