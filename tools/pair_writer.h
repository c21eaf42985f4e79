#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "align/aligner.h"
#include "align/explanation.h"
#include "align/pair_filter.h"
#include "corpora/article.h"
#include "corpora/lone_text.h"
#include "corpora/pair.h"
#include "tools/messages.h"

namespace diglot::tools {

using align::PairFilter;

/// Two articles and the links between them.
struct AlignedArticles {
  const corpora::Article* src;
  const corpora::Article* tgt;
  std::vector<align::Link> links;
  std::size_t story = 0;  ///< see corpora::Pair::story
};

/// The pairs that pass the filter, in the order in which jsonl has them: best first, those of one
/// score in the order of the source.
std::vector<corpora::Pair> best_pairs(const AlignedArticles& aligned, const PairFilter& filter);

/// Writes the links of article pairs in one format, one article pair after another. The output
/// appears at commit() (see corpora::Output).
class PairWriter {
 public:
  PairWriter() = default;
  PairWriter(const PairWriter&) = delete;
  PairWriter& operator=(const PairWriter&) = delete;
  virtual ~PairWriter() = default;

  /// Returns how many pairs were written.
  virtual std::size_t write(const AlignedArticles& aligned) = 0;
  /// As those of corpora::Output.
  virtual void finish() = 0;
  virtual void commit() = 0;
};

/// The names of the formats, as --format takes them.
const std::vector<std::string>& pair_formats();

/// What takes its own time to find: more evidence for the pairs of the links that are given out,
/// and the texts that are in none of these.
struct Explained {
  std::vector<corpora::Evidence> evidence;  ///< of each link, given out or not
  std::vector<corpora::LoneText> alone;
};
using Explain =
    std::function<Explained(const AlignedArticles&, const std::vector<align::LinkFate>& fates)>;

/// A writer of one of them to `path` ("" is standard output):
/// - jsonl, tsv, text: best_pairs();
/// - moses: the same in the order of the source, as two files for each two languages of sentences,
///   PATH.ro-en.ro and PATH.ro-en.en; pairs of one language are left out, and `messages`, which
///   must outlive the writer, is told how many;
/// - tmx: the same in one file, with all that is known of a pair;
/// - vecalign: the same, and a deletion for every sentence that is in none of them.
/// What `explain` finds, if there is one, is written with the pairs of jsonl and text. Throws
/// corpora::Error when the format can't be written there.
std::unique_ptr<PairWriter> make_pair_writer(const std::string& format, const std::string& path,
                                             PairFilter filter, Messages& messages,
                                             Explain explain = nullptr);

}  // namespace diglot::tools
