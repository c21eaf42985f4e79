#include "tools/precision_recall_text.h"

#include <algorithm>
#include <cstdio>

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
  char line[128];
  std::snprintf(line, sizeof line, "precision %.3f (%zu of %zu)  recall %.3f (%zu of %zu)  f1 ",
                result.precision(), result.right, result.predicted, result.recall(), result.found,
                result.gold);
  char f1[16];
  std::snprintf(f1, sizeof f1, "%.3f\n", result.f1());
  constexpr std::size_t column = 8;
  std::string text(name);
  text.resize(std::max(column, text.size()), ' ');
  text += ' ';
  text += line;
  return text + f1;
}

}  // namespace diglot::tools
