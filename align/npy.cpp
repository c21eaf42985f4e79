#include "align/npy.h"

#include <array>
#include <bit>
#include <cassert>
#include <charconv>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "align/half_floats.h"
#include "corpora/error.h"

namespace diglot::align {
namespace {

static_assert(std::endian::native == std::endian::little, "values are written as they are");

constexpr std::string_view magic = "\x93NUMPY";

constexpr std::array type_names = {std::pair("<f2", FloatType::float16),
                                   std::pair("<f4", FloatType::float32),
                                   std::pair("<f8", FloatType::float64)};

std::size_t little_endian(std::string_view bytes) {
  std::size_t value = 0;
  for (std::size_t i = bytes.size(); i > 0; --i) {
    value = value << 8U | static_cast<unsigned char>(bytes[i - 1]);
  }
  return value;
}

/// The text behind `'key':` in a Python dictionary, without spaces before it; empty where the key
/// is missing.
std::string_view value_of(std::string_view dictionary, std::string_view key) {
  for (const char quote : {'\'', '"'}) {
    std::string quoted(1, quote);
    quoted += key;
    quoted += quote;
    const std::size_t found = dictionary.find(quoted);
    if (found == std::string_view::npos) continue;
    std::string_view rest = dictionary.substr(found + quoted.size());
    const std::size_t begin = rest.find_first_not_of(" :");
    if (begin != std::string_view::npos) return rest.substr(begin);
  }
  return {};
}

std::optional<FloatType> parse_type(std::string_view value) {
  const std::string_view name = value.substr(0, 5);
  for (const char quote : {'\'', '"'}) {
    for (const auto& [text, type] : type_names) {
      std::string quoted(1, quote);
      quoted += text;
      quoted += quote;
      if (name == quoted) return type;
    }
  }
  return std::nullopt;
}

std::string_view name_of(FloatType type) {
  for (const auto& [text, named] : type_names) {
    if (named == type) return text;
  }
  assert(false);
  return {};
}

struct Shape {
  std::size_t rows = 0;
  std::size_t columns = 0;
};

/// "(3, 256)"; nothing where it is no pair of numbers.
std::optional<Shape> parse_shape(std::string_view value) {
  Shape shape;
  const char* const end = value.data() + value.size();
  const auto skip = [&](const char* begin, std::string_view characters) {
    while (begin != end && characters.find(*begin) != std::string_view::npos) ++begin;
    return begin;
  };
  if (!value.starts_with('(')) return std::nullopt;
  const auto rows = std::from_chars(skip(value.data() + 1, " "), end, shape.rows);
  const char* const comma = rows.ec == std::errc() ? skip(rows.ptr, " ") : end;
  if (comma == end || *comma != ',') return std::nullopt;
  const auto columns = std::from_chars(skip(comma + 1, " "), end, shape.columns);
  if (columns.ec != std::errc()) return std::nullopt;
  const char* const close = skip(columns.ptr, " ,");
  if (close == end || *close != ')') return std::nullopt;
  return shape;
}

}  // namespace

std::size_t size_of(FloatType type) {
  return type == FloatType::float16 ? 2 : type == FloatType::float32 ? 4 : 8;
}

std::string npy_header(std::size_t rows, std::size_t columns, FloatType type) {
  constexpr std::size_t alignment = 64;
  constexpr std::size_t prefix = 10;  // magic, version, length
  std::string dictionary = "{'descr': '" + std::string(name_of(type)) +
                           "', 'fortran_order': False, 'shape': (" + std::to_string(rows) + ", " +
                           std::to_string(columns) + "), }";
  const std::size_t unpadded = prefix + dictionary.size() + 1;
  dictionary.append((alignment - unpadded % alignment) % alignment, ' ');
  dictionary += '\n';
  std::string header(magic);
  header += '\x01';
  header += '\x00';
  header += static_cast<char>(dictionary.size() & 0xFFU);
  header += static_cast<char>(dictionary.size() >> 8U);
  return header + dictionary;
}

std::string npy_values(const Vectors& vectors, FloatType type) {
  assert(type != FloatType::float64);
  const std::span<const float> values = vectors.values();
  if (type == FloatType::float32) {
    return {reinterpret_cast<const char*>(values.data()), values.size_bytes()};
  }
  std::vector<std::uint16_t> halves(values.size());
  to_halves(values, halves);
  return {reinterpret_cast<const char*>(halves.data()), halves.size() * sizeof halves[0]};
}

NpyMatrix read_npy_header(std::string_view bytes, std::string_view file) {
  constexpr std::size_t version_end = 8;
  if (bytes.size() < version_end || !bytes.starts_with(magic)) {
    throw corpora::Error(file,
                         "is no NumPy file; write it with numpy.save, or name a file of bare "
                         "float32 with its dimension, as vectors:FILE:256");
  }
  const int version = static_cast<unsigned char>(bytes[magic.size()]);
  if (version < 1 || version > 3) {
    throw corpora::Error(file, "has version " + std::to_string(version) +
                                   " of NumPy's format, and 1 to 3 are read; save it anew");
  }
  const std::size_t length_size = version == 1 ? 2 : 4;
  const std::string_view length = bytes.substr(version_end, length_size);
  const std::size_t begin = version_end + length_size;
  if (length.size() < length_size || little_endian(length) > bytes.size() - begin) {
    throw corpora::Error(file, "is cut short inside its header; fetch or save it again");
  }
  const std::string_view dictionary = bytes.substr(begin, little_endian(length));
  const auto type = parse_type(value_of(dictionary, "descr"));
  if (!type) {
    throw corpora::Error(file,
                         "holds no little-endian float16, float32 or float64; save "
                         "vectors.astype('<f4')");
  }
  if (!value_of(dictionary, "fortran_order").starts_with("False")) {
    throw corpora::Error(file, "is column by column; save numpy.ascontiguousarray(vectors)");
  }
  const auto shape = parse_shape(value_of(dictionary, "shape"));
  if (!shape || shape->columns == 0) {
    throw corpora::Error(file, "holds no matrix of N rows and d columns; save one sentence a row");
  }
  return {*type, shape->rows, shape->columns, begin + dictionary.size()};
}

}  // namespace diglot::align
