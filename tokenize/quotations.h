#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "corpora/range.h"

namespace diglot::tokenize {

/// Words of someone else, in quotation marks.
struct Quotation {
  corpora::Bytes bytes;  ///< into the sentence, without the marks
  /// The names in a row of whoever says it, such as "Mark Rutte", outside of `bytes`; none where
  /// the sentence doesn't tell, or tells it by a pronoun.
  std::optional<corpora::Bytes> speaker;
  bool brief = false;  ///< may be the name of a thing, or a word that the writer holds off: three
                       ///< words or fewer without a speech verb, or all with capitals

  friend bool operator==(const Quotation&, const Quotation&) = default;
};

/// The quotations of a sentence, in order and disjoint, in the marks of any language; those within
/// a quotation belong to it. One that began in front of the sentence, or goes on behind it, reaches
/// to the sentence's edge. Speakers are looked for beside verbs of speaking in ro en el uk ru de fr
/// es pl bg cs tr hu it pt.
///
/// Linear time; thread-safe. Precondition: valid UTF-8; `lang` is an ISO 639-1 code.
std::vector<Quotation> find_quotations(std::string_view sentence, std::string_view lang);

}  // namespace diglot::tokenize
