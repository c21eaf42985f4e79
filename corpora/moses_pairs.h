#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "corpora/input.h"
#include "corpora/output.h"
#include "corpora/pair_reader.h"
#include "corpora/pair_writer.h"

namespace diglot::corpora {

/// Reads Moses' two files; the ends of their names tell the languages (news.en, news.ro.xz) unless
/// they are given. Empty lines are empty texts. Throws Error when one file ends before the other.
class MosesReader : public PairReader {
 public:
  MosesReader(const std::string& src_path, const std::string& tgt_path,
              const PairReadingOptions& options = {});

  [[nodiscard]] std::size_t replaced() const override {
    return src_lines_.replaced() + tgt_lines_.replaced();
  }

 private:
  std::optional<SentencePair> read() override;
  [[nodiscard]] Position position() const override {
    return {src_lines_.name(), src_lines_.number()};
  }

  LineReader src_lines_;
  LineReader tgt_lines_;
  std::string src_lang_;
  std::string tgt_lang_;
};

/// Writes Moses' two files for each two languages, PREFIX.en-ro.en and PREFIX.en-ro.ro, "src" and
/// "tgt" standing for those unknown. Line ends become spaces; pairs of one language are left out,
/// whose two files would have one name.
class MosesWriter : public PairWriter {
 public:
  explicit MosesWriter(std::string prefix) : prefix_(std::move(prefix)) {}

 private:
  [[nodiscard]] std::string_view refusal(const SentencePair& pair) const override;
  void put(const SentencePair& pair) override;
  std::vector<Output*> outputs() override;
  struct Files {
    Output src;
    Output tgt;
  };
  Files& files_for(const std::string& src_lang, const std::string& tgt_lang);

  std::string prefix_;
  std::map<std::pair<std::string, std::string>, Files> files_;
};

}  // namespace diglot::corpora
