#include "corpora/tmx_pairs.h"

#include <algorithm>
#include <array>
#include <utility>

#include "corpora/article_fields.h"
#include "corpora/ascii_case.h"
#include "corpora/counted.h"
#include "corpora/xml_text.h"

namespace diglot::corpora {

namespace {

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
  const auto folded = [](char c) { return c == '_' ? '-' : lower_ascii(c); };
  return std::ranges::equal(a, b, {}, folded, folded);
}

/// The variant of a language: of just that tag, or else the first of the same language; not the one
/// at `other`.
template <class Variants>
std::optional<std::size_t> find_language(const Variants& variants, std::string_view lang,
                                         std::optional<std::size_t> other) {
  const std::string code = language_code(lang);
  std::optional<std::size_t> alike;
  for (std::size_t i = 0; i < variants.size(); ++i) {
    if (i == other) continue;
    if (same_tag(variants[i].side.lang, lang)) return i;
    if (!alike && !code.empty() && language_code(variants[i].side.lang) == code) alike = i;
  }
  return alike;
}

}  // namespace

TmxReader::TmxReader(const std::string& path, const PairReadingOptions& options)
    : XmlPairReader(path, options.input),
      src_lang_(options.src_lang),
      tgt_lang_(options.tgt_lang) {}

void TmxReader::start(std::string_view element, const XmlAttributes& attributes) {
  if (segment_.is_open()) {
    segment_.start(element);
  } else if (element == "header") {
    file_src_lang_ = attributes.value("srclang");
  } else if (element == "tu") {
    unit_ = Unit{file().line(), std::string(attributes.value("srclang")), {}, {}, 0, {}, false};
    in_variant_ = false;
    read_attributes(attributes);
  } else if (!unit_) {
    return;
  } else if (element == "tuv") {
    start_variant(attributes);
  } else if (element == "seg" || element == "prop" || element == "note") {
    segment_.open();
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
  const bool fits = unit_->size.add(name.size() + value.size());
  if (++unit_->parts > most_fields || !fits || name.empty()) return;
  auto& fields = in_variant_ ? unit_->variants.back().fields : unit_->fields;
  fields.push_back({std::string(name), std::move(value)});
}

void TmxReader::text(std::string_view part) {
  if (segment_.is_open()) segment_.text(part);
}

void TmxReader::end(std::string_view element) {
  if (segment_.is_open()) {
    if (segment_.end()) end_text(element);
  } else if (unit_ && element == "tuv") {
    in_variant_ = false;
  } else if (unit_ && element == "tu") {
    end_unit();
  }
}

void TmxReader::end_text(std::string_view element) {
  if (segment_.is_cut_off()) unit_->size.exceed();
  if (element != "seg") return add_field(value_name_, std::move(segment_.text()));
  if (!in_variant_) return;
  unit_->has_tags = unit_->has_tags || segment_.has_tags();
  if (!unit_->size.add(segment_.text().size())) return;
  unit_->variants.back().side.text = std::move(segment_.text());
}

void TmxReader::end_unit() {
  try {
    if (!unit_->size.fits()) throw Error("the unit is above 16 MB; none needs as much");
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

void TmxWriter::end() {
  if (!src_lang_) begin("und");
  output_.write("</body>\n</tmx>\n");
}

}  // namespace diglot::corpora
