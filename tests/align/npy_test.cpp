#include "align/npy.h"

#include <string>

#include <gtest/gtest.h>

namespace diglot::align {
namespace {

// numpy.lib.format, "Format Version 1.0": the magic, the version, the length of what follows as a
// little-endian 16-bit number, a Python dictionary, spaces, a line feed; 64 divides the whole.
TEST(Npy, HeaderIsThatOfTheSpecification) {
  const std::string dictionary =
      "{'descr': '<f4', 'fortran_order': False, 'shape': (3, 256), }";  // 61 bytes
  const std::string expected =
      std::string("\x93NUMPY\x01\x00\x76\x00", 10) + dictionary + std::string(56, ' ') + "\n";
  EXPECT_EQ(expected.size(), 128U);
  EXPECT_EQ(npy_header(3, 256), expected);
}

TEST(Npy, HeaderIsAlignedAndSaysItsLength) {
  for (const std::size_t rows :
       {0UL, 1UL, 12'345UL, 10'000'000'000UL, 18'446'744'073'709'551'615UL}) {
    const std::string header = npy_header(rows, 1);
    EXPECT_EQ(header.size() % 64, 0U) << rows;
    const auto low = static_cast<unsigned char>(header[8]);
    const auto high = static_cast<unsigned char>(header[9]);
    EXPECT_EQ(10U + low + 256U * high, header.size()) << rows;
    EXPECT_EQ(header.back(), '\n') << rows;
    EXPECT_NE(header.find(std::to_string(rows) + ", 1)"), header.npos);
  }
}

}  // namespace
}  // namespace diglot::align
