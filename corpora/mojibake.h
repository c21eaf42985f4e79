#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace diglot::corpora {

// Text whose UTF-8 was read as if it were a single-byte encoding: "é" is "Ã©" then, "п" is "Ð¿" or
// "Рї". Encodings known are Windows-1252 (and Latin-1, where it has control characters) and
// Windows-1251; tables by the WHATWG Encoding Standard. All take valid UTF-8 and linear time.

/// The text as it was before, where that is sure; else nothing. It is sure where all characters of
/// the text beyond ASCII are such sequences, and what they stand for is Latin letters or
/// punctuation, or of any script three at least; and where controls of C1 stand for what
/// Windows-1252 has in their places. What was misread twice or three times is undone as often.
std::optional<std::string> repair_mojibake(std::string_view text);

/// What of a text looks like damage by a wrong encoding, for a person: a sequence such as "Ã©" or
/// "â€™" that no good text has, U+FFFD, a control of C1, or what repair_mojibake repairs.
std::optional<std::string> find_encoding_damage(std::string_view text);

}  // namespace diglot::corpora
