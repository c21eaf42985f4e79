#include "tools/pair_files.h"

#include <algorithm>
#include <span>
#include <utility>

#include "corpora/counted.h"
#include "corpora/error.h"
#include "corpora/input.h"
#include "corpora/utf8.h"
#include "tools/on_bad_utf8.h"
#include "tools/standard_input.h"

namespace diglot::tools {
namespace {

using corpora::Error;
using corpora::PairFormat;

std::optional<PairFormat> format_of(const std::string& option) {
  if (option.empty()) return std::nullopt;
  return corpora::parse_pair_format(option);
}

/// The files of each corpus: one that comes first tells how many belong to it.
std::vector<std::vector<std::string>> group_files(std::span<const std::string> files,
                                                  std::optional<PairFormat> from) {
  std::vector<std::vector<std::string>> groups;
  while (!files.empty()) {
    auto format = from ? from : corpora::pair_format_of(files[0]);
    if (!format && files.size() > 1) format = PairFormat::moses;
    const std::size_t count = format ? corpora::files_of(*format) : 1;
    if (files.size() < count) {
      throw Error(files[0], "a corpus in the format " + std::string(corpora::to_string(*format)) +
                                " is " + corpora::counted(count, "file") + ", and only " +
                                std::to_string(files.size()) + " is given");
    }
    groups.emplace_back(files.begin(), files.begin() + static_cast<std::ptrdiff_t>(count));
    files = files.subspan(count);
  }
  return groups;
}

/// Of the files of a corpus, to print.
std::string names_of(const std::vector<std::string>& files) {
  std::string names;
  for (const std::string& file : files) {
    names += (names.empty() ? "" : ", ") + corpora::input_name(file);
  }
  return names;
}

}  // namespace

void add_pair_inputs(CLI::App& command, PairFileOptions& options) {
  command
      .add_option(
          "INPUT", options.inputs,
          "Files of pairs, one corpus after another, where moses is two files and ladder and "
          "vecalign are three, the beads and their texts; - is standard input")
      ->type_name("FILE")
      ->required();
  command
      .add_option("--from", options.from,
                  "Format of the input; else the names of the files tell it")
      ->check(CLI::IsMember(corpora::read_pair_formats()));
  command
      .add_option("--src-lang", options.src_lang,
                  "Language of the source: which one of several in tmx; elsewhere what it is")
      ->type_name("xx");
  command.add_option("--tgt-lang", options.tgt_lang, "Language of the target, likewise")
      ->type_name("xx");
  command
      .add_option(
          "--columns", options.columns,
          "Names of the columns of a tsv file without a first line that names them, such as "
          "score,src,tgt")
      ->type_name("NAMES")
      ->delimiter(',');
  command
      .add_option("--max-expanded", options.max_expanded,
                  "Bytes that a compressed file may expand to, such as 500GB; else it is refused "
                  "beyond 1 GB where that is more than 200 times its size")
      ->transform(CLI::AsSizeValue(false));
  add_on_bad_utf8(command, options.on_bad_utf8);
  command.get_option("--on-bad-utf8")
      ->description(
          "Bytes that are not valid UTF-8: error makes a pair malformed, or of XML the whole file; "
          "replace puts U+FFFD for each sequence of them and tells how many there were");
}

void add_pair_files(CLI::App& command, PairFileOptions& options) {
  add_pair_inputs(command, options);
  command.add_option("--to", options.to, "Format of the output; else its name tells it")
      ->check(CLI::IsMember(corpora::written_pair_formats()));
  command
      .add_option("--to-columns", options.to_columns,
                  "Columns of tsv to write; else those that the first pair has")
      ->type_name("NAMES")
      ->delimiter(',');
  command
      .add_option("-o,--output", options.out,
                  "Output file; of moses what the names of its files begin with, OUT.en-ro.en and "
                  "OUT.en-ro.ro; else standard output")
      ->type_name("FILE");
}

PairInput::PairInput(const PairFileOptions& options, Messages& messages)
    : messages_(messages),
      reading_{format_of(options.from),
               options.src_lang,
               options.tgt_lang,
               options.columns,
               {std::nullopt, options.on_bad_utf8}},
      corpora_(group_files(options.inputs, reading_.format)) {
  if (options.max_expanded > 0) reading_.input.max_expanded = options.max_expanded;
  require_one_standard_input(options.inputs, "the inputs");
}

std::optional<corpora::SentencePair> PairInput::next() {
  std::optional<corpora::SentencePair> pair = first_ ? std::exchange(first_, {}) : take();
  if (pair) ++read_;
  return pair;
}

std::vector<std::string> PairInput::columns() {
  if (read_ == 0 && !first_) first_ = take();
  if (!first_ || !reader_) return {};
  std::vector<std::string> columns = reader_->columns();
  if (columns.empty()) return columns;
  for (const std::string_view name : first_->names()) {
    if (std::ranges::find(columns, name) == columns.end()) columns.emplace_back(name);
  }
  return columns;
}

std::optional<corpora::SentencePair> PairInput::take() {
  while (true) {
    if (!reader_) {
      if (next_corpus_ == corpora_.size()) return std::nullopt;
      reader_ = corpora::open_pairs(corpora_[next_corpus_++], reading_);
    }
    if (auto pair = reader_->next()) return pair;
    finish_corpus();
  }
}

void PairInput::finish_corpus() {
  for (const Error& error : reader_->errors()) messages_.error(error.what());
  const std::size_t untold = reader_->malformed() - reader_->errors().size();
  if (untold > 0) {
    messages_.error(corpora_[next_corpus_ - 1].front() + ": " + std::to_string(untold) +
                    " more pairs are malformed; all of them are left out");
  }
  if (reader_->replaced() > 0) {
    messages_.note(
        corpora::replacement_note(names_of(corpora_[next_corpus_ - 1]), reader_->replaced()));
  }
  malformed_ += reader_->malformed();
  left_out_.add(reader_->left_out());
  reader_.reset();
}

std::unique_ptr<corpora::PairWriter> create_pairs(const PairFileOptions& options,
                                                  const std::vector<std::string>& columns) {
  return corpora::create_pairs(
      options.out,
      {format_of(options.to), options.to_columns.empty() ? columns : options.to_columns});
}

std::string summary(const PairInput& input, const corpora::PairWriter& output,
                    const std::string& more) {
  corpora::Tally left_out = input.left_out();
  left_out.add(output.left_out());
  return "read " + corpora::counted(input.read(), "pair") + ", wrote " +
         std::to_string(output.written()) + more + shortfall(input.malformed(), left_out);
}

std::string shortfall(std::size_t malformed, const corpora::Tally& left_out) {
  std::string text;
  if (malformed > 0) text += "; malformed " + std::to_string(malformed);
  if (!left_out.empty()) text += "; left out: " + left_out.to_string();
  return text;
}

std::string told_losses(const corpora::PairWriter& writer) {
  if (writer.lost().empty()) return "";
  return "the output's format can't carry all; left out, with the number of pairs: " +
         writer.lost().to_string();
}

}  // namespace diglot::tools
