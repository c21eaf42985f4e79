#include <algorithm>
#include <charconv>
#include <cstdint>
#include <exception>
#include <functional>
#include <iterator>
#include <memory>
#include <optional>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <tbb/parallel_for.h>

#include "align/static_encoder.h"
#include "corpora/error.h"
#include "corpora/input.h"
#include "corpora/output.h"
#include "corpora/utf8.h"
#include "tokenize/detokenize.h"
#include "tokenize/language.h"
#include "tokenize/subword_sampler.h"
#include "tokenize/subwords.h"
#include "tokenize/words.h"
#include "tools/article_inputs.h"
#include "tools/commands.h"
#include "tools/lines.h"
#include "tools/model_path.h"
#include "tools/on_bad_utf8.h"

namespace diglot::tools {
namespace {

struct Options {
  std::string file = "-";
  std::string format = "words";
  std::string lang;
  std::string encoder = "builtin";
  std::string out;
  bool detokenize = false;
  std::optional<double> sample;
  std::uint64_t seed = 1;
  corpora::OnBadUtf8 on_bad_utf8 = corpora::OnBadUtf8::error;
};

/// Lines that stand one behind the other in the file.
struct Block {
  std::span<const std::string> lines;
  std::size_t first = 0;  ///< the number of the first, from 1
};

/// A block to the lines of the output. May be called from several threads.
using BlockFunction = std::function<std::string(const Block&)>;

/// Takes a function of a line for one of a block; its errors name the line.
template <class LineFunction>
BlockFunction line_by_line(const std::string& file, LineFunction function) {
  return [=, name = corpora::input_name(file)](const Block& block) {
    std::string out;
    for (std::size_t i = 0; i < block.lines.size(); ++i) {
      try {
        out += function(block.lines[i]) + '\n';
      } catch (const corpora::Error& error) {
        throw corpora::Error(name, block.first + i, error.what());
      }
    }
    return out;
  };
}

std::vector<std::string> split_at_spaces(std::string_view line) {
  std::istringstream stream{std::string(line)};
  std::vector<std::string> tokens;
  for (std::string token; stream >> token;) tokens.push_back(token);
  return tokens;
}

BlockFunction words_function(const Options& options) {
  const std::string given = options.lang.empty() ? "" : checked_language(options.lang);
  const auto lang_of = [lang = given](std::string_view line) {
    return lang.empty() ? tokenize::detect_language(line, "und") : lang;
  };
  if (options.detokenize) {
    return line_by_line(options.file, [=](std::string_view line) {
      return tokenize::detokenize(split_at_spaces(line), lang_of(line));
    });
  }
  return line_by_line(options.file, [=](std::string_view line) {
    std::string words;
    for (const corpora::Bytes& word : tokenize::split_words(line, lang_of(line))) {
      if (!words.empty()) words += ' ';
      words += line.substr(word.begin, word.size());
    }
    return words;
  });
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
    throw corpora::Error("'" + token +
                         "' is no number of a piece; give what `tokenize --format ids` writes");
  }
  return ids;
}

std::string to_line(const std::vector<int>& ids) {
  std::string line;
  char digits[16];
  for (const int id : ids) {
    if (!line.empty()) line += ' ';
    line.append(digits, std::to_chars(digits, std::end(digits), id).ptr);
  }
  return line + '\n';
}

std::string to_line(const std::vector<tokenize::Subword>& pieces) {
  std::string line;
  for (const tokenize::Subword& piece : pieces) {
    if (!line.empty()) line += ' ';
    line += piece.piece;
  }
  return line + '\n';
}

std::vector<int> ids_of(const std::vector<tokenize::Subword>& pieces) {
  std::vector<int> ids;
  for (const tokenize::Subword& piece : pieces) ids.push_back(piece.id);
  return ids;
}

BlockFunction sampling_function(const Options& options, std::string_view vocabulary) {
  const auto sampler = std::make_shared<tokenize::SubwordSampler>(
      vocabulary, tokenize::SubwordSamplerOptions{*options.sample, options.seed});
  return [sampler, ids = options.format == "ids"](const Block& block) {
    std::string out;
    for (std::size_t i = 0; i < block.lines.size(); ++i) {
      const auto pieces = sampler->sample(block.lines[i], block.first + i);
      out += ids ? to_line(ids_of(pieces)) : to_line(pieces);
    }
    return out;
  };
}

BlockFunction subwords_function(const Options& options) {
  const auto file = align::ModelFile::open(model_path(options.encoder));
  const std::string_view vocabulary = file.section("subwords");
  if (options.sample) return sampling_function(options, vocabulary);
  const auto subwords = std::make_shared<tokenize::Subwords>(vocabulary);
  const bool ids = options.format == "ids";
  if (options.detokenize) {
    return line_by_line(options.file, [=](std::string_view line) {
      return ids ? subwords->decode(parse_ids(line)) : subwords->decode(split_at_spaces(line));
    });
  }
  return [=](const Block& block) {
    const std::vector<std::string_view> lines(block.lines.begin(), block.lines.end());
    std::string out;
    if (ids) {
      for (const auto& line : subwords->ids(lines)) out += to_line(line);
    } else {
      for (const auto& line : subwords->pieces(lines)) out += to_line(line);
    }
    return out;
  };
}

/// What the function makes of all lines, block by block on all threads. Of several errors the first
/// is thrown.
std::string work(const std::vector<std::string>& lines, std::size_t first,
                 const BlockFunction& function) {
  constexpr std::size_t block = 64;
  std::vector<std::string> outs((lines.size() + block - 1) / block);
  std::vector<std::exception_ptr> errors(outs.size());
  tbb::parallel_for(std::size_t{0}, outs.size(), [&](std::size_t i) {
    const std::size_t begin = i * block;
    const std::size_t size = std::min(block, lines.size() - begin);
    try {
      outs[i] = function({std::span(lines).subspan(begin, size), first + begin});
    } catch (const corpora::Error&) {
      errors[i] = std::current_exception();
    }
  });
  for (const std::exception_ptr& error : errors) {
    if (error) std::rethrow_exception(error);
  }
  std::string all;
  for (const std::string& out : outs) all += out;
  return all;
}

int run_tokenize(const Options& options, Messages& messages) {
  if (options.sample && options.format == "words") {
    throw corpora::Error("--sample draws subwords; give --format pieces or --format ids with it");
  }
  const BlockFunction function =
      options.format == "words" ? words_function(options) : subwords_function(options);
  corpora::Output output(options.out);
  constexpr std::size_t read_at_once = std::size_t{1} << 20;  // bytes
  std::vector<std::string> lines;
  std::size_t bytes = 0;
  std::size_t done = 0;
  const auto flush = [&] {
    output.write(work(lines, done + 1, function));
    done += lines.size();
    lines.clear();
    bytes = 0;
  };
  for_each_line(options.file, options.on_bad_utf8, messages, [&](std::string_view line) {
    lines.emplace_back(line);
    bytes += sizeof(std::string) + line.size();
    if (bytes >= read_at_once) flush();
  });
  flush();
  if (done == 0) messages.note(options.file + " holds no lines; the output is empty");
  output.commit();
  return EXIT_SUCCESS;
}  // NOLINT(clang-analyzer-cplusplus.NewDeleteLeaks): it loses track of std::function

}  // namespace

Action add_tokenize(CLI::App& app) {
  auto options = std::make_shared<Options>();
  CLI::App* command =
      app.add_subcommand("tokenize", "Split each line into words or subwords, or join them again");
  command->add_option("FILE", options->file, "A text; - is standard input")->type_name("FILE");
  command
      ->add_option("--format", options->format,
                   "words, pieces (of the model's vocabulary), or ids (their numbers)")
      ->check(CLI::IsMember({"words", "pieces", "ids"}))
      ->capture_default_str();
  command
      ->add_option("--lang", options->lang,
                   "Language of the text (ISO 639-1); else that of each line is found")
      ->type_name("xx");
  CLI::Option* detokenize = command->add_flag(
      "--detokenize", options->detokenize,
      "The lines are tokens with spaces between them: make text of them. Pieces and "
      "ids give the normalized text (lower case)");
  command->add_option("--encoder", options->encoder, "builtin, or a model file, for pieces and ids")
      ->type_name("MODEL")
      ->capture_default_str();
  command
      ->add_option("--sample", options->sample,
                   "Draw the pieces or ids of each line at random, for training: the inverse "
                   "temperature, such as 0.1; a great one gives the best segmentation")
      ->type_name("ALPHA")
      ->excludes(detokenize);
  command
      ->add_option("--seed", options->seed,
                   "Of --sample: the same seed gives the same pieces, another gives others")
      ->check(CLI::Range(0, 2'000'000'000))
      ->capture_default_str();
  add_on_bad_utf8(*command, options->on_bad_utf8);
  command->add_option("-o,--output", options->out, "Output file; else standard output")
      ->type_name("FILE");
  return [options](Messages& messages) { return run_tokenize(*options, messages); };
}

}  // namespace diglot::tools
