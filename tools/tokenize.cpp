#include <functional>
#include <memory>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "align/static_encoder.h"
#include "corpora/error.h"
#include "corpora/output.h"
#include "tokenize/detokenize.h"
#include "tokenize/language.h"
#include "tokenize/subwords.h"
#include "tokenize/words.h"
#include "tools/article_inputs.h"
#include "tools/commands.h"
#include "tools/lines.h"
#include "tools/model_path.h"

namespace diglot::tools {
namespace {

struct Options {
  std::string file = "-";
  std::string format = "words";
  std::string lang;
  std::string encoder = "builtin";
  std::string out;
  bool detokenize = false;
};

using LineFunction = std::function<std::string(std::string_view)>;

std::vector<std::string> split_at_spaces(std::string_view line) {
  std::istringstream stream{std::string(line)};
  std::vector<std::string> tokens;
  for (std::string token; stream >> token;) tokens.push_back(token);
  return tokens;
}

std::string join(const std::vector<std::string>& tokens) {
  std::string line;
  for (const std::string& token : tokens) {
    if (!line.empty()) line += ' ';
    line += token;
  }
  return line;
}

LineFunction words_function(const Options& options) {
  const std::string given = options.lang.empty() ? "" : checked_language(options.lang);
  const auto lang_of = [lang = given](std::string_view line) {
    return lang.empty() ? tokenize::detect_language(line, "und") : lang;
  };
  if (options.detokenize) {
    return [=](std::string_view line) {
      return tokenize::detokenize(split_at_spaces(line), lang_of(line));
    };
  }
  return [=](std::string_view line) {
    std::vector<std::string> words;
    for (const corpora::Bytes& word : tokenize::split_words(line, lang_of(line))) {
      words.emplace_back(line.substr(word.begin, word.size()));
    }
    return join(words);
  };
}

std::vector<int> parse_ids(std::string_view line) {
  std::vector<int> ids;
  for (const std::string& token : split_at_spaces(line)) {
    try {
      std::size_t used = 0;
      ids.push_back(std::stoi(token, &used));
      if (used == token.size()) continue;
    } catch (const std::exception&) {  // told below
    }
    throw corpora::Error("'" + token + "' is no number of a piece");
  }
  return ids;
}

LineFunction subwords_function(const Options& options) {
  const auto file = align::ModelFile::open(model_path(options.encoder));
  const auto subwords = std::make_shared<tokenize::Subwords>(file.section("subwords"));
  const bool ids = options.format == "ids";
  if (options.detokenize) {
    return [=](std::string_view line) {
      return ids ? subwords->decode(parse_ids(line)) : subwords->decode(split_at_spaces(line));
    };
  }
  return [=](std::string_view line) {
    std::vector<std::string> tokens;
    for (const tokenize::Subword& piece : subwords->pieces(line)) {
      tokens.push_back(ids ? std::to_string(piece.id) : piece.piece);
    }
    return join(tokens);
  };
}

int run_tokenize(const Options& options, Messages& messages) {
  const LineFunction function =
      options.format == "words" ? words_function(options) : subwords_function(options);
  corpora::Output output(options.out);
  const std::size_t count = for_each_line(
      options.file, [&](std::string_view line) { output.write(function(line) + '\n'); });
  if (count == 0) messages.note(options.file + " holds no lines; the output is empty");
  output.commit();
  return EXIT_SUCCESS;
}

}  // namespace

Action add_tokenize(CLI::App& app) {
  auto options = std::make_shared<Options>();
  CLI::App* command =
      app.add_subcommand("tokenize", "Split each line into words or subwords, or join them again");
  command->add_option("FILE", options->file, "A text; - is standard input");
  command
      ->add_option("--format", options->format,
                   "words, pieces (of the model's vocabulary), or ids (their numbers)")
      ->check(CLI::IsMember({"words", "pieces", "ids"}))
      ->capture_default_str();
  command->add_option("--lang", options->lang,
                      "Language of the text (ISO 639-1); else that of each line is found");
  command->add_flag("--detokenize", options->detokenize,
                    "The lines are tokens with spaces between them: make text of them. Pieces and "
                    "ids give the normalized text (lower case)");
  command->add_option("--encoder", options->encoder, "builtin, or a model file, for pieces and ids")
      ->capture_default_str();
  command->add_option("-o,--output", options->out, "Output file; else standard output");
  return [options](Messages& messages) { return run_tokenize(*options, messages); };
}

}  // namespace diglot::tools
