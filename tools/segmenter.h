#pragma once

#include <string>

#include <CLI/App.hpp>

#include "tokenize/sentence_model.h"

namespace diglot::tools {

/// Adds --segmenter: the file of a model of sentence ends.
void add_segmenter(CLI::App& command, std::string& file);

/// The model in the file; with "", the one that comes with Diglot. Throws corpora::Error where the
/// file can't be read or is none.
tokenize::SentenceModel read_segmenter(const std::string& file);

}  // namespace diglot::tools
