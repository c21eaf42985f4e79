#include "tools/sentence_shards.h"

#include <charconv>

#include "corpora/error.h"
#include "corpora/fingerprint.h"

namespace diglot::tools {

std::string serialize_sentences(const Sentences& sentences) {
  std::string text;
  for (std::size_t i = 0; i < sentences.texts.size(); ++i) {
    text += std::to_string(sentences.lines[i]);
    text += '\t';
    text += sentences.texts[i];
    text += '\n';
  }
  return text;
}

Sentences parse_sentences(std::string_view text, const std::string& path) {
  Sentences sentences{path, {}, {}};
  while (!text.empty()) {
    std::size_t number = 0;
    const char* const end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, number);
    const std::size_t line_end = text.find('\n');
    if (parsed.ec != std::errc() || parsed.ptr == end || *parsed.ptr != '\t' ||
        line_end == std::string_view::npos) {
      throw corpora::Error(path, "its sentences are no lines of a number, a tab and a sentence");
    }
    const auto begin = static_cast<std::size_t>(parsed.ptr + 1 - text.data());
    sentences.texts.push_back(text.substr(begin, line_end - begin));
    sentences.lines.push_back(number);
    text.remove_prefix(line_end + 1);
  }
  return sentences;
}

std::vector<SentenceShard> cut_into_shards(std::string_view text, std::size_t size) {
  std::vector<SentenceShard> shards;
  for (std::size_t begin = 0; begin < text.size();) {
    SentenceShard shard{begin, 0, 0, {}};
    std::size_t end = begin;
    for (; end < text.size() && shard.sentences < size; ++shard.sentences) {
      end = text.find('\n', end) + 1;
    }
    shard.bytes = end - begin;
    shard.checksum = corpora::to_hex(corpora::fingerprint(text.substr(begin, shard.bytes)));
    shards.push_back(shard);
    begin = end;
  }
  return shards;
}

}  // namespace diglot::tools
