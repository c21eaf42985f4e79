#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace diglot::align {

/// The fewest edits that TER finds to make a hypothesis into a reference: words inserted, deleted
/// or substituted, and phrases shifted, one for each. Shifts are sought greedily, within a band
/// about the diagonal and up to 1,000 of them (Snover et al. 2006); the number is that of
/// sacreBLEU 2.6.0. Precondition: words of the reference are numbers in [0, words of the
/// reference), and those of the hypothesis the same, or -1 if the reference lacks them.
std::size_t edits_with_shifts(std::span<const std::int32_t> hypothesis,
                              std::span<const std::int32_t> reference);

}  // namespace diglot::align
