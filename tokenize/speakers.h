#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpora/range.h"
#include "tokenize/names.h"
#include "tokenize/quotation_marks.h"
#include "tokenize/quotations.h"
#include "tokenize/speech_words.h"

namespace diglot::tokenize {

/// Who is said to speak the quotations of one sentence, by the words around them. Looks at the
/// sentence, its language and the spans, which must outlive it.
class SpeakerFinder {
 public:
  SpeakerFinder(std::string_view sentence, std::string_view lang,
                std::span<const QuotedSpan> spans);

  struct Attribution {
    bool attributed = false;  ///< a verb of speaking or the like stands in the sentence
    bool spoken = false;      ///< one stands right beside the span
    std::optional<Speaker> speaker;
  };

  /// Of the span `index`. Constant time: a speaker has a few keys at most.
  [[nodiscard]] Attribution attribute(std::size_t index) const;

 private:
  static constexpr std::size_t none = -1;

  /// A word outside of the spans.
  struct Word {
    corpora::Bytes bytes;
    std::size_t run = none;     ///< of names in a row, that it belongs to
    bool comma_before = false;  ///< what stands between it and the word in front
    bool colon_behind = false;
  };

  /// A verb or preposition that tells of a speaker.
  struct Cue {
    std::size_t word = 0;
    std::size_t distance = 0;  ///< in words, from the quotation
    SpeechRole role = SpeechRole::none;
  };

  void read_words(std::span<const QuotedSpan> spans);
  void read_gap(corpora::Bytes gap);
  void find_runs();
  void add_to_run(std::size_t word, const Name& name);
  [[nodiscard]] bool is_german_speaker(std::size_t word) const;
  [[nodiscard]] bool may_be_noun(std::size_t word) const;
  [[nodiscard]] bool has_case_ending(std::size_t word) const;
  [[nodiscard]] bool joins_run(std::size_t word) const;
  [[nodiscard]] std::string_view view(std::size_t word) const;
  [[nodiscard]] SpeechRole role_of(std::size_t word) const;
  [[nodiscard]] bool is_particle(std::size_t word) const;
  [[nodiscard]] std::optional<Cue> cue_before(std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::optional<Cue> cue_behind(std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::size_t speaker_at(const Cue& cue, std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::size_t subject_of(const Cue& cue, std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::size_t in_apposition(std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::size_t run_in_front(std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::size_t run_between(std::size_t begin, std::size_t end) const;
  [[nodiscard]] bool is_oblique(std::size_t word) const;

  std::string_view text_;
  std::string_view lang_;
  std::vector<Word> words_;
  std::vector<std::size_t> gaps_;  ///< gap i, of words in front of span i, begins at word gaps_[i]
  std::vector<Speaker> runs_;
};

}  // namespace diglot::tokenize
