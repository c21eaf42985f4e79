#include "tools/encoder_option.h"

#include <algorithm>
#include <charconv>
#include <string_view>

#include "corpora/error.h"
#include "tools/model_path.h"

namespace diglot::tools {
namespace {

constexpr std::string_view vectors_prefix = "vectors:";
constexpr std::string_view overlaps_prefix = "overlaps:";
constexpr std::string_view http_prefix = "http://";

bool is_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// A number from 1 to `most`; 0 where the digits are none.
std::size_t parse_number(std::string_view digits, std::size_t most) {
  std::size_t number = 0;
  const char* const end = digits.data() + digits.size();
  const auto result = std::from_chars(digits.data(), end, number);
  return result.ec == std::errc() && result.ptr == end && number <= most ? number : 0;
}

VectorFileName parse_vector_file(const std::string& encoder, std::string_view item) {
  constexpr std::size_t greatest_dimension = 1'000'000;
  VectorFileName name{std::string(item), 0};
  const std::size_t colon = item.rfind(':');
  if (colon != std::string_view::npos && is_digits(item.substr(colon + 1))) {
    name = {std::string(item.substr(0, colon)),
            parse_number(item.substr(colon + 1), greatest_dimension)};
    if (name.dimension == 0) {
      throw corpora::Error("--encoder " + encoder +
                           ": a dimension is a number from 1 to 1000000, as vectors:FILE:256");
    }
  }
  if (name.path.empty()) {
    throw corpora::Error("--encoder " + encoder +
                         ": name files, separated by commas, as vectors:src.npy,tgt.npy");
  }
  return name;
}

OverlapFileNames parse_overlap_files(const std::string& encoder, std::string_view item) {
  const std::size_t equals = item.find('=');
  if (equals == 0 || equals >= item.size() - 1) {  // npos too
    throw corpora::Error("--encoder " + encoder +
                         ": name a file of overlaps and that of their vectors, as "
                         "overlaps:src.overlaps=src.emb,tgt.overlaps=tgt.emb");
  }
  return {std::string(item.substr(0, equals)), std::string(item.substr(equals + 1))};
}

/// What `parse` makes of each item of a list behind a prefix, separated by commas.
template <class Parse>
auto parse_list(const std::string& encoder, std::string_view prefix, const Parse& parse) {
  std::vector<decltype(parse(encoder, std::string_view()))> parsed;
  const std::string_view list = std::string_view(encoder).substr(prefix.size());
  for (std::size_t begin = 0; begin <= list.size();) {
    const std::size_t end = std::min(list.find(',', begin), list.size());
    parsed.push_back(parse(encoder, list.substr(begin, end - begin)));
    begin = end + 1;
  }
  return parsed;
}

/// Sets host and port from "host", "host:80", "[::1]:80".
void parse_authority(EmbeddingsAddress& address, std::string_view authority) {
  const auto malformed = [&](const char* reason) {
    return corpora::Error("--encoder " + address.url + ": " + reason +
                          "; write http://HOST:PORT/PATH#MODEL");
  };
  if (authority.find('@') != std::string_view::npos) {
    throw malformed("a name and password in the address are not sent (set DIGLOT_API_KEY)");
  }
  constexpr std::size_t greatest_port = 65535;
  std::string_view port;
  const std::size_t bracket = authority.starts_with('[') ? authority.find(']') : 0;
  if (bracket == std::string_view::npos) throw malformed("']' is missing");
  const std::size_t colon = authority.find(':', bracket);
  address.host = authority.substr(0, colon);
  if (bracket > 0) address.host = authority.substr(1, bracket - 1);
  if (address.host.empty()) throw malformed("it names no host");
  address.port = "80";
  if (colon == std::string_view::npos) return;
  port = authority.substr(colon + 1);
  if (!is_digits(port) || parse_number(port, greatest_port) == 0) {
    throw malformed("a port is a number from 1 to 65535");
  }
  address.port = port;
}

EmbeddingsAddress parse_url(const EncoderOption& option) {
  EmbeddingsAddress address;
  address.url = option.encoder;
  address.model = option.model;
  address.timeout_seconds = option.timeout_seconds;
  address.patience = option.patience;
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == 127; };
  if (std::ranges::any_of(option.encoder, is_control)) {
    throw corpora::Error("--encoder: the address holds a space or control character; write %20");
  }
  std::string_view rest = std::string_view(option.encoder).substr(http_prefix.size());
  if (const std::size_t hash = rest.find('#'); hash != std::string_view::npos) {
    if (address.model.empty()) address.model = rest.substr(hash + 1);
    rest = rest.substr(0, hash);
  }
  const std::size_t slash = std::min(rest.find_first_of("/?"), rest.size());
  parse_authority(address, rest.substr(0, slash));
  const std::string_view target = rest.substr(slash);
  std::string path(target.substr(0, target.find('?')));
  const std::string_view query = target.substr(path.size());
  while (path.ends_with('/')) path.pop_back();
  if (path.empty()) path = "/v1";
  if (!path.ends_with("/embeddings")) path += "/embeddings";
  address.target = path;
  address.target += query;
  return address;
}

}  // namespace

EncoderChoice EncoderOption::choice() const {
  if (encoder.starts_with(vectors_prefix)) {
    return parse_list(encoder, vectors_prefix, parse_vector_file);
  }
  if (encoder.starts_with(overlaps_prefix)) {
    return parse_list(encoder, overlaps_prefix, parse_overlap_files);
  }
  if (encoder.starts_with(http_prefix)) return parse_url(*this);
  if (encoder.starts_with("https://")) {
    throw corpora::Error("--encoder " + encoder +
                         ": https is not spoken; name a server by http://, or a local proxy to it");
  }
  return EncoderModel{model_path(encoder)};
}

void add_encoder(CLI::App& command, EncoderOption& option) {
  command
      .add_option("--encoder", option.encoder,
                  "What gives sentences their vectors: builtin; a model file; "
                  "vectors:FILE.npy, or vectors:FILE:DIM for bare float32, computed beforehand, "
                  "a row a sentence (several files, one behind the other: separated by commas); "
                  "overlaps:TEXT=VECTORS,TEXT=VECTORS, the files that vecalign takes; "
                  "http://HOST:PORT, a server of OpenAI-style /v1/embeddings (DIGLOT_API_KEY is "
                  "its key)")
      ->type_name("ENCODER")
      ->capture_default_str();
  command
      .add_option("--encoder-model", option.model,
                  "Name of the server's model; http://HOST:PORT#NAME does the same")
      ->type_name("NAME");
  command
      .add_option("--encoder-timeout", option.timeout_seconds,
                  "Seconds to wait for an answer of the server")
      ->check(CLI::Range(1, 86'400))
      ->capture_default_str();
}

}  // namespace diglot::tools
