#include "align/precision_recall.h"

namespace diglot::align {

namespace {

double ratio(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

PrecisionRecall& PrecisionRecall::operator+=(const PrecisionRecall& other) {
  right += other.right;
  predicted += other.predicted;
  found += other.found;
  gold += other.gold;
  return *this;
}

double PrecisionRecall::precision() const { return ratio(right, predicted); }
double PrecisionRecall::recall() const { return ratio(found, gold); }
double PrecisionRecall::f1() const {
  const double sum = precision() + recall();
  return sum == 0 ? 0 : 2 * precision() * recall() / sum;
}

StrictLax& StrictLax::operator+=(const StrictLax& other) {
  strict += other.strict;
  lax += other.lax;
  return *this;
}

}  // namespace diglot::align
