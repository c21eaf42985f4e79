#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <tbb/task_arena.h>

#include "corpora/sentence_pair.h"
#include "tools/messages.h"
#include "tools/ordered_pipeline.h"
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
  const auto read = [&]() -> Pairs {
    auto pairs = batches.next();
    if (pairs.empty()) return nullptr;
    return std::make_shared<std::vector<corpora::SentencePair>>(std::move(pairs));
  };
  const auto work_on_all = [&](const Pairs& pairs) -> Items {
    auto items = std::make_shared<std::vector<Item>>();
    items->reserve(pairs->size());
    for (corpora::SentencePair& pair : *pairs) items->push_back(work(std::move(pair)));
    return items;
  };
  const auto put_all = [&](const Items& items) { put(std::move(*items)); };
  run_in_order(3 * static_cast<std::size_t>(tbb::this_task_arena::max_concurrency()), read,
               work_on_all, put_all);
}

}  // namespace diglot::tools
