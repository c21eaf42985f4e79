#include "align/vector_file.h"

#include <bit>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <limits>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include <boost/iostreams/device/mapped_file.hpp>

#include "corpora/error.h"

namespace diglot::align {

class VectorFile::Mapping {
 public:
  explicit Mapping(const std::string& path) : path_(path) {
    std::error_code failure;
    if (!std::filesystem::is_regular_file(path, failure)) {
      throw corpora::Error(path, "there is no such file; name a file of sentence vectors");
    }
    if (std::filesystem::file_size(path, failure) == 0) return;  // can't be mapped
    try {
      file_.open(path);
    } catch (const std::exception& error) {
      throw corpora::Error(path, std::string("can't be read: ") + error.what());
    }
  }

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] std::string_view bytes() const {
    return file_.is_open() ? std::string_view(file_.data(), file_.size()) : std::string_view();
  }

 private:
  std::string path_;
  boost::iostreams::mapped_file_source file_;
};

namespace {

template <class Number>
Number read_number(const char* bytes) {
  static_assert(std::endian::native == std::endian::little, "values are read as they are");
  Number number;
  std::memcpy(&number, bytes, sizeof number);
  return number;
}

/// IEEE 754 binary16.
double read_half(const char* bytes) {
  constexpr int mantissa_bits = 10;
  constexpr int bias = 15;
  const auto bits = read_number<std::uint16_t>(bytes);
  const int exponent = bits >> mantissa_bits & 31;
  const int mantissa = bits & 1023;
  double value = 0;
  if (exponent == 31) {
    value = mantissa == 0 ? std::numeric_limits<double>::infinity()
                          : std::numeric_limits<double>::quiet_NaN();
  } else if (exponent == 0) {
    value = std::ldexp(mantissa, 1 - bias - mantissa_bits);
  } else {
    value = std::ldexp(mantissa + 1024, exponent - bias - mantissa_bits);
  }
  return bits >> 15 != 0 ? -value : value;
}

double read_value(const char* bytes, FloatType type) {
  switch (type) {
    case FloatType::float16:
      return read_half(bytes);
    case FloatType::float32:
      return static_cast<double>(read_number<float>(bytes));
    case FloatType::float64:
      return read_number<double>(bytes);
  }
  assert(false);
  return 0;
}

}  // namespace

VectorFile::VectorFile(std::shared_ptr<const Mapping> mapping, NpyMatrix matrix)
    : mapping_(std::move(mapping)), matrix_(matrix) {}

VectorFile VectorFile::open_npy(const std::string& path) {
  auto mapping = std::make_shared<const Mapping>(path);
  const NpyMatrix matrix = read_npy_header(mapping->bytes(), path);
  const std::size_t size = mapping->bytes().size() - matrix.begin;
  // By division: a damaged header may name a product that does not fit.
  const std::size_t row_size = size_of(matrix.type);
  const bool fits = matrix.columns <= size / row_size || matrix.rows == 0;
  if (!fits || size % (matrix.rows == 0 ? 1 : row_size * matrix.columns) != 0 ||
      (matrix.rows == 0 ? size != 0 : size / (row_size * matrix.columns) != matrix.rows)) {
    throw corpora::Error(path, "should hold " + std::to_string(matrix.rows) + " x " +
                                   std::to_string(matrix.columns) + " numbers and has " +
                                   std::to_string(size / row_size) +
                                   ": it was cut short or added to; fetch or save it again");
  }
  return {std::move(mapping), matrix};
}

VectorFile VectorFile::open_raw(const std::string& path, std::size_t dimension) {
  assert(dimension > 0);
  auto mapping = std::make_shared<const Mapping>(path);
  const std::size_t size = mapping->bytes().size();
  const std::size_t row_size = dimension * size_of(FloatType::float32);
  if (size % row_size != 0) {
    throw corpora::Error(path, "has " + std::to_string(size) + " bytes, which is no multiple of " +
                                   std::to_string(row_size) + ", the size of " +
                                   std::to_string(dimension) +
                                   " float32; check the dimension, or fetch the file again");
  }
  return {std::move(mapping), {FloatType::float32, size / row_size, dimension, 0}};
}

const std::string& VectorFile::path() const { return mapping_->path(); }

void VectorFile::read_row(std::size_t row, std::span<float> unit) const {
  assert(row < size() && unit.size() == dimension());
  const std::size_t number_size = size_of(matrix_.type);
  const char* bytes =
      mapping_->bytes().data() + matrix_.begin + row * matrix_.columns * number_size;
  std::vector<double> values(unit.size());
  double greatest = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    values[i] = read_value(bytes + i * number_size, matrix_.type);
    if (!std::isfinite(values[i])) {
      throw corpora::Error(path(), "row " + std::to_string(row + 1) +
                                       " holds a value that is no finite number; compute it anew");
    }
    greatest = std::max(greatest, std::abs(values[i]));
  }
  // By the greatest first, so that no square overflows or vanishes.
  double squares = 0;
  for (double& value : values) {
    if (greatest > 0) value /= greatest;
    squares += value * value;
  }
  const double length = squares > 0 ? std::sqrt(squares) : 1;
  for (std::size_t i = 0; i < values.size(); ++i) unit[i] = static_cast<float>(values[i] / length);
}

}  // namespace diglot::align
