#pragma once

#include <string_view>

namespace diglot::tokenize {

/// What a word beside a quotation says of whose it is.
enum class SpeechRole {
  none,
  verb,           ///< "said": the speaker stands on either side
  telling,        ///< "told": behind it may stand who was told
  source,         ///< "according to": the speaker stands behind
  source_behind,  ///< Hungarian "szerint", Turkish "göre": the speaker stands in front
  pronoun,        ///< "he": a speaker whose name is elsewhere
  article         ///< may stand between a speech verb and a name
};

/// The role of a word in fold()'s spelling: closed lists of what news uses. Constant time for a
/// language; thread-safe. Not for Chinese and Japanese: see has_speech_verb.
SpeechRole speech_role(std::string_view folded, std::string_view lang);

/// Whether Chinese or Japanese text holds a verb of speaking.
bool has_speech_verb(std::string_view text, std::string_view lang);

}  // namespace diglot::tokenize
