#include "corpora/fingerprint.h"

#include <string>

#include <gtest/gtest.h>

#include "tests/corpora/temporary_folder.h"

namespace diglot::corpora {
namespace {

// The empty text, as xxh128sum of xxHash 0.8 prints it.
TEST(Fingerprint, IsPrintedAsXxh128sumDoes) {
  EXPECT_EQ(to_hex(fingerprint("")), "99aa06d3014798d86001c324468d497f");
  EXPECT_EQ(to_hex({0x1F, 2}), "000000000000001f0000000000000002");
}

TEST(Fingerprint, OfAFileIsThatOfItsBytes) {
  const TemporaryFolder folder;
  std::string bytes;
  for (const std::size_t size : {0UL, 1UL, 240UL, 300'000UL, 3'000'000UL}) {
    while (bytes.size() < size) bytes += std::to_string(bytes.size());
    EXPECT_EQ(fingerprint_of_file(folder.file("file", bytes)), fingerprint(bytes)) << size;
  }
}

}  // namespace
}  // namespace diglot::corpora
