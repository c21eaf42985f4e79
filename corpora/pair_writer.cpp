#include "corpora/pair_writer.h"

namespace diglot::corpora {

void PairWriter::write(const SentencePair& pair) {
  const auto reason = refusal(pair);
  if (!reason.empty()) return left_out_.add(reason);
  put(pair);
  ++written_;
}

void PairWriter::finish() {
  if (finished_) return;
  end();
  for (Output* output : outputs()) output->finish();
  finished_ = true;
}

void PairWriter::commit() {
  finish();
  for (Output* output : outputs()) output->commit();
}

std::string_view PairWriter::refusal(const SentencePair& /*pair*/) const { return ""; }

}  // namespace diglot::corpora
