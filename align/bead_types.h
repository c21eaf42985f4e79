#pragma once

#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "corpora/read_beads.h"

namespace diglot::align {

/// How many sentences a bead has on the source side and on the target side.
enum class BeadType { t1_0, t0_1, t1_1, t1_2, t2_1, t2_2, other };

inline constexpr std::array bead_types = {BeadType::t1_0, BeadType::t0_1, BeadType::t1_1,
                                          BeadType::t1_2, BeadType::t2_1, BeadType::t2_2,
                                          BeadType::other};

BeadType type_of(const corpora::ListedBead& bead);

/// "1-0", "0-1", …, "other".
std::string_view to_string(BeadType type);

/// For each of some beads of one document, in any order, whether it stands outside the main order:
/// the longest sequence of beads with sentences on both sides in which no bead begins before the
/// one ahead of it on either side. Null beads never do. Where several sequences are longest, always
/// the same is taken for the same beads. Time n log n.
std::vector<bool> find_crossing(std::span<const corpora::ListedBead* const> beads);

}  // namespace diglot::align
