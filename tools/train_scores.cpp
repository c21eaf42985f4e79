#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "align/model_file.h"
#include "align/scorer_trainer.h"
#include "corpora/error.h"
#include "corpora/output.h"
#include "corpora/read_bitext.h"
#include "tools/commands.h"
#include "tools/model_path.h"
#include "tools/story_inputs.h"

namespace diglot::tools {
namespace {

struct Options {
  std::string stories;
  std::vector<std::string> bitext;
  std::string model = "builtin";
  std::string out;
};

/// The first pairs of a bitext: scores need no more.
align::BitextPart read_some(const std::string& file, Messages& messages) {
  constexpr std::size_t most = 512;
  corpora::BitextReader reader(file);
  if (reader.src_lang().empty()) {
    throw corpora::Error(file, "its name does not tell its languages; call it XX-YY.tsv");
  }
  align::BitextPart part;
  part.src_lang = reader.src_lang();
  part.tgt_lang = reader.tgt_lang();
  while (part.size() < most) {
    auto pair = reader.next();
    if (!pair) break;
    part.add(std::move(pair->src), std::move(pair->tgt));
  }
  for (const corpora::Error& error : reader.errors()) messages.error(error.what());
  return part;
}

int train_scores(const Options& options, Messages& messages) {
  const auto model = align::ModelFile::open(model_path(options.model));
  corpora::Output output(options.out);
  align::ScorerData stories = read_stories(options.stories, messages);
  for (const std::string& file : options.bitext)
    stories.bitext.push_back(read_some(file, messages));
  messages.progress("train-scores: " + std::to_string(stories.articles.size()) + " articles");
  output.write(align::serialize_model(align::refit_scorers(model, stories)));
  messages.progress("");
  output.commit();
  return EXIT_SUCCESS;
}

}  // namespace

Action add_train_scores(CLI::App& app) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand(
      "train-scores", "Fit the scores of a model anew to your own articles, in seconds");
  command
      ->add_option("STORIES", options->stories,
                   "A folder of articles of several stories, each told in several languages, and "
                   "the pairs that a person found in them: gold.tsv with the columns src_doc, "
                   "tgt_doc, relation, src, tgt")
      ->type_name("FOLDER")
      ->required();
  command
      ->add_option("--bitext", options->bitext,
                   "Files XX-YY.tsv of translations that the model was not trained on, for the "
                   "scores of translations; the first 512 pairs of each are read")
      ->type_name("FILE");
  command->add_option("--model", options->model, "The model: builtin, or a file")
      ->type_name("MODEL")
      ->capture_default_str();
  command->add_option("-o,--output", options->out, "The model file with new scores")
      ->type_name("FILE")
      ->required();
  command->footer("Example: diglot train-scores my-stories -o my.diglot");
  return [options](Messages& messages) { return train_scores(*options, messages); };
}

}  // namespace diglot::tools
