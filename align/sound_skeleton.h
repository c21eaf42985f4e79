#pragma once

#include <string>
#include <string_view>

namespace diglot::align {

/// The consonants of a romanized word, those that scripts and spellings confuse made one: "missile"
/// -> "nsl", "zelenskii" and "zelensky" -> "slnsk". Names of people and places keep it from script
/// to script, even where short vowels are not written. Letters other than a to z have no part in
/// it. Linear time.
std::string sound_skeleton(std::string_view word);

}  // namespace diglot::align
