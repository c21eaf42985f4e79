#include "corpora/xces_pairs.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "corpora/article_fields.h"
#include "corpora/compression.h"
#include "corpora/file_languages.h"
#include "corpora/xml_segment.h"
#include "corpora/xml_text.h"

namespace diglot::corpora {

namespace {

namespace fs = std::filesystem;

/// The file of a document. Throws Error, without a place, where its name leads out of the folder.
std::string document_path(const std::string& folder, std::string_view doc) {
  const fs::path name(doc);
  const bool leads_up = std::ranges::find(name, fs::path("..")) != name.end();
  if (name.empty() || name.is_absolute() || leads_up) {
    throw Error("names the document '" + std::string(doc) +
                "', which is not in the folder of the alignment; put it there");
  }
  const fs::path path = fs::path(folder) / name;
  std::error_code ignored;
  if (fs::exists(path, ignored)) return path;
  const fs::path other = path.extension() == ".gz" ? fs::path(path).replace_extension()
                                                   : fs::path(path.native() + ".gz");
  return fs::exists(other, ignored) ? other : path;
}

/// "en" of "en/1.xml.gz" and of "1.en.xml"; "" where a name tells none.
std::string language_of_document(std::string_view doc) {
  const auto slash = doc.find('/');
  if (slash != std::string_view::npos && !language_code(doc.substr(0, slash)).empty()) {
    return std::string(doc.substr(0, slash));
  }
  doc = without_compression(doc);
  if (!doc.ends_with(".xml")) return "";
  doc.remove_suffix(4);
  return doc.find('.') == std::string_view::npos ? "" : language_of_name(doc);
}

/// Sentences of a document, joined by spaces. Throws Error, without a place, where one is missing.
std::string join(const XcesDocument& document, std::string_view ids) {
  std::string text;
  while (!ids.empty()) {
    const auto id = ids.substr(0, ids.find(' '));
    ids.remove_prefix(std::min(id.size() + 1, ids.size()));
    if (id.empty()) continue;
    const auto sentence = document.find(std::string(id));
    if (!sentence)
      throw Error("names sentence '" + std::string(id) + "', which its document lacks");
    if (!text.empty()) text += ' ';
    text += *sentence;
    if (text.size() > XmlSegment::longest) {  // of one sentence many times, perhaps
      throw Error("names sentences of more than 16 MB in all; no text is as long");
    }
  }
  return text;
}

/// A language as part of a file's name.
std::string named(const std::string& lang, const char* unknown) {
  return language_code(lang).empty() ? unknown : lang;
}

/// The value of an attribute that is a field of the pair, with its name; "" where there is none.
std::string attribute_of(const SentencePair& pair, std::string_view field, std::string_view name) {
  const auto value = pair.value(field);
  if (!value) return "";
  return " " + std::string(name) + "=\"" + as_xml_attribute(*value).xml + '"';
}

}  // namespace

XcesReader::XcesReader(const std::string& path, const PairReadingOptions& options)
    : XmlPairReader(path, options.input),
      folder_(fs::path(path).parent_path()),
      src_lang_(options.src_lang),
      tgt_lang_(options.tgt_lang),
      input_options_(options.input) {}

void XcesReader::start(std::string_view element, const XmlAttributes& attributes) {
  if (element == "linkGrp") {
    start_group(attributes);
  } else if (element == "link" && group_) {
    read_link(attributes);
  }
}

void XcesReader::start_group(const XmlAttributes& attributes) {
  group_.reset();
  try {
    group_ = Group{open_side(attributes.value("fromDoc"), src_lang_),
                   open_side(attributes.value("toDoc"), tgt_lang_)};
  } catch (const Error& error) {
    refuse_pair(error.what(), file().line());
  }
}

XcesReader::Side XcesReader::open_side(std::string_view doc, const std::string& lang) {
  Side side{lang.empty() ? language_of_document(doc) : lang, std::string(doc),
            XcesDocument(document_path(folder_, doc), input_options_)};
  replaced_in_documents_ += side.document.replaced();
  return side;
}

void XcesReader::read_link(const XmlAttributes& attributes) {
  const auto targets = attributes.value("xtargets");
  const auto semicolon = std::min(targets.find(';'), targets.size());
  const auto src_ids = targets.substr(0, semicolon);
  const auto tgt_ids = targets.substr(std::min(semicolon + 1, targets.size()));
  try {
    SentencePair pair{{group_->src.lang, join(group_->src.document, src_ids)},
                      {group_->tgt.lang, join(group_->tgt.document, tgt_ids)},
                      {}};
    if (src_ids.empty() || tgt_ids.empty()) return leave_out("sentences without a counterpart");
    if (const auto id = attributes.find("id")) pair.set("id", std::string(*id));
    if (const auto score = attributes.find("certainty")) pair.set("score", std::string(*score));
    pair.set("src_doc", group_->src.doc);
    pair.set("tgt_doc", group_->tgt.doc);
    pair.set("src_sentences", std::string(src_ids), FieldType::text);
    pair.set("tgt_sentences", std::string(tgt_ids), FieldType::text);
    give(std::move(pair), file().line());
  } catch (const Error& error) {
    refuse_pair(error.what(), file().line());
  }
}

XcesWriter::XcesWriter(const std::string& path) : path_(path), output_(path) {
  if (path.empty() || path == "-") {
    throw Error("xces is three files; give a name for the alignment, such as OUT.xml");
  }
}

std::string_view XcesWriter::refusal(const SentencePair& pair) const {
  if (pair.src.lang == pair.tgt.lang && !pair.src.lang.empty()) {
    return "both sides of one language, whose documents would have one name";
  }
  const bool other = src_ && (src_->lang != pair.src.lang || tgt_->lang != pair.tgt.lang);
  return other ? "pairs of other languages than the first" : "";
}

void XcesWriter::put(const SentencePair& pair) {
  if (!src_) begin(pair.src.lang, pair.tgt.lang);
  put_sentence(*src_, pair.src.text);
  put_sentence(*tgt_, pair.tgt.text);
  const std::string number = std::to_string(written() + 1);
  output_.write("<link xtargets=\"" + number + ";" + number + '"' + attribute_of(pair, "id", "id") +
                attribute_of(pair, "score", "certainty") + "/>\n");
  for (const Field& field : pair.fields) {
    if (field.name != "id" && field.name != "score") lose(field.name);
  }
}

void XcesWriter::put_sentence(Document& document, std::string_view text) {
  const auto [xml, complete] = as_xml_text(as_xces_text(text));
  if (!complete) lose("characters that XML forbids");
  if (as_xces_text(text) != text) lose("line ends, and white space at the ends of texts");
  document.output.write("<s id=\"" + std::to_string(written() + 1) + "\">" + xml + "</s>\n");
}

void XcesWriter::begin(const std::string& src_lang, const std::string& tgt_lang) {
  src_.emplace(begin_document(src_lang, "src"));
  tgt_.emplace(begin_document(tgt_lang, "tgt"));
  output_.write(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<cesAlign version=\"1.0\">\n"
      "<linkGrp targType=\"s\" fromDoc=\"" +
      as_xml_attribute(src_->name).xml + "\" toDoc=\"" + as_xml_attribute(tgt_->name).xml +
      "\">\n");
}

XcesWriter::Document XcesWriter::begin_document(const std::string& lang,
                                                const char* unknown) const {
  const std::string_view whole = path_;
  auto stem = without_compression(whole);
  const auto compression = whole.substr(stem.size());
  if (stem.ends_with(".xml")) stem.remove_suffix(4);
  const std::string path =
      std::string(stem) + "." + named(lang, unknown) + ".xml" + std::string(compression);
  Document document{lang, fs::path(path).filename(), Output(path)};
  document.output.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<text>\n");
  return document;
}

void XcesWriter::end() {
  if (!src_) begin("", "");
  src_->output.write("</text>\n");
  tgt_->output.write("</text>\n");
  output_.write("</linkGrp>\n</cesAlign>\n");
}

std::vector<Output*> XcesWriter::outputs() { return {&src_->output, &tgt_->output, &output_}; }

}  // namespace diglot::corpora
