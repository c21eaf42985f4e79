#include "tokenize/subword_trainer.h"

#include <string_view>
#include <unordered_map>

#include <sentencepiece_trainer.h>

#include "corpora/error.h"

namespace diglot::tokenize {
namespace {

/// SentencePiece pulls its text from this.
class Sentences : public sentencepiece::SentenceIterator {
 public:
  explicit Sentences(const std::function<std::optional<std::string>()>& next)
      : next_(next), current_(next()) {}
  [[nodiscard]] bool done() const override { return !current_; }
  void Next() override { current_ = next_(); }
  [[nodiscard]] const std::string& value() const override { return *current_; }
  [[nodiscard]] sentencepiece::util::Status status() const override { return {}; }

 private:
  const std::function<std::optional<std::string>()>& next_;
  std::optional<std::string> current_;
};

}  // namespace

void SubwordTrainerOptions::validate() const {
  if (vocabulary_size < 100 || vocabulary_size > 1'000'000) {
    throw corpora::Error("a vocabulary of " + std::to_string(vocabulary_size) +
                         " pieces can't be trained; ask for 100 to 1,000,000");
  }
  if (!(character_coverage >= 0.9 && character_coverage <= 1)) {
    throw corpora::Error("a character coverage of " + std::to_string(character_coverage) +
                         " is out of range; give 0.9 to 1");
  }
}

std::string train_subwords(const std::function<std::optional<std::string>()>& next_sentence,
                           const SubwordTrainerOptions& options) {
  options.validate();
  Sentences sentences(next_sentence);
  std::string model;
  const auto status = sentencepiece::SentencePieceTrainer::Train(
      std::unordered_map<std::string, std::string>{
          {"model_type", "unigram"},
          {"vocab_size", std::to_string(options.vocabulary_size)},
          {"hard_vocab_limit", "false"},
          {"character_coverage", std::to_string(options.character_coverage)},
          {"normalization_rule_name", "nmt_nfkc_cf"},
          // Sums are added up thread by thread: a fixed number of them keeps the result the same
          // on every machine.
          {"num_threads", "8"},
          {"minloglevel", "2"},
      },
      &sentences, &model);
  if (!status.ok()) {
    throw corpora::Error(
        "the vocabulary could not be trained: there is too little text, or it has "
        "more characters than the vocabulary has pieces; give more bitext, or ask "
        "for more pieces");
  }
  return model;
}

}  // namespace diglot::tokenize
