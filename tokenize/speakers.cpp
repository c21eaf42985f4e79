#include "tokenize/speakers.h"

#include <algorithm>
#include <iterator>

#include "tokenize/code_points.h"
#include "tokenize/fold.h"
#include "tokenize/names.h"
#include "tokenize/stop_words.h"

namespace diglot::tokenize {
namespace {

using corpora::Bytes;

constexpr std::size_t cue_reach = 20;     // words from a quotation to its verb
constexpr std::size_t subject_reach = 8;  // words from a verb to its subject
constexpr std::size_t title_reach = 20;   // the same, with a title between commas

bool joins_letters(UChar32 c) {
  return c == '\'' || c == 0x2019 || c == 0x2BC || c == '-' || c == 0x2010 || c == 0x2011;
}

/// How many bytes of a word are looked at, so that a monstrous one costs no more.
constexpr std::size_t longest_word = 48;

bool is_cue(SpeechRole role) {
  return role == SpeechRole::verb || role == SpeechRole::telling || role == SpeechRole::source ||
         role == SpeechRole::source_behind;
}

}  // namespace

SpeakerFinder::SpeakerFinder(std::string_view sentence, std::string_view lang,
                             std::span<const QuotedSpan> spans)
    : text_(sentence), lang_(lang) {
  read_words(spans);
  find_runs();
}

void SpeakerFinder::read_words(std::span<const QuotedSpan> spans) {
  std::size_t begin = 0;
  for (const QuotedSpan& span : spans) {
    gaps_.push_back(words_.size());
    read_gap({begin, span.outer.begin});
    begin = span.outer.end;
  }
  gaps_.push_back(words_.size());
  read_gap({begin, text_.size()});
  gaps_.push_back(words_.size());
}

void SpeakerFinder::read_gap(Bytes gap) {
  const std::size_t first = words_.size();
  bool comma = false;
  for (std::size_t position = gap.begin; position < gap.end;) {
    CodePoint c = code_point_at(text_, position);
    position = c.end;
    if (!is_letter(c.value) && !is_digit(c.value)) {
      comma |= c.value == ',' || c.value == '(' || c.value == ')' || c.value == 0x60C ||
               c.value == 0x2013 || c.value == 0x2014;
      if (c.value == ':' && words_.size() > first) words_.back().colon_behind = true;
      continue;
    }
    Word word{.bytes = {c.begin, c.end}, .comma_before = comma};
    for (c = code_point_at(text_, position); c.begin < gap.end; c = code_point_at(text_, c.end)) {
      const bool joint =
          joins_letters(c.value) && c.end < gap.end && is_letter(code_point_at(text_, c.end).value);
      if (!is_letter(c.value) && !is_digit(c.value) && !is_mark(c.value) && !joint) break;
      word.bytes.end = c.end;
    }
    position = word.bytes.end;
    words_.push_back(word);
    comma = false;
  }
}

/// Names with nothing but a space between them, or a particle: "Ursula von der Leyen".
void SpeakerFinder::find_runs() {
  const std::vector<Name> names = find_names(text_, lang_);
  auto name = names.begin();
  for (std::size_t i = 0; i < words_.size(); ++i) {
    const Bytes bytes = words_[i].bytes;
    while (name != names.end() && name->bytes.end <= bytes.begin) ++name;
    if (name != names.end() && name->bytes.begin < bytes.end) {
      // A verb that begins the sentence has a capital too.
      const bool verb = name->initial && is_cue(role_of(i));
      for (; name != names.end() && name->bytes.begin < bytes.end; ++name) {
        if (!verb) add_to_run(i, *name);
      }
    } else if (is_german_speaker(i)) {
      add_to_run(i, {bytes, name_key(view(i), lang_), false});
    }
  }
}

void SpeakerFinder::add_to_run(std::size_t word, const Name& name) {
  std::size_t front = word;
  while (front > 0 && word - front < 2 && is_particle(front - 1) && joins_run(front)) --front;
  const bool in_word = words_[word].run != none;
  const bool goes_on = joins_run(front) && words_[front - 1].run != none;
  if (!in_word && !goes_on) runs_.push_back({{name.bytes.begin, 0}, {}, name.initial});
  Speaker& run = runs_.back();
  run.initial &= run.keys.empty();
  run.bytes.end = name.bytes.end;
  constexpr std::size_t most_keys = 8;  // speakers are compared key by key
  if (run.keys.size() < most_keys) run.keys.push_back(name.key);
  for (std::size_t k = goes_on ? front : word; k <= word; ++k) words_[k].run = runs_.size() - 1;
}

/// find_names takes a word behind "sagte" for a noun with an adjective.
bool SpeakerFinder::is_german_speaker(std::size_t word) const {
  return lang_ == "de" && joins_run(word) &&
         is_upper(code_point_at(text_, words_[word].bytes.begin).value) &&
         !is_stop_word(view(word), lang_) && role_of(word - 1) == SpeechRole::verb;
}

/// Turkish writes the endings of a name behind an apostrophe; a subject has none.
bool SpeakerFinder::has_case_ending(std::size_t word) const {
  const std::string_view name = view(word);
  if (lang_ != "tr") return false;
  const std::size_t apostrophe = std::min(name.find('\''), name.find("’"));
  if (apostrophe >= name.size()) return false;
  return is_lower(code_point_at(name, code_point_at(name, apostrophe).end).value);
}

/// Whether a space parts a word from the one in front, or a full stop too: "J. Smith".
bool SpeakerFinder::joins_run(std::size_t word) const {
  if (word == 0 || words_[word].comma_before) return false;
  constexpr std::size_t longest_abbreviation = 3;
  const Bytes front = words_[word - 1].bytes;
  const std::string_view between = text_.substr(front.end, words_[word].bytes.begin - front.end);
  return between == " " || (between == ". " && front.size() <= longest_abbreviation);
}

bool SpeakerFinder::is_particle(std::size_t word) const {
  constexpr std::string_view particles[] = {"de",  "van", "von", "der", "den", "bin",
                                            "ibn", "da",  "dos", "di",  "du",  "del"};
  return std::find(std::begin(particles), std::end(particles), view(word)) != std::end(particles);
}

std::string_view SpeakerFinder::view(std::size_t word) const {
  const Bytes bytes = words_[word].bytes;
  return text_.substr(bytes.begin, bytes.size());
}

SpeechRole SpeakerFinder::role_of(std::size_t word) const {
  const Word& it = words_[word];
  const bool in_name = it.run != none && runs_[it.run].keys.size() > 1;  // "United States"
  if (it.bytes.size() > longest_word || in_name) return SpeechRole::none;
  return speech_role(fold(view(word), lang_), lang_);
}

std::optional<SpeakerFinder::Cue> SpeakerFinder::cue_before(std::size_t begin,
                                                            std::size_t end) const {
  for (std::size_t distance = 0; distance < std::min(cue_reach, end - begin); ++distance) {
    const std::size_t word = end - 1 - distance;
    const SpeechRole role = role_of(word);
    if (is_cue(role)) return Cue{word, words_[end - 1].colon_behind ? 0 : distance, role};
  }
  return std::nullopt;
}

std::optional<SpeakerFinder::Cue> SpeakerFinder::cue_behind(std::size_t begin,
                                                            std::size_t end) const {
  for (std::size_t distance = 0; distance < std::min(cue_reach, end - begin); ++distance) {
    const SpeechRole role = role_of(begin + distance);
    if (is_cue(role)) return Cue{begin + distance, distance, role};
  }
  return std::nullopt;
}

/// Whether a preposition or the like in front makes a name another part of the sentence.
bool SpeakerFinder::is_oblique(std::size_t word) const {
  if (has_case_ending(word)) return true;
  if (word == 0 || words_[word].comma_before || !is_stop_word(view(word - 1), lang_)) return false;
  const SpeechRole role = role_of(word - 1);
  return role != SpeechRole::article && !is_cue(role);
}

/// Any noun that begins a sentence has a capital. English ones have an article in front.
bool SpeakerFinder::may_be_noun(std::size_t word) const {
  const bool comma_behind = word + 1 < words_.size() && words_[word + 1].comma_before;
  return runs_[words_[word].run].initial && lang_ != "en" && !comma_behind;
}

/// A run of names that ends in [begin, end): the first of several words, or else the first.
std::size_t SpeakerFinder::run_between(std::size_t begin, std::size_t end) const {
  std::size_t found = none;
  for (std::size_t i = begin; i < end; ++i) {
    const std::size_t run = words_[i].run;
    const bool ends = run != none && (i + 1 == end || words_[i + 1].run != run);
    if (!ends || has_case_ending(i)) continue;
    if (runs_[run].keys.size() > 1) return run;
    if (found == none && !is_oblique(i) && !may_be_noun(i)) found = run;
  }
  return found;
}

/// The subject in front of what stands between commas: "Mills-Hicks, Sainsbury's director, said".
std::size_t SpeakerFinder::in_apposition(std::size_t begin, std::size_t end) const {
  return run_between(end - std::min(title_reach, end - begin), end);
}

/// The run that ends in front of a word, unless it is oblique.
std::size_t SpeakerFinder::run_in_front(std::size_t begin, std::size_t end) const {
  if (end == begin || words_[end - 1].run == none) return none;
  const std::size_t run = words_[end - 1].run;
  const bool oblique = runs_[run].keys.size() == 1 && is_oblique(end - 1);
  return oblique || has_case_ending(end - 1) ? none : run;
}

std::size_t SpeakerFinder::subject_of(const Cue& cue, std::size_t begin, std::size_t end) const {
  // Auxiliaries: "a declarat", "has said".
  std::size_t front = cue.word;
  while (front > begin && cue.word - front < 2 && is_stop_word(view(front - 1), lang_) &&
         words_[front - 1].run == none && role_of(front - 1) != SpeechRole::pronoun &&
         !words_[front].comma_before) {
    --front;
  }
  const bool comma_in_front = words_[front].comma_before;
  std::size_t next = cue.word + 1;
  if (front > begin && !comma_in_front) {
    if (role_of(front - 1) == SpeechRole::pronoun) return none;
    const std::size_t run = run_in_front(begin, front);
    if (run != none) return run;
  }
  if (next < end && cue.role != SpeechRole::telling) {
    const SpeechRole role = role_of(next);
    if (role == SpeechRole::pronoun) return none;
    if (role == SpeechRole::article && next + 1 < end) ++next;
    if (words_[next].run != none && !words_[next].comma_before) return words_[next].run;
  }
  if (comma_in_front && front > begin) {
    const std::size_t run = in_apposition(begin, front);
    if (run != none) return run;
  }
  if (cue.role != SpeechRole::telling) {
    const std::size_t run =
        run_between(std::min(cue.word + 1, end), std::min(cue.word + 1 + subject_reach, end));
    if (run != none) return run;
  }
  return run_between(front - std::min(subject_reach, front - begin), front);
}

std::size_t SpeakerFinder::speaker_at(const Cue& cue, std::size_t begin, std::size_t end) const {
  constexpr std::size_t source_reach = 4;
  if (cue.role == SpeechRole::source) {
    for (std::size_t i = cue.word + 1; i < std::min(cue.word + 1 + source_reach, end); ++i) {
      if (words_[i].run != none) return words_[i].run;
    }
    return none;
  }
  if (cue.role == SpeechRole::source_behind) {
    for (std::size_t i = cue.word; i > begin && cue.word - i < source_reach; --i) {
      if (words_[i - 1].run != none) return words_[i - 1].run;
    }
    return none;
  }
  return subject_of(cue, begin, end);
}

SpeakerFinder::Attribution SpeakerFinder::attribute(std::size_t index) const {
  constexpr std::size_t beside = 1;
  const std::size_t begin = gaps_[index];
  const std::size_t middle = gaps_[index + 1];
  const std::size_t end = gaps_[index + 2];
  const std::optional<Cue> before = cue_before(begin, middle);
  const std::optional<Cue> behind = cue_behind(middle, end);
  const bool takes_before = before && (!behind || before->distance <= behind->distance);
  std::size_t run = none;
  Attribution result;
  result.attributed = before || behind;
  if (takes_before) {
    result.spoken = before->distance <= beside;
    run = speaker_at(*before, begin, middle);
  } else if (behind) {
    result.spoken = behind->distance <= beside;
    run = speaker_at(*behind, middle, end);
    // X, "...", dedi.
    if (run == none && lang_ == "tr") run = run_in_front(begin, middle);
    if (run == none && lang_ == "tr") run = in_apposition(begin, middle);
  } else if (middle > begin && words_[middle - 1].colon_behind) {
    run = in_apposition(begin, middle);
  }
  if (run != none) result.speaker = runs_[run];
  return result;
}

}  // namespace diglot::tokenize
