#include "tools/translation_metrics.h"

#include <set>
#include <utility>

#include "align/bleu.h"
#include "align/chrf.h"
#include "align/model_file.h"
#include "align/source_similarity.h"
#include "align/translation_edit_rate.h"
#include "corpora/error.h"
#include "corpora/input.h"
#include "tokenize/bleu_tokens.h"
#include "tokenize/language.h"
#include "tools/article_inputs.h"
#include "tools/chosen_encoder.h"
#include "tools/model_path.h"

namespace diglot::tools {
namespace {

using align::TranslationMetric;
using corpora::Error;

tokenize::BleuTokenizer chosen_tokenizer(const TranslationOptions& options) {
  const std::string& name = options.tokenize;
  if (name == "ja-mecab") {
    throw Error(
        "--tokenize ja-mecab needs MeCab and its dictionary, which Diglot does not come with; put "
        "spaces between the words of all files with it (mecab -Owakati), and give --tokenize none");
  }
  const bool subwords = name == "spm" || name.starts_with("flores");
  if (subwords == options.spm_model.empty()) {
    throw Error(subwords ? "--tokenize " + name + " needs --spm-model, a SentencePiece model"
                         : "--spm-model is for --tokenize spm, flores101 and flores200 only");
  }
  if (!subwords) return tokenize::bleu_tokenizer(name);
  const std::string file = options.spm_model.substr(options.spm_model.rfind('/') + 1);
  const std::string model = corpora::read_file(options.spm_model);
  try {
    return tokenize::subword_tokenizer(
        model, name == "spm" ? "spm-" + file.substr(0, file.rfind('.')) : name);
  } catch (const Error&) {
    throw Error(corpora::input_name(options.spm_model),
                "is no SentencePiece model; give the file that its training wrote, NAME.model");
  }
}

align::BleuSmoothing chosen_smoothing(const std::string& name) {
  if (name == "none") return align::BleuSmoothing::none;
  if (name == "floor") return align::BleuSmoothing::floor;
  return name == "add-k" ? align::BleuSmoothing::add_k : align::BleuSmoothing::exp;
}

align::BleuOptions bleu_options(const TranslationOptions& options) {
  align::BleuOptions bleu = options.bleu;
  bleu.smoothing = chosen_smoothing(options.smooth_method);
  bleu.effective_order = bleu.effective_order || options.sentence_level;
  return bleu;
}

/// As it is given, or found out.
std::string language(const char* option, const std::string& given,
                     std::span<const std::string_view> lines) {
  std::string lang = given.empty() ? tokenize::language_of(lines) : checked_language(given);
  if (lang != "und") return lang;
  throw Error(std::string("facts are looked for by language, which the text doesn't tell; give ") +
              option);
}

}  // namespace

TranslationMetrics::TranslationMetrics(const TranslationOptions& options,
                                       const TranslatedTexts& texts) {
  std::set<std::string> chosen;
  for (const std::string& name : options.metrics) {
    if (chosen.insert(name).second) metrics_.push_back(make(name, options, texts));
  }
}

std::unique_ptr<TranslationMetric> TranslationMetrics::make(const std::string& name,
                                                            const TranslationOptions& options,
                                                            const TranslatedTexts& texts) {
  if (name == "chrf") return std::make_unique<align::Chrf>(options.chrf);
  if (name == "ter") return std::make_unique<align::TranslationEditRate>(options.ter);
  if (name == "facts") return make_facts(options, texts);
  if (name == "adequacy") {
    encoder_ = open_text_encoder(options.encoder);
    return std::make_unique<align::SourceSimilarity>(*encoder_, options.encoder.encoder);
  }
  return std::make_unique<align::Bleu>(chosen_tokenizer(options), bleu_options(options));
}

std::unique_ptr<align::KeptFacts> TranslationMetrics::make_facts(const TranslationOptions& options,
                                                                 const TranslatedTexts& texts) {
  const align::TranslatedSegments first = texts.system(0);
  const bool has_source = !first.sources.empty();
  const std::string tgt_lang = language("--tgt-lang", options.tgt_lang, first.hypotheses);
  const std::string src_lang =
      has_source ? language("--src-lang", options.src_lang, first.sources) : tgt_lang;
  facts_model_ = std::make_unique<const FactsModel>(
      align::ModelFile::open(model_path(options.encoder.encoder)), align::TextSide{src_lang},
      align::TextSide{tgt_lang});
  auto facts = std::make_unique<align::KeptFacts>(
      facts_model_->checker,
      has_source ? align::FactOrigin::source : align::FactOrigin::references);
  facts_ = facts.get();
  return facts;
}

}  // namespace diglot::tools
