#pragma once

#include <string>

namespace diglot::corpora {

// Numbers as text: the same bytes on every machine and in every locale.

/// With so many decimals: "0.50". Precondition: at least 0.
std::string decimal(double value, int decimals);

/// With so many digits at most, as "%.6g" of printf has them: "0.5", "1e-07".
std::string significant(double value, int digits);

}  // namespace diglot::corpora
