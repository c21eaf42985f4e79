#pragma once

#include <cstddef>
#include <string>

#include "corpora/error.h"
#include "corpora/json_pairs.h"
#include "corpora/pair_formats.h"
#include "tests/fuzz/target.h"

namespace diglot::fuzz {

inline void require_sound(const corpora::SentencePair& pair) {
  for (const std::string_view name : pair.names()) {
    require(!name.empty() && is_text(name), "a field has a name");
    require(is_text(*pair.value(name)), "what a pair holds is text");
  }
  const auto again = corpora::parse_json_pair(corpora::to_json(pair));
  require(again && again->src == pair.src && again->tgt == pair.tgt &&
              again->fields.size() == pair.fields.size(),
          "a pair survives as JSON");
  for (const corpora::Field& field : pair.fields) {
    require(again->value(field.name) == field.value, "a field survives as JSON");
  }
}

/// Reads all pairs of files, which are sound, or an Error; what is not UTF-8 is refused, and then
/// replaced.
inline void require_sound_pairs(const std::vector<std::string>& files,
                                corpora::PairReadingOptions options) {
  for (const auto choice : {corpora::OnBadUtf8::error, corpora::OnBadUtf8::replace}) {
    options.input.on_bad_utf8 = choice;
    try {
      const auto reader = corpora::open_pairs(files, options);
      while (const auto pair = reader->next()) require_sound(*pair);
    } catch (const corpora::Error&) {  // what a bad file gives
    }
  }
}

}  // namespace diglot::fuzz
