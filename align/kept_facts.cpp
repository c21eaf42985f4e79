#include "align/kept_facts.h"

#include <cassert>
#include <utility>

#include "corpora/number_text.h"

namespace diglot::align {
namespace {

constexpr std::array<const char*, 3> class_names = {"numbers", "names", "quotations"};
constexpr std::size_t columns_of_class = 4;

FactTally tally_of(std::size_t src, std::size_t src_missing, std::size_t tgt,
                   std::size_t tgt_missing) {
  assert(src >= src_missing && tgt >= tgt_missing);
  return {static_cast<double>(src), static_cast<double>(src - src_missing),
          static_cast<double>(tgt), static_cast<double>(tgt - tgt_missing)};
}

FactTallies tallies_of(std::span<const double> row) {
  FactTallies tallies;
  for (FactTally& of_class : tallies) {
    of_class = {row[0], row[1], row[2], row[3]};
    row = row.subspan(columns_of_class);
  }
  return tallies;
}

/// "P 95.0 R 96.0 of 120".
std::string text_of(const std::string& name, const FactTally& tally) {
  using corpora::decimal;
  return name + " P " + decimal(100 * tally.precision(), 1) + " R " +
         decimal(100 * tally.recall(), 1) + " of " + decimal(tally.expected, 0);
}

}  // namespace

double FactTally::f1() const {
  const double sum = precision() + recall();
  return sum > 0 ? 2 * precision() * recall() / sum : 0;
}

FactTally& FactTally::operator+=(const FactTally& other) {
  expected += other.expected;
  kept += other.kept;
  told += other.told;
  supported += other.supported;
  return *this;
}

FactTallies tally(const FactCheck& check) {
  const std::size_t designators = check.designators;
  return {
      tally_of(check.src_numbers + designators, check.evidence.missing_src.size() + designators,
               check.tgt_numbers + designators, check.evidence.missing_tgt.size() + designators),
      tally_of(check.src_names, check.src_names_missing.size(), check.tgt_names,
               check.tgt_names_missing.size()),
      tally_of(check.src_quotations, check.src_quotations_missing.size(), check.tgt_quotations,
               check.tgt_quotations_missing.size())};
}

FactTally total(const FactTallies& tallies) {
  FactTally sum;
  for (const FactTally& of_class : tallies) sum += of_class;
  return sum;
}

std::vector<SignatureField> KeptFacts::signature() const {
  return {{"of", "of", origin_ == FactOrigin::source ? "src" : "ref"},
          {"lang", "l", checker_.src().lang + "-" + checker_.tgt().lang}};
}

FactCheck KeptFacts::check(const TranslatedSegments& segments, std::size_t i) const {
  const std::string_view hypothesis = segments.hypotheses[i];
  if (origin_ == FactOrigin::source) return checker_.check(segments.sources[i], hypothesis);
  FactCheck best = checker_.check(segments.references.front()[i], hypothesis);
  for (std::size_t r = 1; r < segments.references.size(); ++r) {
    FactCheck other = checker_.check(segments.references[r][i], hypothesis);
    if (total(tally(other)).lost() < total(tally(best)).lost()) best = std::move(other);
  }
  return best;
}

SegmentStatistics KeptFacts::statistics(const TranslatedSegments& segments) const {
  SegmentStatistics result(segments.size(), columns_of_class * class_names.size());
  for (std::size_t i = 0; i < segments.size(); ++i) {
    std::span<double> row = result.row(i);
    for (const FactTally& of_class : tally(check(segments, i))) {
      row[0] = of_class.expected;
      row[1] = of_class.kept;
      row[2] = of_class.told;
      row[3] = of_class.supported;
      row = row.subspan(columns_of_class);
    }
  }
  return result;
}

double KeptFacts::lost(std::span<const double> row) { return total(tallies_of(row)).lost(); }

double KeptFacts::score(std::span<const double> sums) const {
  return 100 * total(tallies_of(sums)).f1();
}

std::vector<Figure> KeptFacts::figures(std::span<const double> sums) const {
  std::vector<Figure> figures;
  const auto add = [&](const std::string& prefix, const FactTally& tally) {
    figures.push_back({prefix + "precision", {100 * tally.precision()}});
    figures.push_back({prefix + "recall", {100 * tally.recall()}});
    figures.push_back({prefix + "f1", {100 * tally.f1()}});
    figures.push_back({prefix + "expected", {tally.expected}});
    figures.push_back({prefix + "kept", {tally.kept}});
    figures.push_back({prefix + "told", {tally.told}});
    figures.push_back({prefix + "supported", {tally.supported}});
  };
  const FactTallies tallies = tallies_of(sums);
  add("", total(tallies));
  for (std::size_t c = 0; c < tallies.size(); ++c) {
    add(std::string(class_names[c]) + "_", tallies[c]);
  }
  return figures;
}

std::string KeptFacts::remark(std::span<const double> sums) const {
  const FactTallies tallies = tallies_of(sums);
  std::string text = "(";
  for (std::size_t c = 0; c < tallies.size(); ++c) {
    text += (c == 0 ? "" : "; ") + text_of(class_names[c], tallies[c]);
  }
  return text + ")";
}

}  // namespace diglot::align
