#include "tools/http_retries.h"

#include <algorithm>
#include <chrono>
#include <thread>

namespace diglot::tools {
namespace {

using std::chrono::milliseconds;

bool may_pass(const HttpAnswer& answer, std::size_t most_seconds) {
  return (answer.status == 429 || answer.status >= 500) &&
         answer.retry_after.value_or(0) <= most_seconds;
}

}  // namespace

HttpAnswer post_patiently(HttpConnection& connection, const std::string& json,
                          const std::string& key, const HttpPatience& patience) {
  milliseconds pause(250);
  for (std::size_t retries = 0;; ++retries) {
    std::size_t asked = 0;  // seconds
    try {
      HttpAnswer answer = connection.post(json, key);
      if (retries == patience.retries || !may_pass(answer, patience.most_seconds)) return answer;
      asked = answer.retry_after.value_or(0);
    } catch (const ConnectionLost&) {
      if (retries == patience.retries) throw;
    }
    std::this_thread::sleep_for(std::max<milliseconds>(pause, std::chrono::seconds(asked)));
    pause *= 2;
  }
}

}  // namespace diglot::tools
