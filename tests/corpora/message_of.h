#pragma once

#include <string>

#include "corpora/error.h"

namespace diglot::corpora {

/// The message of the Error that `work` throws; "no error" when it throws none.
template <class Work>
std::string message_of(Work work) {
  try {
    work();
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

}  // namespace diglot::corpora
