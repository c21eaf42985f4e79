#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpora/range.h"

namespace diglot::tokenize {

/// Names in a row, such as "Mark Rutte", of whoever says something.
struct Speaker {
  corpora::Bytes bytes;           ///< into the sentence
  std::vector<std::string> keys;  ///< name_key of each name, of 8 at most; not empty
  bool initial = false;           ///< one name, which may be none: see Name

  friend bool operator==(const Speaker&, const Speaker&) = default;
};

/// Words of someone else, in quotation marks.
struct Quotation {
  corpora::Bytes bytes;            ///< into the sentence, without the marks
  std::optional<Speaker> speaker;  ///< none where the sentence doesn't tell, or by a pronoun
  bool brief = false;  ///< may be none, but the name of a thing or a word that the writer holds
                       ///< off: few words without a speech verb beside them, or all with capitals;
                       ///< also what stands behind a dash in a sentence without quotation marks

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
