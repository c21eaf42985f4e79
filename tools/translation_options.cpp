#include "tools/translation_options.h"

#include <algorithm>

#include "corpora/error.h"
#include "tools/on_bad_utf8.h"
#include "tools/same_file.h"
#include "tools/standard_input.h"

namespace diglot::tools {
namespace {

using corpora::Error;

void add_bleu(CLI::App& command, TranslationOptions& options) {
  const std::string group = group_of("bleu");
  command
      .add_option("--tokenize", options.tokenize,
                  "13a, intl, zh, char, none; spm, flores101 or flores200 with --spm-model")
      ->check(CLI::IsMember(
          {"13a", "intl", "zh", "char", "none", "spm", "flores101", "flores200", "ja-mecab"}))
      ->capture_default_str()
      ->group(group);
  command.add_option("--spm-model", options.spm_model, "A SentencePiece model")
      ->type_name("FILE")
      ->group(group);
  command
      .add_option("--smooth-method", options.smooth_method,
                  "What stands in for a precision of 0: exp, floor, add-k or none")
      ->check(CLI::IsMember({"exp", "floor", "add-k", "none"}))
      ->capture_default_str()
      ->group(group);
  command
      .add_option("--smooth-value", options.bleu.smooth_value, "Of floor (0.1) and of add-k (1)")
      ->group(group);
  command.add_flag("--lowercase", options.bleu.lowercase, "Upper and lower case are the same")
      ->group(group);
  command
      .add_flag("--force", options.force,
                "Do not look for signs that the text is tokenized already")
      ->group(group);
  command.add_option("--max-ngram-order", options.bleu.max_ngram_order, "The longest n-grams")
      ->capture_default_str()
      ->group(group);
  command
      .add_flag("--effective-order", options.bleu.effective_order,
                "Leave out orders without n-grams; --sentence-level always does")
      ->group(group);
}

void add_chrf(CLI::App& command, TranslationOptions& options) {
  const std::string group = group_of("chrf");
  command
      .add_option("--chrf-char-order", options.chrf.char_order, "The longest n-grams of characters")
      ->capture_default_str()
      ->group(group);
  command
      .add_option("--chrf-word-order", options.chrf.word_order,
                  "The longest n-grams of words; 2 makes it chrF++")
      ->capture_default_str()
      ->group(group);
  command
      .add_option("--chrf-beta", options.chrf.beta,
                  "How many times as much recall counts as precision")
      ->capture_default_str()
      ->group(group);
  command.add_flag("--chrf-whitespace", options.chrf.whitespace, "White space is a character too")
      ->group(group);
  command.add_flag("--chrf-lowercase", options.chrf.lowercase, "Upper and lower case are the same")
      ->group(group);
  command
      .add_flag("--chrf-eps-smoothing", options.chrf.eps_smoothing,
                "The mean of each order's F score, as chrF++.py, NLTK and Moses have it")
      ->group(group);
}

void add_ter(CLI::App& command, TranslationOptions& options) {
  const std::string group = group_of("ter");
  command
      .add_flag("--ter-normalized", options.ter.normalized,
                "Cut off punctuation and resolve XML entities")
      ->group(group);
  command.add_flag("--ter-no-punct", options.ter.no_punct, "Leave out punctuation")->group(group);
  command
      .add_flag("--ter-asian-support", options.ter.asian_support,
                "With --ter-normalized, each Han character is a word; both that and --ter-no-punct "
                "also mind East Asian punctuation")
      ->group(group);
  command
      .add_flag("--ter-case-sensitive", options.ter.case_sensitive,
                "Upper and lower case are not the same")
      ->group(group);
}

void add_breakdown(CLI::App& command, TranslationOptions& options) {
  const char* group = "Breakdown";
  auto* docs =
      command
          .add_option("--docs", options.docs,
                      "Also score each document. A file that tells that of each segment: a name a "
                      "line, lines between <doc id=\"NAME\"> and </doc>, or SGML or XML of WMT")
          ->type_name("FILE")
          ->group(group);
  command.add_option("--docs-column", options.docs_column, "The column of --docs, a TSV file")
      ->needs(docs)
      ->check(CLI::Range(1, 1000000))
      ->capture_default_str()
      ->group(group);
  command
      .add_flag("--by-length", options.by_length,
                "Also score segments by how many words the reference has (the source without one)")
      ->group(group);
  command
      .add_option("--worst", options.worst,
                  "Tell of as many documents, the worst first; with facts also of as many segments "
                  "that lose one")
      ->check(CLI::Range(1, 1000000000))
      ->group(group);
}

void add_significance(CLI::App& command, TranslationOptions& options) {
  const char* group = "Significance";
  const CLI::Range samples(1, 100000000);
  auto* confidence =
      command
          .add_flag("--confidence", options.confidence,
                    "The 95% confidence interval of one system, by bootstrap resampling")
          ->group(group);
  command.add_option("--confidence-n", options.confidence_samples, "How many samples")
      ->needs(confidence)
      ->check(samples)
      ->capture_default_str()
      ->group(group);
  auto* bootstrap = command
                        .add_flag("--paired-bs", options.paired_bootstrap,
                                  "Compare systems to the first by paired bootstrap resampling")
                        ->group(group);
  command.add_option("--paired-bs-n", options.bootstrap_samples, "How many samples")
      ->needs(bootstrap)
      ->check(samples)
      ->capture_default_str()
      ->group(group);
  auto* randomization =
      command
          .add_flag("--paired-ar", options.paired_randomization,
                    "Compare systems to the first by paired approximate randomization")
          ->excludes(bootstrap)
          ->group(group);
  command.add_option("--paired-ar-n", options.randomization_trials, "How many trials")
      ->needs(randomization)
      ->check(samples)
      ->capture_default_str()
      ->group(group);
  command.add_option("--seed", options.seed, "Of the random numbers, which are those of NumPy")
      ->default_str(std::to_string(align::ResamplingOptions{}.seed))
      ->group(group);
}

void add_texts(CLI::App& command, TranslationOptions& options) {
  command.add_option("--ref", options.references, "References, one segment a line")
      ->type_name("FILE");
  command
      .add_option("--hyp", options.hypotheses,
                  "Translations to score, one segment a line; several are compared")
      ->type_name("FILE")
      ->required();
  command.add_option("--src", options.src, "What was translated, one segment a line")
      ->type_name("FILE");
  command.add_option("--src-lang", options.src_lang, "Its language, such as ro; else found out")
      ->type_name("xx");
  command.add_option("--tgt-lang", options.tgt_lang, "That of --hyp and --ref; else found out")
      ->type_name("xx");
  add_on_bad_utf8(command, options.on_bad_utf8);
}

void add_output(CLI::App& command, TranslationOptions& options) {
  command.add_flag("--sentence-level", options.sentence_level, "Score each segment");
  command.add_flag("--json", options.json, "Print JSON, with all digits");
  command.add_flag("--short", options.brief, "Short signatures");
  command.add_option("--width", options.width, "How many decimals are printed")
      ->check(CLI::Range(0, 100))
      ->capture_default_str();
}

}  // namespace

std::string group_of(const std::string& metric) {
  if (metric == "bleu") return "BLEU";
  return metric == "chrf" ? "chrF" : "TER";
}

bool TranslationOptions::scores_by(const std::string& metric) const {
  return std::ranges::find(metrics, metric) != metrics.end();
}

void TranslationOptions::validate() const {
  const bool several = hypotheses.size() > 1;
  for (const std::string& metric : metrics) {
    if (metric == "adequacy" && src.empty()) {
      throw Error("adequacy is the similarity of source and hypothesis; give --src");
    }
    if (metric == "facts" && src.empty() && references.empty()) {
      throw Error("facts are those of the source or of references; give --src or --ref");
    }
    if (metric != "adequacy" && metric != "facts" && references.empty()) {
      throw Error("--metrics " + metric + " compares with references; give --ref");
    }
  }
  if ((!docs.empty() || by_length || worst) && (is_paired() || sentence_level)) {
    throw Error(
        "--docs, --by-length and --worst break the score of a whole text down; leave out "
        "--sentence-level and paired tests");
  }
  if (worst && docs.empty() && !scores_by("facts")) {
    throw Error("--worst is for documents and facts; give --docs or --metrics facts");
  }
  if (is_paired() && !several) {
    throw Error("paired tests compare systems; give --hyp two files or more, the baseline first");
  }
  if (sentence_level && (several || confidence)) {
    throw Error("--sentence-level scores one system without tests; give one --hyp alone");
  }
  if (seed && !confidence && !is_paired()) {
    throw Error("--seed is of random numbers; give --confidence, --paired-bs or --paired-ar too");
  }
  if (confidence && several) {
    throw Error("--confidence is for one system; use --paired-bs for several");
  }
  for (std::size_t i = 0; i < hypotheses.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k) {
      if (!is_same_file(hypotheses[k], hypotheses[i])) continue;
      throw Error("--hyp names a file twice, " + hypotheses[k] + " and " + hypotheses[i] +
                  "; give each system once");
    }
  }
  std::vector<std::string> files = references;
  files.insert(files.end(), hypotheses.begin(), hypotheses.end());
  files.insert(files.end(), {src, docs, spm_model});
  require_one_standard_input(files, "--ref, --hyp, --src, --docs and --spm-model");
}

void add_translation_options(CLI::App& command, TranslationOptions& options) {
  add_texts(command, options);
  command
      .add_option("--metrics", options.metrics,
                  "bleu, chrf, ter, as sacreBLEU has them, separated by commas; facts: F1 of the "
                  "numbers, names and quotations that --hyp shares with --src, or else with --ref; "
                  "adequacy: similarity of --src and --hyp by the encoder, no human judgement")
      ->delimiter(',')
      ->check(CLI::IsMember({"bleu", "chrf", "ter", "facts", "adequacy"}))
      ->default_str("bleu");
  add_output(command, options);
  add_bleu(command, options);
  add_chrf(command, options);
  add_ter(command, options);
  add_breakdown(command, options);
  add_significance(command, options);
  add_encoder(command, options.encoder);
  command.footer(
      "Example: diglot evaluate translation --src news.de --ref news.en --hyp a.en --metrics "
      "bleu,chrf,ter,facts --docs documents.txt --worst 5\n"
      "scores a.en, and tells the five documents that are translated worst by each metric, and the "
      "five segments that lose most facts of the source.");
}

}  // namespace diglot::tools
