#include "align/npy.h"

#include <string>

#include <gtest/gtest.h>

#include "tests/corpora/message_of.h"

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

/// A header with this dictionary.
std::string header(const std::string& dictionary, char version = 1) {
  std::string bytes = "\x93NUMPY";
  bytes += version;
  bytes += '\0';
  bytes += static_cast<char>(dictionary.size());
  bytes.append(version == 1 ? 1 : 3, '\0');
  return bytes + dictionary;
}

TEST(Npy, ReadsWhatItWrites) {
  const std::string written = npy_header(3, 256);
  EXPECT_EQ(read_npy_header(written + "values", "a.npy"),
            (NpyMatrix{FloatType::float32, 3, 256, written.size()}));
}

TEST(Npy, ReadsOtherVersionsTypesAndWaysOfWriting) {
  const std::string dictionary = R"({"shape":(2,3),"fortran_order":False,"descr":"<f8"})";
  for (const char version : {'\1', '\2', '\3'}) {
    const std::string bytes = header(dictionary, version);
    EXPECT_EQ(read_npy_header(bytes, "a.npy"), (NpyMatrix{FloatType::float64, 2, 3, bytes.size()}));
  }
  const std::string half =
      header("{'descr': '<f2', 'fortran_order': False, 'shape': ( 7 , 1 , ), }");
  EXPECT_EQ(read_npy_header(half, "a.npy"), (NpyMatrix{FloatType::float16, 7, 1, half.size()}));
}

TEST(Npy, WritesHalvesOfWhichTwoAreAFloat) {
  EXPECT_EQ(read_npy_header(npy_header(5, 3, FloatType::float16), "a.npy").type,
            FloatType::float16);
  Vectors vectors(1, 2);
  vectors[0][0] = 1;
  vectors[0][1] = -2;
  // Binary16: 0x3C00 and 0xC000, the low byte first; binary32: 0x3F800000 and 0xC0000000.
  EXPECT_EQ(npy_values(vectors, FloatType::float16), std::string("\x00\x3C\x00\xC0", 4));
  EXPECT_EQ(npy_values(vectors, FloatType::float32),
            std::string("\x00\x00\x80\x3F\x00\x00\x00\xC0", 8));
}

struct BadHeader {
  const char* name;
  std::string bytes;
  const char* message;  ///< a part of it

  friend void PrintTo(const BadHeader& value, std::ostream* out) { *out << value.name; }
};

class ForeignNpy : public ::testing::TestWithParam<BadHeader> {};

INSTANTIATE_TEST_SUITE_P(
    Npy, ForeignNpy,
    ::testing::Values(
        BadHeader{"Text", "Dear reader", "is no NumPy file"},
        BadHeader{"MagicAlone", "\x93NUMPY", "is no NumPy file"},
        BadHeader{"Version4", header("{}", 4), "has version 4"},
        BadHeader{"NoLength", std::string("\x93NUMPY\x01\x00\x10", 9), "cut short"},
        BadHeader{"CutShort", header("{'descr': '<f4'").substr(0, 20), "cut short"},
        BadHeader{"LongHeader", std::string("\x93NUMPY\x02\x00\xff\xff\xff\xff", 12), "cut short"},
        BadHeader{"NoDictionary", header("x"), "no little-endian"},
        BadHeader{"BigEndian", header("{'descr': '>f4', 'fortran_order': False, 'shape': (1, 1)}"),
                  "no little-endian"},
        BadHeader{"Integers", header("{'descr': '<i4', 'fortran_order': False, 'shape': (1, 1)}"),
                  "no little-endian"},
        BadHeader{"Records",
                  header("{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (1, 1)}"),
                  "no little-endian"},
        BadHeader{"ByColumns", header("{'descr': '<f4', 'fortran_order': True, 'shape': (1, 1)}"),
                  "is column by column"},
        BadHeader{"OneDimension",
                  header("{'descr': '<f4', 'fortran_order': False, 'shape': (12,)}"), "no matrix"},
        BadHeader{"ThreeDimensions",
                  header("{'descr': '<f4', 'fortran_order': False, 'shape': (1, 2, 3)}"),
                  "no matrix"},
        BadHeader{"NoColumns", header("{'descr': '<f4', 'fortran_order': False, 'shape': (5, 0)}"),
                  "no matrix"},
        BadHeader{"NegativeRows",
                  header("{'descr': '<f4', 'fortran_order': False, 'shape': (-1, 4)}"),
                  "no matrix"},
        BadHeader{"TooLargeRows",
                  header("{'descr': '<f4', 'fortran_order': False, 'shape': "
                         "(99999999999999999999, 4)}"),
                  "no matrix"},
        BadHeader{"ShapeWithoutEnd",
                  header("{'descr': '<f4', 'fortran_order': False, 'shape': (1, 4"), "no matrix"}),
    [](const auto& test) { return std::string(test.param.name); });

TEST_P(ForeignNpy, IsAnErrorThatNamesTheFile) {
  const std::string message =
      corpora::message_of([] { (void)read_npy_header(GetParam().bytes, "a.npy"); });
  EXPECT_TRUE(message.starts_with("a.npy: ")) << message;
  EXPECT_NE(message.find(GetParam().message), std::string::npos) << message;
}

}  // namespace
}  // namespace diglot::align
