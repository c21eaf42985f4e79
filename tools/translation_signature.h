#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "align/translation_metric.h"

namespace diglot::tools {

/// What a signature tells beside the metric's own fields.
struct SignatureContext {
  std::size_t references = 1;
  std::optional<std::size_t> bootstrap_samples;
  std::optional<std::size_t> randomization_trials;
  std::optional<std::uint64_t> seed;
};

enum class SignatureForm { full, brief };

/// "nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|version:diglot-0.1.0".
std::string signature(const align::TranslationMetric& metric, const SignatureContext& context,
                      SignatureForm form);

}  // namespace diglot::tools
