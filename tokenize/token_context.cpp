#include "tokenize/token_context.h"

#include "tokenize/code_points.h"

namespace diglot::tokenize {
namespace {

bool begins_with_capital(std::string_view sentence, const NumberToken& token) {
  return is_upper(code_point_at(sentence, token.bytes.begin).value);
}

}  // namespace

bool is_any_of(const NumberToken* token, std::string_view words) {
  return token != nullptr &&
         any_in_list(words, ' ', [&](std::string_view word) { return token->folded == word; });
}

const NumberToken* TokenContext::before(std::size_t distance) const {
  return distance <= begin ? &tokens[begin - distance] : nullptr;
}

const NumberToken* TokenContext::behind(std::size_t distance) const {
  const std::size_t i = end + distance - 1;
  return i < tokens.size() ? &tokens[i] : nullptr;
}

bool TokenContext::follows_any(std::string_view words) const { return is_any_of(before(), words); }
bool TokenContext::precedes_any(std::string_view words) const { return is_any_of(behind(), words); }

bool TokenContext::ends_clause() const {
  return behind() == nullptr ||
         (behind()->type != NumberTokenType::word && behind()->folded != "-");
}

bool TokenContext::begins_sentence() const {
  if (before() == nullptr) return true;
  return before()->type == NumberTokenType::mark && !follows_any(", ; - / ' ’ & % +");
}

bool TokenContext::has_capital() const {
  const NumberToken& token = tokens[begin];
  if (!begins_with_capital(sentence, token)) return false;
  const std::size_t second = code_point_at(sentence, token.bytes.begin).end;
  return !is_upper(code_point_at(sentence, second).value);
}

bool TokenContext::precedes_capital() const {
  return behind() != nullptr && behind()->type == NumberTokenType::word &&
         begins_with_capital(sentence, *behind());
}

}  // namespace diglot::tokenize
