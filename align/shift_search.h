#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace diglot::align {

/// The fewest edits that TER finds to make a hypothesis into a reference: words inserted, deleted
/// or substituted, and phrases shifted, one for each. Shifts are sought greedily, within a band
/// about the diagonal and up to 1,000 of them (Snover et al. 2006); the number is that of
/// sacreBLEU 2.6.0. A word is a number: from 0 to as many words as the reference has, without that,
/// for one that the reference has; -1 for any other.
std::size_t edits_with_shifts(std::span<const std::int32_t> hypothesis,
                              std::span<const std::int32_t> reference);

}  // namespace diglot::align
