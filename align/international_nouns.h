#pragma once

#include <string_view>

namespace diglot::align {

/// Whether a word is one of the nouns of news that sound alike in many languages and are no names,
/// though sentences often begin with them: "Captain", "Căpitanul", "Поліція". Precondition: a
/// tokenize::name_key().
bool is_international_noun(std::string_view key);

}  // namespace diglot::align
