#include "corpora/pair_formats.h"

#include <algorithm>
#include <array>
#include <utility>

#include "corpora/compression.h"
#include "corpora/counted.h"
#include "corpora/error.h"
#include "corpora/input.h"
#include "corpora/json_pairs.h"
#include "corpora/moses_pairs.h"
#include "corpora/tmx_pairs.h"
#include "corpora/tsv_pairs.h"

namespace diglot::corpora {

namespace {

struct NamedFormat {
  PairFormat format;
  std::string_view name;
  std::string_view suffix;  // "" where the name of a file doesn't tell it
};

constexpr std::array formats = {
    NamedFormat{PairFormat::jsonl, "jsonl", ".jsonl"},
    NamedFormat{PairFormat::moses, "moses", ""},
    NamedFormat{PairFormat::tmx, "tmx", ".tmx"},
    NamedFormat{PairFormat::tsv, "tsv", ".tsv"},
};

Error unknown_format(const std::string& name) {
  std::string names;
  for (const auto& format : formats) {
    names += (names.empty() ? "" : ", ") + std::string(format.name);
  }
  return {name, "its name doesn't tell the format of its pairs; give one of " + names};
}

}  // namespace

std::string_view to_string(PairFormat format) {
  return std::ranges::find(formats, format, &NamedFormat::format)->name;
}

std::optional<PairFormat> parse_pair_format(std::string_view name) {
  const auto* const found = std::ranges::find(formats, name, &NamedFormat::name);
  if (found == formats.end()) return std::nullopt;
  return found->format;
}

std::vector<std::string> pair_format_names() {
  std::vector<std::string> names;
  for (const auto& format : formats) names.emplace_back(format.name);
  return names;
}

std::optional<PairFormat> pair_format_of(std::string_view path) {
  const auto name = without_compression(path);
  for (const auto& [format, format_name, suffix] : formats) {
    if (!suffix.empty() && name.ends_with(suffix)) return format;
  }
  return std::nullopt;
}

std::size_t files_of(PairFormat format) { return format == PairFormat::moses ? 2 : 1; }

std::unique_ptr<PairReader> open_pairs(const std::vector<std::string>& files,
                                       const PairReadingOptions& options) {
  if (files.empty()) throw Error("no file of pairs is given");
  auto format = options.format ? options.format : pair_format_of(files[0]);
  if (!format && files.size() == 2) format = PairFormat::moses;
  if (!format) throw unknown_format(input_name(files[0]));
  if (files.size() != files_of(*format)) {
    throw Error(std::string(to_string(*format)) + " is " + counted(files_of(*format), "file") +
                ", not " + std::to_string(files.size()));
  }
  switch (*format) {
    case PairFormat::jsonl:
      return std::make_unique<JsonPairReader>(files[0], options);
    case PairFormat::moses:
      return std::make_unique<MosesReader>(files[0], files[1], options);
    case PairFormat::tmx:
      return std::make_unique<TmxReader>(files[0], options);
    case PairFormat::tsv:
      break;
  }
  return std::make_unique<TsvReader>(files[0], options);
}

std::unique_ptr<PairWriter> create_pairs(const std::string& path,
                                         const PairWritingOptions& options) {
  const auto format = options.format ? options.format : pair_format_of(path);
  if (!format) throw unknown_format(path.empty() ? "standard output" : path);
  switch (*format) {
    case PairFormat::jsonl:
      return std::make_unique<JsonPairWriter>(path);
    case PairFormat::moses:
      if (path.empty() || path == "-") {
        throw Error("moses is two files for each two languages; give `-o PREFIX`");
      }
      return std::make_unique<MosesWriter>(path);
    case PairFormat::tmx:
      return std::make_unique<TmxWriter>(path);
    case PairFormat::tsv:
      break;
  }
  return std::make_unique<TsvWriter>(path, options.columns);
}

}  // namespace diglot::corpora
