#include "corpora/sentence_pair.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

namespace diglot::corpora {

namespace {

/// The text or language of that name, or null where it names a field.
template <class Pair>
auto* part_of(Pair& pair, std::string_view name) {
  if (name == "src") return &pair.src.text;
  if (name == "tgt") return &pair.tgt.text;
  if (name == "src_lang") return &pair.src.lang;
  if (name == "tgt_lang") return &pair.tgt.lang;
  return static_cast<decltype(&pair.src.text)>(nullptr);
}

}  // namespace

std::optional<std::string_view> SentencePair::value(std::string_view name) const {
  if (const auto* part = part_of(*this, name)) {
    if (part->empty() && name.ends_with("_lang")) return std::nullopt;
    return *part;
  }
  const auto found = std::ranges::find(fields, name, &Field::name);
  if (found == fields.end()) return std::nullopt;
  return found->value;
}

std::optional<double> SentencePair::number(std::string_view name) const {
  const auto text = value(name);
  if (!text) return std::nullopt;
  double number = 0;
  const char* const end = text->data() + text->size();
  const auto [read, error] = std::from_chars(text->data(), end, number);
  if (error != std::errc() || read != end || !std::isfinite(number)) return std::nullopt;
  return number;
}

void SentencePair::set(std::string_view name, std::string value, FieldType type) {
  if (auto* part = part_of(*this, name)) {
    *part = std::move(value);
    return;
  }
  const auto found = std::ranges::find(fields, name, &Field::name);
  if (found == fields.end()) {
    fields.push_back({std::string(name), std::move(value), type});
  } else {
    found->value = std::move(value);
    found->type = type;
  }
}

void SentencePair::add(std::string_view name, std::string value) {
  const auto is_taken = [&](std::string_view candidate) {
    return part_of(*this, candidate) != nullptr ||
           std::ranges::find(fields, candidate, &Field::name) != fields.end();
  };
  // Those of that name are numbered already, most often: begin behind them.
  const auto alike =
      static_cast<std::size_t>(std::ranges::count_if(fields, [&](const Field& field) {
        return field.name.starts_with(name) && field.name.size() > name.size() &&
               field.name[name.size()] == '#';
      }));
  std::string unique(name);
  for (std::size_t n = alike + 2; is_taken(unique); ++n) {
    unique = std::string(name) + "#" + std::to_string(n);
  }
  fields.push_back({std::move(unique), std::move(value)});
}

std::string_view SentencePair::bare_name(const Field& field) const {
  const std::string_view name = field.name;
  const auto mark = name.rfind('#');
  if (mark == std::string_view::npos || mark + 1 == name.size()) return name;
  if (name.find_first_not_of("0123456789", mark + 1) != std::string_view::npos) return name;
  const auto bare = name.substr(0, mark);
  return value(bare) ? bare : name;
}

std::vector<std::string_view> SentencePair::names() const {
  std::vector<std::string_view> names = {"src", "tgt"};
  if (!src.lang.empty()) names.emplace_back("src_lang");
  if (!tgt.lang.empty()) names.emplace_back("tgt_lang");
  for (const Field& field : fields) names.emplace_back(field.name);
  return names;
}

}  // namespace diglot::corpora
