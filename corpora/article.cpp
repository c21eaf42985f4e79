#include "corpora/article.h"

#include <cassert>

namespace diglot::corpora {

std::string_view to_string(LineKind kind) {
  switch (kind) {
    case LineKind::text:
      return "text";
    case LineKind::headline:
      return "headline";
    case LineKind::dateline:
      return "dateline";
    case LineKind::stamp:
      return "stamp";
    case LineKind::byline:
      return "byline";
    case LineKind::caption:
      return "caption";
    case LineKind::credit:
      return "credit";
    case LineKind::teaser:
      return "teaser";
    case LineKind::link:
      return "link";
    case LineKind::tweet:
      return "tweet";
    case LineKind::boilerplate:
      return "boilerplate";
  }
  assert(false && "not a LineKind");
  return "";
}

}  // namespace diglot::corpora
