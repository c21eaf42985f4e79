#include "corpora/xliff_pairs.h"

#include <algorithm>
#include <utility>

#include "corpora/xml_text.h"

namespace diglot::corpora {

namespace {

/// Elements whose sources and targets are proposals of a translation memory.
bool proposes(std::string_view element) {
  return element == "alt-trans" || element == "match" || element == "matches";
}

std::string known_lang(std::string_view lang) { return std::string(lang == "und" ? "" : lang); }

/// Whether XML takes `id` for a name token, as ids of XLIFF 2.0 must be.
bool is_name_token(std::string_view id) {
  return !id.empty() && std::ranges::all_of(id, [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' ||
           c == '.' || c == '_';
  });
}

}  // namespace

XliffReader::XliffReader(const std::string& path, const PairReadingOptions& options)
    : XmlPairReader(path, options.input),
      src_lang_(options.src_lang),
      tgt_lang_(options.tgt_lang) {}

void XliffReader::start(std::string_view element, const XmlAttributes& attributes) {
  if (text_.is_open()) {
    text_.start(element);
  } else if (proposals_ > 0 || proposes(element)) {
    ++proposals_;
  } else if (element == "xliff" || element == "file") {
    start_file(attributes);
  } else if (element == "trans-unit" || element == "unit") {
    unit_ = Unit{file().line(), std::string(attributes.value("id")), {}, {}, 0, {}, 0, false};
    unit_->shared = unit_->id.size() + original_.size();
    in_segment_ = false;
    if (element == "trans-unit") start_segment("");
  } else if (!unit_) {
    return;
  } else if (element == "segment") {
    start_segment(attributes.value("id"));
  } else if (element == "note" || (in_segment_ && (element == "source" || element == "target"))) {
    text_.open();
    note_name_ = attributes.find("from").value_or(attributes.find("category").value_or("note"));
  }
}

/// 1.2 has the languages in `<file>`, 2.0 in `<xliff>`.
void XliffReader::start_file(const XmlAttributes& attributes) {
  original_ = attributes.value("original");
  for (const char* name : {"source-language", "srcLang"}) {
    if (const auto lang = attributes.find(name)) src_lang_ = known_lang(*lang);
  }
  for (const char* name : {"target-language", "trgLang"}) {
    if (const auto lang = attributes.find(name)) tgt_lang_ = known_lang(*lang);
  }
}

void XliffReader::start_segment(std::string_view id) {
  in_segment_ = ++unit_->parts <= most_fields && unit_->size.add(id.size());
  if (!in_segment_) return;
  unit_->segments.push_back({file().line(), std::string(id), "", std::nullopt});
}

void XliffReader::text(std::string_view part) {
  if (text_.is_open()) text_.text(part);
}

void XliffReader::end(std::string_view element) {
  if (text_.is_open()) {
    if (text_.end()) end_text(element);
  } else if (proposals_ > 0) {
    --proposals_;
  } else if (unit_ && element == "segment") {
    in_segment_ = false;
  } else if (unit_ && (element == "unit" || element == "trans-unit")) {
    end_unit();
  }
}

void XliffReader::end_text(std::string_view element) {
  if (text_.is_cut_off()) unit_->size.exceed();
  const bool fits = unit_->size.add(text_.text().size());
  if (element == "note") {
    const std::size_t bytes = note_name_.size() + text_.text().size();
    if (++unit_->parts > most_fields || !fits || !unit_->size.add(note_name_.size())) return;
    unit_->shared += bytes;
    unit_->notes.push_back({note_name_, std::move(text_.text())});
    return;
  }
  if (!fits) return;
  unit_->has_tags = unit_->has_tags || text_.has_tags();
  if (element == "source") {
    unit_->segments.back().src = std::move(text_.text());
  } else {
    unit_->segments.back().tgt = std::move(text_.text());
  }
}

std::string_view XliffReader::unit_defect() const {
  const std::size_t copied = unit_->shared * unit_->segments.size();
  if (!unit_->size.fits() || copied > XmlSegment::longest) {
    return "the unit is above 16 MB, or its pairs are; none needs as much";
  }
  return unit_->parts > most_fields ? "the unit has more than 1,000 notes and segments" : "";
}

void XliffReader::end_unit() {
  const auto defect = unit_defect();
  if (defect.empty()) {
    give_pairs();
  } else {
    refuse_pair(std::string(defect), unit_->line);
  }
  unit_.reset();
}

void XliffReader::give_pairs() {
  auto& [line, id, notes, segments, parts, size, shared, has_tags] = *unit_;
  if (has_tags) leave_out("tags within segments");
  const bool note_tells_id = std::ranges::find(notes, "id", &Field::name) != notes.end();
  for (Segment& segment : segments) {
    if (!segment.tgt) {
      leave_out("segments without a translation");
      continue;
    }
    SentencePair pair{{src_lang_, std::move(segment.src)}, {tgt_lang_, *segment.tgt}, {}};
    if (!id.empty() && !note_tells_id) pair.add("id", id);
    if (!segment.id.empty()) pair.add("segment", segment.id);
    if (!original_.empty()) pair.add("src_doc", original_);
    for (const Field& note : notes) pair.add(note.name.empty() ? "note" : note.name, note.value);
    give(std::move(pair), segment.line);
  }
}

std::string_view XliffWriter::refusal(const SentencePair& pair) const {
  if (version_ == XliffVersion::v1_2 || !file_) return "";
  const bool same = file_->src_lang == as_xml_lang(pair.src.lang) &&
                    file_->tgt_lang == as_xml_lang(pair.tgt.lang);
  return same ? "" : "pairs of other languages than the first, as XLIFF 2.0 has two";
}

void XliffWriter::put(const SentencePair& pair) {
  File file{as_xml_lang(pair.src.lang), as_xml_lang(pair.tgt.lang),
            std::string(pair.value("src_doc").value_or(""))};
  if (file != file_) {
    if (file_) end_file();
    begin(file);
    file_ = std::move(file);
  }
  complete_ = true;
  const std::string number = std::to_string(written() + 1);
  const std::string id(pair.value("id").value_or(number));
  const std::string notes = notes_of(pair);
  const std::string texts = "<source>" + text(pair.src.text) + "</source>\n<target>" +
                            text(pair.tgt.text) + "</target>\n";
  if (version_ == XliffVersion::v1_2) {
    output_.write("<trans-unit id=\"" + attribute(id) + "\">\n" + texts + notes +
                  "</trans-unit>\n");
  } else {
    output_.write("<unit id=\"" + (is_name_token(id) ? id : number) + "\">\n" +
                  (notes.empty() ? "" : "<notes>\n" + notes + "</notes>\n") + "<segment>\n" +
                  texts + "</segment>\n</unit>\n");
  }
  if (!complete_) lose("characters that XML forbids");
}

std::string XliffWriter::notes_of(const SentencePair& pair) {
  const char* const name = version_ == XliffVersion::v1_2 ? "from" : "category";
  std::string notes;
  for (const Field& field : pair.fields) {
    if (field.name == "src_doc") continue;
    const bool is_attribute = version_ == XliffVersion::v1_2 || is_name_token(field.value);
    if (field.name == "id" && is_attribute) continue;
    const auto bare = pair.bare_name(field);
    notes +=
        bare == "note" ? "<note>" : "<note " + std::string(name) + "=\"" + attribute(bare) + "\">";
    notes += text(field.value) + "</note>\n";
  }
  return notes;
}

std::string XliffWriter::text(std::string_view value) {
  XmlText xml = as_xml_text(value);
  complete_ = complete_ && xml.complete;
  return std::move(xml.xml);
}

std::string XliffWriter::attribute(std::string_view value) {
  XmlText xml = as_xml_attribute(value);
  complete_ = complete_ && xml.complete;
  return std::move(xml.xml);
}

void XliffWriter::begin(const File& file) {
  const bool first = !file_;
  const std::string original =
      file.original.empty() ? "" : " original=\"" + attribute(file.original) + '"';
  if (version_ == XliffVersion::v1_2) {
    if (first) {
      output_.write(
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\n");
    }
    // `original` is required here.
    output_.write("<file" + (original.empty() ? " original=\"\"" : original) +
                  " source-language=\"" + file.src_lang + "\" target-language=\"" + file.tgt_lang +
                  "\" datatype=\"plaintext\" xml:space=\"preserve\"><body>\n");
  } else {
    if (first) {
      output_.write(
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          "<xliff version=\"2.0\" xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" srcLang=\"" +
          file.src_lang + "\" trgLang=\"" + file.tgt_lang + "\" xml:space=\"preserve\">\n");
    }
    output_.write("<file id=\"f" + std::to_string(++files_) + '"' + original + ">\n");
  }
}

void XliffWriter::end_file() {
  output_.write(version_ == XliffVersion::v1_2 ? "</body></file>\n" : "</file>\n");
}

void XliffWriter::end() {
  if (!file_) begin({"und", "und", ""});
  end_file();
  output_.write("</xliff>\n");
}

}  // namespace diglot::corpora
