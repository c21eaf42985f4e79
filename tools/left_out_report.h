#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "tools/pair_writer.h"

namespace diglot::tools {

/// What a run has found and not written, and why.
class LeftOutReport {
 public:
  void add(const std::vector<align::Link>& links, const PairFilter& filter);

  /// What left all pairs out, and what may bring some back. Precondition: none was written.
  [[nodiscard]] std::string text(const PairFilter& filter) const;

 private:
  std::size_t found_ = 0;
  std::size_t low_scores_ = 0;
  std::size_t other_relations_ = 0;
};

}  // namespace diglot::tools
