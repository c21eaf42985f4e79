#include "align/common_words.h"

#include "corpora/range.h"
#include "tokenize/fold.h"
#include "tokenize/words.h"

namespace diglot::align {

CommonWords::CommonWords(std::span<const std::string> lines, std::string_view lang) {
  for (const std::string_view line : lines) {
    for (const corpora::Bytes& bytes : tokenize::split_words(line, lang)) {
      const std::string_view word = line.substr(bytes.begin, bytes.size());
      std::string folded = tokenize::fold(word, lang);
      if (folded == word) words_.insert(std::move(folded));
    }
  }
}

}  // namespace diglot::align
