#include "align/gloss_dictionary.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "tokenize/romanize.h"
#include "tokenize/words.h"

namespace diglot::align {
namespace {

/// The beginning of a translation that inflection mostly leaves alone, romanized.
std::string stem_of(std::string_view translation) {
  constexpr std::size_t shortest = 5;
  std::string stem = tokenize::romanize(translation);
  if (stem.size() > shortest) stem.resize(std::max(shortest, stem.size() * 3 / 4));
  return stem;
}

/// An ending of English words and what it may stand for.
struct Ending {
  std::string_view inflected;
  std::string_view base;
};

constexpr std::array endings = {Ending{"ies", "y"}, Ending{"es", ""},   Ending{"s", ""},
                                Ending{"ied", "y"}, Ending{"ed", "e"},  Ending{"ed", ""},
                                Ending{"ing", ""},  Ending{"ing", "e"}, Ending{"ly", ""}};

/// What the word may be a form of: "missiles" -> "missile", "stopped" -> "stop".
std::vector<std::string> base_forms(std::string_view word) {
  std::vector<std::string> forms;
  for (const Ending& ending : endings) {
    constexpr std::size_t shortest = 3;
    if (!word.ends_with(ending.inflected) || word.size() < ending.inflected.size() + shortest) {
      continue;
    }
    std::string form(word.substr(0, word.size() - ending.inflected.size()));
    const bool doubled = form[form.size() - 1] == form[form.size() - 2];
    forms.push_back(form + std::string(ending.base));
    if (doubled) forms.push_back(form.substr(0, form.size() - 1));
  }
  return forms;
}

}  // namespace

GlossDictionary::GlossDictionary(const BitextPart& dictionary, const BitextCollection& bitext)
    : src_lang_(dictionary.src_lang), tgt_lang_(dictionary.tgt_lang) {
  for (std::size_t i = 0; i < dictionary.size(); ++i) {
    Entry& entry = entries_[tokenize::romanize(dictionary.src[i])];
    if (std::ranges::find(entry.translations, dictionary.tgt[i]) != entry.translations.end()) {
      continue;
    }
    entry.translations.push_back(dictionary.tgt[i]);
    constexpr double unseen = 0.2;  // what a translation that the bitext lacks still counts
    entry.weights.push_back(unseen);
  }
  count_translations(bitext);
  for (auto& [key, entry] : entries_) {
    for (std::size_t i = 1; i < entry.weights.size(); ++i) entry.weights[i] += entry.weights[i - 1];
  }
}

void GlossDictionary::count_translations(const BitextCollection& bitext) {
  constexpr std::size_t most_sentences = 300;
  std::map<Entry*, std::size_t> sentences;
  std::map<Entry*, std::vector<std::string>> stems;
  for (const BitextPart& part : bitext) {
    if (part.src_lang != src_lang_ || part.tgt_lang != tgt_lang_) continue;
    for (std::size_t i = 0; i < part.size(); ++i) {
      std::string tgt;
      std::set<Entry*> seen;
      for (const corpora::Bytes& word : tokenize::split_words(part.src[i], src_lang_)) {
        const auto found = entries_.find(
            tokenize::romanize(std::string_view(part.src[i]).substr(word.begin, word.size())));
        if (found == entries_.end() || found->second.translations.size() < 2) continue;
        Entry* entry = &found->second;
        if (!seen.insert(entry).second || ++sentences[entry] > most_sentences) continue;
        auto& entry_stems = stems[entry];
        if (entry_stems.empty()) {
          for (const std::string& text : entry->translations) entry_stems.push_back(stem_of(text));
        }
        if (tgt.empty()) tgt = tokenize::romanize(part.tgt[i]);
        for (std::size_t k = 0; k < entry_stems.size(); ++k) {
          if (tgt.find(entry_stems[k]) != std::string::npos) ++entry->weights[k];
        }
      }
    }
  }
}

const GlossDictionary::Entry* GlossDictionary::find(const std::string& key) const {
  const auto found = entries_.find(key);
  return found == entries_.end() ? nullptr : &found->second;
}

std::string_view GlossDictionary::translate(const std::string& key, Random& random) const {
  const Entry* entry = find(key);
  if (entry == nullptr && src_lang_ == "en") {
    for (const std::string& form : base_forms(key)) {
      entry = find(form);
      if (entry != nullptr) break;
    }
  }
  if (entry == nullptr) return {};
  const double drawn = random.uniform() * entry->weights.back();
  const auto chosen = std::ranges::upper_bound(entry->weights, drawn) - entry->weights.begin();
  return entry
      ->translations[std::min(static_cast<std::size_t>(chosen), entry->translations.size() - 1)];
}

}  // namespace diglot::align
