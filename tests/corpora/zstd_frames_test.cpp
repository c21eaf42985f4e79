#include "corpora/zstd_frames.h"

#include <string>

#include <gtest/gtest.h>

namespace diglot::corpora {
namespace {

using namespace std::string_literals;

// What the zstd command makes of "hello\n".
const std::string kFromFile = "\x28\xb5\x2f\xfd\x24\x06\x31\x00\x00hello\n\x53\x88\xbd\x91"s;
const std::string kFromPipe = "\x28\xb5\x2f\xfd\x04\x58\x31\x00\x00hello\n\x53\x88\xbd\x91"s;
const std::string kNoChecksum = "\x28\xb5\x2f\xfd\x20\x06\x31\x00\x00hello\n"s;
// Made by hand from RFC 8878: ten times "a" as one repeated byte, behind an empty block.
const std::string kRepeated = "\x28\xb5\x2f\xfd\x00\x58\x00\x00\x00\x53\x00\x00"s + "a";
const std::string kSkippable = "\x5A\x2a\x4d\x18\x03\x00\x00\x00xyz"s;

bool whole(std::string_view bytes, std::size_t step) {
  ZstdFrames frames;
  for (std::size_t at = 0; at < bytes.size(); at += step) {
    if (!frames.follow(bytes.substr(at, step))) return false;
  }
  return frames.whole();
}

TEST(ZstdFrames, AreWholeAtTheirEndsOnly) {
  for (const auto& frame : {kFromFile, kFromPipe, kNoChecksum, kRepeated, kSkippable}) {
    for (std::size_t size = 0; size <= frame.size(); ++size) {
      EXPECT_EQ(whole(frame.substr(0, size), 100), size == frame.size()) << size;
      EXPECT_EQ(whole(kFromPipe + frame.substr(0, size), 100), size == 0 || size == frame.size());
    }
  }
}

TEST(ZstdFrames, MayComeInAnyPieces) {
  const auto frames = kSkippable + kFromFile + kRepeated + kFromPipe + kNoChecksum;
  for (std::size_t step = 1; step <= frames.size(); ++step) EXPECT_TRUE(whole(frames, step));
}

TEST(ZstdFrames, AreNothingElse) {
  EXPECT_FALSE(ZstdFrames().follow("hello, world"));
  EXPECT_FALSE(ZstdFrames().follow("\x28\xb5\x2f\xfd\x04\x58\x37\x00\x00"s)) << "a reserved block";
  EXPECT_FALSE(ZstdFrames().follow(kFromFile + "more"));
  EXPECT_FALSE(ZstdFrames().whole()) << "an empty file";
}

}  // namespace
}  // namespace diglot::corpora
