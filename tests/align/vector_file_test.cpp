#include "align/vector_file.h"

#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/corpora/message_of.h"
#include "tests/corpora/temporary_folder.h"

namespace diglot::align {
namespace {

using corpora::message_of;

template <class Number>
std::string bytes_of(const std::vector<Number>& numbers) {
  std::string bytes(numbers.size() * sizeof(Number), '\0');
  std::memcpy(bytes.data(), numbers.data(), bytes.size());
  return bytes;
}

/// A NumPy file, version 1.0, without padding.
std::string npy(const std::string& type, const std::string& shape, const std::string& values) {
  const std::string dictionary =
      "{'descr': '" + type + "', 'fortran_order': False, 'shape': " + shape + ", }\n";
  std::string header("\x93NUMPY\x01\x00", 8);
  header += static_cast<char>(dictionary.size());
  header += '\0';
  return header + dictionary + values;
}

std::vector<float> row_of(const VectorFile& file, std::size_t row) {
  std::vector<float> values(file.dimension());
  file.read_row(row, values);
  return values;
}

class VectorFiles : public ::testing::Test {
 protected:
  [[nodiscard]] VectorFile open(const std::string& bytes) const {
    return VectorFile::open_npy(folder_.file("a.npy", bytes));
  }
  [[nodiscard]] std::string error_of(const std::string& bytes) const {
    return message_of([&] { (void)open(bytes); });
  }

  const corpora::TemporaryFolder folder_;
};

TEST_F(VectorFiles, RowsAreBroughtToUnitLength) {
  const auto file = open(npy("<f4", "(3, 2)", bytes_of<float>({3, 4, 0.6F, -0.8F, 0, 0})));
  EXPECT_EQ(file.size(), 3U);
  EXPECT_EQ(file.dimension(), 2U);
  EXPECT_EQ(row_of(file, 0), (std::vector<float>{0.6F, 0.8F}));
  EXPECT_FLOAT_EQ(row_of(file, 1)[1], -0.8F);
  EXPECT_EQ(row_of(file, 2), (std::vector<float>{0, 0})) << "zero stays zero";
}

TEST_F(VectorFiles, HalvesAndDoublesAreRead) {
  // Binary16: 0x4200 is 3, 0xC400 is -4; 0x0001, the least above 0, is 2^-24, 0x8002 twice that.
  const auto halves =
      open(npy("<f2", "(2, 2)", bytes_of<std::uint16_t>({0x4200, 0xC400, 0x0001, 0x8002})));
  EXPECT_EQ(row_of(halves, 0), (std::vector<float>{0.6F, -0.8F}));
  EXPECT_FLOAT_EQ(row_of(halves, 1)[0], static_cast<float>(1 / std::sqrt(5.0)));
  EXPECT_FLOAT_EQ(row_of(halves, 1)[1], static_cast<float>(-2 / std::sqrt(5.0)));
  // Doubles whose squares overflow.
  const auto doubles = open(npy("<f8", "(1, 2)", bytes_of<double>({3e300, 4e300})));
  EXPECT_EQ(row_of(doubles, 0), (std::vector<float>{0.6F, 0.8F}));
}

TEST_F(VectorFiles, NanAndInfinityAreRefusedWithTheirRow) {
  constexpr float nan = std::numeric_limits<float>::quiet_NaN();
  const auto file = open(npy("<f4", "(2, 1)", bytes_of<float>({1, nan})));
  EXPECT_EQ(row_of(file, 0), std::vector<float>{1});
  EXPECT_NE(message_of([&] { row_of(file, 1); }).find("a.npy: row 2 holds"), std::string::npos);
  const auto half = open(npy("<f2", "(1, 1)", bytes_of<std::uint16_t>({0xFC00})));
  EXPECT_NE(message_of([&] { row_of(half, 0); }).find("row 1 holds"), std::string::npos);
}

TEST_F(VectorFiles, CutShortOrAddedToIsAnError) {
  const std::string whole = npy("<f4", "(2, 2)", bytes_of<float>({1, 2, 3, 4}));
  EXPECT_EQ(error_of(whole), "no error");
  for (const std::string& bytes :
       {whole.substr(0, whole.size() - 4), whole + std::string(4, 'x'),
        whole.substr(0, whole.size() - 1), whole + std::string(8, 'x')}) {
    EXPECT_NE(error_of(bytes).find("should hold 2 x 2 numbers"), std::string::npos)
        << error_of(bytes);
  }
  EXPECT_NE(error_of(whole.substr(0, 30)).find("cut short inside its header"), std::string::npos);
}

TEST_F(VectorFiles, ShapesThatOverflowAreAnError) {
  for (const char* shape : {"(4611686018427387904, 4)", "(1, 18446744073709551615)",
                            "(9223372036854775808, 9223372036854775808)"}) {
    EXPECT_NE(error_of(npy("<f4", shape, "")).find("should hold"), std::string::npos) << shape;
  }
}

TEST_F(VectorFiles, MayHoldNoRows) { EXPECT_EQ(open(npy("<f4", "(0, 3)", "")).size(), 0U); }

TEST_F(VectorFiles, BareFloatsHaveTheGivenDimension) {
  const std::string path = folder_.file("a.f32", bytes_of<float>({3, 4, 0, 1}));
  const auto file = VectorFile::open_raw(path, 2);
  EXPECT_EQ(file.size(), 2U);
  EXPECT_EQ(row_of(file, 0), (std::vector<float>{0.6F, 0.8F}));
  EXPECT_NE(message_of([&] {
              (void)VectorFile::open_raw(path, 3);
            }).find("has 16 bytes, which is no multiple of 12"),
            std::string::npos);
  EXPECT_EQ(VectorFile::open_raw(folder_.file("empty", ""), 3).size(), 0U);
}

TEST_F(VectorFiles, MayLieInMemory) {
  const std::string bytes = bytes_of<double>({3, 4, 0, std::numeric_limits<double>::infinity()});
  const auto rows = VectorFile::in_memory(bytes, FloatType::float64, 2, "vectors");
  EXPECT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows.dimension(), 2U);
  EXPECT_EQ(row_of(rows, 0), (std::vector<float>{0.6F, 0.8F}));
  EXPECT_NE(message_of([&] { row_of(rows, 1); }).find("vectors: row 2 holds"), std::string::npos);
  EXPECT_EQ(VectorFile::in_memory("", FloatType::float16, 3, "none").size(), 0U);
}

TEST_F(VectorFiles, MissingOnesAndFoldersAreErrors) {
  for (const std::string& path : {folder_.path("none.npy"), folder_.path()}) {
    EXPECT_NE(message_of([&] { (void)VectorFile::open_npy(path); }).find("there is no such file"),
              std::string::npos);
  }
  EXPECT_NE(error_of("").find("is no NumPy file"), std::string::npos);
}

}  // namespace
}  // namespace diglot::align
