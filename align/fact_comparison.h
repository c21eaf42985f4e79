#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpora/pair.h"
#include "tokenize/names.h"
#include "tokenize/numbers.h"
#include "tokenize/quotations.h"

namespace diglot::align {

/// The facts of one text.
struct Facts {
  std::string_view text;  ///< the text that the facts' bytes point into
  std::vector<tokenize::Number> numbers;
  std::vector<tokenize::Name> names;
  /// How much each name tells, 0 to 1: one that the article repeats all over tells little. Empty
  /// means 1 for all.
  std::vector<double> name_weights;
  std::vector<tokenize::Quotation> quotations{};
  std::optional<std::chrono::sys_days> date = std::nullopt;  ///< of its article
};

/// Extracts the numbers, names and quotations of a text, which must outlive the result: the first
/// 256 of each. "Yesterday" and the like are facts where the date of its article is given.
Facts find_facts(std::string_view text, std::string_view lang,
                 std::optional<std::chrono::sys_days> date = std::nullopt);

/// Two facts that belong together: the index of each on its side.
struct FactPair {
  std::size_t src = 0;
  std::size_t tgt = 0;
};

/// Whether a number is written in digits, of any script, rather than in words.
bool is_in_digits(std::string_view text, const tokenize::Number& number);

/// How the facts of two texts compare.
struct FactComparison {
  std::vector<FactPair> numbers;         ///< that agree in value: see compare_facts
  std::vector<std::size_t> missing_src;  ///< numbers of src without a counterpart
  std::vector<std::size_t> missing_tgt;
  std::vector<FactPair> conflict;     ///< numbers, one on each side, that differ: see compare_facts
  std::vector<FactPair> names;        ///< that sound alike and have the same digits
  std::vector<FactPair> designators;  ///< names that differ in their digits alone: S-300, S-400
  std::vector<FactPair> src_number_tgt_name;  ///< a number and a designator of another: 2019, SS18
  std::vector<FactPair> src_name_tgt_number;
  std::size_t unmatched_names_src = 0;
  std::size_t unmatched_names_tgt = 0;

  /// Whether any fact of one text excludes one of the other.
  [[nodiscard]] bool conflicts() const {
    return !conflict.empty() || !designators.empty() || !src_number_tgt_name.empty() ||
           !src_name_tgt_number.empty();
  }
};

/// How much it tells that two texts agree in a number, 0 to 1: small counts turn up everywhere.
double number_weight(const tokenize::Number& number);

/// Compares numbers by value (each has one counterpart at most) and names by sound. Numbers also
/// agree in other units of measurement, rounded (of time, exactly: "90 minutes" and "an hour and a
/// half"), and where one is told as a bound that the other satisfies; amounts of money only in one
/// currency; days where both name one, by date, weekday or distance from their articles' dates.
/// "Today" may agree and, with the date of another day, conflict, but is never merely missing. Two
/// numbers conflict when both are left without a counterpart and are of one kind, or both in
/// digits, or the only quantities left, unless one says how long and the other how many; whether
/// that means a contradiction depends on whether the texts speak of the same.
FactComparison compare_facts(const Facts& src, const Facts& tgt);

/// The same, and the quotations that correspond, as it is written beside a pair.
corpora::Evidence to_evidence(const Facts& src, const Facts& tgt, const FactComparison& comparison);

}  // namespace diglot::align
