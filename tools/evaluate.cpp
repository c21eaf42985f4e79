#include <cstdio>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json.hpp>

#include "align/pair_evaluation.h"
#include "align/retrieval_evaluation.h"
#include "align/static_encoder.h"
#include "corpora/error.h"
#include "corpora/gold_pairs.h"
#include "corpora/output.h"
#include "corpora/read_pairs.h"
#include "tools/commands.h"
#include "tools/evaluate_segmentation.h"
#include "tools/lines.h"
#include "tools/model_path.h"

namespace diglot::tools {
namespace {

using corpora::Relation;

struct PairsOptions {
  std::string gold;
  std::string predicted;
  bool json = false;
};

struct RetrievalCommandOptions {
  std::string src;
  std::string tgt;
  std::string encoder = "builtin";
  std::string margin = "ratio";
  std::size_t k = 4;
  bool json = false;
};

void print(const std::string& text) {
  corpora::Output output("-");
  output.write(text);
  output.commit();
}

boost::json::object to_json(const align::PrecisionRecall& result) {
  return {{"precision", result.precision()}, {"recall", result.recall()}, {"f1", result.f1()}};
}

std::string to_text(const char* name, const align::PrecisionRecall& result) {
  char line[96];
  std::snprintf(line, sizeof line,
                "%-8s precision %.3f (%zu of %zu)  recall %.3f (%zu of %zu)  f1 ", name,
                result.precision(), result.right, result.predicted, result.recall(), result.found,
                result.gold);
  char f1[16];
  std::snprintf(f1, sizeof f1, "%.3f\n", result.f1());
  return std::string(line) + f1;
}

int evaluate_pairs(const PairsOptions& options) {
  const auto predicted = corpora::read_pairs(options.predicted);
  const auto result = align::evaluate_pairs(corpora::read_gold_pairs(options.gold), predicted);
  boost::json::object relations;
  std::string relations_line = "predicted pairs by their gold relation:";
  std::size_t none = result.strict.predicted;
  for (const Relation relation :
       {Relation::translation, Relation::same, Relation::partial, Relation::contradiction}) {
    const auto found = result.by_relation.find(relation);
    const std::size_t count = found == result.by_relation.end() ? 0 : found->second;
    none -= count;
    relations[corpora::to_string(relation)] = count;
    relations_line +=
        " " + std::string(corpora::to_string(relation)) + " " + std::to_string(count) + ",";
  }
  relations["none"] = none;
  if (options.json) {
    print(boost::json::serialize(boost::json::object{{"name", "diglot pairs"},
                                                     {"strict", to_json(result.strict)},
                                                     {"lax", to_json(result.lax)},
                                                     {"predicted", relations}}) +
          '\n');
  } else {
    print("scorer   diglot pairs\n" + to_text("strict", result.strict) +
          to_text("lax", result.lax) + relations_line + " none " + std::to_string(none) + '\n');
  }
  return EXIT_SUCCESS;
}

align::Vectors encode_file(const std::string& file, const align::StaticEncoder& encoder) {
  const std::vector<std::string> lines = read_lines(file);
  const std::vector<std::string_view> sentences(lines.begin(), lines.end());
  return encoder.encode(sentences);
}

int evaluate_retrieval(const RetrievalCommandOptions& options) {
  const align::StaticEncoder encoder(align::ModelFile::open(model_path(options.encoder)));
  const align::Vectors src = encode_file(options.src, encoder);
  const align::Vectors tgt = encode_file(options.tgt, encoder);
  if (src.size() != tgt.size()) {
    throw corpora::Error(options.src + " has " + std::to_string(src.size()) + " lines and " +
                         options.tgt + " has " + std::to_string(tgt.size()) +
                         "; line i of one must translate line i of the other");
  }
  if (src.size() == 0) throw corpora::Error(options.src, "is empty; give one sentence a line");
  const std::size_t errors = align::count_retrieval_errors(
      src, tgt,
      {options.margin == "ratio" ? align::Margin::ratio : align::Margin::none, options.k});
  const double percent = 100 * static_cast<double>(errors) / static_cast<double>(src.size());
  if (options.json) {
    print(boost::json::serialize(boost::json::object{{"name", "xsim"},
                                                     {"margin", options.margin},
                                                     {"k", options.k},
                                                     {"lines", src.size()},
                                                     {"errors", errors},
                                                     {"error", percent}}) +
          '\n');
  } else {
    char line[128];
    std::snprintf(line, sizeof line, "xsim error %.2f %% (%zu of %zu lines; margin %s, k %zu)\n",
                  percent, errors, src.size(), options.margin.c_str(), options.k);
    print(line);
  }
  return EXIT_SUCCESS;
}

}  // namespace

Action add_evaluate(CLI::App& app) {
  CLI::App* command =
      app.add_subcommand("evaluate", "Measure pairs, encoders and segmentations against gold data");
  command->require_subcommand(1);

  auto pairs = std::make_shared<PairsOptions>();
  CLI::App* pairs_command =
      command->add_subcommand("pairs", "Compare the output of `align` with gold pairs");
  pairs_command->add_option("--gold", pairs->gold, "TSV: src_doc, tgt_doc, relation, src, tgt")
      ->required();
  pairs_command->add_option("--pred", pairs->predicted, "Output of `align --format jsonl`")
      ->required();
  pairs_command->add_flag("--json", pairs->json, "Print JSON");

  auto retrieval = std::make_shared<RetrievalCommandOptions>();
  CLI::App* retrieval_command = command->add_subcommand(
      "retrieval", "How often a sentence's nearest neighbour is not its translation (xsim)");
  retrieval_command->add_option("--src", retrieval->src, "One sentence a line")->required();
  retrieval_command->add_option("--tgt", retrieval->tgt, "Line i translates line i of --src")
      ->required();
  retrieval_command->add_option("--encoder", retrieval->encoder, "builtin, or a model file")
      ->capture_default_str();
  retrieval_command->add_option("--margin", retrieval->margin, "ratio, or none: the bare cosine")
      ->check(CLI::IsMember({"ratio", "none"}))
      ->capture_default_str();
  retrieval_command->add_option("--k", retrieval->k, "Neighbours for the margin")
      ->check(CLI::Range(1, 1000))
      ->capture_default_str();
  retrieval_command->add_flag("--json", retrieval->json, "Print JSON");

  const Action segmentation = add_evaluate_segmentation(*command);

  return [=](Messages& messages) {
    if (pairs_command->parsed()) return evaluate_pairs(*pairs);
    if (retrieval_command->parsed()) return evaluate_retrieval(*retrieval);
    return segmentation(messages);
  };
}

}  // namespace diglot::tools
