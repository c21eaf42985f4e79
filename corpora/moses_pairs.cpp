#include "corpora/moses_pairs.h"

#include <algorithm>

#include "corpora/article_fields.h"
#include "corpora/compression.h"
#include "corpora/counted.h"
#include "corpora/file_languages.h"
#include "corpora/text_columns.h"
#include "corpora/utf8.h"

namespace diglot::corpora {

namespace {

constexpr std::size_t most_language_pairs = 200;  // two open files each

/// A language as a part of a file's name.
std::string named(const std::string& lang, const char* unknown) {
  if (lang.empty()) return unknown;
  if (!language_code(lang).empty()) return lang;
  throw Error("moses names its files by language, and '" + lang +
              "' is no language; write tsv or jsonl");
}

}  // namespace

MosesReader::MosesReader(const std::string& src_path, const std::string& tgt_path,
                         const PairReadingOptions& options)
    : src_lines_(src_path, options.input),
      tgt_lines_(tgt_path, options.input),
      src_lang_(options.src_lang.empty() ? language_of_name(src_path) : options.src_lang),
      tgt_lang_(options.tgt_lang.empty() ? language_of_name(tgt_path) : options.tgt_lang) {}

std::optional<SentencePair> MosesReader::read() {
  const auto src = src_lines_.next();
  const auto tgt = tgt_lines_.next();
  if (!src && !tgt) return std::nullopt;
  if (!src || !tgt) {
    const auto& shorter = src ? tgt_lines_ : src_lines_;
    const auto& longer = src ? src_lines_ : tgt_lines_;
    throw Error(shorter.name(), "ends after " + counted(shorter.number(), "line") + " and " +
                                    longer.name() + " has more; the lines of the two must match");
  }
  if (const auto defect = text_defect(*src, "line")) throw Malformed(*defect);
  if (const auto defect = text_defect(*tgt, "line")) throw Malformed(tgt_lines_.name(), *defect);
  return SentencePair{{src_lang_, std::string(text_of_line(*src, src_lines_.number()))},
                      {tgt_lang_, std::string(text_of_line(*tgt, tgt_lines_.number()))},
                      {}};
}

std::string_view MosesWriter::refusal(const SentencePair& pair) const {
  const bool one_language = pair.src.lang == pair.tgt.lang && !pair.src.lang.empty();
  return one_language ? "both sides of one language, whose files would have one name" : "";
}

void MosesWriter::put(const SentencePair& pair) {
  const std::string src = as_line(pair.src.text);
  const std::string tgt = as_line(pair.tgt.text);
  if (src != pair.src.text || tgt != pair.tgt.text) lose("line ends in texts");
  Files& files = files_for(pair.src.lang, pair.tgt.lang);
  files.src.write(src + '\n');
  files.tgt.write(tgt + '\n');
  for (const Field& field : pair.fields) lose(field.name);
}

MosesWriter::Files& MosesWriter::files_for(const std::string& src_lang,
                                           const std::string& tgt_lang) {
  const std::pair languages(named(src_lang, "src"), named(tgt_lang, "tgt"));
  if (const auto found = files_.find(languages); found != files_.end()) return found->second;
  if (files_.size() == most_language_pairs) {
    throw Error(prefix_, "pairs of more than " + std::to_string(most_language_pairs) +
                             " different pairs of languages, two files of moses each; write tsv");
  }
  const auto stem = without_compression(prefix_);
  const auto compression = std::string_view(prefix_).substr(stem.size());
  const std::string both = std::string(stem) + "." + languages.first + "-" + languages.second + ".";
  const auto file = [&](const std::string& lang) {
    return Output(both + lang + std::string(compression));
  };
  return files_.emplace(languages, Files{file(languages.first), file(languages.second)})
      .first->second;
}

std::vector<Output*> MosesWriter::outputs() {
  std::vector<Output*> all;
  for (auto& [languages, files] : files_) {
    all.push_back(&files.src);
    all.push_back(&files.tgt);
  }
  return all;
}

}  // namespace diglot::corpora
