#include <cstdlib>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "corpora/input.h"
#include "corpora/output.h"
#include "corpora/read_pairs.h"
#include "tools/article_inputs.h"
#include "tools/commands.h"
#include "tools/on_bad_utf8.h"
#include "tools/review_data.h"
#include "tools/review_page.h"
#include "tools/standard_input.h"

namespace diglot::tools {
namespace {

struct Options {
  std::string pairs;
  std::vector<std::string> articles;
  ArticleInputOptions reading;
  std::string out;

  void validate() const {
    std::vector<std::string> inputs = articles;
    inputs.push_back(pairs);
    require_one_standard_input(inputs, "PAIRS and ARTICLES");
    reading.validate(articles);
  }
};

std::optional<std::vector<corpora::Article>> read_articles(const Options& options,
                                                           Messages& messages) {
  if (options.articles.empty()) return std::nullopt;
  return read_all_articles(options.articles, options.reading, messages);
}

int report(const Options& options, Messages& messages) {
  options.validate();
  ReviewData data(read_articles(options, messages));
  corpora::for_each_pair(options.pairs, [&](corpora::Pair pair) { data.add(std::move(pair)); });
  if (data.empty()) {
    messages.note(corpora::input_name(options.pairs) +
                  ": holds no pairs, so that the page shows none");
  }
  corpora::Output output(options.out);
  output.write(review_page(data.to_json()));
  output.commit();
  return EXIT_SUCCESS;
}

}  // namespace

Action add_report(CLI::App& app) {
  auto options = std::make_shared<Options>();
  // Nothing here compares articles.
  options->reading.most_sentences = std::numeric_limits<std::size_t>::max();
  CLI::App* command = app.add_subcommand(
      "report", "Write a web page to look through pairs, and to accept, reject and mend them");
  command
      ->add_option("PAIRS", options->pairs,
                   "Output of `align --format jsonl`, best with --relations all; - for standard "
                   "input")
      ->type_name("FILE")
      ->required();
  command
      ->add_option("ARTICLES", options->articles,
                   "The articles that the pairs were found in, named as `align` was given them; "
                   "else the page shows what the pairs hold of them")
      ->type_name("FILE|FOLDER");
  command
      ->add_option("-o,--output", options->out,
                   "Output file, such as page.html; else standard output")
      ->type_name("FILE");
  command->add_flag("--sentence-per-line", options->reading.text.sentence_per_line,
                    "As it was given to `align`");
  command
      ->add_option("--lang", options->reading.languages, "As it was given to `align`; repeatable")
      ->type_name("PATH=xx")
      ->allow_extra_args(false);
  add_on_bad_utf8(*command, options->reading.text.on_bad_utf8);
  command->footer(
      "Example: diglot align --relations all -o pairs.jsonl corpora/examples\n"
      "         diglot report pairs.jsonl corpora/examples -o page.html\n"
      "The page is one file that needs no network. It keeps decisions in the browser, and exports\n"
      "the accepted pairs as gold that `diglot evaluate pairs --gold` reads. Memory is some six\n"
      "times that of the pairs and articles.");
  return [options](Messages& messages) { return report(*options, messages); };
}

}  // namespace diglot::tools
