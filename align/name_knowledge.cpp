#include "align/name_knowledge.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <span>
#include <utility>
#include <vector>

#include "align/transliteration_trainer.h"

namespace diglot::align {
namespace {

constexpr const char* letters_section = "letters";
constexpr const char* words_section = "common-words";

std::span<const std::int8_t> read_letters(const ModelFile& file) {
  const auto table = file.numbers<std::int8_t>(letters_section);
  file.require(table.size() == Transliteration::table_size, letters_section);
  return table;
}

std::span<const std::uint32_t> read_words(const ModelFile& file) {
  const auto hashes = file.numbers<std::uint32_t>(words_section);
  file.require(std::ranges::is_sorted(hashes), words_section);
  return hashes;
}

std::map<std::string, std::string> to_sections(std::span<const std::int8_t> letters,
                                               std::span<const std::uint32_t> words) {
  return {{letters_section, to_bytes(letters)}, {words_section, to_bytes(words)}};
}

}  // namespace

NameKnowledge::NameKnowledge(ModelFile file)
    : file_(std::move(file)),
      transliteration_(read_letters(file_)),
      common_words_(read_words(file_)) {}

std::map<std::string, std::string> train_names(const BitextCollection& bitext) {
  const std::vector<std::int8_t> letters = train_transliteration(bitext);
  const std::vector<std::uint32_t> words = find_common_words(bitext);
  return to_sections(letters, words);
}

std::map<std::string, std::string> continue_names(const ModelFile& model,
                                                  const BitextCollection& bitext) {
  std::vector<std::uint32_t> words;
  std::ranges::set_union(read_words(model), find_common_words(bitext), std::back_inserter(words));
  return to_sections(read_letters(model), words);
}

}  // namespace diglot::align
