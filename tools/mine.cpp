#include <cmath>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <tbb/parallel_for.h>

#include "align/cell_search.h"
#include "align/fact_comparison.h"
#include "align/mining.h"
#include "align/model_file.h"
#include "align/nearest_rows.h"
#include "align/static_encoder.h"
#include "align/word_score.h"
#include "corpora/counted.h"
#include "corpora/json_text.h"
#include "corpora/one_line.h"
#include "corpora/output.h"
#include "tools/article_inputs.h"
#include "tools/chosen_encoder.h"
#include "tools/commands.h"
#include "tools/encoded_bitext.h"
#include "tools/encoder_option.h"
#include "tools/model_path.h"
#include "tools/on_bad_utf8.h"
#include "tools/sentence_file.h"
#include "tools/standard_input.h"

namespace diglot::tools {
namespace {

using align::MinedPair;
using align::Retrieval;

enum class Search : std::uint8_t { automatic, exact, approximate };

/// Of sentences, beyond which the search is approximate unless an exact one is asked for: minutes.
constexpr double most_exact_comparisons = 1e11;

struct Options {
  std::string src;
  std::string tgt;
  std::string src_lang;
  std::string tgt_lang;
  std::string out;
  std::string format = "tsv";
  EncoderOption encoder;
  std::size_t k = 4;
  Retrieval retrieval = Retrieval::intersection;
  Search search = Search::automatic;
  std::size_t probes = align::CellSearch{}.probes;
  std::string score;
  std::optional<double> threshold;
  bool keep_conflicts = false;
  corpora::OnBadUtf8 on_bad_utf8 = corpora::OnBadUtf8::error;
};

/// Whether the encoder has words to judge pairs by: the built-in one with whatever model.
bool has_words(const EncoderOption& option) {
  return std::holds_alternative<EncoderModel>(option.choice());
}

/// The texts of both sides and the languages that they are in.
struct Texts {
  const SentenceFile& src;
  const SentenceFile& tgt;
  std::string src_lang;
  std::string tgt_lang;
};

std::string language_of_file(const std::string& given, const SentenceFile& file) {
  return given.empty() ? language_of(file.sentences()) : checked_language(given);
}

/// Leaves out pairs whose numbers contradict each other; returns how many.
std::size_t drop_conflicts(std::vector<MinedPair>& pairs, const Texts& texts) {
  std::vector<char> conflict(pairs.size());
  tbb::parallel_for(std::size_t{0}, pairs.size(), [&](std::size_t i) {
    const align::Facts src = align::find_facts(texts.src.sentences()[pairs[i].src], texts.src_lang);
    const align::Facts tgt = align::find_facts(texts.tgt.sentences()[pairs[i].tgt], texts.tgt_lang);
    conflict[i] = align::compare_facts(src, tgt).conflicts() ? 1 : 0;
  });
  std::vector<MinedPair> kept;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    if (conflict[i] == 0) kept.push_back(pairs[i]);
  }
  const std::size_t dropped = pairs.size() - kept.size();
  pairs = std::move(kept);
  return dropped;
}

std::string to_tsv(const MinedPair& pair, const Texts& texts) {
  return corpora::decimal(pair.score, 4) + '\t' +
         corpora::one_line(texts.src.sentences()[pair.src]) + '\t' +
         corpora::one_line(texts.tgt.sentences()[pair.tgt]) + '\n';
}

std::string to_json(const SentenceFile& file, const std::string& lang, std::size_t sentence) {
  return R"({"doc": )" + corpora::quoted(file.path()) + R"(, "lang": )" + corpora::quoted(lang) +
         R"(, "sentences": [)" + std::to_string(file.line(sentence)) + R"(], "text": )" +
         corpora::quoted(file.sentences()[sentence]) + "}";
}

std::string to_jsonl(const MinedPair& pair, const Texts& texts) {
  return R"({"src": )" + to_json(texts.src, texts.src_lang, pair.src) + R"(, "tgt": )" +
         to_json(texts.tgt, texts.tgt_lang, pair.tgt) + R"(, "score": )" +
         corpora::decimal(pair.score, 4) + "}\n";
}

/// The nearest sentences of each sentence on the other side.
align::NearestRows find_neighbours(const Options& options, const Texts& texts, LineEncoder& encoder,
                                   Messages& messages) {
  const align::Vectors src = texts.src.encode(encoder, messages);
  const align::Vectors tgt = texts.tgt.encode(encoder, messages);
  const auto progress = [&](double share) {
    messages.progress("mine: " + std::to_string(std::lround(100 * share)) + " %");
  };
  const bool approximate =
      options.search == Search::approximate ||
      (options.search == Search::automatic &&
       static_cast<double>(src.size()) * static_cast<double>(tgt.size()) > most_exact_comparisons);
  align::NearestRows nearest =
      approximate
          ? align::find_nearest_in_cells(src, tgt, options.k, {.probes = options.probes}, progress)
          : align::find_nearest(src, tgt, options.k, progress);
  messages.progress("");
  if (approximate && src.size() > 0 && tgt.size() > 0) {
    constexpr std::size_t sampled = 1000;
    const double recall = align::recall_of(nearest.of_src, src, tgt, sampled);
    messages.note("approximate search: finds the nearest sentence of " +
                  corpora::decimal(100 * recall, 1) + " % of a sample; --probes " +
                  std::to_string(2 * options.probes) + " finds more, --search exact all");
  }
  return nearest;
}

/// Finds the pairs, best first, of whatever score.
std::vector<MinedPair> find_pairs(const Options& options, const Texts& texts, LineEncoder& encoder,
                                  const align::StaticEncoder* words, Messages& messages) {
  align::Rescore rescore;
  if (words != nullptr) {
    rescore = align::WordScore({texts.src.sentences(), texts.src_lang},
                               {texts.tgt.sentences(), texts.tgt_lang}, *words);
  }
  return align::mine_pairs(find_neighbours(options, texts, encoder, messages), options.retrieval,
                           rescore);
}

int mine(const Options& options, Messages& messages) {
  require_one_standard_input(std::vector{options.src, options.tgt}, "--src and --tgt");
  const bool by_words =
      options.score.empty() ? has_words(options.encoder) : options.score == "words";
  const double threshold =
      options.threshold.value_or(by_words ? align::word_score_threshold : align::margin_threshold);
  corpora::Output output(options.out);
  const SentenceFile src(options.src, options.on_bad_utf8, messages);
  const SentenceFile tgt(options.tgt, options.on_bad_utf8, messages);
  const Texts texts{src, tgt, language_of_file(options.src_lang, src),
                    language_of_file(options.tgt_lang, tgt)};
  LineEncoder encoder(options.encoder, src.lines() + tgt.lines());
  std::optional<align::StaticEncoder> words;
  if (by_words) {
    words.emplace(align::ModelFile::open(
        has_words(options.encoder) ? model_path(options.encoder.encoder) : builtin_model_path()));
  }
  auto pairs = find_pairs(options, texts, encoder, by_words ? &*words : nullptr, messages);
  std::erase_if(pairs, [&](const MinedPair& pair) { return pair.score < threshold; });
  if (!options.keep_conflicts) {
    const std::size_t dropped = drop_conflicts(pairs, texts);
    if (dropped > 0) {
      messages.note("left out " + corpora::counted(dropped, "pair") +
                    " with numbers that contradict each other; --keep-conflicts writes them too");
    }
  }
  for (const MinedPair& pair : pairs) {
    output.write(options.format == "tsv" ? to_tsv(pair, texts) : to_jsonl(pair, texts));
  }
  if (pairs.empty()) {
    messages.note("no pair of the " + corpora::counted(src.sentences().size(), "sentence") +
                  " and " + corpora::counted(tgt.sentences().size(), "sentence") +
                  " has a score of the threshold, " + corpora::decimal(threshold, 2) +
                  "; lower --threshold");
  }
  output.commit();
  return EXIT_SUCCESS;
}

}  // namespace

Action add_mine(CLI::App& app) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand(
      "mine", "Find the sentences of two files that translate each other, among many that don't");
  command->add_option("--src", options->src, "One sentence a line; - is standard input")
      ->required();
  command->add_option("--tgt", options->tgt, "The same in another language")->required();
  command->add_option("--src-lang", options->src_lang, "Language of --src; else it is found")
      ->type_name("xx");
  command->add_option("--tgt-lang", options->tgt_lang, "Language of --tgt; else it is found")
      ->type_name("xx");
  command->add_option("-o,--output", options->out, "Output file; else standard output");
  command
      ->add_option("--format", options->format,
                   "tsv: score, src, tgt; jsonl: with file, line (from 0) and language")
      ->check(CLI::IsMember({"tsv", "jsonl"}))
      ->capture_default_str();
  command
      ->add_option("--k", options->k,
                   "Nearest sentences of the other side that compete for each sentence, and that "
                   "its margin is taken against")
      ->check(CLI::Range(1, 1000))
      ->capture_default_str();
  command
      ->add_option(
          "--score", options->score,
          "What a pair is judged by: `margin`, the ratio margin of its cosine, or `words`, "
          "that and twice the share of its words that translate each other. words, unless "
          "the vectors come from elsewhere")
      ->check(CLI::IsMember({"margin", "words"}));
  command->add_option("--threshold", options->threshold,
                      "Least score; else 2.27 for words, 1.31 for margin");
  command
      ->add_option("--retrieval", options->retrieval,
                   "intersection: sentences that are each other's best; forward, backward: the "
                   "best of each sentence of --src, of --tgt; union: both, each sentence once")
      ->transform(CLI::CheckedTransformer(
          std::map<std::string, Retrieval>{{"intersection", Retrieval::intersection},
                                           {"forward", Retrieval::forward},
                                           {"backward", Retrieval::backward},
                                           {"union", Retrieval::both}}))
      ->default_str("intersection");
  command
      ->add_option("--search", options->search,
                   "exact: every sentence is compared with every one; approximate: with those of "
                   "the --probes cells nearest it, hundreds of times fewer, and the share that is "
                   "still found is told; auto: approximate beyond 10^11 comparisons")
      ->transform(CLI::CheckedTransformer(
          std::map<std::string, Search>{{"auto", Search::automatic},
                                        {"exact", Search::exact},
                                        {"approximate", Search::approximate}}))
      ->default_str("auto");
  command
      ->add_option("--probes", options->probes,
                   "Cells in which an approximate search looks for a sentence")
      ->check(CLI::Range(1, 1000))
      ->capture_default_str();
  command->add_flag("--keep-conflicts", options->keep_conflicts,
                    "Also write pairs of which the numbers contradict each other");
  add_encoder(*command, options->encoder);
  add_on_bad_utf8(*command, options->on_bad_utf8);
  command->footer(
      "A sentence that a file repeats counts once. The rows of --encoder vectors: are those of the "
      "lines of --src, then those of --tgt.\nExample: diglot mine --src news.ro --tgt news.en -o "
      "pairs.tsv");
  return [options](Messages& messages) { return mine(*options, messages); };
}

}  // namespace diglot::tools
