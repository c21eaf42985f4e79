#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "align/bitext_collection.h"

namespace diglot::align {

/// The bits of KnownFeatures for a training: of the features that may be unknown (see
/// visit_optional_features), those that occur at least `least` times in the distinct texts of the
/// bitext, counted together with the others of their range.
///
/// Uses all threads; the result does not depend on their number. Memory: 1 MiB, and 32 MiB while it
/// runs.
std::vector<std::uint8_t> find_frequent_features(const BitextCollection& bitext,
                                                 std::uint32_t least);

}  // namespace diglot::align
