#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpora/output.h"
#include "corpora/pair_writer.h"
#include "corpora/xml_pair_reader.h"
#include "corpora/xml_segment.h"

namespace diglot::corpora {

/// Reads the translated segments of an XLIFF file (XML Localization Interchange File Format), a
/// pair each: `<trans-unit>`s of 1.2, `<segment>`s of 2.0. Those without a `<target>` are left out,
/// and so is what translation memories propose. Languages are those of the file, or where it has
/// none those given. The unit's id becomes the field "id", its file's `original` "src_doc", the id
/// of a segment "segment", a `<note>` the field that its `from` (1.2) or `category` (2.0) names, or
/// else "note". A unit with thousands of segments and notes, or above 16 MB, is malformed. Codes
/// are dropped as by TmxReader.
class XliffReader : public XmlPairReader {
 public:
  explicit XliffReader(const std::string& path, const PairReadingOptions& options = {});

 private:
  struct Segment {
    std::size_t line = 0;
    std::string id;
    std::string src;
    std::optional<std::string> tgt;
  };
  struct Unit {
    std::size_t line = 0;
    std::string id;
    std::vector<Field> notes;
    std::vector<Segment> segments;
    std::size_t parts = 0;   // notes and segments
    UnitSize size;           // of all texts
    std::size_t shared = 0;  // of those that each of its pairs has
    bool has_tags = false;
  };

  void start(std::string_view element, const XmlAttributes& attributes) override;
  void text(std::string_view part) override;
  void end(std::string_view element) override;

  void start_file(const XmlAttributes& attributes);
  void start_segment(std::string_view id);
  void end_text(std::string_view element);
  void end_unit();
  void give_pairs();
  /// What is wrong with the unit as a whole; "" where nothing is.
  [[nodiscard]] std::string_view unit_defect() const;

  std::string src_lang_;
  std::string tgt_lang_;
  std::string original_;
  std::optional<Unit> unit_;
  bool in_segment_ = false;
  std::size_t proposals_ = 0;  // elements that are open within one that proposes
  XmlSegment text_;            // the source, target or note that is open
  std::string note_name_;
};

enum class XliffVersion { v1_2, v2_0 };

/// Writes pairs as units of XLIFF, a `<file>` for each two languages and src_doc in succession: the
/// field id as the unit's (or else their number; as a note too where 2.0 allows for no such id),
/// src_doc as `original`, other fields as notes.
/// Characters that XML forbids are left out. A file of 2.0 has two languages: pairs of others than
/// those of the first pair are left out of it.
class XliffWriter : public PairWriter {
 public:
  XliffWriter(const std::string& path, XliffVersion version) : output_(path), version_(version) {}

 private:
  /// What the units of a `<file>` share.
  struct File {
    std::string src_lang;
    std::string tgt_lang;
    std::string original;
    friend bool operator==(const File&, const File&) = default;
  };

  [[nodiscard]] std::string_view refusal(const SentencePair& pair) const override;
  void put(const SentencePair& pair) override;
  void end() override;
  std::vector<Output*> outputs() override { return {&output_}; }
  void begin(const File& file);
  void end_file();
  std::string notes_of(const SentencePair& pair);
  std::string text(std::string_view value);
  std::string attribute(std::string_view value);

  Output output_;
  XliffVersion version_;
  std::optional<File> file_;  // that is open
  std::size_t files_ = 0;
  bool complete_ = true;  // no character of the pair was left out
};

}  // namespace diglot::corpora
