#include "tools/translation_signature.h"

#include "corpora/utf8.h"

namespace diglot::tools {

std::string signature(const align::TranslationMetric& metric, const SignatureContext& context,
                      SignatureForm form) {
  std::string text;
  const auto add = [&](const std::string& name, const std::string& short_name,
                       const std::string& value) {
    text +=
        (text.empty() ? "" : "|") + (form == SignatureForm::full ? name : short_name) + ':' + value;
  };
  add("nrefs", "#", std::to_string(context.references));
  if (context.bootstrap_samples) add("bs", "bs", std::to_string(*context.bootstrap_samples));
  if (context.randomization_trials) add("ar", "ar", std::to_string(*context.randomization_trials));
  if (context.seed) add("seed", "rs", std::to_string(*context.seed));
  for (const auto& field : metric.signature()) add(field.name, field.short_name, field.value);
  add("version", "v", "diglot-" DIGLOT_VERSION);
  return corpora::replace_invalid_utf8(text).text;  // an encoder is named by its file
}

}  // namespace diglot::tools
