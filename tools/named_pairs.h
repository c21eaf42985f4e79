#pragma once

#include <string>
#include <vector>

#include "tools/align_options.h"
#include "tools/messages.h"

namespace diglot::tools {

/// Two files of an article each.
struct FilePair {
  std::string src;
  std::string tgt;
};

/// The pairs that the options name: two files as they are, or the files of two folders that have
/// the same name but for the suffix of a compression, in the order of their names. What is named
/// twice is there once. Files without a partner, and how many were named twice, are told to
/// `messages`. Throws corpora::Error where folders have no name in common, or one has it twice, and
/// where the format holds fewer pairs. Precondition: options.names_pairs().
std::vector<FilePair> find_named_pairs(const AlignOptions& options, Messages& messages);

}  // namespace diglot::tools
