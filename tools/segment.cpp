#include "tokenize/segment.h"

#include <string>
#include <vector>

#include <boost/json.hpp>

#include "corpora/article.h"
#include "corpora/one_line.h"
#include "corpora/output.h"
#include "corpora/read_articles.h"
#include "corpora/utf8.h"
#include "tokenize/words.h"
#include "tools/article_inputs.h"
#include "tools/commands.h"
#include "tools/on_bad_utf8.h"
#include "tools/segmenter.h"

namespace diglot::tools {
namespace {

struct Options {
  std::vector<std::string> files = {"-"};
  std::string format = "lines";
  std::string lang;
  std::string segmenter = "builtin";
  std::string out;
  bool join_lines = false;
  bool tokens = false;
  corpora::ReadingOptions reading;
};

/// One sentence a line, an empty line between paragraphs.
std::string to_lines(const corpora::Article& article) {
  std::string lines;
  const corpora::Sentence* previous = nullptr;
  for (const corpora::Sentence& sentence : article.sentences) {
    if (previous != nullptr && previous->paragraph != sentence.paragraph) lines += '\n';
    lines += corpora::one_line(article.text_of(sentence.bytes)) + '\n';
    previous = &sentence;
  }
  return lines;
}

/// The words of a sentence, [[begin, end], ...] in code points of the article.
boost::json::array tokens_of(const corpora::Article& article, const corpora::Sentence& sentence,
                             const corpora::CodePointIndex& index) {
  boost::json::array tokens;
  const std::size_t shift = sentence.bytes.begin;
  for (const corpora::Bytes word :
       tokenize::split_words(article.text_of(sentence.bytes), sentence.lang)) {
    const auto place = index.code_points({shift + word.begin, shift + word.end});
    tokens.push_back(boost::json::array{place.begin, place.end});
  }
  return tokens;
}

std::string to_jsonl(const corpora::Article& article, const Options& options) {
  const corpora::CodePointIndex index(article.text);
  std::string lines;
  for (const corpora::Sentence& sentence : article.sentences) {
    const corpora::CodePoints place = index.code_points(sentence.bytes);
    boost::json::object object = {
        {"begin", place.begin},
        {"end", place.end},
        {"kind", corpora::to_string(sentence.kind)},
        {"text", article.text_of(sentence.bytes)},
        {"lang", sentence.lang},
        {"paragraph", sentence.paragraph},
        {"doc", article.id},
    };
    if (options.tokens) object["tokens"] = tokens_of(article, sentence, index);
    lines += boost::json::serialize(object) + '\n';
  }
  return lines;
}

int segment(const Options& options, Messages& messages) {
  if (options.tokens && options.format != "jsonl") {
    throw corpora::Error("--tokens goes with --format jsonl");
  }
  const std::string lang = options.lang.empty() ? "" : checked_language(options.lang);
  const tokenize::SentenceModel model = read_segmenter(options.segmenter);
  corpora::Output output(options.out);
  bool first = true;
  for (const std::string& file : options.files) {
    const auto put_out = [&](corpora::Article article) {
      article.sentences = tokenize::segment(
          article.text,
          {lang.empty() ? article.lang : lang,
           options.join_lines ? tokenize::LineEnds::join : tokenize::LineEnds::end_sentences,
           lang.empty() ? tokenize::LineLanguages::detected : tokenize::LineLanguages::fixed,
           &model});
      if (options.format == "jsonl") {
        output.write(to_jsonl(article, options));
      } else {
        if (!first) output.write("\n");
        output.write(to_lines(article));
      }
      first = false;
    };
    const auto report = corpora::read_articles(file, options.reading, put_out);
    for (const corpora::Error& error : report.errors) messages.error(error.what());
    for (const std::string& note : report.notes) messages.note(note);
  }
  // What failed as a whole leaves an older output as it is.
  if (!first || messages.errors() == 0) output.commit();
  return EXIT_SUCCESS;
}

}  // namespace

Action add_segment(CLI::App& app) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("segment", "Cut articles into sentences");
  command
      ->add_option("FILE", options->files,
                   "Text, HTML or JSONL files, or folders; - is standard input, JSONL if it "
                   "begins with {, HTML if with a tag such as <html>")
      ->type_name("FILE");
  command
      ->add_option("--format", options->format,
                   "lines: a sentence a line, an empty line between paragraphs; jsonl: with "
                   "offsets in code points, and kinds (text, headline, dateline, stamp, byline, "
                   "caption, credit, teaser, link, tweet, boilerplate)")
      ->check(CLI::IsMember({"lines", "jsonl"}))
      ->capture_default_str();
  command->add_option("--lang", options->lang, "Language of the text (ISO 639-1); else it is found")
      ->type_name("xx");
  command->add_flag("--join-lines", options->join_lines,
                    "The text is hard-wrapped: only empty lines end paragraphs");
  command->add_flag("--tokens", options->tokens,
                    "With jsonl: the words of each sentence too, [[begin, end], ...]");
  add_segmenter(*command, options->segmenter);
  add_on_bad_utf8(*command, options->reading.on_bad_utf8);
  command->add_option("-o,--output", options->out, "Output file; else standard output")
      ->type_name("FILE");
  return [options](Messages& messages) { return segment(*options, messages); };
}

}  // namespace diglot::tools
