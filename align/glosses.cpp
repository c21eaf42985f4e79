#include "align/glosses.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include <tbb/parallel_for.h>

#include "align/gloss_dictionary.h"
#include "tokenize/romanize.h"
#include "tokenize/words.h"

namespace diglot::align {
namespace {

/// A word as dictionaries know it, and as it is written.
struct Word {
  std::string key;
  std::string_view text;
};

std::vector<Word> split(std::string_view sentence, std::string_view lang) {
  std::vector<Word> words;
  for (const corpora::Bytes& bytes : tokenize::split_words(sentence, lang)) {
    const std::string_view text = sentence.substr(bytes.begin, bytes.size());
    words.push_back({tokenize::romanize(text), text});
  }
  return words;
}

/// A text to gloss, and its translations into other languages.
struct Translation {
  std::string_view lang;
  std::string_view text;
};
struct Source {
  std::string_view text;
  std::vector<Translation> translations;
};

/// The distinct texts of a language, in the order in which they first occur.
class Sources {
 public:
  Sources(const BitextCollection& sentences, std::string_view lang) {
    std::unordered_map<std::string_view, std::size_t> places;
    for (const BitextPart& part : sentences) {
      if (part.src_lang != lang) continue;
      for (std::size_t i = 0; i < part.size(); ++i) {
        const auto [found, is_new] = places.try_emplace(part.src[i], sources_.size());
        if (is_new) sources_.push_back({part.src[i], {}});
        sources_[found->second].translations.push_back({part.tgt_lang, part.tgt[i]});
      }
    }
    find_frequent(lang);
  }

  [[nodiscard]] const std::vector<Source>& all() const { return sources_; }
  [[nodiscard]] bool is_frequent(const std::string& key) const { return frequent_.contains(key); }

 private:
  /// Words that more than one in fifty texts have.
  void find_frequent(std::string_view lang) {
    std::unordered_map<std::string, std::size_t> counts;
    for (const Source& source : sources_) {
      std::set<std::string> keys;
      for (Word& word : split(source.text, lang)) keys.insert(std::move(word.key));
      for (const std::string& key : keys) ++counts[key];
    }
    constexpr std::size_t one_in = 50;
    for (const auto& [key, count] : counts) {
      if (count * one_in > sources_.size()) frequent_.insert(key);
    }
  }

  std::vector<Source> sources_;
  std::unordered_set<std::string> frequent_;
};

/// Numbers and what may be a name stand for themselves.
bool stands_for_itself(const Word& word) {
  const char first = word.text.front();
  return (first >= 'A' && first <= 'Z') || (first >= '0' && first <= '9');
}

/// The words of the translation with spaces between.
std::string gloss(const std::vector<Word>& words, const Sources& sources,
                  const GlossDictionary& dictionary, Random& random) {
  std::string result;
  const auto append = [&](std::string_view text) {
    if (!result.empty()) result += ' ';
    result += text;
  };
  for (std::size_t i = 0; i < words.size();) {
    std::size_t taken = 0;
    for (std::size_t n = std::min(GlossDictionary::longest_entry, words.size() - i);
         n > 0 && taken == 0; --n) {
      std::string key = words[i].key;
      for (std::size_t k = 1; k < n; ++k) key.append(" ").append(words[i + k].key);
      if (n == 1 && sources.is_frequent(key)) break;
      const std::string_view translation = dictionary.translate(key, random);
      if (translation.empty()) continue;
      append(translation);
      taken = n;
    }
    if (taken == 0 && !sources.is_frequent(words[i].key) && stands_for_itself(words[i])) {
      append(words[i].text);
    }
    i += std::max<std::size_t>(taken, 1);
  }
  return result;
}

/// The sentence itself, or one of its translations into a third language.
Translation draw_partner(const Source& source, const BitextPart& dictionary, Random& random) {
  const Translation itself{dictionary.src_lang, source.text};
  if (random.below(2) == 0) return itself;
  const Translation& other = source.translations[random.below(source.translations.size())];
  return other.lang == dictionary.tgt_lang ? itself : other;
}

std::size_t count_lines(const BitextCollection& sentences, const BitextPart& languages) {
  std::size_t lines = 0;
  for (const BitextPart& part : sentences) {
    if (part.src_lang == languages.src_lang && part.tgt_lang == languages.tgt_lang) {
      lines += part.size();
    }
  }
  return lines;
}

/// The glosses of one dictionary, by the language of their partners.
BitextCollection gloss_with(const BitextPart& entries, const Sources& sources, std::size_t count,
                            const BitextCollection& bitext, const GlossOptions& options) {
  const GlossDictionary dictionary(entries, bitext);
  Random random(options.seed);
  std::vector<std::size_t> order(sources.all().size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  random.shuffle(std::span(order));

  std::map<std::string, BitextPart, std::less<>> parts;
  for (const std::size_t i : order) {
    if (count == 0) break;
    const Source& source = sources.all()[i];
    std::string text = gloss(split(source.text, entries.src_lang), sources, dictionary, random);
    const Translation partner = draw_partner(source, entries, random);
    constexpr std::size_t shortest = 20;  // bytes: a word or two say too little
    if (text.size() < shortest) continue;
    const std::string lang(partner.lang);
    auto& part =
        parts.try_emplace(lang, BitextPart{lang, entries.tgt_lang, "gloss", options.weight, {}, {}})
            .first->second;
    part.add(std::string(partner.text), std::move(text));
    --count;
  }
  BitextCollection result;
  for (auto& [lang, part] : parts) result.push_back(std::move(part));
  return result;
}

}  // namespace

BitextCollection make_glosses(const BitextCollection& sentences, const BitextCollection& bitext,
                              const BitextCollection& dictionaries, const GlossOptions& options) {
  // The largest dictionary of two languages.
  std::map<std::pair<std::string, std::string>, const BitextPart*> chosen;
  std::map<std::string, std::optional<Sources>> sources;
  for (const BitextPart& dictionary : dictionaries) {
    const BitextPart*& largest = chosen[{dictionary.src_lang, dictionary.tgt_lang}];
    if (largest == nullptr || dictionary.size() > largest->size()) largest = &dictionary;
    auto& of_language = sources[dictionary.src_lang];
    if (!of_language) of_language.emplace(sentences, dictionary.src_lang);
  }
  std::vector<const BitextPart*> tasks;
  for (const auto& [languages, dictionary] : chosen) tasks.push_back(dictionary);
  std::vector<BitextCollection> results(tasks.size());
  tbb::parallel_for(std::size_t{0}, tasks.size(), [&](std::size_t i) {
    const std::size_t own = count_lines(sentences, *tasks[i]);
    if (own >= options.lines) return;
    results[i] = gloss_with(*tasks[i], *sources.at(tasks[i]->src_lang), options.lines - own, bitext,
                            options);
  });
  BitextCollection glosses;
  for (BitextCollection& parts : results) {
    for (BitextPart& part : parts) glosses.push_back(std::move(part));
  }
  return glosses;
}

}  // namespace diglot::align
