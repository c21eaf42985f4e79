#include "tokenize/unigram.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <utility>

#include <unicode/utf8.h>

#include "corpora/error.h"
#include "tokenize/sentencepiece_model.h"
#include "tokenize/text_chunks.h"

namespace diglot::tokenize {
namespace {

static_assert(std::endian::native == std::endian::little,
              "the tables are little-endian and used as they are");

/// Stands for a space in pieces and normalized text.
constexpr std::string_view space_mark = "\u2581";
constexpr std::string_view replacement_character = "\uFFFD";

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

struct Header {
  std::uint32_t rule_units;
  std::uint32_t replacement_bytes;
  std::uint32_t piece_units;
  std::uint32_t pieces;
  std::uint32_t unknown;
};

/// Takes arrays off the beginning of bytes.
class Arrays {
 public:
  explicit Arrays(std::string_view bytes) : rest_(bytes) {}

  /// Empty, and bytes that can't come to an end, where there are too few.
  template <class Number>
  std::span<const Number> take(std::size_t count) {
    if (count > rest_.size() / sizeof(Number)) {
      whole_ = false;
      return {};
    }
    const auto* data = reinterpret_cast<const Number*>(rest_.data());
    rest_.remove_prefix(count * sizeof(Number));
    return {data, count};
  }
  [[nodiscard]] bool at_end() const { return whole_ && rest_.empty(); }

 private:
  std::string_view rest_;
  bool whole_ = true;
};

/// Bytes of the character that a lead byte announces; 1 for any other byte.
std::size_t character_length(char lead) {
  constexpr std::array<std::uint8_t, 16> lengths = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 3, 4};
  return lengths[static_cast<unsigned char>(lead) >> 4U];
}

}  // namespace

Unigram::Unigram(std::string_view compiled) {
  const auto require = [](bool holds) {
    if (!holds) throw corpora::Error("the compiled vocabulary is malformed");
  };
  Header header{};
  require(compiled.size() >= sizeof header);
  std::memcpy(&header, compiled.data(), sizeof header);
  Arrays arrays(compiled.substr(sizeof header));
  const auto rules = arrays.take<std::uint32_t>(header.rule_units);
  const auto pieces = arrays.take<std::uint32_t>(header.piece_units);
  scores_ = arrays.take<float>(header.pieces);
  const auto replacements = arrays.take<char>(header.replacement_bytes);
  require(arrays.at_end() && !scores_.empty());
  constexpr float largest_score = 1e6F;  // sums of a chunk's stay finite
  require(std::ranges::all_of(scores_, [](float s) { return std::abs(s) <= largest_score; }));
  require(replacements.empty() || replacements.back() == '\0');
  require(DoubleArray::is_valid(rules, header.replacement_bytes));
  require(DoubleArray::is_valid(pieces, header.pieces));
  require(header.unknown < header.pieces);

  rules_ = DoubleArray(rules);
  replacements_ = {replacements.data(), replacements.size()};
  pieces_ = DoubleArray(pieces);
  unknown_ = header.unknown;
  for (std::size_t i = 1; i < ascii_.size(); ++i) {
    std::array<char, 2> pair = {static_cast<char>(i), '\0'};
    bool alone = true;
    for (std::size_t next = 1; alone && next < ascii_.size(); ++next) {
      pair[1] = static_cast<char>(next);
      alone = !rules_.has_prefix({pair.data(), pair.size()});
    }
    const Normalized normalized = normalize_prefix({pair.data(), 1});
    if (alone && normalized.text.size() == 1) ascii_[i] = normalized.text.front();
  }
}

Unigram::Normalized Unigram::normalize_prefix(std::string_view text) const {
  std::size_t longest = 0;
  std::uint32_t replacement = 0;
  rules_.prefixes(text, [&](std::size_t length, std::uint32_t value) {
    longest = length;
    replacement = value;
  });
  if (longest > 0) return {replacements_.data() + replacement, longest};
  UChar32 c = 0;
  std::size_t length = 0;
  U8_NEXT(text.data(), length, text.size(), c);
  if (c < 0) return {replacement_character, 1};
  return {text.substr(0, length), length};
}

/// Case, width and accents as the rules say; one mark before each word, none at the end.
void Unigram::normalize(std::string_view text, std::string& normalized) const {
  normalized = space_mark;
  bool after_space = true;
  while (!text.empty()) {
    const char plain = text.size() == 1 || is_ascii(text[1]) ? plain_ascii(text[0]) : '\0';
    if (plain != '\0' && plain != ' ') {
      normalized += plain;
      after_space = false;
      text.remove_prefix(1);
      continue;
    }
    const Normalized next = normalize_prefix(text);
    text.remove_prefix(next.length);
    std::string_view added = next.text;
    while (after_space && added.starts_with(' ')) added.remove_prefix(1);
    if (added.empty()) continue;
    for (const char c : added) {
      if (c == ' ') {
        normalized += space_mark;
      } else {
        normalized += c;
      }
    }
    after_space = added.ends_with(' ');
  }
  while (normalized.ends_with(space_mark)) normalized.resize(normalized.size() - space_mark.size());
}

void Unigram::find_best(Scratch& scratch) const {
  const std::string_view text = scratch.normalized;
  scratch.best.assign(text.size() + 1, {});
  const auto extend = [&](std::size_t begin, std::size_t end, std::uint32_t id) {
    Scratch::Best& best = scratch.best[end];
    // Compared in double and kept in float, as SentencePiece does it: ties must fall alike.
    const double score = double{scratch.best[begin].score} + double{scores_[id]};
    if (best.begin < 0 || score > double{best.score}) {
      best = {static_cast<float>(score), static_cast<std::int32_t>(begin), id};
    }
  };
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t character = std::min(character_length(text[begin]), text.size() - begin);
    bool known = false;
    pieces_.prefixes(text.substr(begin), [&](std::size_t length, std::uint32_t id) {
      known = known || length == character;
      extend(begin, begin + length, id);
    });
    if (!known) extend(begin, begin + character, unknown_);
    begin += character;
  }
}

/// From the best path's end back to its beginning; a run of unknown pieces is one.
void Unigram::append_ids(Scratch& scratch) const {
  const auto first = static_cast<std::ptrdiff_t>(scratch.ids.size());
  for (std::size_t end = scratch.normalized.size(); end > 0;) {
    const Scratch::Best& best = scratch.best[end];
    const bool repeated = best.id == unknown_ &&
                          static_cast<std::ptrdiff_t>(scratch.ids.size()) > first &&
                          scratch.ids.back() == unknown_;
    if (!repeated) scratch.ids.push_back(best.id);
    end = static_cast<std::size_t>(best.begin);
  }
  std::reverse(scratch.ids.begin() + first, scratch.ids.end());
}

std::span<const std::uint32_t> Unigram::ids(std::string_view text, Scratch& scratch) const {
  scratch.ids.clear();
  for_each_chunk(text, [&](std::string_view chunk) {
    normalize(chunk, scratch.normalized);
    find_best(scratch);
    append_ids(scratch);
  });
  return scratch.ids;
}

namespace {

void check_kind(const SentencePieceModel& model) {
  const auto refused = [](const SentencePieceModel::Piece& piece) {
    using enum SentencePieceModel::Type;
    return piece.type == user_defined || piece.type == unused || piece.type == byte;
  };
  if (!model.unigram || model.byte_fallback || model.treat_whitespace_as_suffix ||
      !model.add_dummy_prefix || !model.remove_extra_whitespaces || !model.escape_whitespaces ||
      std::ranges::any_of(model.pieces, refused)) {
    throw corpora::Error(
        "an encoder needs a SentencePiece vocabulary of the unigram kind with SentencePiece's "
        "usual options and no user-defined symbols; make one with `diglot train "
        "--vocabulary-only`");
  }
}

template <class Number>
void append(std::string& bytes, std::span<const Number> numbers) {
  bytes.append(reinterpret_cast<const char*>(numbers.data()), numbers.size_bytes());
}

struct Rules {
  std::vector<std::uint32_t> units;
  std::string_view replacements;
};

Rules read_rules(std::string_view charsmap) {
  if (charsmap.empty()) return {};
  std::uint32_t size = 0;
  const bool holds_size = charsmap.size() >= sizeof size;
  if (holds_size) std::memcpy(&size, charsmap.data(), sizeof size);
  if (!holds_size || size % sizeof size != 0 || size > charsmap.size() - sizeof size) {
    throw corpora::Error("the vocabulary's normalization rules are malformed");
  }
  Rules rules{std::vector<std::uint32_t>(size / sizeof size), charsmap.substr(sizeof size + size)};
  std::memcpy(rules.units.data(), charsmap.data() + sizeof size, size);
  return rules;
}

}  // namespace

std::string compile_unigram(std::string_view serialized) {
  using Type = SentencePieceModel::Type;
  const SentencePieceModel model = read_sentencepiece_model(serialized);
  check_kind(model);
  std::vector<std::pair<std::string_view, std::uint32_t>> keys;
  std::vector<float> scores;
  float lowest = std::numeric_limits<float>::max();
  std::uint32_t unknown = 0;
  for (const SentencePieceModel::Piece& piece : model.pieces) {
    const auto id = static_cast<std::uint32_t>(scores.size());
    scores.push_back(piece.score);
    if (piece.type == Type::unknown) unknown = id;
    if (piece.type != Type::normal) continue;
    keys.emplace_back(piece.text, id);
    lowest = std::min(lowest, piece.score);
  }
  // What SentencePiece takes off for a character that the vocabulary lacks.
  constexpr float penalty = 10;
  scores[unknown] = lowest - penalty;
  std::ranges::sort(keys);
  const auto same = [](const auto& a, const auto& b) { return a.first == b.first; };
  constexpr std::size_t longest_piece = 1000;
  if (keys.empty() || std::ranges::adjacent_find(keys, same) != keys.end() ||
      std::ranges::any_of(keys, [](const auto& key) {
        return key.first.empty() || key.first.size() > longest_piece ||
               key.first.find('\0') != std::string_view::npos;
      })) {
    throw corpora::Error(
        "the vocabulary has no pieces, or one that is empty, overlong or there twice");
  }

  const std::vector<std::uint32_t> units = build_double_array(keys);
  const Rules rules = read_rules(model.precompiled_charsmap);
  const Header header{static_cast<std::uint32_t>(rules.units.size()),
                      static_cast<std::uint32_t>(rules.replacements.size()),
                      static_cast<std::uint32_t>(units.size()),
                      static_cast<std::uint32_t>(scores.size()), unknown};
  std::string compiled(reinterpret_cast<const char*>(&header), sizeof header);
  append<std::uint32_t>(compiled, rules.units);
  append<std::uint32_t>(compiled, units);
  append<float>(compiled, scores);
  compiled += rules.replacements;
  return compiled;
}

}  // namespace diglot::tokenize
