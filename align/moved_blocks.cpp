#include "align/moved_blocks.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "align/bead_refinement.h"
#include "align/document_words.h"
#include "align/parallel_search.h"

namespace diglot::align {
namespace {

using corpora::Article;
using corpora::Bead;
using corpora::Sentences;

/// The sentences of an article that no bead links.
struct Rest {
  Article article;
  std::vector<std::size_t> numbers;  ///< in the whole article

  Rest(const Article& whole, const std::vector<bool>& linked) : article(whole) {
    article.sentences.clear();
    for (std::size_t i = 0; i < linked.size(); ++i) {
      if (linked[i] || whole.sentences[i].bytes.empty()) continue;
      article.sentences.push_back(whole.sentences[i]);
      numbers.push_back(i);
    }
  }

  /// Where a stretch of the rest stands in the whole article: from its first to its last sentence.
  [[nodiscard]] Sentences in_whole(const Sentences& stretch) const {
    return {numbers[stretch.begin], numbers[stretch.end - 1] + 1};
  }
};

/// Beads of the whole documents, one behind the other in both.
using Block = std::vector<Bead>;

/// Whether `next` follows `bead` with hardly anything left out between.
bool follows(const Sentences& next, const Sentences& bead) {
  constexpr std::size_t most_left_out = 2;
  return next.begin >= bead.end && next.begin - bead.end <= most_left_out;
}

std::vector<Block> find_blocks(const Rest& src, const Rest& tgt, std::size_t most_sentences,
                               const StaticEncoder& encoder) {
  const DocumentWords src_words(src.article, encoder);
  const DocumentWords tgt_words(tgt.article, encoder);
  // Most of the rest corresponds to nothing: leaving sentences out is cheap.
  const auto found =
      search_parallel({{src_words.sentence_vectors()}}, {{tgt_words.sentence_vectors()}},
                      {.most_sentences = most_sentences, .deletion_quantile = 0});
  std::vector<Block> blocks;
  for (const Bead& bead : refine_beads(found, src_words, tgt_words, most_sentences)) {
    if (bead.src.empty() || bead.tgt.empty()) continue;
    const Bead whole{src.in_whole(bead.src), tgt.in_whole(bead.tgt), bead.score};
    const bool joins_neighbours =
        whole.src.size() == bead.src.size() && whole.tgt.size() == bead.tgt.size();
    if (!joins_neighbours) continue;
    if (blocks.empty() || !follows(whole.src, blocks.back().back().src) ||
        !follows(whole.tgt, blocks.back().back().tgt)) {
      blocks.emplace_back();
    }
    blocks.back().push_back(whole);
  }
  return blocks;
}

bool is_convincing(const Block& block) {
  constexpr std::size_t fewest_sentences = 3;
  constexpr double least_coverage = 0.25;
  std::size_t src = 0;
  std::size_t tgt = 0;
  double coverage = 0;
  for (const Bead& bead : block) {
    src += bead.src.size();
    tgt += bead.tgt.size();
    coverage += bead.score;
  }
  return std::min(src, tgt) >= fewest_sentences &&
         coverage >= least_coverage * static_cast<double>(block.size());
}

/// Whether each bead is one of several in a row whose sides have few words in common: sentences of
/// two blocks that changed places also come to lie side by side.
std::vector<bool> find_doubtful(const std::vector<Bead>& beads) {
  constexpr double little_coverage = 0.2;
  constexpr std::size_t shortest_run = 3;
  std::vector<bool> doubtful(beads.size());
  std::size_t run = 0;
  for (std::size_t k = 0; k < beads.size(); ++k) {
    run = beads[k].score < little_coverage ? run + 1 : 0;
    if (run < shortest_run) continue;
    std::fill_n(doubtful.begin() + static_cast<std::ptrdiff_t>(k + 1 - shortest_run), shortest_run,
                true);
  }
  return doubtful;
}

/// Beads with both sides, and which sentences of the documents are in them.
class Links {
 public:
  Links(std::size_t src, std::size_t tgt) : src_(src), tgt_(tgt) {}

  void add(const Bead& bead) {
    beads_.push_back(bead);
    for (std::size_t i = bead.src.begin; i < bead.src.end; ++i) src_[i] = true;
    for (std::size_t j = bead.tgt.begin; j < bead.tgt.end; ++j) tgt_[j] = true;
  }
  [[nodiscard]] const std::vector<Bead>& beads() const { return beads_; }
  [[nodiscard]] const std::vector<bool>& src() const { return src_; }
  [[nodiscard]] const std::vector<bool>& tgt() const { return tgt_; }
  /// Whether none of a bead's sentences is linked.
  [[nodiscard]] bool leave_room_for(const Bead& bead) const {
    for (std::size_t i = bead.src.begin; i < bead.src.end; ++i) {
      if (src_[i]) return false;
    }
    for (std::size_t j = bead.tgt.begin; j < bead.tgt.end; ++j) {
      if (tgt_[j]) return false;
    }
    return true;
  }

 private:
  std::vector<Bead> beads_;
  std::vector<bool> src_;
  std::vector<bool> tgt_;
};

/// The linking beads and deletions of all other sentences.
std::vector<Bead> with_deletions(const Links& links) {
  std::vector<Bead> beads = links.beads();
  for (std::size_t i = 0; i < links.src().size(); ++i) {
    if (!links.src()[i]) beads.push_back({{i, i + 1}, {0, 0}, 0});
  }
  std::ranges::sort(beads, {}, [](const Bead& bead) { return bead.src; });
  for (std::size_t j = 0; j < links.tgt().size(); ++j) {
    if (!links.tgt()[j]) beads.push_back({{0, 0}, {j, j + 1}, 0});
  }
  return beads;
}

}  // namespace

std::vector<Bead> link_moved_blocks(const std::vector<Bead>& beads, const Article& src,
                                    const Article& tgt, std::size_t most_sentences,
                                    const StaticEncoder& encoder) {
  const std::vector<bool> doubtful = find_doubtful(beads);
  Links links(src.sentences.size(), tgt.sentences.size());
  std::vector<Bead> doubted;
  for (std::size_t k = 0; k < beads.size(); ++k) {
    if (beads[k].src.empty() || beads[k].tgt.empty()) continue;
    if (doubtful[k]) {
      doubted.push_back(beads[k]);
    } else {
      links.add(beads[k]);
    }
  }
  const std::size_t in_order = links.beads().size();
  constexpr int most_rounds = 16;  // each takes the time of all that is left out
  for (int round = 0; round < most_rounds; ++round) {
    const std::size_t before = links.beads().size();
    for (const Block& block :
         find_blocks(Rest(src, links.src()), Rest(tgt, links.tgt()), most_sentences, encoder)) {
      if (!is_convincing(block)) continue;
      for (const Bead& bead : block) links.add(bead);
    }
    if (links.beads().size() == before) break;
  }
  if (links.beads().size() == in_order) return beads;
  for (const Bead& bead : doubted) {
    if (links.leave_room_for(bead)) links.add(bead);
  }
  return with_deletions(links);
}

}  // namespace diglot::align
