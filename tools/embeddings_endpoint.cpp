#include "tools/embeddings_endpoint.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include <boost/json.hpp>

#include "corpora/error.h"
#include "corpora/one_line.h"
#include "corpora/utf8.h"
#include "tools/http_connection.h"
#include "tools/http_retries.h"

namespace diglot::tools {
namespace {

namespace json = boost::json;

/// The reason in the body of an answer that is none: OpenAI's {"error": {"message": "…"}}, other
/// servers' {"error": "…"} or {"message": "…"}, else the text.
std::string server_message(const std::string& body) {
  boost::system::error_code failure;
  const json::value value = json::parse(body, failure);
  std::string message = body;
  const json::value* found = nullptr;
  if (!failure && value.is_object()) {
    found = value.get_object().if_contains("error");
    if (found != nullptr && found->is_object()) found = found->get_object().if_contains("message");
    if (found == nullptr) found = value.get_object().if_contains("message");
  }
  if (found != nullptr && found->is_string()) message = std::string(found->get_string());
  constexpr std::size_t most = 300;
  if (message.size() > most) message.resize(most);
  message = corpora::one_line(corpora::replace_invalid_utf8(message).text);
  // What a terminal would take for commands.
  std::ranges::replace_if(
      message, [](unsigned char c) { return c < ' ' || c == 0x7F; }, '?');
  return message;
}

/// The embeddings of an answer by their index, `count` of them, finite. Throws std::exception where
/// the answer is of another form.
std::vector<std::vector<double>> read_embeddings(const std::string& body, std::size_t count) {
  const json::value answer = json::parse(body);
  const json::array& data = answer.at("data").as_array();
  if (data.size() != count) {
    throw corpora::Error(std::to_string(count) + " sentences were sent, and " +
                         std::to_string(data.size()) + " vectors came back");
  }
  std::vector<std::vector<double>> embeddings(count);
  for (std::size_t i = 0; i < count; ++i) {
    const json::value* given = data[i].as_object().if_contains("index");
    const auto index = given == nullptr ? i : given->to_number<std::size_t>();
    if (index >= count || !embeddings[index].empty()) {
      throw corpora::Error("the index " + std::to_string(index) + " is wrong or there twice");
    }
    double squares = 0;
    for (const json::value& number : data[i].at("embedding").as_array()) {
      embeddings[index].push_back(number.to_number<double>());
      squares += embeddings[index].back() * embeddings[index].back();
    }
    if (embeddings[index].empty() || !std::isfinite(squares)) {
      throw corpora::Error("vector " + std::to_string(index) + " is empty or not finite");
    }
  }
  return embeddings;
}

void write_unit(std::span<const double> values, std::span<float> unit) {
  double squares = 0;
  for (const double value : values) squares += value * value;
  constexpr double rounding = 1e-5;
  const bool is_unit = squares == 0 || std::abs(squares - 1) < rounding;
  const double length = is_unit ? 1 : std::sqrt(squares);
  for (std::size_t i = 0; i < values.size(); ++i) unit[i] = static_cast<float>(values[i] / length);
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n\v\f") == std::string_view::npos;
}

/// Texts that are sent together.
struct Batch {
  std::vector<std::size_t> rows;  ///< their numbers among the sentences
  std::vector<std::string_view> texts;
  std::size_t end = 0;  ///< of the sentences that it goes over, blank ones too
};

/// The batch that begins at this sentence.
Batch next_batch(std::span<const std::string_view> sentences, std::size_t begin) {
  constexpr std::size_t most_texts = 32;  // text-embeddings-inference takes no more by default
  constexpr std::size_t most_bytes = 1'000'000;
  Batch batch{{}, {}, begin};
  std::size_t bytes = 0;
  for (; batch.end < sentences.size() && batch.texts.size() < most_texts; ++batch.end) {
    const std::string_view text = sentences[batch.end];
    if (is_blank(text)) continue;
    if (!batch.texts.empty() && bytes + text.size() > most_bytes) break;
    bytes += text.size();
    batch.rows.push_back(batch.end);
    batch.texts.push_back(text);
  }
  return batch;
}

/// Asks for the vectors of these sentences, at least one.
std::vector<std::vector<double>> ask(HttpConnection& connection, const EmbeddingsAddress& address,
                                     const std::string& key, const HttpPatience& patience,
                                     std::span<const std::string_view> sentences) {
  json::array input;
  for (const std::string_view sentence : sentences) input.emplace_back(sentence);
  json::object request{{"input", std::move(input)}};
  if (!address.model.empty()) request["model"] = address.model;
  const HttpAnswer answer = post_patiently(connection, json::serialize(request), key, patience);
  if (answer.status != 200) {
    throw corpora::Error(address.url, "answers " + std::to_string(answer.status) + " " +
                                          answer.reason + ": " + server_message(answer.body));
  }
  try {
    return read_embeddings(answer.body, sentences.size());
  } catch (const std::exception& error) {
    throw corpora::Error(address.url, std::string("gives an answer that does not fit: ") +
                                          error.what() + "; is it a server of /v1/embeddings?");
  }
}

}  // namespace

EmbeddingsEndpoint::EmbeddingsEndpoint(EmbeddingsAddress address, std::string key)
    : address_(std::move(address)), key_(std::move(key)) {
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 127; };
  if (std::ranges::any_of(key_, is_control)) {
    throw corpora::Error(
        "DIGLOT_API_KEY holds a control character, such as a line end; set it anew");
  }
  HttpConnection connection(address_);
  connection.open();  // a server that was never there is not waited for
  constexpr std::string_view probe = "diglot";
  dimension_ = ask(connection, address_, key_, {}, std::span(&probe, 1)).front().size();
}

align::Vectors EmbeddingsEndpoint::encode(std::span<const std::string_view> sentences) const {
  HttpConnection connection(address_);
  align::Vectors vectors(sentences.size(), dimension_);
  for (std::size_t begin = 0; begin < sentences.size();) {
    const Batch batch = next_batch(sentences, begin);
    begin = batch.end;
    if (batch.texts.empty()) continue;
    const auto embeddings = ask(connection, address_, key_, address_.patience, batch.texts);
    for (std::size_t k = 0; k < batch.rows.size(); ++k) {
      if (embeddings[k].size() != dimension_) {
        throw corpora::Error(address_.url,
                             "gives a vector of " + std::to_string(embeddings[k].size()) +
                                 " numbers after one of " + std::to_string(dimension_) +
                                 "; has its model changed?");
      }
      write_unit(embeddings[k], vectors[batch.rows[k]]);
    }
  }
  return vectors;
}

}  // namespace diglot::tools
