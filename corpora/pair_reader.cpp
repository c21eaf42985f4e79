#include "corpora/pair_reader.h"

namespace diglot::corpora {

std::optional<SentencePair> PairReader::next() {
  while (true) {
    try {
      return read();
    } catch (const Malformed& malformed) {
      refuse(malformed.what());
    }
  }
}

void PairReader::refuse(std::string_view reason) {
  ++malformed_;
  if (errors_.size() == kept_errors) return;
  const auto [file, line] = position();
  errors_.emplace_back(file, line, reason);
}

}  // namespace diglot::corpora
