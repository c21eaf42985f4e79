#include "tools/segmenter.h"

#include "corpora/error.h"
#include "corpora/input.h"

namespace diglot::tools {

void add_segmenter(CLI::App& command, std::string& file) {
  command.add_option("--segmenter", file,
                     "Model of sentence ends, from `diglot train-segmenter`; else the one that "
                     "comes with Diglot");
}

tokenize::SentenceModel read_segmenter(const std::string& file) {
  if (file.empty()) return tokenize::SentenceModel::builtin();
  const std::string bytes = corpora::read_file(file);
  try {
    return tokenize::SentenceModel(bytes);
  } catch (const corpora::Error& error) {
    throw corpora::Error(file, error.what());
  }
}

}  // namespace diglot::tools
