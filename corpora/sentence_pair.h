#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace diglot::corpora {

/// What one value that goes with a pair is in JSON.
enum class FieldType {
  untyped,  ///< from a format without types: what the value looks like
  text,     ///< a string
  json      ///< a number, a list, an object, true, false or null
};

/// What is known of a pair beside its texts and languages: a column of TSV, a member in JSON, a
/// `<prop>` of TMX. A name that begins with "src_" or "tgt_" speaks of that side. Those that Diglot
/// knows, as `align` writes them: score, relation, evidence, story, and of a side doc, sentences,
/// begin, end (in code points); and from elsewhere: source (the corpus), id and url.
struct Field {
  std::string name;   ///< not empty; unique in its pair
  std::string value;  ///< UTF-8 without NUL; the text of a string, any other value as JSON has it
  FieldType type = FieldType::untyped;

  friend bool operator==(const Field&, const Field&) = default;
};

/// More fields than any pair needs: readers refuse it.
inline constexpr std::size_t most_fields = 1000;

/// One side of a sentence pair.
struct PairSide {
  std::string lang;  ///< a tag such as "ro" or "pt-BR"; "" when unknown
  std::string text;  ///< UTF-8 without NUL; may be empty or hold line ends

  friend bool operator==(const PairSide&, const PairSide&) = default;
};

/// Two texts that translate each other, as the files of a corpus hold them: what flows through
/// `convert`, `filter` and `split`. What is not known is not there.
struct SentencePair {
  PairSide src;
  PairSide tgt;
  std::vector<Field> fields;  ///< in the order of the file; none of the names below

  /// The value of a field, nothing where the pair has none of that name; or, for "src", "tgt",
  /// "src_lang" and "tgt_lang", a text or a language.
  [[nodiscard]] std::optional<std::string_view> value(std::string_view name) const;
  /// The same as a number; nothing where it is none that is finite.
  [[nodiscard]] std::optional<double> number(std::string_view name) const;
  /// Sets what value() gives, a new field behind the others.
  void set(std::string_view name, std::string value, FieldType type = FieldType::untyped);

  /// Adds a field that is NAME#2, NAME#3 and so on where the pair has those before.
  void add(std::string_view name, std::string value);
  /// The name of a field without the #2 that add() put behind it.
  [[nodiscard]] std::string_view bare_name(const Field& field) const;
  /// The names for which value() gives something: src, tgt, languages that are known, fields.
  [[nodiscard]] std::vector<std::string_view> names() const;

  friend bool operator==(const SentencePair&, const SentencePair&) = default;
};

}  // namespace diglot::corpora
