#pragma once

#include <span>
#include <string>
#include <string_view>

namespace diglot::tokenize {

/// The language of a text: an ISO 639-1 code (639-2 where there is none), found by CLD2, or
/// `fallback` when the text is too short, too mixed or too odd to tell. Without a language to
/// expect ("und"), another one is believed rather where both have lists of stop words (see
/// stop_word_languages) and the text has more than twice as many of its: foreign names confuse
/// CLD2. Chinese is "zh" in both scripts, Hebrew "he", Norwegian "no".
///
/// `fallback` is also the expected language: a short text that could well be written in it stays
/// with it ("Atac la Kiev" in a Romanian article), unless the evidence against it is strong or the
/// script is one that the expected language is not written in.
///
/// Reads the first 64 KiB at most. Thread-safe. Precondition: valid UTF-8.
std::string detect_language(std::string_view text, std::string_view fallback);

/// The language of a text that comes in lines or sentences, likewise; "und" where it can't be told.
std::string language_of(std::span<const std::string_view> lines);

}  // namespace diglot::tokenize
