#include "tools/pair_writer.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "corpora/error.h"
#include "corpora/json_pairs.h"
#include "corpora/one_line.h"
#include "corpora/output.h"
#include "corpora/pair_formats.h"
#include "corpora/write_pairs.h"
#include "tools/pair_text.h"

namespace diglot::tools {
namespace {

using align::Link;
using corpora::Bead;
using corpora::Output;

std::vector<corpora::Pair> accepted_pairs(const AlignedArticles& aligned, const PairFilter& filter,
                                          align::PairOrder order) {
  auto pairs = align::accepted_pairs(*aligned.src, *aligned.tgt, aligned.links, filter, order);
  for (corpora::Pair& pair : pairs) pair.story = aligned.story;
  return pairs;
}

/// How a format writes what it holds: a line (or paragraph) each.
struct LineFormat {
  std::function<std::string(const corpora::Pair&)> pair;
  std::function<std::string(const corpora::LoneText&)> alone;
};

/// One line a pair, in one file.
class LineWriter : public PairWriter {
 public:
  LineWriter(const std::string& path, PairFilter filter, LineFormat format, Explain explain)
      : output_(path),
        filter_(std::move(filter)),
        format_(std::move(format)),
        explain_(std::move(explain)) {}

  std::size_t write(const AlignedArticles& aligned) override {
    if (!explain_) return write_pairs(aligned);
    std::vector<align::LinkFate> fates;
    for (const Link& link : aligned.links) fates.push_back(filter_.fate(link));
    Explained explained = explain_(aligned, fates);
    AlignedArticles with_evidence = aligned;
    for (std::size_t k = 0; k < fates.size(); ++k) {
      with_evidence.links[k].evidence = std::move(explained.evidence[k]);
    }
    const std::size_t pairs = write_pairs(with_evidence);
    for (const corpora::LoneText& text : explained.alone) output_.write(format_.alone(text) + '\n');
    return pairs;
  }
  void finish() override { output_.finish(); }
  void commit() override { output_.commit(); }

 private:
  std::size_t write_pairs(const AlignedArticles& aligned) {
    const auto pairs = best_pairs(aligned, filter_);
    for (const corpora::Pair& pair : pairs) output_.write(format_.pair(pair) + '\n');
    return pairs.size();
  }

  Output output_;
  PairFilter filter_;
  LineFormat format_;
  Explain explain_;  ///< may be empty
};

/// A format of corpora, which has room for what is known of a pair, or leaves it out.
class CorpusWriter : public PairWriter {
 public:
  CorpusWriter(std::unique_ptr<corpora::PairWriter> corpus, PairFilter filter, Messages& messages)
      : corpus_(std::move(corpus)), filter_(std::move(filter)), messages_(messages) {}

  std::size_t write(const AlignedArticles& aligned) override {
    const std::size_t before = corpus_->written();
    for (corpora::Pair& pair : accepted_pairs(aligned, filter_, align::PairOrder::by_source)) {
      for (corpora::Place* place : {&pair.src, &pair.tgt})
        place->text = corpora::one_line(place->text);
      corpus_->write(*corpora::parse_json_pair(corpora::to_jsonl(pair)));
    }
    return corpus_->written() - before;
  }
  void finish() override {
    if (corpus_->written() == 0 && corpus_->left_out().total() > 0) {
      throw corpora::Error("no pair fits the format: " + corpus_->left_out().to_string() +
                           "; write tsv or jsonl");
    }
  }
  void commit() override {
    finish();
    corpus_->commit();
    const std::string left_out = corpus_->left_out().to_string();
    if (!left_out.empty()) messages_.note("the format leaves out pairs: " + left_out);
  }

 private:
  std::unique_ptr<corpora::PairWriter> corpus_;
  PairFilter filter_;
  Messages& messages_;
};

class VecalignWriter : public PairWriter {
 public:
  VecalignWriter(const std::string& path, PairFilter filter)
      : output_(path), filter_(std::move(filter)) {}

  std::size_t write(const AlignedArticles& aligned) override {
    std::vector<Bead> beads;
    for (const Link& link : aligned.links) {
      if (filter_.accepts(link)) beads.push_back(link.bead);
    }
    const std::size_t count = beads.size();
    for (const Bead& bead : with_deletions(std::move(beads), aligned))
      output_.write(corpora::to_vecalign(bead) + '\n');
    return count;
  }
  void finish() override { output_.finish(); }
  void commit() override { output_.commit(); }

 private:
  /// The beads in the order of src, with one for every sentence that is in none: those of src in
  /// their order, those of tgt before the first bead of a later tgt sentence.
  static std::vector<Bead> with_deletions(std::vector<Bead> beads, const AlignedArticles& aligned) {
    std::vector<bool> src_linked(aligned.src->sentences.size());
    std::vector<bool> tgt_linked(aligned.tgt->sentences.size());
    for (const Bead& bead : beads) {
      for (std::size_t i = bead.src.begin; i < bead.src.end; ++i) src_linked[i] = true;
      for (std::size_t j = bead.tgt.begin; j < bead.tgt.end; ++j) tgt_linked[j] = true;
    }
    for (std::size_t i = 0; i < src_linked.size(); ++i) {
      if (!src_linked[i]) beads.push_back({{i, i + 1}, {0, 0}, 0});
    }
    std::ranges::sort(beads, {}, [](const Bead& bead) { return bead.src; });

    std::vector<Bead> all;
    std::size_t next_tgt = 0;  // up to here, tgt sentences have their place
    const auto delete_tgt_before = [&](std::size_t end) {
      for (; next_tgt < end; ++next_tgt) {
        if (!tgt_linked[next_tgt]) all.push_back({{0, 0}, {next_tgt, next_tgt + 1}, 0});
      }
    };
    for (const Bead& bead : beads) {
      if (!bead.tgt.empty()) delete_tgt_before(bead.tgt.begin);
      all.push_back(bead);
    }
    delete_tgt_before(tgt_linked.size());
    return all;
  }

  Output output_;
  PairFilter filter_;
};

}  // namespace

std::vector<corpora::Pair> best_pairs(const AlignedArticles& aligned, const PairFilter& filter) {
  return accepted_pairs(aligned, filter, align::PairOrder::best_first);
}

const std::vector<std::string>& pair_formats() {
  static const std::vector<std::string> formats = {"jsonl", "tsv", "text",
                                                   "moses", "tmx", "vecalign"};
  return formats;
}

std::unique_ptr<PairWriter> make_pair_writer(const std::string& format, const std::string& path,
                                             PairFilter filter, Messages& messages,
                                             Explain explain) {
  if (format == "moses" || format == "tmx") {
    return std::make_unique<CorpusWriter>(
        corpora::create_pairs(path, {.format = corpora::parse_pair_format(format)}),
        std::move(filter), messages);
  }
  if (format == "vecalign") return std::make_unique<VecalignWriter>(path, std::move(filter));
  const auto pair_to_jsonl = [](const corpora::Pair& pair) { return corpora::to_jsonl(pair); };
  const auto alone_to_jsonl = [](const corpora::LoneText& text) { return corpora::to_jsonl(text); };
  LineFormat lines{pair_to_jsonl, alone_to_jsonl};
  if (format == "tsv") lines.pair = corpora::to_tsv;
  if (format == "text") {
    lines = {[](const corpora::Pair& pair) { return to_readable(pair); },
             [](const corpora::LoneText& text) { return to_readable(text); }};
  }
  return std::make_unique<LineWriter>(path, std::move(filter), std::move(lines),
                                      std::move(explain));
}

}  // namespace diglot::tools
