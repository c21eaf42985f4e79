#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpora/output.h"
#include "corpora/pair_writer.h"
#include "corpora/xces_document.h"
#include "corpora/xml_pair_reader.h"

namespace diglot::corpora {

/// Reads the links of an alignment file as OPUS has them (XCES, cesAlign): a pair a `<link>`, whose
/// `xtargets` name sentences of the two documents of its `<linkGrp>`, which are joined by spaces.
/// These documents (see XcesDocument) lie in the folder of the alignment file, or in folders below,
/// with or without the .gz of their names; a group with one that can't be read, or whose name leads
/// elsewhere, is malformed. Links with an empty side are left out.
/// The fields: id; score, of `certainty`; src_doc and tgt_doc; src_sentences and tgt_sentences, the
/// ids. Languages are those given, or what the names of the documents tell: en/1.xml, 1.en.xml.
/// Memory is that of two documents.
class XcesReader : public XmlPairReader {
 public:
  explicit XcesReader(const std::string& path, const PairReadingOptions& options = {});

  [[nodiscard]] std::size_t replaced() const override {
    return XmlPairReader::replaced() + replaced_in_documents_;
  }

 private:
  /// One side of the links of a group.
  struct Side {
    std::string lang;
    std::string doc;
    XcesDocument document;
  };
  struct Group {
    Side src;
    Side tgt;
  };

  void start(std::string_view element, const XmlAttributes& attributes) override;
  void text(std::string_view /*part*/) override {}
  void end(std::string_view /*element*/) override {}

  void start_group(const XmlAttributes& attributes);
  void read_link(const XmlAttributes& attributes);
  Side open_side(std::string_view doc, const std::string& lang);

  std::string folder_;  // of the alignment file
  std::string src_lang_;
  std::string tgt_lang_;
  InputOptions input_options_;
  std::size_t replaced_in_documents_ = 0;
  std::optional<Group> group_;
};

/// Writes pairs as links in an alignment file, and beside it a document of the sentences of each
/// side, OUT.en.xml and OUT.ro.xml of OUT.xml ("src" and "tgt" for unknown languages). The fields
/// id and score become attributes. Texts lose the white space that XcesDocument doesn't keep, pairs
/// of other languages than the first are left out.
class XcesWriter : public PairWriter {
 public:
  /// Throws Error for standard output, which has no place beside it.
  explicit XcesWriter(const std::string& path);

 private:
  struct Document {
    std::string lang;  // of its pairs
    std::string name;
    Output output;
  };

  [[nodiscard]] std::string_view refusal(const SentencePair& pair) const override;
  void put(const SentencePair& pair) override;
  void end() override;
  std::vector<Output*> outputs() override;
  void begin(const std::string& src_lang, const std::string& tgt_lang);
  [[nodiscard]] Document begin_document(const std::string& lang, const char* unknown) const;
  void put_sentence(Document& document, std::string_view text);

  std::string path_;
  Output output_;
  std::optional<Document> src_;
  std::optional<Document> tgt_;
};

}  // namespace diglot::corpora
