#include "tools/mined_pairs.h"

#include <cmath>
#include <cstddef>
#include <variant>

#include "align/mining_score.h"
#include "align/model_file.h"
#include "align/sentence_mining.h"
#include "align/static_encoder.h"
#include "corpora/counted.h"
#include "corpora/error.h"
#include "corpora/json_text.h"
#include "corpora/one_line.h"
#include "tokenize/language.h"
#include "tools/article_inputs.h"
#include "tools/model_path.h"
#include "tools/named_choice.h"

namespace diglot::tools {
namespace {

using align::MinedPair;
using align::Retrieval;

/// Whether the encoder has words to judge pairs by: the built-in one with whatever model.
bool has_words(const EncoderOption& option) {
  return std::holds_alternative<EncoderModel>(option.choice());
}

/// The sentences of both sides and the languages that they are in.
struct Texts {
  const Sentences& src;
  const Sentences& tgt;
  std::string src_lang;
  std::string tgt_lang;
};

std::string language_of_side(const std::string& given, const Sentences& sentences) {
  return given.empty() ? tokenize::language_of(sentences.texts) : checked_language(given);
}

std::string to_tsv(const MinedPair& pair, const Texts& texts) {
  return corpora::decimal(pair.score, 4) + '\t' + corpora::one_line(texts.src.texts[pair.src]) +
         '\t' + corpora::one_line(texts.tgt.texts[pair.tgt]) + '\n';
}

std::string to_json(const Sentences& side, const std::string& lang, std::size_t sentence) {
  return R"({"doc": )" + corpora::quoted(side.path) + R"(, "lang": )" + corpora::quoted(lang) +
         R"(, "sentences": [)" + std::to_string(side.lines[sentence]) + R"(], "text": )" +
         corpora::quoted(side.texts[sentence]) + "}";
}

std::string to_jsonl(const MinedPair& pair, const Texts& texts) {
  return R"({"src": )" + to_json(texts.src, texts.src_lang, pair.src) + R"(, "tgt": )" +
         to_json(texts.tgt, texts.tgt_lang, pair.tgt) + R"(, "score": )" +
         corpora::decimal(pair.score, 4) + "}\n";
}

}  // namespace

void MinedPairOptions::validate() const {
  for (const std::string& lang : {src_lang, tgt_lang}) {
    if (!lang.empty()) static_cast<void>(checked_language(lang));
  }
  if (threshold && std::isnan(*threshold)) {
    throw corpora::Error("--threshold: is no number; give the least score, such as 1.7");
  }
}

void add_mined_pairs(CLI::App& command, MinedPairOptions& options) {
  command.add_option("--src-lang", options.src_lang, "Language of --src; else it is found")
      ->type_name("xx");
  command.add_option("--tgt-lang", options.tgt_lang, "Language of --tgt; else it is found")
      ->type_name("xx");
  command
      .add_option("--format", options.format,
                  "tsv: score, src, tgt; jsonl: with file, line (from 0) and language")
      ->check(CLI::IsMember({"tsv", "jsonl"}))
      ->capture_default_str();
  command
      .add_option("--score", options.score,
                  "What a pair is judged by: `margin`, the ratio margin of its cosine, or `words`, "
                  "that and which of its words and numbers have a counterpart, less for few "
                  "words. words, unless the vectors come from elsewhere")
      ->check(CLI::IsMember({"margin", "words"}));
  command.add_option("--threshold", options.threshold,
                     "Least score; else 1.7 for words, 1.31 for margin");
  add_named_choice(command, "--retrieval", options.retrieval,
                   {{"intersection", Retrieval::intersection},
                    {"forward", Retrieval::forward},
                    {"backward", Retrieval::backward},
                    {"union", Retrieval::both}},
                   "intersection: sentences that are each other's best; forward, backward: the "
                   "best of each sentence of --src, of --tgt; union: both, each sentence once");
  command.add_flag("--keep-conflicts", options.keep_conflicts,
                   "Also write pairs of which the numbers contradict each other");
}

void write_mined_pairs(const MinedPairOptions& options, const EncoderOption& encoder,
                       const Sentences& src, const Sentences& tgt,
                       const align::NearestRows& nearest, corpora::Output& output,
                       Messages& messages) {
  const bool by_words = options.score.empty() ? has_words(encoder) : options.score == "words";
  const double threshold = options.threshold.value_or(by_words ? align::mining_score_threshold
                                                               : align::margin_threshold);
  const Texts texts{src, tgt, language_of_side(options.src_lang, src),
                    language_of_side(options.tgt_lang, tgt)};
  std::optional<align::StaticEncoder> words;
  if (by_words) {
    words.emplace(align::ModelFile::open(has_words(encoder) ? model_path(encoder.encoder)
                                                            : builtin_model_path()));
  }
  const auto [pairs, conflicts] = align::mine_sentences(
      {src.texts, texts.src_lang}, {tgt.texts, texts.tgt_lang}, nearest,
      {options.retrieval, by_words ? &*words : nullptr, threshold, options.keep_conflicts});
  if (conflicts > 0) {
    messages.note("left out " + corpora::counted(conflicts, "pair") +
                  " with numbers that contradict each other; --keep-conflicts writes them too");
  }
  for (const MinedPair& pair : pairs) {
    output.write(options.format == "tsv" ? to_tsv(pair, texts) : to_jsonl(pair, texts));
  }
  if (pairs.empty()) {
    messages.note("no pair of the " + corpora::counted(src.texts.size(), "sentence") + " and " +
                  corpora::counted(tgt.texts.size(), "sentence") +
                  " has a score of the threshold, " + corpora::decimal(threshold, 2) +
                  "; lower --threshold");
  }
}

}  // namespace diglot::tools
