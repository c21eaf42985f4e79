#include "tools/bead_inputs.h"

#include <filesystem>
#include <map>
#include <system_error>
#include <utility>

#include "corpora/counted.h"
#include "corpora/error.h"
#include "corpora/input.h"
#include "tools/folder_files.h"
#include "tools/standard_input.h"

namespace diglot::tools {
namespace {

namespace fs = std::filesystem;

using corpora::counted;
using corpora::Error;
using FilePair = std::pair<std::string, std::string>;

using FilesByName = std::map<std::string, std::string>;

bool is_folder(const std::string& path) {
  std::error_code ignored;
  return fs::is_directory(path, ignored);
}

/// The other files are those of `folder`.
void require_all(const FilesByName& files, const FilesByName& others, const std::string& folder) {
  for (const auto& [name, file] : files) {
    if (others.contains(name)) continue;
    throw Error(folder, "has no file " + name +
                            " as the other folder has; both must name their documents alike");
  }
}

/// A gold file and a predicted one for each document.
std::vector<FilePair> match_documents(const BeadInputOptions& options) {
  std::vector<FilePair> files;
  if (options.gold.size() == 1 && options.predicted.size() == 1 && is_folder(options.gold[0]) &&
      is_folder(options.predicted[0])) {
    const FilesByName gold = files_by_name(options.gold[0]);
    const FilesByName predicted = files_by_name(options.predicted[0]);
    require_all(gold, predicted, options.predicted[0]);
    require_all(predicted, gold, options.gold[0]);
    if (gold.empty()) throw Error(options.gold[0], "holds no files");
    for (const auto& [name, file] : gold) files.emplace_back(file, predicted.at(name));
    return files;
  }
  if (options.gold.size() != options.predicted.size()) {
    throw Error("--gold names " + counted(options.gold.size(), "file") + " and --pred " +
                counted(options.predicted.size(), "file") +
                "; give one of each for a document, or two folders");
  }
  for (std::size_t i = 0; i < options.gold.size(); ++i) {
    files.emplace_back(options.gold[i], options.predicted[i]);
  }
  return files;
}

BeadFile read(const std::string& file, const std::string& format, Messages& messages) {
  BeadFile read{corpora::input_name(file),
                corpora::read_beads(file, corpora::parse_bead_format(format))};
  for (const std::string& note : read.listed.notes) messages.note(note);
  return read;
}

}  // namespace

void add_bead_inputs(CLI::App& command, BeadInputOptions& options) {
  command
      .add_option(
          "--gold", options.gold,
          "Right alignments, a file for each document, or a folder of them: "
          "\"[0]:[1, 2]\" a bead a line, its sentences counted from 0 (vecalign); hunalign's "
          "ladder, \"3<TAB>4\" a rung a line, the last with all sentences (hunalign itself "
          "leaves it out); or the output of `align --format jsonl`")
      ->type_name("FILE")
      ->required();
  command
      .add_option(
          "--pred", options.predicted,
          "Predicted ones, as many, in the same order; or a folder of files of the same "
          "names, but for .gz, .zst or .xz. A cost or score behind a bead or rung is not looked at")
      ->type_name("FILE")
      ->required();
  const CLI::IsMember formats({"auto", "vecalign", "ladder", "jsonl"});
  command.add_option("--gold-format", options.gold_format, "auto: as the first character tells")
      ->check(formats)
      ->capture_default_str();
  command.add_option("--pred-format", options.predicted_format, "Likewise")
      ->check(formats)
      ->capture_default_str();
}

BeadDocuments read_bead_documents(const BeadInputOptions& options, Messages& messages) {
  std::vector<std::string> files = options.gold;
  files.insert(files.end(), options.predicted.begin(), options.predicted.end());
  require_one_standard_input(files, "--gold and --pred");
  BeadDocuments read_documents;
  for (const auto& [gold, predicted] : match_documents(options)) {
    try {
      read_documents.documents.push_back({read(gold, options.gold_format, messages),
                                          read(predicted, options.predicted_format, messages)});
    } catch (const Error& error) {
      messages.error(error.what());
      ++read_documents.left_out;
      continue;
    }
    const BeadFile& file = read_documents.documents.back().predicted;
    if (file.listed.beads.empty()) {
      messages.note(file.name + ": holds no beads; of its document nothing is found");
    }
  }
  return read_documents;
}

}  // namespace diglot::tools
