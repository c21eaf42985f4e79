#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/App.hpp>

#include "corpora/pair_formats.h"
#include "tools/messages.h"

namespace diglot::tools {

/// Which corpora of pairs a command reads, and how it writes one.
struct PairFileOptions {
  std::vector<std::string> inputs;
  std::string from;  ///< a format's name; "" where the names of the files tell it
  std::string to;    ///< likewise
  std::string src_lang;
  std::string tgt_lang;
  std::vector<std::string> columns;
  std::vector<std::string> to_columns;
  std::uint64_t max_expanded = 0;  ///< 0 is what corpora::MaxExpanded allows without a number
  corpora::OnBadUtf8 on_bad_utf8 = corpora::OnBadUtf8::error;
  std::string out;
};

/// Adds INPUT..., --from, --src-lang, --tgt-lang, --columns, --max-expanded and --on-bad-utf8 to a
/// command.
void add_pair_inputs(CLI::App& command, PairFileOptions& options);
/// Adds these, --to, --to-columns and -o.
void add_pair_files(CLI::App& command, PairFileOptions& options);

/// The pairs of several corpora, one corpus after another.
class PairInput {
 public:
  /// `messages` must outlive this. Throws corpora::Error where the files make no corpora.
  PairInput(const PairFileOptions& options, Messages& messages);

  /// The next pair; nothing at the end. What is malformed is told as an error, what was replaced as
  /// a note. Throws corpora::Error where a corpus can't be read to its end.
  std::optional<corpora::SentencePair> next();

  /// Where the first corpus names the columns of all its pairs, these and what else its first pair
  /// has: what a TSV file must have so that no later pair loses a column. Else none.
  [[nodiscard]] std::vector<std::string> columns();

  [[nodiscard]] std::size_t read() const { return read_; }
  [[nodiscard]] std::size_t malformed() const { return malformed_; }
  [[nodiscard]] const corpora::Tally& left_out() const { return left_out_; }

 private:
  std::optional<corpora::SentencePair> take();
  void finish_corpus();

  Messages& messages_;
  corpora::PairReadingOptions reading_;
  std::vector<std::vector<std::string>> corpora_;  // the files of each
  std::size_t next_corpus_ = 0;
  std::unique_ptr<corpora::PairReader> reader_;
  std::optional<corpora::SentencePair> first_;  // taken, and not given yet
  std::size_t read_ = 0;
  std::size_t malformed_ = 0;
  corpora::Tally left_out_;
};

/// Begins the file that a command writes its pairs to; in columns, those of --to-columns, or else
/// `columns`, or else what the first pair has.
std::unique_ptr<corpora::PairWriter> create_pairs(const PairFileOptions& options,
                                                  const std::vector<std::string>& columns);

/// What was read and is not in the output, for a person: "; malformed 1; left out: REASON 2".
std::string shortfall(std::size_t malformed, const corpora::Tally& left_out);

/// What of the pairs a format could not carry, for a person; "" where it carried all.
std::string told_losses(const corpora::PairWriter& writer);

/// What became of the pairs: "read 10 pairs, wrote 7; malformed 1; left out: REASON 2", with `more`
/// behind what was written.
std::string summary(const PairInput& input, const corpora::PairWriter& output,
                    const std::string& more = "");

}  // namespace diglot::tools
