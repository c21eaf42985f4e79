#include "corpora/json_text.h"

#include <boost/json/serialize.hpp>
#include <boost/json/string.hpp>

namespace diglot::corpora {

std::string quoted(std::string_view text) {
  return boost::json::serialize(boost::json::string(text));
}

}  // namespace diglot::corpora
