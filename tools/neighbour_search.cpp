#include "tools/neighbour_search.h"

#include <cmath>

#include "corpora/number_text.h"
#include "tools/named_choice.h"

namespace diglot::tools {

void add_search(CLI::App& command, SearchOptions& options) {
  command
      .add_option("--k", options.k,
                  "Nearest sentences of the other side that compete for each sentence, and that "
                  "its margin is taken against")
      ->check(CLI::Range(1, static_cast<int>(align::most_neighbours)))
      ->capture_default_str();
  add_named_choice(
      command, "--search", options.search,
      {{"auto", Search::automatic}, {"exact", Search::exact}, {"approximate", Search::approximate}},
      "exact: every sentence is compared with every one; approximate: with those of "
      "the --probes cells nearest it, hundreds of times fewer, and the share that is "
      "still found is told; auto: approximate beyond 10^11 comparisons");
  command
      .add_option("--probes", options.probes,
                  "Cells in which an approximate search looks for a sentence")
      ->check(CLI::Range(1, 1000))
      ->capture_default_str();
}

align::NearestRows find_neighbours(const SearchOptions& options, const align::Vectors& src,
                                   const align::Vectors& tgt, const std::string& name,
                                   Messages& messages) {
  const auto progress = [&](double share) {
    messages.progress(name + ": " + std::to_string(std::lround(100 * share)) + " %");
  };
  align::NearestRows nearest = align::find_neighbours(options, src, tgt, progress);
  messages.progress("");
  if (is_approximate(options, src.size(), tgt.size()) && src.size() > 0 && tgt.size() > 0) {
    constexpr std::size_t sampled = 1000;
    const double recall = align::recall_of(nearest.of_src, src, tgt, sampled);
    messages.note(name + ": approximate search finds the nearest sentence of " +
                  corpora::decimal(100 * recall, 1) + " % of a sample; --probes " +
                  std::to_string(2 * options.probes) + " finds more, --search exact all");
  }
  return nearest;
}

}  // namespace diglot::tools
