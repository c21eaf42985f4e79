#include "tools/bitext_sources.h"

namespace diglot::tools {

corpora::Error unknown_source(const std::string& option, const std::string& source,
                              const std::set<std::string>& known) {
  std::string names;
  for (const std::string& name : known) {
    names += names.empty() ? "'" : ", '";
    names += name;
    names += "'";
  }
  return corpora::Error(option + ": no pair is of the source '" + source + "'; the sources are " +
                        names);
}

}  // namespace diglot::tools
