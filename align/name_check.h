#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "align/fact_comparison.h"
#include "align/name_knowledge.h"
#include "align/static_encoder.h"

namespace diglot::align {

/// The names of a text and of its translation that have lost their counterparts, as they are
/// written.
struct LostNames {
  std::vector<std::string> src;
  std::vector<std::string> tgt;
  /// Some name of one side stands where the other side has another.
  bool conflict = false;
};

/// What is needed to tell names apart. All must outlive what uses it.
struct NameChecker {
  const StaticEncoder& encoder;
  const NameKnowledge& knowledge;

  /// Compares the names of a text with those of its translation. A name has a counterpart where the
  /// other side probably has a word that sounds like it or means the same (see
  /// counterpart_probability). Names that have none on either side conflict, unless they may be
  /// spellings of one name. What begins a sentence may be no name, and proves nothing by itself;
  /// common words and acronyms ("AI" for "KI") don't count.
  ///
  /// Time: the product of the numbers of names and words.
  [[nodiscard]] LostNames check(const Facts& src, std::string_view src_lang, const Facts& tgt,
                                std::string_view tgt_lang) const;
};

}  // namespace diglot::align
