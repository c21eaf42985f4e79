#pragma once

#include <string>

#include <CLI/App.hpp>

#include "tokenize/sentence_model.h"

namespace diglot::tools {

/// Adds --segmenter: what says where sentences end.
void add_segmenter(CLI::App& command, std::string& name);

/// The model of its value: "builtin", the one that comes with Diglot; "rules", one that knows no
/// language, so that the rules decide; or a file. Throws corpora::Error where the file can't be
/// read or is none.
tokenize::SentenceModel read_segmenter(const std::string& name);

}  // namespace diglot::tools
