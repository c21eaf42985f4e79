#include "align/neighbour_file.h"

#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "align/random.h"
#include "tests/align/random_vectors.h"
#include "tests/corpora/message_of.h"

namespace diglot::align {
namespace {

TEST(NeighbourFile, HoldsWhatItsDescriptionSays) {
  const NearestRows nearest{{{{258, 1.0F}, {7, -2.0F}}}, {{}}};
  const std::string numbers("\1\0\0\0\0\0\0\0\1\0\0\0\0\0\0\0\2\0\0\0\0\0\0\0", 24);
  const std::string src("\2\1\0\0\0\0\x80\x3F\7\0\0\0\0\0\0\xC0", 16);
  const std::string none("\xFF\xFF\xFF\xFF\0\0\0\0", 8);
  EXPECT_EQ(serialize_nearest(nearest, 2), "DIGLOTNN" + numbers + src + none + none);
}

TEST(NeighbourFile, IsReadBack) {
  const NearestRows nearest{{{{3, 0.5F}, {0, 0.25F}}, {{1, 0.125F}}}, {{{1, 0.5F}}, {}, {}}};
  const NearestRows read = parse_nearest(serialize_nearest(nearest, 3), "a");
  EXPECT_EQ(read.of_src, nearest.of_src);
  EXPECT_EQ(read.of_tgt, nearest.of_tgt);
}

TEST(NeighbourFile, OtherBytesAreAnErrorThatNamesTheFile) {
  const std::string good = serialize_nearest({{{{3, 0.5F}}}, {{{0, 0.5F}}}}, 1);
  std::string huge = good;
  for (std::size_t i = 8; i < 32; ++i) huge[i] = '\xFF';
  for (const std::string& bytes :
       {std::string(), good.substr(0, 20), good.substr(0, good.size() - 1), good + "x",
        "x" + good.substr(1), huge}) {
    const std::string message =
        corpora::message_of([&] { static_cast<void>(parse_nearest(bytes, "search.0.0.nearest")); });
    EXPECT_TRUE(message.starts_with("search.0.0.nearest: ")) << message;
  }
}

TEST(NeighbourFile, NearestOfPartsAreThoseOfAll) {
  constexpr std::size_t k = 3;
  constexpr std::size_t cut = 29;
  Random random(11);
  const Vectors src = testing::random_vectors(random, 20, 8);
  const Vectors tgt = testing::random_vectors(random, 50, 8);
  Vectors first(cut, 8);
  Vectors second(tgt.size() - cut, 8);
  for (std::size_t i = 0; i < tgt.size(); ++i) {
    std::ranges::copy(tgt[i], (i < cut ? first[i] : second[i - cut]).begin());
  }
  Neighbours merged(src.size());
  add_nearest(merged, find_nearest(src, first, k).of_src, 0, k);
  add_nearest(merged, find_nearest(src, second, k).of_src, cut, k);
  EXPECT_EQ(merged, find_nearest(src, tgt, k).of_src);
}

TEST(NeighbourFile, OfEquallyNearRowsTheFirstComesFirst) {
  Neighbours nearest = {{{4, 0.5F}, {5, 0.25F}}};
  add_nearest(nearest, {{{0, 0.5F}, {1, 0.5F}}}, 6, 3);
  EXPECT_EQ(nearest, (Neighbours{{{4, 0.5F}, {6, 0.5F}, {7, 0.5F}}}));
}

}  // namespace
}  // namespace diglot::align
