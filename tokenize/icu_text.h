#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include <unicode/utext.h>

namespace diglot::tokenize {

struct CloseIcuText {
  void operator()(UText* text) const { utext_close(text); }
};

/// UTF-8 as ICU's break iterators and patterns read it.
using IcuText = std::unique_ptr<UText, CloseIcuText>;

/// Looks at `text`, which must outlive it. Precondition: valid UTF-8.
inline IcuText open_icu_text(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  return IcuText(
      utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status));
}

}  // namespace diglot::tokenize
