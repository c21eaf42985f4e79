#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "corpora/compression.h"
#include "corpora/counted.h"
#include "corpora/error.h"
#include "corpora/fingerprint.h"
#include "corpora/pair_formats.h"
#include "corpora/pair_groups.h"
#include "corpora/pair_split.h"
#include "tokenize/pair_fingerprints.h"
#include "tools/commands.h"
#include "tools/pair_files.h"
#include "tools/pair_pipeline.h"

namespace diglot::tools {
namespace {

using corpora::Error;
using corpora::Fingerprint;
using corpora::Part;
using corpora::SentencePair;

struct Options {
  PairFileOptions files;
  double dev = 0;
  double test = 0;
  std::uint64_t seed = 1;
};

constexpr std::array<std::string_view, 3> part_names = {"train", "dev", "test"};

/// What a pair must share with no pair of another part.
std::vector<Fingerprint> marks_of(const SentencePair& pair) {
  using tokenize::ComparedSides;
  using tokenize::Likeness;
  std::vector<Fingerprint> marks = {fingerprint(pair, Likeness::near)};
  // What is shorter ("Yes, of course.") is in too many stories to hold them together.
  constexpr std::size_t least_bytes = 30;
  for (const auto& [text, sides] : {std::pair(&pair.src.text, ComparedSides::src),
                                    std::pair(&pair.tgt.text, ComparedSides::tgt)}) {
    if (normalized(*text, Likeness::near).size() < least_bytes) continue;
    marks.push_back(fingerprint(pair, Likeness::near, sides));
  }
  const auto add = [&](std::string_view kind, std::string_view field) {
    if (const auto name = pair.value(field)) {
      marks.push_back(corpora::fingerprint(std::string(kind) + '\n' + std::string(*name)));
    }
  };
  add("story", "story");
  add("document", "src_doc");
  add("document", "tgt_doc");
  return marks;
}

/// How many pairs a number of an option means: a share of all where it is below 1.
std::size_t pairs_of(double number, std::size_t all) {
  const auto most = static_cast<double>(all);
  return static_cast<std::size_t>(std::min(most, number < 1 ? number * most : number));
}

/// The format of what is written: that which is asked for, or which a name tells.
std::string output_format(const PairFileOptions& files) {
  if (!files.to.empty()) return files.to;
  for (const std::string& path : {files.out, files.inputs.front()}) {
    if (const auto format = corpora::pair_format_of(path)) {
      return std::string(corpora::to_string(*format));
    }
  }
  if (!files.from.empty()) return files.from;
  return std::string(corpora::to_string(corpora::PairFormat::moses));
}

/// Where a part goes: FOLDER/dev.tsv; or for the name out/news.tsv.gz, out/news.dev.tsv.gz.
std::string part_path(const std::string& out, std::string_view part, const std::string& format) {
  const std::string name(part);
  const std::string suffix = format == "moses" ? "" : "." + format;
  if (out.ends_with('/') || std::filesystem::is_directory(out)) {
    return (std::filesystem::path(out) / (name + suffix)).string();
  }
  const std::string_view stem = corpora::without_compression(out);
  if (!corpora::pair_format_of(out)) {
    return std::string(stem) + "." + name + suffix + out.substr(stem.size());
  }
  const std::size_t dot = stem.rfind('.');
  return out.substr(0, dot) + "." + name + out.substr(dot);
}

/// Reads all pairs for the first time: which part each is in.
std::vector<Part> split_pairs(const Options& options, Messages& messages) {
  PairInput input(options.files, messages);
  corpora::PairGroups groups;
  std::vector<std::uint64_t> ranks;
  stream_pairs<std::vector<Fingerprint>>(
      input, messages, "split", [](const SentencePair& pair) { return marks_of(pair); },
      [&](const std::vector<std::vector<Fingerprint>>& batch) {
        for (const auto& marks : batch) {
          groups.add(marks);
          ranks.push_back(marks.front().high);
        }
      });
  return corpora::split_groups(
      groups.find(), ranks,
      {pairs_of(options.dev, ranks.size()), pairs_of(options.test, ranks.size())}, options.seed);
}

void require_files(const PairFileOptions& files) {
  for (const std::string& path : files.inputs) {
    std::error_code none;
    if (path == "-" || std::filesystem::is_fifo(path, none)) {
      throw Error(
          "split reads its input twice, which standard input and pipes can't be; give a "
          "file");
    }
  }
}

int split(const Options& options, Messages& messages) {
  require_files(options.files);
  const std::vector<Part> parts = split_pairs(options, messages);

  Messages told_before(Messages::Printing::off);
  PairInput input(options.files, told_before);
  const std::vector<std::string> columns = input.columns();
  PairFileOptions files = options.files;
  files.to = output_format(files);
  std::array<std::unique_ptr<corpora::PairWriter>, part_names.size()> writers;
  for (std::size_t i = 0; i < writers.size(); ++i) {
    files.out = part_path(options.files.out, part_names[i], files.to);
    writers[i] = create_pairs(files, columns);
  }
  std::size_t read = 0;
  while (const auto pair = input.next()) {
    if (read == parts.size()) break;
    writers[static_cast<std::size_t>(parts[read++])]->write(*pair);
  }
  if (read != parts.size() || input.read() != read) {
    throw Error("the input has changed while it was read; try again");
  }
  for (const auto& writer : writers) writer->finish();
  std::string sizes;
  corpora::Tally left_out = input.left_out();
  for (std::size_t i = 0; i < writers.size(); ++i) {
    writers[i]->commit();
    if (const auto losses = told_losses(*writers[i]); !losses.empty()) messages.note(losses);
    sizes += (sizes.empty() ? "" : ", ") + std::string(part_names[i]) + " " +
             std::to_string(writers[i]->written());
    left_out.add(writers[i]->left_out());
  }
  messages.note("read " + corpora::counted(read, "pair") + ": " + sizes +
                shortfall(input.malformed(), left_out));
  return EXIT_SUCCESS;
}

}  // namespace

Action add_split(CLI::App& app) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand(
      "split",
      "Divide pairs into train, dev and test so that nothing leaks: pairs of one story or document "
      "(fields story, src_doc, tgt_doc), and pairs of which a side of some length is the same but "
      "for case, digits, marks and spaces, end in one part. The input is read twice");
  add_pair_files(*command, options->files);
  command->get_option("--output")
      ->description(
          "A folder, for train.tsv, dev.tsv and test.tsv in it, or the name of a file: of "
          "news.tsv.gz come news.train.tsv.gz, news.dev.tsv.gz and news.test.tsv.gz")
      ->required();
  const auto add_size = [&](const char* name, double& size, const char* part) {
    command
        ->add_option(
            name, size,
            std::string("How many pairs ") + part + " has at most; below 1: which share of all")
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str();
  };
  add_size("--dev", options->dev, "dev");
  add_size("--test", options->test, "test");
  command->add_option("--seed", options->seed, "Another one gives another division")
      ->capture_default_str();
  return [options](Messages& messages) { return split(*options, messages); };
}

}  // namespace diglot::tools
