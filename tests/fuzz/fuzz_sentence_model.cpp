// Any bytes give a model of sentence ends that works and is written as it was read, or an Error.
#include "corpora/error.h"
#include "corpora/range.h"
#include "tests/fuzz/target.h"
#include "tokenize/sentence_model.h"
#include "tokenize/sentences.h"

namespace {

using namespace diglot;

constexpr std::string_view text = "Dr. Li met (Mr.) “Wu.” 3. Then They left 😀 Wait... 他来了。走";

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = fuzz::to_bytes(data, size);
  try {
    const tokenize::SentenceModel model(bytes);
    fuzz::require(model.serialize() == bytes, "a model is written as it was read");
    for (const char* lang : {"en", "zh"}) {
      std::size_t last = 0;
      for (const corpora::Bytes sentence : tokenize::split_sentences(text, lang, model)) {
        fuzz::require(last <= sentence.begin && sentence.begin < sentence.end,
                      "sentences are in order, disjoint and not empty");
        last = sentence.end;
      }
      fuzz::require(last == text.size(), "the last sentence ends with the text");
    }
  } catch (const corpora::Error&) {  // what no model gives
  }
  return 0;
}
