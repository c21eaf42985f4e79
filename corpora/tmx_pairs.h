#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpora/output.h"
#include "corpora/pair_writer.h"
#include "corpora/xml_pair_reader.h"
#include "corpora/xml_segment.h"

namespace diglot::corpora {

/// Reads the units of a TMX file (Translation Memory eXchange, 1.4 and before), a pair each:
/// - The two languages are those given: a tag such as "pt-BR" means that variant, or else the first
///   one of the same language. What is not given is told by a unit with two variants; the source is
///   that of the language that the file names as such, or else the first. Units without one of the
///   two are left out; with more variants and nothing given they are malformed.
/// - Codes within segments (bpt, ept, it, ph, ut) are dropped with what they hold, other tags (hi)
///   without it.
/// - `<prop type="NAME">`, `<note>` and attributes become fields, "id" of tuid; those of a variant
///   begin with "src_" or "tgt_" (see SentencePair::add for several of one name).
/// A unit above 16 MB, or with thousands of properties, is malformed.
class TmxReader : public XmlPairReader {
 public:
  explicit TmxReader(const std::string& path, const PairReadingOptions& options = {});

 private:
  struct Variant {
    PairSide side;
    std::vector<Field> fields;
  };
  struct Unit {
    std::size_t line = 0;
    std::string src_lang;  // as the unit names it, or ""
    std::vector<Field> fields;
    std::vector<Variant> variants;
    std::size_t parts = 0;  // fields and variants
    UnitSize size;          // of their texts
    bool has_tags = false;
  };
  /// Which variants of a unit are the two sides.
  struct Sides {
    std::size_t src = 0;
    std::size_t tgt = 0;
  };

  void start(std::string_view element, const XmlAttributes& attributes) override;
  void text(std::string_view part) override;
  void end(std::string_view element) override;

  void start_variant(const XmlAttributes& attributes);
  void end_text(std::string_view element);
  void end_unit();
  void read_attributes(const XmlAttributes& attributes);
  /// Adds a field to the variant that is open, or else to the unit.
  void add_field(std::string_view name, std::string value);
  /// Nothing where a language is not there. Throws Error where it isn't clear.
  [[nodiscard]] std::optional<Sides> choose() const;

  std::string src_lang_;
  std::string tgt_lang_;
  std::string file_src_lang_;
  std::optional<Unit> unit_;
  bool in_variant_ = false;
  XmlSegment segment_;      // or the prop or note that is open
  std::string value_name_;  // of these
};

/// Writes pairs as units of TMX 1.4: languages as xml:lang ("und" where they are unknown), id as
/// tuid, what TMX has attributes for as these, other fields as `<prop>`, those of a side within its
/// `<tuv>`. Characters that XML forbids are left out.
class TmxWriter : public PairWriter {
 public:
  explicit TmxWriter(const std::string& path) : output_(path) {}

 private:
  void put(const SentencePair& pair) override;
  void end() override;
  std::vector<Output*> outputs() override { return {&output_}; }
  class Element;
  void begin(std::string_view src_lang);

  Output output_;
  std::optional<std::string> src_lang_;  // what the header says, once it is written
};

}  // namespace diglot::corpora
