#include "tools/segmenter.h"

#include "corpora/error.h"
#include "corpora/input.h"

namespace diglot::tools {

void add_segmenter(CLI::App& command, std::string& name) {
  command
      .add_option("--segmenter", name,
                  "What says where sentences end: builtin, rules (no model), or a model file from "
                  "`diglot train-segmenter`")
      ->type_name("MODEL")
      ->capture_default_str();
}

tokenize::SentenceModel read_segmenter(const std::string& name) {
  if (name == "builtin") return tokenize::SentenceModel::builtin();
  if (name == "rules") return {{0}, {}};
  const std::string bytes = corpora::read_file(name);
  try {
    return tokenize::SentenceModel(bytes);
  } catch (const corpora::Error& error) {
    throw corpora::Error(name, error.what());
  }
}

}  // namespace diglot::tools
