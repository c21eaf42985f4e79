#include "corpora/xml_pair_reader.h"

#include <utility>

namespace diglot::corpora {

std::optional<SentencePair> XmlPairReader::read() {
  while (found_.empty()) {
    if (!file_.read_on()) break;
  }
  if (found_.empty()) return std::nullopt;
  Found found = std::move(found_.front());
  found_.pop_front();
  line_ = found.line;
  if (!found.pair) throw Malformed(found.defect);
  return std::move(found.pair);
}

}  // namespace diglot::corpora
