#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace diglot::tokenize {

// The tokenizers of BLEU, as sacreBLEU (Post 2018) defines them. Each takes a line without its LF
// and gives a text in which white space, as Python's str.split() knows it, separates the tokens.
// All are linear in the line and safe on any bytes.

/// mteval-v13a's, for languages that put spaces between words: marks and symbols of ASCII become
/// tokens, but not a full stop or a comma between digits. Undoes &quot; &amp; &lt; &gt;.
std::string tokens_13a(std::string_view line);

/// mteval-v14's international one: the same with all punctuation and symbols of Unicode; nothing is
/// undone.
std::string tokens_international(std::string_view line);

/// Each Chinese character is a token; the rest as in 13a.
std::string tokens_chinese(std::string_view line);

/// Each character is a token.
std::string tokens_characters(std::string_view line);

/// One of these, or subwords. May be called from several threads at a time.
struct BleuTokenizer {
  std::string name;  ///< as a signature tells it
  std::function<std::string(std::string_view)> tokens;
};

/// The one that sacreBLEU's option --tokenize names "13a", "intl", "zh", "char" or "none" (which
/// leaves a line as it is). Throws corpora::Error for any other name.
BleuTokenizer bleu_tokenizer(std::string_view name);

/// The pieces of a serialized SentencePiece model, which need not outlive the call; `name` is what
/// a signature is to tell. Throws corpora::Error where it is no model.
BleuTokenizer subword_tokenizer(std::string_view serialized, std::string name);

}  // namespace diglot::tokenize
