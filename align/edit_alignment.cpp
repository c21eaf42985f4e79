#include "align/edit_alignment.h"

#include <numeric>

namespace diglot::align {

EditAlignment align_edits(const EditRows& rows, std::span<const std::int32_t> hypothesis,
                          std::span<const std::int32_t> reference) {
  EditAlignment result;
  result.places.resize(reference.size());
  result.hypothesis_errors.resize(hypothesis.size() + 1);
  result.reference_errors.resize(reference.size() + 1);
  std::size_t i = hypothesis.size();
  std::size_t j = reference.size();
  while (i > 0 || j > 0) {
    const EditRows::Cell cost = rows.cost(i, j);
    const bool differ = i > 0 && j > 0 && hypothesis[i - 1] != reference[j - 1];
    if (i > 0 && j > 0 && rows.cost(i - 1, j - 1) + static_cast<int>(differ) == cost) {
      result.hypothesis_errors[i] = result.reference_errors[j] = static_cast<std::uint32_t>(differ);
      result.places[j - 1] = i;
      --i;
      --j;
    } else if (i > 0 && rows.cost(i - 1, j) + 1 == cost) {
      result.hypothesis_errors[i] = 1;
      --i;
    } else {
      result.reference_errors[j] = 1;
      result.places[j - 1] = i;
      --j;
    }
  }
  for (auto* errors : {&result.hypothesis_errors, &result.reference_errors}) {
    std::inclusive_scan(errors->begin(), errors->end(), errors->begin());
  }
  return result;
}

}  // namespace diglot::align
