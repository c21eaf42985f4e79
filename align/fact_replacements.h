#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "align/fact_comparison.h"
#include "align/random.h"

namespace diglot::align {

/// The text with these bytes of it replaced.
std::string replaced(std::string_view text, corpora::Bytes bytes, std::string_view by);

/// The facts of each line. The lines must outlive the result.
std::vector<Facts> find_facts_of(std::span<const std::string_view> lines, std::string_view lang);

/// What a fact can be replaced by: each number and name of some lines once, as it is
/// written first. A view of the lines' text.
class FactReplacements {
 public:
  explicit FactReplacements(const std::vector<Facts>& lines);

  /// A number of another value, of the same kind, a length of time or none, in digits or words as
  /// this one; none where the lines have no other. Precondition: `number` is of the lines.
  [[nodiscard]] std::optional<std::string_view> other(const Facts& facts,
                                                      const tokenize::Number& number,
                                                      Random& random) const;
  /// A name that sounds different.
  [[nodiscard]] std::optional<std::string_view> other(const tokenize::Name& name,
                                                      Random& random) const;

 private:
  /// Numbers of which one can stand where another does: of a kind, in digits or not, a length of
  /// time or not.
  using NumberClass = std::tuple<tokenize::NumberKind, bool, bool>;
  static NumberClass class_of(const Facts& facts, const tokenize::Number& number);

  std::map<NumberClass, std::vector<std::pair<std::string_view, double>>> numbers_;
  std::vector<std::pair<std::string_view, std::string_view>> names_;  ///< with their keys
};

}  // namespace diglot::align
