#include <algorithm>
#include <cstddef>
#include <limits>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <tbb/global_control.h>

#include "align/automatic_aligner.h"
#include "align/collection.h"
#include "align/explanation.h"
#include "align/model.h"
#include "align/parallel_aligner.h"
#include "align/word_alignment.h"
#include "corpora/article_store.h"
#include "corpora/error.h"
#include "corpora/output.h"
#include "corpora/pair.h"
#include "tools/align_options.h"
#include "tools/alignment_stage.h"
#include "tools/article_digest.h"
#include "tools/article_inputs.h"
#include "tools/chosen_encoder.h"
#include "tools/commands.h"
#include "tools/left_out_report.h"
#include "tools/named_pairs.h"
#include "tools/ordered_pipeline.h"
#include "tools/pair_writer.h"
#include "tools/relation_report.h"
#include "tools/sharded_alignment.h"
#include "tools/story_text.h"
#include "tools/work_folder.h"

namespace diglot::tools {
namespace {

using corpora::Article;
using corpora::Error;

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

/// Two articles that the options name, on their way from the files to the output.
struct NamedArticles {
  Article src;
  Article tgt;
  std::vector<align::Link> links;
  std::optional<align::ArticleRelation> relation;  ///< none where the options tell it
};

/// What a run has put out.
struct Written {
  std::size_t article_pairs = 0;
  std::size_t pairs = 0;
  RelationReport relations;
  LeftOutReport left_out;
  std::string stories;  ///< a line each

  /// Writes article pairs as they come.
  void add(NamedArticles& articles, const PairFilter& filter, PairWriter& writer) {
    ++article_pairs;
    if (articles.relation) relations.add(articles.src, articles.tgt, *articles.relation);
    left_out.add(articles.links, filter);
    pairs += writer.write({&articles.src, &articles.tgt, std::move(articles.links)});
  }
};

/// Reads article pairs, one after another.
class NamedReader {
 public:
  NamedReader(std::vector<FilePair> files, const AlignOptions& options, ArticleEncoder& encoder,
              Messages& messages)
      : files_(std::move(files)),
        reading_(options.reading),
        encoder_(encoder),
        messages_(messages),
        unknown_(encoder.model()) {}

  /// The next that can be read; null at the end.
  std::shared_ptr<NamedArticles> next() {
    while (next_ < files_.size()) {
      const FilePair& pair = files_[next_++];
      auto src = read_one_article(pair.src, reading_, messages_);
      auto tgt = read_one_article(pair.tgt, reading_, messages_);
      require_all_read(encoder_, messages_);
      if (!src || !tgt) continue;
      for (const Article* article : {&*src, &*tgt}) {
        unknown_.look_at(*article, messages_);
        encoder_.add(*article);
      }
      return std::make_shared<NamedArticles>(
          NamedArticles{std::move(*src), std::move(*tgt), {}, std::nullopt});
    }
    return nullptr;
  }

 private:
  std::vector<FilePair> files_;
  const ArticleInputOptions& reading_;
  ArticleEncoder& encoder_;
  Messages& messages_;
  UnknownLanguages unknown_;
  std::size_t next_ = 0;
};

/// Links two articles in the way that the options name. Thread-safe.
class NamedAligner {
 public:
  NamedAligner(const AlignOptions& options, const ArticleEncoder& encoder)
      : parallel_(options.parallel),
        in_order_(encoder.model(), parallel_options(options), encoder.encoder()),
        automatic_(encoder.model(), encoder.encoder(), bead_score(options)) {}

  void align(NamedArticles& articles) const {
    if (parallel_) {
      articles.links = in_order_.align(articles.src, articles.tgt);
      return;
    }
    align::RelatedLinks related = automatic_.align(articles.src, articles.tgt);
    articles.relation = related.relation;
    articles.links = std::move(related.links);
  }

 private:
  static align::BeadScore bead_score(const AlignOptions& options) {
    return options.writes_every_bead() ? align::BeadScore::coverage : align::BeadScore::probability;
  }
  static align::ParallelOptions parallel_options(const AlignOptions& options) {
    align::ParallelOptions parallel;
    if (options.allow_crossing) parallel.order = align::BeadOrder::moved_blocks;
    parallel.score = bead_score(options);
    return parallel;
  }

  bool parallel_;
  align::ParallelAligner in_order_;
  align::AutomaticAligner automatic_;
};

/// Aligns article pairs that are given, whatever they tell: they are read and written one after
/// another, and a few are aligned at a time.
Written align_named(const AlignOptions& options, const PairFilter& filter, ArticleEncoder& encoder,
                    PairWriter& writer, Messages& messages) {
  using Articles = std::shared_ptr<NamedArticles>;
  NamedReader reader(find_named_pairs(options, messages), options, encoder, messages);
  const NamedAligner aligner(options, encoder);
  Written written;
  const auto link = [&](const Articles& articles) {
    aligner.align(*articles);
    return articles;
  };
  const auto put_out = [&](const Articles& articles) { written.add(*articles, filter, writer); };
  const std::size_t threads =
      tbb::global_control::active_value(tbb::global_control::max_allowed_parallelism);
  // Rows of vectors can't be looked up while others are added.
  run_in_order(
      encoder.has_rows() ? 1 : 2 * threads, [&] { return reader.next(); }, link, put_out);
  encoder.require_all_used();
  return written;
}

/// The articles of all inputs.
struct Collection {
  corpora::ArticleStore articles;
  ArticleDigest digest;  ///< where they are aligned in stages
};

/// Reads them, and tells the encoder and the user about them.
void read_articles(const AlignOptions& options, ArticleEncoder& encoder, Messages& messages,
                   Collection& collection) {
  corpora::ArticleStore& articles = collection.articles;
  const bool in_stages = !options.sharded.stages.work.empty();
  UnknownLanguages unknown(encoder.model());
  read_all_articles(options.inputs, options.reading, messages, [&](Article article) {
    unknown.look_at(article, messages);
    if (in_stages) collection.digest.add(article);
    articles.add(std::move(article));
  });
  require_all_read(encoder, messages);
  if (encoder.has_rows()) {
    for (std::size_t i = 0; i < articles.size(); ++i) encoder.add(*articles.read(i));
  }
  encoder.require_all_used();
}

std::string_view name_of(align::CollectionStep step) {
  switch (step) {
    case align::CollectionStep::look:
      return "articles looked at";
    case align::CollectionStep::compare:
      return "article pairs compared";
    case align::CollectionStep::link:
      break;
  }
  return "article pairs linked";
}

align::CollectionOptions collection_options(const AlignOptions& options,
                                            const ArticleEncoder& encoder, Messages& messages) {
  align::CollectionOptions collection;
  collection.encoder = encoder.encoder();
  collection.whole_stories = options.whole_stories;
  collection.progress = [&messages, shown = std::size_t{0}](
                            align::CollectionStep step, std::size_t done, std::size_t all) mutable {
    const std::size_t part = done * 1000 / std::max<std::size_t>(1, all);
    if (std::exchange(shown, part) == part) return;
    messages.progress("align: " + std::to_string(done) + " of " + std::to_string(all) + " " +
                      std::string(name_of(step)));
  };
  return collection;
}

/// That of the file of the model, before it is opened; "" where nothing is made in stages.
std::string checksum_of_model(const AlignOptions& options) {
  if (options.sharded.stages.work.empty()) return "";
  const WorkFolder folder(options.sharded.stages.work);
  folder.create();
  return folder.checksum_of_source(std::get<EncoderModel>(options.encoder.choice()).path);
}

AlignmentSources sources(const std::string& model, const Collection& collection) {
  return {model, collection.digest.hex(), collection.articles.size()};
}

/// Runs a stage that makes no output, or prints all.
int run_stage(const AlignOptions& options, Messages& messages) {
  const std::string model = checksum_of_model(options);
  ArticleEncoder encoder(options.encoder);
  Collection collection;
  read_articles(options, encoder, messages, collection);
  auto aligning = collection_options(options, encoder, messages);
  aligning.most_kept = 0;
  align::CollectionAligner aligner(collection.articles, encoder.model(), aligning);
  ShardedAlignment stages(options.sharded, sources(model, collection), aligner,
                          StageFiles::Missing::refuse, messages);
  if (const auto& only = options.sharded.stages.only) {
    stages.make(parse_alignment_stage(*only));
  } else {
    corpora::Output output("-");
    output.write(stages.list(options.inputs, options.out.empty() ? "-" : options.out));
    output.commit();
  }
  return EXIT_SUCCESS;
}

/// Finds the stories, at once or in stages.
std::vector<align::Story> find_stories(const AlignOptions& options, const Collection& collection,
                                       const ArticleEncoder& encoder, const std::string& model,
                                       Messages& messages, const align::UseStoryPair& use) {
  const auto aligning = collection_options(options, encoder, messages);
  if (options.sharded.stages.work.empty()) {
    return align::align_collection(collection.articles, encoder.model(), aligning, use);
  }
  using Missing = StageFiles::Missing;
  const bool only = options.sharded.stages.only.has_value();
  align::CollectionAligner aligner(collection.articles, encoder.model(), aligning);
  ShardedAlignment stages(options.sharded, sources(model, collection), aligner,
                          only ? Missing::refuse : Missing::make, messages);
  auto stories = stages.link(use);
  if (!only) messages.note(stages.summary());
  return stories;
}

/// Finds the stories among all articles and aligns inside each.
Written align_all(const AlignOptions& options, const PairFilter& filter, ArticleEncoder& encoder,
                  const std::string& model, PairWriter& writer, Messages& messages) {
  Collection collection;
  read_articles(options, encoder, messages, collection);
  const corpora::ArticleStore& articles = collection.articles;
  Written written;
  StoryText text(articles.heads());
  const auto write = [&](const align::StoryPair& pair, const Article& src, const Article& tgt) {
    written.relations.add(src, tgt, pair.relation);
    written.left_out.add(pair.links, filter);
    const std::size_t links = writer.write({&src, &tgt, pair.links, pair.story + 1});
    if (!options.stories.empty()) text.add(pair, links);
    written.pairs += links;
    ++written.article_pairs;
  };
  const auto stories = find_stories(options, collection, encoder, model, messages, write);
  messages.progress("");
  if (!options.stories.empty()) written.stories = text.to_jsonl(stories);
  if (written.article_pairs == 0 && messages.errors() == 0) {
    messages.note("no two of the " + std::to_string(articles.size()) +
                  " articles tell the same story in different languages; --pair aligns two all the "
                  "same");
  }
  return written;
}

/// What --explain adds, with a model that outlives it.
Explain explain_with(const align::Model& model) {
  return [&model](const AlignedArticles& aligned, const std::vector<align::LinkFate>& fates) {
    align::Explanation explanation =
        align::explain_links(*aligned.src, *aligned.tgt, aligned.links, fates, model);
    const align::IndexedArticle src(*aligned.src);
    const align::IndexedArticle tgt(*aligned.tgt);
    Explained explained{{}, std::move(explanation.alone)};
    for (std::size_t k = 0; k < aligned.links.size(); ++k) {
      corpora::Evidence evidence = aligned.links[k].evidence;
      evidence.parts = std::move(explanation.parts[k]);
      if (fates[k] == align::LinkFate::given_out) {
        const corpora::Pair pair = align::to_pair(src, tgt, aligned.links[k]);
        evidence.words = align::translate_words(pair.src, pair.tgt, model.encoder);
      }
      explained.evidence.push_back(std::move(evidence));
    }
    return explained;
  };
}

int run_align(const AlignOptions& options, Messages& messages) {
  options.validate();
  const StageOptions& stages = options.sharded.stages;
  if (stages.list || (stages.only && *stages.only != "pairs")) return run_stage(options, messages);
  const std::string model = checksum_of_model(options);
  ArticleEncoder encoder(options.encoder);
  const PairFilter filter = options.filter(encoder.model());
  const auto writer = make_pair_writer(options.format, options.out, filter, messages,
                                       options.explain ? explain_with(encoder.model()) : nullptr);
  std::optional<corpora::Output> stories;
  if (!options.stories.empty()) stories.emplace(options.stories);
  const Written written = options.names_pairs()
                              ? align_named(options, filter, encoder, *writer, messages)
                              : align_all(options, filter, encoder, model, *writer, messages);
  // What failed as a whole leaves an older output as it is.
  if (written.pairs > 0 || messages.errors() == 0) {
    writer->finish();
    if (stories) {
      stories->write(written.stories);
      stories->finish();
    }
    writer->commit();
    if (stories) stories->commit();
  }
  written.relations.tell(messages);
  if (written.pairs == 0 && written.article_pairs > 0) {
    messages.note(written.left_out.text(filter));
  }
  return EXIT_SUCCESS;
}

}  // namespace

Action add_align(CLI::App& app) {
  auto options = std::make_shared<AlignOptions>();
  CLI::App* command = app.add_subcommand(
      "align", "Find the sentences that state the same facts in articles of different languages");
  add_align_options(*command, *options);
  command->footer("Example: diglot align --format text corpora/examples");
  return [options](Messages& messages) {
    // Beads in order take time and memory in proportion to the articles.
    if (options->parallel && !options->explain)
      options->reading.most_sentences = std::numeric_limits<std::size_t>::max();
    return run_align(*options, messages);
  };
}

}  // namespace diglot::tools
