#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "align/fact_comparison.h"
#include "align/name_check.h"
#include "align/name_knowledge.h"
#include "align/quotation_comparison.h"
#include "align/static_encoder.h"

namespace diglot::align {

/// How the facts of one class of two texts compare.
enum class FactStatus {
  ok,       ///< each has a counterpart, or there are none
  missing,  ///< one side has some that the other has not
  conflict  ///< each side has one that the other has not, in its place
};

/// Its name, as it is written in files.
std::string_view to_string(FactStatus status);

/// What was found in a text and in its translation. Facts are told as they are written.
struct FactCheck {
  FactStatus numbers = FactStatus::ok;
  FactStatus names = FactStatus::ok;
  FactStatus quotations = FactStatus::ok;
  std::size_t src_numbers = 0;  ///< how many the source has
  std::size_t tgt_numbers = 0;
  std::size_t src_names = 0;
  std::size_t tgt_names = 0;
  /// Names of one side whose digits conflict with those of the other (S-300, S-400): `numbers`
  /// tells of them, but its counts don't.
  std::size_t designators = 0;
  std::size_t src_quotations = 0;  ///< those that are surely some
  std::size_t tgt_quotations = 0;
  corpora::Evidence evidence;                  ///< of the numbers
  std::vector<std::string> src_names_missing;  ///< that the target has no counterpart of
  std::vector<std::string> tgt_names_missing;
  std::vector<std::string> src_quotations_missing;  ///< the same of quotations
  std::vector<std::string> tgt_quotations_missing;
};

/// What all texts of one side have in common.
struct TextSide {
  std::string lang;                                          ///< ISO 639-1
  std::optional<std::chrono::sys_days> date = std::nullopt;  ///< when they were written
};

/// Checks whether translations keep the numbers, names and quotations of their sources.
///
/// Numbers are compared as compare_facts does, names as NameChecker does; names are not looked for
/// where a language has no capitals.
///
/// Quotations are missing where a side has nothing in quotation marks; they conflict where each
/// side tells of a speaker that the other has no counterpart of. See compare_quotations.
///
/// Immutable; thread-safe. Time and memory of a check: the product of the numbers of names and
/// words.
class FactChecker {
 public:
  /// The model must outlive the checker.
  FactChecker(TextSide src, TextSide tgt, const StaticEncoder& encoder, const NameKnowledge& names);

  [[nodiscard]] const TextSide& src() const { return src_; }
  [[nodiscard]] const TextSide& tgt() const { return tgt_; }

  /// Precondition: valid UTF-8.
  [[nodiscard]] FactCheck check(std::string_view src, std::string_view tgt) const;

 private:
  static void check_quotations(const Facts& src, const Facts& tgt, FactCheck& result);

  TextSide src_;
  TextSide tgt_;
  NameChecker name_checker_;
};

}  // namespace diglot::align
