#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <CLI/App.hpp>

#include "corpora/read_beads.h"
#include "tools/messages.h"

namespace diglot::tools {

/// Where gold and predicted beads are.
struct BeadInputOptions {
  std::vector<std::string> gold;  ///< files, one for each of `predicted`; or both name a folder
  std::vector<std::string> predicted;
  std::string gold_format = "auto";  ///< or one of corpora::BeadFormat
  std::string predicted_format = "auto";
};

/// Adds --gold, --pred and their formats.
void add_bead_inputs(CLI::App& command, BeadInputOptions& options);

/// The beads of a file.
struct BeadFile {
  std::string name;  ///< to print
  corpora::ListedBeads listed;
};

/// The beads of a document, by a person and by an aligner.
struct BeadDocument {
  BeadFile gold;
  BeadFile predicted;
};

struct BeadDocuments {
  std::vector<BeadDocument> documents;
  std::size_t left_out = 0;  ///< those with a file that can't be read
};

/// Reads all documents, in the order of the options; in folders, of the names. Tells `messages` of
/// those that are left out, and where nothing is predicted. Throws corpora::Error where there are
/// not as many files on both sides, a folder lacks one, or two files are standard input.
BeadDocuments read_bead_documents(const BeadInputOptions& options, Messages& messages);

}  // namespace diglot::tools
