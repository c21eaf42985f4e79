#include <algorithm>
#include <filesystem>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "align/article_relation.h"
#include "align/collection.h"
#include "align/comparable_aligner.h"
#include "align/explanation.h"
#include "align/model.h"
#include "align/parallel_aligner.h"
#include "align/word_alignment.h"
#include "corpora/error.h"
#include "corpora/output.h"
#include "corpora/pair.h"
#include "tools/article_inputs.h"
#include "tools/chosen_encoder.h"
#include "tools/commands.h"
#include "tools/encoder_option.h"
#include "tools/on_bad_utf8.h"
#include "tools/pair_writer.h"
#include "tools/relation_report.h"
#include "tools/story_text.h"

namespace diglot::tools {
namespace {

using corpora::Article;
using corpora::Error;

struct Options {
  std::vector<std::string> inputs;
  std::vector<std::pair<std::string, std::string>> pairs;
  std::string format = "jsonl";
  std::string out;
  std::string stories;
  EncoderOption encoder;
  std::string relations = "translation,same";
  double least_score = 0.5;
  std::optional<double> precision;
  bool parallel = false;
  bool allow_crossing = false;
  bool explain = false;
  ArticleInputOptions reading;
};

std::vector<corpora::Relation> parse_relations(const std::string& names) {
  using corpora::Relation;
  if (names == "all") {
    return {Relation::translation, Relation::same, Relation::partial, Relation::contradiction};
  }
  std::vector<Relation> chosen;
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
std::vector<std::string> paths(const Options& options) {
  std::vector<std::string> all = options.inputs;
  for (const auto& [src, tgt] : options.pairs) all.insert(all.end(), {src, tgt});
  return all;
}

/// Whether the options name the article pairs, so that none are to be found.
bool aligns_named(const Options& options) {
  return options.parallel || options.format == "vecalign" || !options.pairs.empty();
}

/// The article pairs that the options name, by path. vecalign's format names no articles, so there
/// two inputs are a pair.
std::vector<std::pair<std::string, std::string>> named_pairs(const Options& options,
                                                             Messages& messages) {
  std::vector<std::pair<std::string, std::string>> named;
  for (const auto& [src, tgt] : options.pairs) {
    const auto matched = match_files(src, tgt, messages);
    named.insert(named.end(), matched.begin(), matched.end());
  }
  if (options.pairs.empty()) {
    if (options.inputs.size() != 2) {
      throw Error(std::string(options.parallel ? "--parallel" : "the format vecalign") +
                  " takes two files, SRC and TGT, or --pair");
    }
    named = match_files(options.inputs[0], options.inputs[1], messages);
  }
  return named;
}

/// Where rows of a file stand for sentences, an article that can't be read shifts all that follow.
void require_all_read(const ArticleEncoder& encoder, const Messages& messages) {
  if (!encoder.has_rows() || messages.errors() == 0) return;
  throw Error(
      "--encoder vectors: no row can be told from another while an article is left out; mend "
      "or remove it");
}

/// Says which languages the model has not learnt, each once.
class UnknownLanguages {
 public:
  explicit UnknownLanguages(const align::Model& model) : background_(&model.background) {}

  void look_at(const Article& article, Messages& messages) {
    if (background_->covers(article.lang) || !told_.insert(article.lang).second) return;
    messages.note("the model has not learnt the language '" + article.lang + "' (of " + article.id +
                  "): pairs with it rest on names, numbers, loan words and length, and are few; "
                  "--lang corrects a language that was found wrongly");
  }

 private:
  const align::Background* background_;
  std::set<std::string> told_;
};

/// What a run has put out.
struct Written {
  std::size_t article_pairs = 0;
  std::size_t pairs = 0;
  RelationReport relations;
  std::string stories;  ///< a line each
};

/// Aligns article pairs that are given, whatever they tell.
Written align_pairs(const Options& options, ArticleEncoder& encoder, PairWriter& writer,
                    Messages& messages) {
  const auto named = named_pairs(options, messages);
  if (options.format == "vecalign" && named.size() != 1) {
    throw Error("vecalign's format names no articles, so it holds one pair of them; " +
                std::to_string(named.size()) +
                " were given. Write jsonl, or align them one by one");
  }
  align::ParallelOptions parallel;
  if (options.allow_crossing || !options.parallel) parallel.order = align::BeadOrder::moved_blocks;
  if (options.parallel && options.format == "vecalign") {
    parallel.score = align::BeadScore::coverage;
  }
  const align::ParallelAligner parallel_aligner(encoder.model(), parallel, encoder.encoder());
  const align::ComparableAligner comparable_aligner(encoder.model(), encoder.encoder());
  UnknownLanguages unknown(encoder.model());
  RelationReport relations;
  std::size_t pairs = 0;
  for (const auto& [src_path, tgt_path] : named) {
    const auto src = read_one_article(src_path, options.reading, messages);
    const auto tgt = read_one_article(tgt_path, options.reading, messages);
    require_all_read(encoder, messages);
    if (!src || !tgt) continue;
    unknown.look_at(*src, messages);
    unknown.look_at(*tgt, messages);
    encoder.add(*src);
    encoder.add(*tgt);
    if (options.parallel) {
      pairs += writer.write({&*src, &*tgt, parallel_aligner.align(*src, *tgt)});
      continue;
    }
    align::RelatedLinks related =
        align::relate_articles(*src, *tgt, comparable_aligner.align(*src, *tgt), parallel_aligner);
    relations.add(*src, *tgt, related.relation);
    pairs += writer.write({&*src, &*tgt, std::move(related.links)});
  }
  encoder.require_all_used();
  return {named.size(), pairs, std::move(relations), {}};
}

/// Writes the article pairs of the stories; the stories themselves are returned.
Written write_collection(const std::vector<Article>& articles,
                         const align::AlignedCollection& collection, PairWriter& writer) {
  Written written;
  std::vector<std::size_t> links;
  for (const align::StoryPair& pair : collection.pairs) {
    const Article& src = articles[pair.articles.src];
    const Article& tgt = articles[pair.articles.tgt];
    written.relations.add(src, tgt, pair.relation);
    links.push_back(writer.write({&src, &tgt, pair.links, pair.story + 1}));
    written.pairs += links.back();
  }
  written.article_pairs = links.size();
  written.stories = to_jsonl(collection, articles, links);
  return written;
}

/// Finds the stories among all articles and aligns inside each.
Written align_all(const Options& options, ArticleEncoder& encoder, PairWriter& writer,
                  Messages& messages) {
  if (options.format == "vecalign") {
    throw Error(
        "vecalign's format names no articles, so it holds one pair of them; name it with "
        "--pair or --parallel, or write jsonl");
  }
  const std::vector<Article> articles =
      read_all_articles(options.inputs, options.reading, messages);
  require_all_read(encoder, messages);
  UnknownLanguages unknown(encoder.model());
  for (const Article& article : articles) {
    unknown.look_at(article, messages);
    encoder.add(article);
  }
  encoder.require_all_used();
  align::CollectionOptions collection;
  collection.encoder = encoder.encoder();
  const auto aligned = align::align_collection(
      articles, encoder.model(), collection, [&](std::size_t done, std::size_t total) {
        messages.progress("align: " + std::to_string(done) + " of " + std::to_string(total) +
                          " article pairs");
      });
  messages.progress("");
  Written written = write_collection(articles, aligned, writer);
  if (written.article_pairs == 0 && messages.errors() == 0) {
    messages.note("no two of the " + std::to_string(articles.size()) +
                  " articles tell the same story in different languages; --pair aligns two all the "
                  "same");
  } else if (written.article_pairs > 0 && written.pairs == 0) {
    messages.note("found " + std::to_string(written.article_pairs) +
                  " article pairs of the same story, but no sentences of them pass; lower "
                  "--min-score or try --relations all");
  }
  return written;
}

/// What --explain adds, with a model that outlives it.
Explain explain_with(const align::Model& model) {
  return [&model](const AlignedArticles& aligned, const std::vector<bool>& accepted) {
    align::Explanation explanation =
        align::explain_links(*aligned.src, *aligned.tgt, aligned.links, accepted, model);
    const align::IndexedArticle src(*aligned.src);
    const align::IndexedArticle tgt(*aligned.tgt);
    Explained explained{{}, std::move(explanation.alone)};
    for (std::size_t k = 0; k < aligned.links.size(); ++k) {
      corpora::Evidence evidence = aligned.links[k].evidence;
      evidence.parts = std::move(explanation.parts[k]);
      if (accepted[k]) {
        const corpora::Pair pair = align::to_pair(src, tgt, aligned.links[k]);
        evidence.words = align::translate_words(pair.src, pair.tgt, model.encoder);
      }
      explained.evidence.push_back(std::move(evidence));
    }
    return explained;
  };
}

void validate_stories(const Options& options) {
  if (options.stories.empty()) return;
  if (aligns_named(options)) {
    throw Error(
        "--stories are found among all articles; name files or folders without --pair, --parallel "
        "and the format vecalign");
  }
  const auto is_standard = [](const std::string& path) { return path.empty() || path == "-"; };
  if (options.stories == options.out ||
      (is_standard(options.stories) && is_standard(options.out))) {
    throw Error("--stories and the pairs can't be in one file; give each its own");
  }
}

int run_align(const Options& options, Messages& messages) {
  if (options.inputs.empty() && options.pairs.empty()) {
    throw Error("no articles given; name files or folders, see `diglot align --help`");
  }
  if (!options.pairs.empty() && !options.inputs.empty()) {
    throw Error("--pair names its own articles; give no others beside it");
  }
  if (!(options.least_score >= 0 && options.least_score <= 1)) {  // so that NaN is none either
    throw Error("--min-score is a probability; give a number from 0 to 1");
  }
  if (options.explain && options.format != "jsonl" && options.format != "text") {
    throw Error("--explain needs a format that has room for words; write jsonl or text");
  }
  const bool named = aligns_named(options);
  validate_stories(options);
  options.reading.validate(paths(options));
  if (options.precision && !(*options.precision > 0 && *options.precision <= 1)) {
    throw Error("--precision is a share; give a number from 0 to 1");
  }
  ArticleEncoder encoder(options.encoder);
  const double least_score = options.precision
                                 ? encoder.model().precision.least_score(*options.precision)
                                 : options.least_score;
  PairFilter filter{least_score, parse_relations(options.relations)};
  if (options.parallel && options.format == "vecalign") {
    filter = {0, parse_relations("all")};  // every sentence is accounted for
  }
  const auto writer = make_pair_writer(options.format, options.out, std::move(filter), messages,
                                       options.explain ? explain_with(encoder.model()) : nullptr);
  std::optional<corpora::Output> stories;
  if (!options.stories.empty()) stories.emplace(options.stories);
  const Written written = named ? align_pairs(options, encoder, *writer, messages)
                                : align_all(options, encoder, *writer, messages);
  // What failed as a whole leaves an older output as it is.
  if (written.pairs > 0 || messages.errors() == 0) {
    writer->commit();
    if (stories) {
      stories->write(written.stories);
      stories->commit();
    }
  }
  written.relations.tell(messages);
  if (named && written.pairs == 0 && messages.errors() == 0) {
    messages.note("no sentences correspond; lower --min-score or try --relations all");
  }
  return EXIT_SUCCESS;
}

}  // namespace

Action add_align(CLI::App& app) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand(
      "align", "Find the sentences that state the same facts in articles of different languages");
  command->add_option("INPUT", options->inputs,
                      "Articles: text or HTML files, JSONL with an article a line, folders of "
                      "these; - for standard input, JSONL if it begins with {, HTML if with a tag "
                      "such as <html>; .gz, .zst and .xz are read");
  command
      ->add_option("--format", options->format,
                   "jsonl, tsv, text (to read), moses (-o PREFIX writes PREFIX.ro-en.ro and .en), "
                   "vecalign (one article pair)")
      ->check(CLI::IsMember(pair_formats()))
      ->capture_default_str();
  command->add_option("-o,--output", options->out, "Output file; else standard output");
  command
      ->add_option("--stories", options->stories,
                   "Also write which articles tell the same event, over all languages: a story a "
                   "line, as JSON")
      ->type_name("FILE");
  command
      ->add_option("--min-score", options->least_score,
                   "Leave out pairs of a lower score (probability, 0 to 1)")
      ->capture_default_str();
  command
      ->add_option("--precision", options->precision,
                   "Leave out what has too low a score for this share of the pairs to be right, as "
                   "measured on stories by different newsrooms; in place of --min-score")
      ->excludes("--min-score");
  command
      ->add_option("--relations", options->relations,
                   "Which pairs: some of translation, same, partial, contradiction, separated by "
                   "commas; or all")
      ->capture_default_str();
  command
      ->add_option("--pair", options->pairs,
                   "Align these two files, or the files of equal name (but for .gz, .zst, .xz) in "
                   "these two folders; repeatable")
      ->type_name("A B")
      ->allow_extra_args(false);
  command->add_flag("--parallel", options->parallel,
                    "The two articles are translations of one another: account for every sentence, "
                    "in order");
  command->add_flag("--allow-crossing", options->allow_crossing,
                    "With --parallel (else it is done in any case): also look for blocks of "
                    "sentences that stand elsewhere in the "
                    "translation");
  command->add_flag("--explain", options->explain,
                    "Also write which words translate each other and what makes the score; and for "
                    "each sentence in no pair what comes nearest and why it lost (jsonl and text)");
  command->add_flag("--sentence-per-line", options->reading.sentence_per_line,
                    "The files hold one sentence a line (as those that end in .sents do)");
  command
      ->add_option("--lang", options->reading.languages,
                   "Language of a file or of all files in a folder; else it is found; repeatable")
      ->type_name("PATH=xx")
      ->allow_extra_args(false);
  add_encoder(*command, options->encoder);
  add_on_bad_utf8(*command, options->reading.text.on_bad_utf8);
  command->footer("Example: diglot align --format text corpora/examples");
  return [options](Messages& messages) {
    // Beads in order take time and memory in proportion to the articles.
    if (options->parallel && !options->explain)
      options->reading.most_sentences = std::numeric_limits<std::size_t>::max();
    return run_align(*options, messages);
  };
}

}  // namespace diglot::tools
