#include "tools/pair_pipeline.h"

#include <string>
#include <utility>

namespace diglot::tools {
namespace {

/// What a batch may hold.
struct Room {
  std::size_t pairs = 0;
  std::size_t bytes = 0;
};

constexpr Room usual{512, std::size_t{1} << 20};
constexpr Room of_one_document{8192, std::size_t{16} << 20};

/// What of a pair may be long.
std::size_t size_of(const corpora::SentencePair& pair) {
  std::size_t bytes = pair.src.text.size() + pair.tgt.text.size();
  for (const corpora::Field& field : pair.fields) bytes += field.name.size() + field.value.size();
  return bytes;
}

}  // namespace

bool are_of_one_document(const corpora::SentencePair& a, const corpora::SentencePair& b) {
  bool known = false;
  for (const std::string_view name : {"src_doc", "tgt_doc"}) {
    const auto document = a.value(name);
    if (document != b.value(name)) return false;
    known = known || document;
  }
  return known;
}

std::vector<corpora::SentencePair> PairBatches::next() {
  auto batch = read();
  constexpr std::size_t step = 100'000;
  if (batch.empty()) {
    messages_.progress("");
  } else if (input_.read() / step > told_ / step) {
    told_ = input_.read();
    messages_.progress(std::string(command_) + ": " + std::to_string(told_) + " pairs");
  }
  return batch;
}

std::vector<corpora::SentencePair> PairBatches::read() {
  std::vector<corpora::SentencePair> batch;
  std::size_t bytes = 0;
  while (true) {
    if (!pending_) pending_ = input_.next();
    if (!pending_) return batch;
    const auto is_full = [&](const Room& room) {
      return batch.size() >= room.pairs || bytes >= room.bytes;
    };
    const bool may_end = is_full(usual) && !are_of_one_document(batch.back(), *pending_);
    if (may_end || is_full(of_one_document)) return batch;
    bytes += size_of(*pending_);
    batch.push_back(*std::exchange(pending_, std::nullopt));
  }
}

}  // namespace diglot::tools
