// `embed`: a NumPy file of unit rows.
#include <cmath>
#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "align/half_floats.h"
#include "tests/align/toy_model.h"
#include "tests/tools/command.h"
#include "tests/tools/news.h"

namespace diglot::tools::testing {
namespace {

constexpr std::size_t d = align::testing::toy_dimension;

/// The rows of a NumPy file, version 1.0, of this shape.
std::vector<std::vector<float>> read_npy(const std::string& bytes, std::size_t rows) {
  EXPECT_TRUE(bytes.starts_with(std::string("\x93NUMPY\x01\x00", 8)));
  const std::size_t header =
      10 + static_cast<unsigned char>(bytes[8]) + 256U * static_cast<unsigned char>(bytes[9]);
  EXPECT_TRUE(mentions(bytes.substr(0, header), "'descr': '<f4'"));
  EXPECT_TRUE(mentions(bytes.substr(0, header), "'fortran_order': False"));
  const std::string shape = "'shape': (";
  EXPECT_TRUE(mentions(bytes.substr(0, header),
                       shape + std::to_string(rows) + ", " + std::to_string(d) + ")"));
  EXPECT_EQ(bytes.size(), header + rows * d * sizeof(float));
  std::vector<std::vector<float>> values(rows, std::vector<float>(d));
  for (std::size_t i = 0; i < rows; ++i) {
    std::memcpy(values[i].data(), bytes.data() + header + i * d * sizeof(float), d * sizeof(float));
  }
  return values;
}

class Embed : public ::testing::Test {
 protected:
  [[nodiscard]] std::string embed(std::string_view text,
                                  const std::string& type = "float32") const {
    const Outcome outcome = run({"embed", "--encoder", news_.path("model.diglot"), "--type", type,
                                 "-o", news_.path("out.npy"), "-"},
                                text);
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    return news_.bytes_of("out.npy");
  }

  const News news_;
};

TEST_F(Embed, WritesAUnitRowForEachLine) {
  const std::string text = news_.ro(0) + "\n" + news_.ro(1) + "\r\n\n" + news_.ro(0);
  const auto rows = read_npy(embed(text), 4);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    double squares = 0;
    for (const float value : rows[i]) squares += static_cast<double>(value * value);
    EXPECT_NEAR(std::sqrt(squares), i == 2 ? 0 : 1, 1e-5) << "line " << i + 1;
  }
  EXPECT_EQ(rows[0], rows[3]) << "a row depends on its line alone";
  EXPECT_NE(rows[0], rows[1]);
}

TEST_F(Embed, AsFloat16IsTheSameRounded) {
  const std::string text = news_.ro(0) + "\n\n" + news_.ro(1) + "\n";
  const auto rows = read_npy(embed(text), 3);
  const std::string halves = embed(text, "float16");
  ASSERT_TRUE(mentions(halves, "'descr': '<f2'"));
  std::vector<std::uint16_t> bits(3 * d);
  ASSERT_EQ(halves.size() % 64, bits.size() * sizeof bits[0] % 64);
  std::memcpy(bits.data(), halves.data() + halves.size() - bits.size() * sizeof bits[0],
              bits.size() * sizeof bits[0]);
  std::vector<float> values(bits.size());
  align::to_floats(bits, values);
  for (std::size_t i = 0; i < values.size(); ++i) {
    EXPECT_NEAR(values[i], rows[i / d][i % d], 0.0003) << i;
  }
}

TEST_F(Embed, OfNoLinesHasNoRows) { EXPECT_TRUE(read_npy(embed(""), 0).empty()); }

TEST_F(Embed, OfManyLinesIsThatOfEach) {
  // More than are encoded at a time.
  std::string text;
  for (int i = 0; i < 17'000; ++i) text += news_.ro(static_cast<std::size_t>(i % 24)) + "\n";
  const auto rows = read_npy(embed(text), 17'000);
  for (std::size_t i = 24; i < rows.size(); ++i) ASSERT_EQ(rows[i], rows[i % 24]) << i;
}

}  // namespace
}  // namespace diglot::tools::testing
