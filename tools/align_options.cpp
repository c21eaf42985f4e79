#include "tools/align_options.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "corpora/error.h"
#include "tools/alignment_stage.h"
#include "tools/on_bad_utf8.h"
#include "tools/same_file.h"
#include "tools/stage_options.h"

namespace diglot::tools {
namespace {

using corpora::Error;

std::vector<corpora::Relation> parse_relations(const std::string& names) {
  if (names == "all") return {corpora::all_relations.begin(), corpora::all_relations.end()};
  std::vector<corpora::Relation> chosen;
  for (std::size_t begin = 0; begin <= names.size();) {
    const std::size_t end = std::min(names.find(',', begin), names.size());
    const std::string name = names.substr(begin, end - begin);
    const auto relation = corpora::parse_relation(name);
    if (!relation) {
      throw Error("--relations: '" + name +
                  "' is none of translation, same, partial, "
                  "contradiction; name some of them, separated by commas, or `all`");
    }
    chosen.push_back(*relation);
    begin = end + 1;
  }
  return chosen;
}

/// All files and folders that the options name.
std::vector<std::string> paths(const AlignOptions& options) {
  std::vector<std::string> all = options.inputs;
  for (const auto& [src, tgt] : options.pairs) all.insert(all.end(), {src, tgt});
  return all;
}

void validate_inputs(const AlignOptions& options) {
  if (options.inputs.empty() && options.pairs.empty()) {
    throw Error("no articles given; name files or folders, see `diglot align --help`");
  }
  if (!options.pairs.empty() && !options.inputs.empty()) {
    throw Error("--pair names its own articles; give no others beside it");
  }
  options.reading.validate(paths(options));
}

void validate_filter(const AlignOptions& options) {
  if (options.writes_every_bead() &&
      (options.least_score || options.precision || options.relations)) {
    throw Error(
        "--parallel --format vecalign accounts for every sentence, so that --min-score, "
        "--precision and --relations leave nothing out; leave them away, or write another format");
  }
  if (options.relations) parse_relations(*options.relations);
  // Written so that NaN is none either.
  if (options.least_score && !(*options.least_score >= 0 && *options.least_score <= 1)) {
    throw Error("--min-score is a probability; give a number from 0 to 1");
  }
  if (!options.precision) return;
  if (!(*options.precision > 0 && *options.precision <= 1)) {
    throw Error("--precision is a share; give a number from 0 to 1");
  }
  // With --parallel, beads are judged by the model's own vectors whatever found them.
  if (!options.parallel && !std::holds_alternative<EncoderModel>(options.encoder.choice())) {
    throw Error(
        "--precision was measured with a model's own vectors, and with others scores are not "
        "calibrated; give --min-score, or leave --encoder away");
  }
}

void validate_stories(const AlignOptions& options) {
  if (options.stories.empty() && !options.whole_stories) return;
  if (options.names_pairs()) {
    throw Error(
        std::string(options.whole_stories ? "--whole-stories" : "--stories") +
        " are found among all articles; name files or folders without --pair, --parallel and the "
        "format vecalign");
  }
  if (options.stories.empty()) return;
  const auto is_standard = [](const std::string& path) {
    return path.empty() || path == "-" || path == "/dev/stdout";
  };
  const bool same = is_standard(options.stories)
                        ? is_standard(options.out)
                        : !is_standard(options.out) && is_same_file(options.stories, options.out);
  if (same) throw Error("--stories and the pairs can't be in one file; give each its own");
}

void validate_stages(const AlignOptions& options) {
  const StageOptions& stages = options.sharded.stages;
  if (stages.work.empty()) return;
  if (stages.only) static_cast<void>(parse_alignment_stage(*stages.only));
  if (options.names_pairs()) {
    throw Error(
        "--work finds out which articles tell one story; --pair, --parallel and the format "
        "vecalign say it themselves: leave --work away");
  }
  if (!std::holds_alternative<EncoderModel>(options.encoder.choice())) {
    throw Error(
        "--work keeps what a model's own vectors tell; leave --encoder away, name the file of a "
        "model, or leave --work away");
  }
}

}  // namespace

bool AlignOptions::names_pairs() const {
  return parallel || format == "vecalign" || !pairs.empty();
}

PairFilter AlignOptions::filter(const align::Model& model) const {
  PairFilter filter;
  if (writes_every_bead()) return {0, parse_relations("all")};
  if (relations) filter.relations = parse_relations(*relations);
  if (least_score) filter.least_score = *least_score;
  if (precision) filter.least_score = model.precision.least_score(*precision);
  return filter;
}

void AlignOptions::validate() const {
  validate_inputs(*this);
  validate_filter(*this);
  validate_stories(*this);
  validate_stages(*this);
  if (explain && format != "jsonl" && format != "text") {
    throw Error("--explain needs a format that has room for words; write jsonl or text");
  }
}

void add_align_options(CLI::App& command, AlignOptions& options) {
  command
      .add_option("INPUT", options.inputs,
                  "Articles: text, .sents or HTML files, JSONL with an article a line, folders of "
                  "these; - for standard input, JSONL if it begins with {, HTML if with a tag "
                  "such as <html>; .gz, .zst and .xz are read")
      ->type_name("FILE");
  command
      .add_option(
          "--format", options.format,
          "jsonl, tsv, text (to read), moses (-o PREFIX writes PREFIX.ro-en.ro and .en), "
          "vecalign (one article pair; the last column is 1 less the score, with --parallel 1 "
          "less the share of words that have a counterpart)")
      ->check(CLI::IsMember(pair_formats()))
      ->capture_default_str();
  command.add_option("-o,--output", options.out, "Output file; else standard output")
      ->type_name("FILE");
  command
      .add_option("--stories", options.stories,
                  "Also write which articles tell the same event, over all languages: a story a "
                  "line, as JSON")
      ->type_name("FILE");
  command.add_flag("--whole-stories", options.whole_stories,
                   "Align every two articles of a story, not only those that are most alike");
  CLI::Option* work =
      add_stages(command, options.sharded.stages, "candidates, compare 0", "candidates");
  command
      .add_option(
          "--shard", options.sharded.shard,
          "Article pairs that are compared in one stage; these are lost where it is cut off")
      ->check(CLI::Range(1, 100'000'000))
      ->capture_default_str()
      ->needs(work);
  command
      .add_option("--min-score", options.least_score,
                  "Leave out pairs of a lower score (probability, 0 to 1)")
      ->default_str("0.5");
  command
      .add_option("--precision", options.precision,
                  "Leave out what has too low a score for this share of the pairs to be right, as "
                  "measured on stories by different newsrooms; in place of --min-score, with a "
                  "model's own vectors only")
      ->excludes("--min-score");
  command
      .add_option("--relations", options.relations,
                  "Which pairs: some of translation, same, partial, contradiction, separated by "
                  "commas; or all")
      ->default_str("translation,same");
  command
      .add_option("--pair", options.pairs,
                  "Align these two files, or the files of equal name (but for .gz, .zst, .xz) in "
                  "these two folders; repeatable")
      ->type_name("FILE FILE")
      ->allow_extra_args(false);
  command.add_flag("--parallel", options.parallel,
                   "The two articles are translations of one another: account for every sentence, "
                   "in order");
  command.add_flag("--allow-crossing", options.allow_crossing,
                   "With --parallel (else it is done in any case): also look for blocks of "
                   "sentences that stand elsewhere in the "
                   "translation");
  command.add_flag("--explain", options.explain,
                   "Also write which words translate each other and what makes the score; and for "
                   "each sentence in no pair what comes nearest and why it lost (jsonl and text)");
  command.add_flag("--sentence-per-line", options.reading.text.sentence_per_line,
                   "Every file holds one sentence a line (as those that end in .sents do)");
  command
      .add_option("--lang", options.reading.languages,
                  "Language of a file or of all files in a folder; else it is found; repeatable")
      ->type_name("PATH=xx")
      ->allow_extra_args(false);
  add_encoder(command, options.encoder);
  add_on_bad_utf8(command, options.reading.text.on_bad_utf8);
}

}  // namespace diglot::tools
