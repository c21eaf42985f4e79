#include "corpora/input.h"

#include <array>
#include <random>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "corpora/output.h"
#include "message_of.h"
#include "temporary_folder.h"
#include "unprivileged.h"

namespace diglot::corpora {
namespace {

const std::vector<std::string> kArchives = {".gz", ".zst", ".xz"};

/// Lines that compress to about a quarter.
std::string some_text(std::size_t words) {
  std::mt19937 random(1);
  std::string text;
  for (std::size_t i = 0; i < words; ++i) {
    text += "word" + std::to_string(random() % 1000) + (random() % 10 == 0 ? "\n" : " ");
  }
  return text;
}

/// The bytes of `text`, compressed as a file whose name ends in `suffix`.
std::string compressed(const std::string& text, const std::string& suffix) {
  const TemporaryFolder folder;
  Output output(folder.path("packed" + suffix));
  output.write(text);
  output.commit();
  return folder.bytes_of("packed" + suffix);
}

std::vector<std::string> lines_of(const std::string& path) {
  LineReader reader(path);
  std::vector<std::string> lines;
  while (const auto line = reader.next()) {
    lines.emplace_back(*line);
    EXPECT_EQ(reader.number(), lines.size());
  }
  EXPECT_EQ(reader.next(), std::nullopt) << "the end stays the end";
  return lines;
}

using Lines = std::vector<std::string>;

TEST(ReadFile, GivesEveryByte) {
  const TemporaryFolder folder;
  const std::string bytes(
      "\xEF\xBB\xBF"
      "a\r\n\0\xFF",
      9);
  EXPECT_EQ(read_file(folder.file("bytes", bytes)), bytes);
  EXPECT_EQ(read_file(folder.file("nothing", "")), "");
  const auto big = some_text(100'000);
  EXPECT_EQ(read_file(folder.file("big", big)), big);
}

TEST(ReadFile, NamesWhatItCannotRead) {
  const TemporaryFolder folder;
  const auto missing = folder.path("missing.txt");
  EXPECT_EQ(message_of([&] { read_file(missing); }),
            missing + ": cannot read: No such file or directory; check the name");
  EXPECT_EQ(message_of([&] { read_file(folder.path()); }),
            folder.path() + ": is a folder; give the name of a file");
}

TEST(ReadFile, NamesWhatItMayNotRead) {
  const TemporaryFolder folder;
  const auto closed = folder.file("closed.txt", "text");
  std::filesystem::permissions(closed, std::filesystem::perms::none);
  const Unprivileged user;
  EXPECT_EQ(message_of([&] { read_file(closed); }),
            closed + ": cannot read: Permission denied; check the permissions");
}

TEST(LineReader, SplitsAtLineFeedsOnly) {
  const TemporaryFolder folder;
  EXPECT_EQ(lines_of(folder.file("a", "")), Lines());
  EXPECT_EQ(lines_of(folder.file("b", "\n")), Lines{""});
  EXPECT_EQ(lines_of(folder.file("c", "one\n\ntwo")), (Lines{"one", "", "two"}));
  EXPECT_EQ(lines_of(folder.file("d", "one\r\ntwo\rthree\u2028\f\n")),
            (Lines{"one\r", "two\rthree\u2028\f"}));
}

TEST(LineReader, TakesLinesOfAnyLength) {
  const TemporaryFolder folder;
  Lines lines;
  std::string text;
  for (std::size_t size : {0U, 1U, 65'535U, 65'536U, 65'537U, 3U, 1'000'000U, 131'072U, 7U}) {
    lines.emplace_back(size, 'x');
    text += lines.back() + "\n";
  }
  EXPECT_EQ(lines_of(folder.file("lines", text)), lines);
}

TEST(LineReader, ReplacesWhatIsNotUtf8WhereThatIsAskedFor) {
  const TemporaryFolder folder;
  const auto path = folder.file("lines", "a\xFF\nb\n\xC3\n\xA9\xC3");
  EXPECT_EQ(lines_of(path), (Lines{"a\xFF", "b", "\xC3", "\xA9\xC3"}));
  LineReader reader(path, {.on_bad_utf8 = OnBadUtf8::replace});
  Lines lines;
  while (const auto line = reader.next()) lines.emplace_back(*line);
  EXPECT_EQ(lines, (Lines{"a\uFFFD", "b", "\uFFFD", "\uFFFD\uFFFD"}));
  EXPECT_EQ(reader.replaced(), 4U);
}

class Archives : public testing::TestWithParam<std::string> {};
INSTANTIATE_TEST_SUITE_P(All, Archives, testing::ValuesIn(kArchives),
                         [](const auto& suffix) { return suffix.param.substr(1); });

TEST_P(Archives, RoundTrip) {
  const TemporaryFolder folder;
  for (const auto& text :
       {std::string(), std::string("x"), some_text(50'000), std::string(20'000'000, 'a')}) {
    const auto path = folder.file("packed" + GetParam(), compressed(text, GetParam()));
    EXPECT_EQ(read_file(path), text);
  }
}

TEST_P(Archives, MayHaveSeveralMembers) {
  const TemporaryFolder folder;
  const auto text = some_text(30'000);
  const auto bytes = compressed(text, GetParam()) + compressed("", GetParam()) +
                     compressed("\nmore\n", GetParam());
  const auto path = folder.file("packed" + GetParam(), bytes);
  EXPECT_EQ(read_file(path), text + "\nmore\n");
  EXPECT_EQ(lines_of(path).back(), "more");
}

TEST_P(Archives, AreNeverCutShortInSilence) {
  const TemporaryFolder folder;
  const auto text = some_text(40'000);
  const auto whole = compressed(text, GetParam());
  const std::string message = "is damaged, cut short or no ";
  for (std::size_t size = 0; size < whole.size();
       size += size < 50 || size + 50 > whole.size() ? 1 : 997) {
    for (const auto& before : {std::string(), whole}) {
      if (size == 0 && !before.empty()) continue;
      const auto path = folder.file("cut" + GetParam(), before + whole.substr(0, size));
      ASSERT_NE(message_of([&] { read_file(path); }).find(path + ": " + message), std::string::npos)
          << size;
      ASSERT_THROW(lines_of(path), Error) << size;
    }
  }
}

TEST_P(Archives, AreNothingElse) {
  const TemporaryFolder folder;
  for (const auto& bytes : {std::string("just text\n"), compressed("text", GetParam()) + "more",
                            compressed("text", GetParam() == ".gz" ? ".xz" : ".gz")}) {
    EXPECT_THROW(read_file(folder.file("other" + GetParam(), bytes)), Error);
  }
}

TEST_P(Archives, AreNamedWhenDamaged) {
  const TemporaryFolder folder;
  const auto text = some_text(20'000);
  auto bytes = compressed(text, GetParam());
  for (std::size_t at = 20; at + 1 < bytes.size(); at += 1009) bytes[at] ^= '\x55';
  EXPECT_THROW(read_file(folder.file("damaged" + GetParam(), bytes)), Error);
}

// What the commands write differs from what our own Output writes.
TEST(Archives, OfTheCommandsAreRead) {
  using namespace std::string_literals;
  const TemporaryFolder folder;
  const auto skippable = "\x5A\x2a\x4d\x18\x03\x00\x00\x00xyz"s;
  EXPECT_EQ(read_file(folder.file("skippable.zst", skippable)), "");
  EXPECT_EQ(
      read_file(folder.file(
          "a.zst", skippable + "\x28\xb5\x2f\xfd\x24\x06\x31\x00\x00hello\n\x53\x88\xbd\x91"s)),
      "hello\n");
  EXPECT_EQ(read_file(folder.file("a.gz",
                                  "\x1f\x8b\x08\x08\x00\x00\x00\x00\x00\x03h.txt\x00\xcb\x48\xcd"
                                  "\xc9\xc9\xe7\x02\x00\x20\x30\x3a\x36\x06\x00\x00\x00"s)),
            "hello\n");
}

/// The bytes that can be read before the Error, whose message goes behind the name of the file.
std::pair<std::size_t, std::string> read_through(const std::string& path, MaxExpanded most) {
  std::size_t size = 0;
  const std::string message = message_of([&] {
    Input input(path, most);
    std::array<char, 65536> buffer{};
    while (const std::size_t got = input.read(buffer)) size += got;
  });
  return {size, message.starts_with(path) ? message.substr(path.size()) : message};
}

TEST(Input, RefusesArchivesThatExpandWithoutEnd) {
  const TemporaryFolder folder;
  const std::string bomb = folder.path("bomb.zst");
  Output output(bomb);
  constexpr std::size_t megabyte = std::size_t{1} << 20;
  for (int i = 0; i < 1100; ++i) output.write(std::string(megabyte, 'a'));
  output.commit();
  const auto [size, message] = read_through(bomb, std::nullopt);
  EXPECT_LE(size, 1024 * megabyte);
  EXPECT_GT(size, 1023 * megabyte);
  EXPECT_EQ(message,
            ": expands to more than 1073741824 bytes, and to more than 200 times its size; if that "
            "is no attack, expand it before, or allow for more");
  EXPECT_EQ(read_through(bomb, 1100 * megabyte),
            (std::pair(1100 * megabyte, std::string("no error"))));
  EXPECT_EQ(read_through(bomb, 10 * megabyte).second,
            ": expands to more than 10485760 bytes, the limit that was set; if that is no attack, "
            "expand it before, or allow for more");
}

}  // namespace
}  // namespace diglot::corpora
