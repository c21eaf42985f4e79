#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "align/vectors.h"
#include "corpora/error.h"
#include "corpora/output.h"
#include "tools/chosen_encoder.h"
#include "tools/commands.h"
#include "tools/encoder_option.h"
#include "tools/mined_pairs.h"
#include "tools/mining_stage.h"
#include "tools/neighbour_search.h"
#include "tools/on_bad_utf8.h"
#include "tools/sentence_file.h"
#include "tools/sentence_shards.h"
#include "tools/sharded_mining.h"
#include "tools/stage_options.h"
#include "tools/standard_input.h"

namespace diglot::tools {
namespace {

struct Options {
  ShardedMiningOptions mining;
  MinedPairOptions pairs;
  std::string out;
};

int mine_at_once(const Options& options, Messages& messages) {
  const ShardedMiningOptions& mining = options.mining;
  require_one_standard_input(std::vector{mining.src, mining.tgt}, "--src and --tgt");
  corpora::Output output(options.out);
  const SentenceFile src(mining.src, mining.on_bad_utf8, messages);
  const SentenceFile tgt(mining.tgt, mining.on_bad_utf8, messages);
  LineEncoder encoder(mining.encoder, src.lines() + tgt.lines());
  const auto find = [&] {
    const align::Vectors src_vectors = encode(src.sentences(), 0, encoder, mining.src, messages);
    const align::Vectors tgt_vectors =
        encode(tgt.sentences(), src.lines(), encoder, mining.tgt, messages);
    return find_neighbours(mining.search, src_vectors, tgt_vectors, "mine", messages);
  };
  write_mined_pairs(options.pairs, mining.encoder, src.sentences(), tgt.sentences(), find(), output,
                    messages);
  output.commit();
  return EXIT_SUCCESS;
}

int write_pairs(const Options& options, ShardedMining& mining, Messages& messages) {
  corpora::Output output(options.out);
  const align::NearestRows nearest = mining.nearest();
  const std::string src = mining.sentences(MinedSide::src);
  const std::string tgt = mining.sentences(MinedSide::tgt);
  write_mined_pairs(options.pairs, options.mining.encoder, parse_sentences(src, options.mining.src),
                    parse_sentences(tgt, options.mining.tgt), nearest, output, messages);
  output.commit();
  return EXIT_SUCCESS;
}

int mine_in_stages(const Options& options, Messages& messages) {
  using Missing = StageFiles::Missing;
  const StageOptions& stages = options.mining.stages;
  const std::optional<MiningStage> only =
      stages.only ? std::optional(parse_mining_stage(*stages.only)) : std::nullopt;
  const Missing missing = only || stages.list ? Missing::refuse : Missing::make;
  ShardedMining mining(options.mining, missing, messages);
  if (stages.list) {
    corpora::Output output("-");
    output.write(mining.list(options.out.empty() ? "-" : options.out));
    output.commit();
    return EXIT_SUCCESS;
  }
  if (only && only->kind != MiningStage::Kind::pairs) {
    mining.make(*only);
    return EXIT_SUCCESS;
  }
  const int status = write_pairs(options, mining, messages);
  if (!only) messages.note(mining.summary());
  return status;
}

int mine(const Options& options, Messages& messages) {
  options.pairs.validate();
  return options.mining.stages.work.empty() ? mine_at_once(options, messages)
                                            : mine_in_stages(options, messages);
}

}  // namespace

Action add_mine(CLI::App& app) {
  auto options = std::make_shared<Options>();
  ShardedMiningOptions& mining = options->mining;
  CLI::App* command = app.add_subcommand(
      "mine", "Find the sentences of two files that translate each other, among many that don't");
  command->add_option("--src", mining.src, "One sentence a line; - is standard input")
      ->type_name("FILE")
      ->required();
  command->add_option("--tgt", mining.tgt, "The same in another language")
      ->type_name("FILE")
      ->required();
  command->add_option("-o,--output", options->out, "Output file; else standard output")
      ->type_name("FILE");
  add_mined_pairs(*command, options->pairs);
  add_search(*command, mining.search);
  add_encoder(*command, mining.encoder);
  add_on_bad_utf8(*command, mining.on_bad_utf8);
  CLI::Option* work =
      add_stages(*command, mining.stages,
                 "split src, embed src 0, search 0 0, merge src 0 (tgt likewise)", "split");
  command
      ->add_option("--shard", mining.shard,
                   "Sentences of a shard; memory is that of two, 8 KB a sentence")
      ->check(CLI::Range(1, 100'000'000))
      ->capture_default_str()
      ->needs(work);
  command->footer(
      "A sentence that a file repeats counts once. The rows of --encoder vectors: are those of the "
      "lines of --src, then those of --tgt.\n"
      "Examples:\n"
      "  diglot mine --src news.ro --tgt news.en -o pairs.tsv\n"
      "  diglot mine --src crawl.ro.zst --tgt crawl.en.zst --work work -o pairs.tsv\n"
      "  diglot mine --src crawl.ro.zst --tgt crawl.en.zst --work work --only 'search 3 7'");
  return [options](Messages& messages) { return mine(*options, messages); };
}

}  // namespace diglot::tools
