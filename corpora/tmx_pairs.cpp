#include "corpora/tmx_pairs.h"

#include <algorithm>
#include <array>
#include <utility>

#include "corpora/article_fields.h"
#include "corpora/counted.h"
#include "corpora/xml_text.h"

namespace diglot::corpora {

namespace {

constexpr std::size_t longest_text = std::size_t{16} << 20;

/// Elements that stand for formatting codes of the document; what they hold is no text.
bool is_code(std::string_view element) {
  constexpr std::array<std::string_view, 5> codes = {"bpt", "ept", "it", "ph", "ut"};
  return std::ranges::find(codes, element) != codes.end();
}

/// Attributes of units and variants that say something of their own.
bool is_tmx_attribute(std::string_view name) {
  constexpr std::array<std::string_view, 12> attributes = {
      "changedate",   "changeid",      "creationdate",
      "creationid",   "datatype",      "creationtoolversion",
      "creationtool", "lastusagedate", "o-encoding",
      "o-tmf",        "segtype",       "usagecount"};
  return std::ranges::find(attributes, name) != attributes.end();
}

/// Whether two tags are the same but for case, and "_" for "-".
bool same_tag(std::string_view a, std::string_view b) {
  const auto folded = [](char c) {
    if (c >= 'A' && c <= 'Z') return static_cast<char>(c | 0x20);
    return c == '_' ? '-' : c;
  };
  return std::ranges::equal(a, b, {}, folded, folded);
}

/// The variant of a language: of just that tag, or else the first of the same language; not the one
/// at `other`.
template <class Variants>
std::optional<std::size_t> find_language(const Variants& variants, std::string_view lang,
                                         std::optional<std::size_t> other) {
  std::optional<std::size_t> alike;
  for (std::size_t i = 0; i < variants.size(); ++i) {
    if (i == other) continue;
    if (same_tag(variants[i].side.lang, lang)) return i;
    if (!alike && !lang.empty() && language_code(variants[i].side.lang) == language_code(lang)) {
      alike = i;
    }
  }
  return alike;
}

}  // namespace

TmxReader::TmxReader(const std::string& path, const PairReadingOptions& options)
    : XmlPairReader(path, options.max_expanded),
      src_lang_(options.src_lang),
      tgt_lang_(options.tgt_lang) {}

void TmxReader::start(std::string_view element, const XmlAttributes& attributes) {
  if (in_segment_) {
    if (codes_ > 0 || is_code(element)) ++codes_;
    unit_->has_tags = true;
  } else if (element == "header") {
    file_src_lang_ = attributes.value("srclang");
  } else if (element == "tu") {
    unit_.emplace();
    unit_->line = file().line();
    unit_->src_lang = attributes.value("srclang");
    in_variant_ = false;
    read_attributes(attributes);
  } else if (!unit_) {
    return;
  } else if (element == "tuv") {
    start_variant(attributes);
  } else if (element == "seg") {
    in_segment_ = in_variant_;
  } else if (element == "prop" || element == "note") {
    value_.emplace();
    value_name_ = element == "prop" ? attributes.value("type") : element;
  }
}

void TmxReader::start_variant(const XmlAttributes& attributes) {
  in_variant_ = ++unit_->parts <= most_fields;
  if (!in_variant_) return;
  const auto lang = attributes.value("lang");
  unit_->variants.push_back({{std::string(lang == "und" ? "" : lang), ""}, {}});
  read_attributes(attributes);
}

void TmxReader::read_attributes(const XmlAttributes& attributes) {
  for (std::size_t i = 0; i < attributes.size(); ++i) {
    const auto name = attributes.name(i);
    if (name == "tuid" || is_tmx_attribute(name)) {
      add_field(name == "tuid" ? "id" : name, std::string(attributes.value(i)));
    }
  }
}

void TmxReader::add_field(std::string_view name, std::string value) {
  if (++unit_->parts > most_fields || name.empty()) return;
  auto& fields = in_variant_ ? unit_->variants.back().fields : unit_->fields;
  fields.push_back({std::string(name), std::move(value)});
}

void TmxReader::text(std::string_view part) {
  if (codes_ > 0) return;
  std::string* const text = in_segment_ ? &unit_->variants.back().side.text
                            : value_    ? &*value_
                                        : nullptr;
  if (text == nullptr) return;
  if (text->size() + part.size() > longest_text) {
    unit_->too_long = true;
  } else {
    *text += part;
  }
}

void TmxReader::end(std::string_view element) {
  if (in_segment_ && (codes_ > 0 || element != "seg")) {
    if (codes_ > 0) --codes_;
  } else if (!unit_) {
    return;
  } else if (element == "tu") {
    end_unit();
  } else if (element == "tuv") {
    in_variant_ = false;
  } else if (element == "seg") {
    in_segment_ = false;
  } else if (value_ && (element == "prop" || element == "note")) {
    add_field(value_name_, *std::move(value_));
    value_.reset();
  }
}

void TmxReader::end_unit() {
  try {
    if (unit_->too_long) throw Error("a text of the unit is above 16 MB; no sentence is");
    if (unit_->parts > most_fields) throw Error("the unit has more than 1,000 properties");
    if (const auto sides = choose()) {
      auto& [src, src_fields] = unit_->variants[sides->src];
      auto& [tgt, tgt_fields] = unit_->variants[sides->tgt];
      SentencePair pair{std::move(src), std::move(tgt), {}};
      for (Field& field : unit_->fields) pair.add(field.name, std::move(field.value));
      for (Field& field : src_fields) pair.add("src_" + field.name, std::move(field.value));
      for (Field& field : tgt_fields) pair.add("tgt_" + field.name, std::move(field.value));
      if (unit_->has_tags) leave_out("tags within segments");
      give(std::move(pair), unit_->line);
    } else {
      leave_out("units without both languages");
    }
  } catch (const Error& error) {
    refuse_pair(error.what(), unit_->line);
  }
  unit_.reset();
}

std::optional<TmxReader::Sides> TmxReader::choose() const {
  const auto& variants = unit_->variants;
  if (variants.size() < 2) return std::nullopt;
  if (variants.size() > 2 && (src_lang_.empty() || tgt_lang_.empty())) {
    throw Error("the unit has " + counted(variants.size(), "variant") +
                "; say which two languages are wanted");
  }
  std::optional<std::size_t> src;
  std::optional<std::size_t> tgt;
  if (!tgt_lang_.empty()) {
    tgt = find_language(variants, tgt_lang_, std::nullopt);
    if (!tgt) return std::nullopt;
  }
  if (!src_lang_.empty()) {
    src = find_language(variants, src_lang_, tgt);
    if (!src) return std::nullopt;
  }
  // What is left open is decided between two variants.
  if (!src && !tgt) {
    const auto& named = unit_->src_lang.empty() ? file_src_lang_ : unit_->src_lang;
    src = find_language(variants, named, std::nullopt).value_or(0);
  }
  return Sides{src.value_or(1 - tgt.value_or(0)), tgt.value_or(1 - src.value_or(0))};
}

/// A `<tu>` or `<tuv>` as it is written.
class TmxWriter::Element {
 public:
  void add(std::string_view name, std::string_view value) {
    if (name == "id" && attributes_.find(" tuid=") == std::string::npos) {
      attributes_ += " tuid=\"" + attribute(value) + '"';
    } else if (is_tmx_attribute(name) &&
               attributes_.find(" " + std::string(name) + "=") == std::string::npos) {
      attributes_ += " " + std::string(name) + "=\"" + attribute(value) + '"';
    } else if (name == "note") {
      content_ += "<note>" + text(value) + "</note>\n";
    } else {
      content_ += "<prop type=\"" + attribute(name) + "\">" + text(value) + "</prop>\n";
    }
  }
  void add_text(std::string_view segment) { content_ += "<seg>" + text(segment) + "</seg>"; }

  [[nodiscard]] const std::string& attributes() const { return attributes_; }
  [[nodiscard]] const std::string& content() const { return content_; }
  /// Whether all characters could be written.
  [[nodiscard]] bool complete() const { return complete_; }

 private:
  std::string taken(XmlText xml) {
    complete_ = complete_ && xml.complete;
    return std::move(xml.xml);
  }
  std::string attribute(std::string_view value) { return taken(as_xml_attribute(value)); }
  std::string text(std::string_view value) { return taken(as_xml_text(value)); }

  std::string attributes_;
  std::string content_;
  bool complete_ = true;
};

void TmxWriter::put(const SentencePair& pair) {
  const std::string src_lang = as_xml_lang(pair.src.lang);
  if (!src_lang_) begin(src_lang);
  Element unit;
  Element src;
  Element tgt;
  for (const Field& field : pair.fields) {
    const auto name = pair.bare_name(field);
    const bool is_src = name.starts_with("src_") && name.size() > 4;
    const bool is_tgt = name.starts_with("tgt_") && name.size() > 4;
    (is_src ? src : is_tgt ? tgt : unit).add(is_src || is_tgt ? name.substr(4) : name, field.value);
  }
  src.add_text(pair.src.text);
  tgt.add_text(pair.tgt.text);
  const auto variant = [](const std::string& lang, const Element& element) {
    return "<tuv xml:lang=\"" + lang + '"' + element.attributes() + ">" + element.content() +
           "</tuv>\n";
  };
  const std::string other = src_lang == src_lang_ ? "" : " srclang=\"" + src_lang + '"';
  output_.write("<tu" + other + unit.attributes() + ">\n" + unit.content() +
                variant(src_lang, src) + variant(as_xml_lang(pair.tgt.lang), tgt) + "</tu>\n");
  if (!unit.complete() || !src.complete() || !tgt.complete()) {
    lose("characters that XML forbids");
  }
  for (const auto& lang : {pair.src.lang, pair.tgt.lang}) {
    if (!lang.empty() && as_xml_lang(lang) == "und") lose("languages that are no language tag");
  }
}

void TmxWriter::begin(std::string_view src_lang) {
  src_lang_ = src_lang;
  output_.write(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<tmx version=\"1.4\">\n"
      "<header creationtool=\"diglot\" creationtoolversion=\"" DIGLOT_VERSION
      "\" segtype=\"sentence\" o-tmf=\"diglot\" adminlang=\"en\" srclang=\"" +
      *src_lang_ + "\" datatype=\"plaintext\"/>\n<body>\n");
}

void TmxWriter::commit() {
  if (!src_lang_) begin("und");
  output_.write("</body>\n</tmx>\n");
  output_.commit();
}

}  // namespace diglot::corpora
