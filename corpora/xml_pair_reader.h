#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>

#include "corpora/pair_reader.h"
#include "corpora/xml_file.h"

namespace diglot::corpora {

/// A reader of pairs from an XML file, which it is told of part by part: a format says what it
/// makes of elements and texts.
class XmlPairReader : public PairReader, protected XmlListener {
 public:
  [[nodiscard]] std::size_t replaced() const override { return file_.replaced(); }

 protected:
  XmlPairReader(const std::string& path, const InputOptions& options)
      : file_(path, *this, options) {}

  /// Gives the pair that was read, or says what is wrong with it; it stands at `line`.
  void give(SentencePair pair, std::size_t line) { found_.push_back({std::move(pair), "", line}); }
  void refuse_pair(std::string reason, std::size_t line) {
    found_.push_back({std::nullopt, std::move(reason), line});
  }

  [[nodiscard]] const XmlFile& file() const { return file_; }

 private:
  struct Found {
    std::optional<SentencePair> pair;
    std::string defect;
    std::size_t line = 0;
  };

  std::optional<SentencePair> read() override;
  [[nodiscard]] Position position() const override { return {file_.name(), line_}; }

  XmlFile file_;
  std::deque<Found> found_;  // in the part that was read last
  std::size_t line_ = 0;
};

}  // namespace diglot::corpora
