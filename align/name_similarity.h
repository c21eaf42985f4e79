#pragma once

#include <string_view>

namespace diglot::align {

/// How alike two romanized names sound, from 0 to 1: one minus the edit distance over the longer
/// length, where swapping, adding or dropping vowels costs a fraction of what consonants cost
/// ("kiev" and "kyiv", "zelenski" and "zelenskyy", "harkiv" and "harkovo"). Precondition:
/// lower-case keys as tokenize::Name has them. Time is the product of the lengths, of which at most
/// 48 bytes each are looked at.
double name_similarity(std::string_view a, std::string_view b);

/// The same where it is `least` or more; else that or 0, which is sooner found.
double similarity_from(double least, std::string_view a, std::string_view b);

/// From which similarity on two names are taken for one.
inline constexpr double same_name = 0.7;

}  // namespace diglot::align
