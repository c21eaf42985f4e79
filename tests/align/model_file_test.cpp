#include "align/model_file.h"

#include <array>
#include <cstring>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json.hpp>
#include <gtest/gtest.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "align/model.h"
#include "tests/align/toy_model.h"
#include "tests/corpora/message_of.h"
#include "tests/corpora/temporary_folder.h"

namespace diglot::align {
namespace {

using corpora::message_of;
using corpora::TemporaryFolder;

// Places in the file, see align/models/README.md: a header of 32 bytes, then 32 bytes for each
// section: its name (16), its offset and its size (8 each).
constexpr std::size_t version_at = 8;
constexpr std::size_t count_at = 12;
constexpr std::size_t checksum_at = 24;
constexpr std::size_t table_at = 32;
constexpr std::size_t offset_in_entry = 16;
constexpr std::size_t size_in_entry = 24;

std::string small_model() {
  return serialize_model(
      {{"empty", ""}, {"letters", "abc"}, {"numbers", {"\x01\0\0\0\x02\0\0\0", 8}}});
}

bool mentions(const std::string& message, std::string_view part) {
  return message.find(part) != std::string::npos;
}

std::string parse_message(std::string bytes) {
  return message_of([&] { ModelFile::parse(std::move(bytes), "my.diglot"); });
}

void put(std::string& bytes, std::size_t at, std::uint64_t value) {
  std::memcpy(bytes.data() + at, &value, sizeof value);
}

/// The file with the checksum that its header and contents have.
std::string sealed(std::string bytes) {
  const std::uint64_t header = XXH3_64bits(bytes.data(), checksum_at);
  put(bytes, checksum_at,
      XXH3_64bits_withSeed(bytes.data() + table_at, bytes.size() - table_at, header));
  return bytes;
}

TEST(ModelFile, IsSealedAsTheReadmeSays) { EXPECT_EQ(sealed(small_model()), small_model()); }

TEST(ModelFile, GoesRound) {
  const ModelFile file = ModelFile::parse(small_model(), "my.diglot");
  EXPECT_EQ(file.section("letters"), "abc");
  EXPECT_EQ(file.section("empty"), "");
  const auto numbers = file.numbers<std::uint32_t>("numbers");
  EXPECT_EQ(std::vector(numbers.begin(), numbers.end()), (std::vector<std::uint32_t>{1, 2}));
  EXPECT_EQ(file.path(), "my.diglot");
}

TEST(ModelFile, SectionsAreAligned) {
  const ModelFile file = ModelFile::parse(small_model(), "my.diglot");
  const auto* letters = file.section("letters").data();
  const auto* numbers = file.section("numbers").data();
  EXPECT_EQ((numbers - letters) % 64, 0);
}

TEST(ModelFile, IsTheSameOnTheDiskAndInMemory) {
  const TemporaryFolder folder;
  const auto path = folder.file("my.diglot", small_model());
  const ModelFile file = ModelFile::open(path);
  EXPECT_EQ(file.path(), path);
  EXPECT_EQ(file.section("letters"), "abc");
  EXPECT_EQ(file.signature(), ModelFile::parse(small_model(), "x").signature());
}

TEST(ModelFile, SectionsLiveAsLongAsACopy) {
  const TemporaryFolder folder;
  std::string_view letters;
  std::optional<ModelFile> copy;
  {
    const ModelFile file = ModelFile::open(folder.file("my.diglot", small_model()));
    letters = file.section("letters");
    copy = file;
  }
  EXPECT_EQ(letters, "abc");
}

TEST(ModelFile, SignaturesTellModelsApart) {
  const std::string signature = ModelFile::parse(small_model(), "a").signature();
  EXPECT_EQ(signature.size(), 16U);
  EXPECT_EQ(signature.find_first_not_of("0123456789abcdef"), std::string::npos);
  EXPECT_NE(signature, ModelFile::parse(serialize_model({{"letters", "abd"}}), "a").signature());
}

TEST(ModelFile, MayHoldNothing) {
  const ModelFile file = ModelFile::parse(serialize_model({}), "my.diglot");
  EXPECT_TRUE(mentions(message_of([&] { static_cast<void>(file.section("rows")); }),
                       "my.diglot: has no section 'rows'"));
}

TEST(ModelFile, NamesAMissingSection) {
  const ModelFile file = ModelFile::parse(small_model(), "my.diglot");
  EXPECT_TRUE(mentions(message_of([&] { static_cast<void>(file.section("letter")); }),
                       "my.diglot: has no section 'letter'"));
  EXPECT_TRUE(mentions(message_of([&] { static_cast<void>(file.numbers<float>("letters")); }),
                       "my.diglot: section 'letters' is malformed"))
      << "three bytes are no whole number of floats";
}

TEST(ModelFile, ThatIsMissingOrAFolder) {
  const TemporaryFolder folder;
  const auto missing = folder.path("no.diglot");
  EXPECT_TRUE(mentions(message_of([&] { ModelFile::open(missing); }), missing + ": "));
  EXPECT_TRUE(mentions(message_of([&] { ModelFile::open(folder.path()); }), folder.path() + ": "));
}

TEST(ModelFile, ThatIsEmptyOrForeign) {
  const TemporaryFolder folder;
  const auto empty = folder.file("empty.diglot", "");
  EXPECT_TRUE(
      mentions(message_of([&] { ModelFile::open(empty); }), empty + ": is no Diglot model"));
  for (const std::string& bytes :
       {std::string("{}"), std::string(1000, '\0'),
        "\x7F" + std::string("ELF") + std::string(99, 'x'),
        std::string("DIGLOT\n") + std::string(99, '\0')}) {  // a file sent as text
    EXPECT_TRUE(mentions(parse_message(bytes), "my.diglot: is no Diglot model"));
  }
}

TEST(ModelFile, ThatIsNewer) {
  std::string bytes = small_model();
  constexpr std::uint32_t newer = ModelFile::format_version + 1;
  bytes[version_at] = static_cast<char>(newer);
  EXPECT_TRUE(
      mentions(parse_message(bytes), "my.diglot: has model format " + std::to_string(newer)));
}

TEST(ModelFile, ThatIsCutShortAnywhere) {
  const std::string whole = small_model();
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const std::string message = parse_message(whole.substr(0, size));
    ASSERT_TRUE(mentions(message, "my.diglot: ")) << size << ": " << message;
    if (size >= table_at) {
      ASSERT_TRUE(mentions(message, "cut short")) << size << ": " << message;
    }
  }
  EXPECT_TRUE(mentions(parse_message(whole + "x"), "added to"));
}

TEST(ModelFile, OfWhichAnyBitIsFlipped) {
  const std::string whole = small_model();
  for (std::size_t at = 0; at < whole.size(); ++at) {
    for (unsigned bit = 0; bit < 8; ++bit) {
      std::string bytes = whole;
      bytes[at] = static_cast<char>(bytes[at] ^ (1U << bit));
      EXPECT_TRUE(mentions(parse_message(bytes), "my.diglot: ")) << "byte " << at << " bit " << bit;
    }
  }
}

TEST(ModelFile, DamageOfTheContentsIsToldFromTruncation) {
  std::string bytes = small_model();
  bytes.back() = static_cast<char>(bytes.back() ^ 1U);
  EXPECT_TRUE(mentions(parse_message(bytes), "damaged"));
}

struct Lie {
  const char* name;
  void (*tell)(std::string& bytes);

  friend void PrintTo(const Lie& value, std::ostream* out) { *out << value.name; }
};

class LyingTable : public ::testing::TestWithParam<Lie> {};

INSTANTIATE_TEST_SUITE_P(
    With, LyingTable,
    ::testing::Values(
        Lie{"OffsetBehindTheFile",
            [](auto& b) { put(b, table_at + offset_in_entry, (b.size() / 64 + 1) * 64); }},
        Lie{"HugeOffset", [](auto& b) { put(b, table_at + offset_in_entry, ~0ULL << 6U); }},
        Lie{"OddOffset", [](auto& b) { put(b, table_at + offset_in_entry, 129); }},
        Lie{"SizeBehindTheFile", [](auto& b) { put(b, table_at + size_in_entry, b.size()); }},
        Lie{"SizeThatOverflows", [](auto& b) { put(b, table_at + size_in_entry, ~0ULL - 63); }}),
    [](const auto& test) { return std::string(test.param.name); });

TEST_P(LyingTable, IsMalformed) {
  std::string bytes = small_model();
  GetParam().tell(bytes);
  EXPECT_TRUE(mentions(parse_message(bytes), "my.diglot: "));
  EXPECT_TRUE(mentions(parse_message(sealed(bytes)), "its table of sections is malformed"))
      << "also when the checksum is right";
}

TEST(ModelFile, ThatSaysItHasMoreSectionsThanFit) {
  for (const std::uint32_t count : {1000U, 0xFFFFFFFFU, 0x08000000U}) {
    std::string bytes = small_model();
    std::memcpy(bytes.data() + count_at, &count, sizeof count);
    EXPECT_TRUE(mentions(parse_message(sealed(bytes)), "my.diglot: ")) << count;
  }
}

// What reads the sections says which one is wrong.

struct BadSection {
  const char* test;
  const char* section;
  std::string contents;

  friend void PrintTo(const BadSection& value, std::ostream* out) { *out << value.test; }
};

/// The scorer of the toy model with another value of one of its fields, or without it.
std::string scorer_with(std::string_view field, std::string_view json) {
  auto scorer = boost::json::parse(testing::toy_scorer().serialize().at("scorer")).as_object();
  if (json.empty()) {
    scorer.erase(field);
  } else {
    scorer[field] = boost::json::parse(boost::json::string_view(json.data(), json.size()));
  }
  return boost::json::serialize(scorer);
}

class Sections : public ::testing::TestWithParam<BadSection> {};

INSTANTIATE_TEST_SUITE_P(
    Of, Sections,
    ::testing::Values(
        BadSection{"ShortShape", "shape", std::string(4, '\x10')},
        BadSection{"OldShape", "shape", std::string("\x10\0\0\0\x10\0\0\0", 8)},
        BadSection{"ZeroShape", "shape", std::string(12, '\0')},
        BadSection{"OddShape", "shape", std::string("\x11\0\0\0\x10\0\0\0\x08\0\0\0", 12)},
        BadSection{"HugeShape", "shape",
                   std::string("\xF0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x08\0\0\0", 12)},
        BadSection{"SevenBits", "shape", std::string("\x40\0\0\0\0\x20\0\0\x07\0\0\0", 12)},
        BadSection{"HalfAsManyBits", "shape", std::string("\x40\0\0\0\0\x20\0\0\x04\0\0\0", 12)},
        BadSection{"EmptyVocabulary", "unigram", ""},
        BadSection{"ForeignVocabulary", "unigram", "nonsense, and a good deal of it"},
        BadSection{"FewScales", "scales", std::string(8, '\0')},
        BadSection{"NanScales", "scales", ""}, BadSection{"FewRows", "rows", std::string(64, '\0')},
        BadSection{"NoJsonScorer", "scorer", "{"}, BadSection{"EmptyScorer", "scorer", "{}"},
        BadSection{"ListScorer", "scorer", "[]"},
        BadSection{"ScorerWithoutContext", "scorer", scorer_with("in_context", "")},
        BadSection{"ScorerWithoutUsual", "scorer", scorer_with("usual", "")},
        BadSection{"ScorerWithoutLinks", "scorer", scorer_with("links", "")},
        BadSection{"ScorerOfNoContext", "scorer", scorer_with("in_context", "{}")},
        BadSection{"ScorerOfAUsualList", "scorer", scorer_with("usual", "[]")},
        BadSection{"ScorerOfUsualWords", "scorer", scorer_with("usual", R"({"en": "1"})")},
        BadSection{"ScorerOfHugeUsual", "scorer", scorer_with("usual", R"({"en": 1e999})")},
        BadSection{"ScorerOfNoLinks", "scorer", scorer_with("links", "{}")},
        BadSection{"ScorerOfOtherLinks", "scorer",
                   scorer_with("links", R"({"features": ["margin"], "bias": 0, "trees": []})")},
        BadSection{"NoJsonStories", "stories", ""}, BadSection{"EmptyStories", "stories", "{}"},
        BadSection{"NoJsonBackground", "bg-languages", "x"},
        BadSection{"NegativeBackground", "bg-languages", R"({"en": -1})"},
        BadSection{"LongBackground", "bg-languages", R"({"en": 99999})"},
        BadSection{"WordyBackground", "bg-languages", R"({"en": "1"})"},
        BadSection{"LongRows", "bg-rows", std::string(64, '\0')}),
    [](const auto& test) { return std::string(test.param.test); });

TEST_P(Sections, AreCheckedByThoseWhoReadThem) {
  auto sections = testing::toy_sections();
  std::string contents = GetParam().contents;
  if (std::string_view(GetParam().test) == "NanScales") {
    contents = std::string(sections["scales"].size(), '\xFF');
  }
  sections[GetParam().section] = contents;
  const ModelFile file = ModelFile::parse(serialize_model(sections), "my.diglot");
  const std::string message = message_of([&] { const Model model(file); });
  EXPECT_TRUE(mentions(message, "my.diglot: section '")) << message;
  EXPECT_TRUE(mentions(message, "' is malformed")) << message;
}

TEST(Sections, AreAllNeeded) {
  const auto whole = testing::toy_sections();
  for (const auto& [name, contents] : whole) {
    auto sections = whole;
    sections.erase(name);
    const ModelFile file = ModelFile::parse(serialize_model(sections), "my.diglot");
    EXPECT_TRUE(mentions(message_of([&] { const Model model(file); }),
                         "my.diglot: has no section '" + name + "'"))
        << name;
  }
}

}  // namespace
}  // namespace diglot::align
