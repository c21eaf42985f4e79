#include "align/vector_file.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include <boost/iostreams/device/mapped_file.hpp>

#include "align/half_floats.h"
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
      bytes_ = std::string_view(file_.data(), file_.size());
    } catch (const std::exception& error) {
      throw corpora::Error(path, std::string("can't be read: ") + error.what());
    }
  }

  /// What lies in memory already.
  Mapping(std::string_view bytes, std::string name) : path_(std::move(name)), bytes_(bytes) {}

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] std::string_view bytes() const { return bytes_; }

 private:
  std::string path_;
  std::string_view bytes_;
  boost::iostreams::mapped_file_source file_;
};

namespace {

template <class Number>
std::vector<Number> copy_numbers(const char* bytes, std::size_t count) {
  static_assert(std::endian::native == std::endian::little, "values are read as they are");
  std::vector<Number> numbers(count);
  std::memcpy(numbers.data(), bytes, count * sizeof(Number));
  return numbers;
}

/// `count` numbers of a type, exactly.
std::vector<double> read_numbers(const char* bytes, std::size_t count, FloatType type) {
  switch (type) {
    case FloatType::float16: {
      std::vector<float> numbers(count);
      to_floats(copy_numbers<std::uint16_t>(bytes, count), numbers);
      return {numbers.begin(), numbers.end()};
    }
    case FloatType::float32: {
      const auto numbers = copy_numbers<float>(bytes, count);
      return {numbers.begin(), numbers.end()};
    }
    case FloatType::float64:
      return copy_numbers<double>(bytes, count);
  }
  assert(false);
  return {};
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

VectorFile VectorFile::in_memory(std::string_view bytes, FloatType type, std::size_t columns,
                                 const std::string& name) {
  assert(columns > 0);
  const std::size_t rows = bytes.size() / (columns * size_of(type));
  return {std::make_shared<const Mapping>(bytes, name), {type, rows, columns, 0}};
}

const std::string& VectorFile::path() const { return mapping_->path(); }
std::string_view VectorFile::bytes() const { return mapping_->bytes(); }

void VectorFile::read_row(std::size_t row, std::span<float> unit) const {
  assert(row < size() && unit.size() == dimension());
  const std::size_t number_size = size_of(matrix_.type);
  const char* bytes =
      mapping_->bytes().data() + matrix_.begin + row * matrix_.columns * number_size;
  std::vector<double> values = read_numbers(bytes, unit.size(), matrix_.type);
  double greatest = 0;
  for (const double value : values) {
    if (!std::isfinite(value)) {
      throw corpora::Error(path(), "row " + std::to_string(row + 1) +
                                       " holds a value that is no finite number; compute it anew");
    }
    greatest = std::max(greatest, std::abs(value));
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
