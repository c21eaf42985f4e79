#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <tbb/parallel_pipeline.h>
#include <tbb/task_arena.h>

#include "corpora/sentence_pair.h"
#include "tools/first_failure.h"
#include "tools/messages.h"
#include "tools/pair_files.h"

namespace diglot::tools {

/// Cuts a stream of pairs into batches: of some hundred pairs, and between documents (that src_doc
/// and tgt_doc tell) where these are not too long. The input alone tells where the cuts are.
class PairBatches {
 public:
  /// Both must outlive this. Progress is told under the name of the command.
  PairBatches(PairInput& input, Messages& messages, std::string_view command)
      : input_(input), messages_(messages), command_(command) {}

  /// The next pairs; empty at the end.
  std::vector<corpora::SentencePair> next();

 private:
  std::vector<corpora::SentencePair> read();

  PairInput& input_;
  Messages& messages_;
  std::string_view command_;
  std::size_t told_ = 0;  // of the pairs that were read
  std::optional<corpora::SentencePair> pending_;
};

/// Whether two pairs are of one document on either side; never where that is not known.
bool are_of_one_document(const corpora::SentencePair& a, const corpora::SentencePair& b);

/// Streams pairs: reads them in batches, makes items of each pair with `work`, which any number of
/// threads do, and gives the items to `put`, a batch at a time in the order of the input. Memory is
/// that of some batches. What any of the three throws ends the stream, and is thrown on.
template <class Item>
void stream_pairs(PairInput& input, Messages& messages, std::string_view command,
                  const std::function<Item(corpora::SentencePair)>& work,
                  const std::function<void(std::vector<Item>)>& put) {
  using Pairs = std::shared_ptr<std::vector<corpora::SentencePair>>;
  using Items = std::shared_ptr<std::vector<Item>>;
  PairBatches batches(input, messages, command);
  FirstFailure failure;
  const auto read = [&](tbb::flow_control& control) -> Pairs {
    auto pairs = std::make_shared<std::vector<corpora::SentencePair>>();
    failure.guard([&] { *pairs = batches.next(); });
    if (pairs->empty()) control.stop();
    return pairs;
  };
  const auto work_on_all = [&](const Pairs& pairs) -> Items {
    auto items = std::make_shared<std::vector<Item>>();
    failure.guard([&] {
      items->reserve(pairs->size());
      for (corpora::SentencePair& pair : *pairs) items->push_back(work(std::move(pair)));
    });
    return items;
  };
  const auto put_all = [&](const Items& items) { failure.guard([&] { put(std::move(*items)); }); };
  const auto at_once = 3 * static_cast<std::size_t>(tbb::this_task_arena::max_concurrency());
  tbb::parallel_pipeline(
      at_once, tbb::make_filter<void, Pairs>(tbb::filter_mode::serial_in_order, read) &
                   tbb::make_filter<Pairs, Items>(tbb::filter_mode::parallel, work_on_all) &
                   tbb::make_filter<Items, void>(tbb::filter_mode::serial_in_order, put_all));
  failure.rethrow();
}

}  // namespace diglot::tools
