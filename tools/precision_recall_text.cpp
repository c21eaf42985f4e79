#include "tools/precision_recall_text.h"

#include "corpora/number_text.h"
#include "tools/column_text.h"

namespace diglot::tools {

boost::json::object to_json(const align::PrecisionRecall& result) {
  return {{"precision", result.precision()},
          {"recall", result.recall()},
          {"f1", result.f1()},
          {"right", result.right},
          {"predicted", result.predicted},
          {"found", result.found},
          {"gold", result.gold}};
}

std::string to_text(std::string_view name, const align::PrecisionRecall& result) {
  using corpora::decimal;
  const auto share = [](double value, std::size_t part, std::size_t whole) {
    return decimal(value, 3) + " (" + std::to_string(part) + " of " + std::to_string(whole) + ")";
  };
  return left_aligned(std::string(name), 8) + " precision " +
         share(result.precision(), result.right, result.predicted) + "  recall " +
         share(result.recall(), result.found, result.gold) + "  f1 " + decimal(result.f1(), 3) +
         '\n';
}

}  // namespace diglot::tools
