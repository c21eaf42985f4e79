#include "tools/embeddings_api.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cstdint>
#include <span>
#include <vector>

#include "align/vectors.h"
#include "corpora/json_members.h"
#include "corpora/json_text.h"
#include "corpora/text_views.h"
#include "tools/api_error.h"

namespace diglot::tools {
namespace {

namespace http = boost::beast::http;
using corpora::JsonMember;

/// What a request asks for.
struct AskedEmbeddings {
  std::vector<std::string> texts;
  bool as_base64 = false;
};

std::vector<std::string> read_texts(const JsonMember& input) {
  if (input.is_string()) return {corpora::text_of(input)};
  const auto elements =
      corpora::json_elements(input.value, "\"input\" is a text or an array of texts");
  if (elements.empty()) throw ApiError(http::status::bad_request, "\"input\" is empty", "input");
  if (elements.size() > most_embedded_texts) {
    throw ApiError(http::status::payload_too_large,
                   "\"input\" has " + std::to_string(elements.size()) + " texts, and " +
                       std::to_string(most_embedded_texts) +
                       " at most are taken; send several "
                       "requests",
                   "input");
  }
  std::vector<std::string> texts;
  for (const std::string_view element : elements) {
    texts.push_back(corpora::text_of({"input[" + std::to_string(texts.size()) + "]", element}));
  }
  return texts;
}

void require_short(const std::vector<std::string>& texts) {
  for (const std::string& text : texts) {
    if (text.size() <= most_embedded_bytes) continue;
    throw ApiError(http::status::payload_too_large,
                   "a text of \"input\" has " + std::to_string(text.size()) + " bytes, and " +
                       std::to_string(most_embedded_bytes) + " at most are taken; split it",
                   "input");
  }
}

void require_dimension(const JsonMember& member, std::size_t dimension) {
  if (member.value == std::to_string(dimension)) return;
  throw ApiError(http::status::bad_request,
                 "\"dimensions\" can only be " + std::to_string(dimension) +
                     ", as many as the model's vectors have",
                 member.name);
}

bool read_as_base64(const JsonMember& member) {
  const std::string format = corpora::text_of(member);
  if (format == "base64" || format == "float") return format == "base64";
  throw ApiError(http::status::bad_request, "\"encoding_format\" is \"float\" or \"base64\"",
                 member.name);
}

AskedEmbeddings read_request(std::string_view body, std::size_t dimension) {
  corpora::require_json(body, "body");
  AskedEmbeddings asked;
  for (const JsonMember& member :
       corpora::json_members(body, R"(a request is {"input": ["...", ...]})")) {
    read_or_refuse(member.name, [&] {
      if (member.name == "input") asked.texts = read_texts(member);
      if (member.value == "null") return;
      if (member.name == "encoding_format") asked.as_base64 = read_as_base64(member);
      if (member.name == "dimensions") require_dimension(member, dimension);
    });
  }
  if (asked.texts.empty()) {
    throw ApiError(http::status::bad_request, "\"input\" is missing", "input");
  }
  require_short(asked.texts);
  return asked;
}

std::size_t count_words(std::string_view text) {
  constexpr std::string_view white_space = " \t\r\n";
  std::size_t words = 0;
  while (true) {
    text.remove_prefix(std::min(text.find_first_not_of(white_space), text.size()));
    if (text.empty()) return words;
    ++words;
    text.remove_prefix(std::min(text.find_first_of(white_space), text.size()));
  }
}

void append_numbers(std::string& json, std::span<const float> vector) {
  char digits[32];
  json += '[';
  for (std::size_t i = 0; i < vector.size(); ++i) {
    if (i > 0) json += ',';
    json.append(digits, std::to_chars(digits, std::end(digits), vector[i]).ptr);
  }
  json += ']';
}

/// RFC 4648, section 4.
void append_base64(std::string& json, std::span<const float> vector) {
  static_assert(std::endian::native == std::endian::little);
  constexpr std::string_view digits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const auto bytes = std::as_bytes(vector);
  json += '"';
  for (std::size_t begin = 0; begin < bytes.size(); begin += 3) {
    const std::size_t size = std::min<std::size_t>(3, bytes.size() - begin);
    std::uint32_t group = 0;
    for (std::size_t i = 0; i < 3; ++i) {
      group = (group << 8U) | (i < size ? std::to_integer<std::uint32_t>(bytes[begin + i]) : 0U);
    }
    for (std::size_t i = 0; i < 4; ++i) {
      json += i <= size ? digits[(group >> (18 - 6 * i)) & 63U] : '=';
    }
  }
  json += '"';
}

}  // namespace

std::string embeddings_answer(std::string_view body, const align::Encoder& encoder,
                              const std::string& model) {
  const AskedEmbeddings asked =
      read_or_refuse("", [&] { return read_request(body, encoder.dimension()); });
  const std::vector<std::string_view> texts = corpora::views_of(asked.texts);
  const align::Vectors vectors = encoder.encode(texts);
  std::size_t words = 0;
  std::string json = R"({"object": "list", "data": [)";
  for (std::size_t i = 0; i < texts.size(); ++i) {
    words += count_words(texts[i]);
    if (i > 0) json += ", ";
    json += R"({"object": "embedding", "index": )";
    json += std::to_string(i);
    json += R"(, "embedding": )";
    if (asked.as_base64) {
      append_base64(json, vectors[i]);
    } else {
      append_numbers(json, vectors[i]);
    }
    json += '}';
  }
  const std::string tokens = std::to_string(words);
  return json + R"(], "model": )" + corpora::quoted(model) + R"(, "usage": {"prompt_tokens": )" +
         tokens + R"(, "total_tokens": )" + tokens + "}}\n";
}

}  // namespace diglot::tools
