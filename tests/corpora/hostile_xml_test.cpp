// XML that is made to harm: to fill memory, take for ever, or have files opened.
#include <chrono>
#include <string>

#include <gtest/gtest.h>

#include "message_of.h"
#include "pair_files.h"
#include "temporary_folder.h"

namespace diglot::corpora {
namespace {

const std::string unit =
    "<tu><tuv xml:lang=\"en\"><seg>&x;</seg></tuv><tuv xml:lang=\"ro\"><seg>b</seg></tuv></tu>";

/// A TMX file with a document type and a body.
std::string tmx(const std::string& type, const std::string& body) {
  return "<?xml version=\"1.0\"?>\n" + type + "<tmx version=\"1.4\"><header/><body>" + body +
         "</body></tmx>\n";
}

const std::string good_segment = "<segment><source>a</source><target>b</target></segment>";

/// An XLIFF 2.0 file with these units.
std::string xliff(const std::string& units) {
  return "<xliff srcLang=\"en\" trgLang=\"ro\"><file>" + units + "</file></xliff>";
}

class HostileXml : public ::testing::Test {
 protected:
  [[nodiscard]] std::string message(const std::string& text) const {
    const auto path = folder_.file("p.tmx", text);
    const auto found = message_of([&] { all_pairs({path}); });
    return found.starts_with(path) ? found.substr(path.size()) : found;
  }

  const TemporaryFolder folder_;
};

TEST_F(HostileXml, WithABillionLaughsIsRefused) {
  std::string type = "<!DOCTYPE tmx [\n<!ENTITY x0 \"ha\">\n";
  for (int i = 1; i < 10; ++i) {
    type += "<!ENTITY x" + std::to_string(i) + " \"";
    for (int j = 0; j < 10; ++j) type += "&x" + std::to_string(i - 1) + ";";
    type += "\">\n";
  }
  EXPECT_EQ(message(tmx(type + "<!ENTITY x \"&x9;\">]>", unit)),
            ":3: declares the entity 'x0'; write out what it stands for");
}

TEST_F(HostileXml, WithExternalEntitiesOpensNothing) {
  const auto secret = folder_.file("secret", "the secret");
  for (const std::string& name : {secret, "file://" + secret, std::string("http://localhost/x")}) {
    EXPECT_EQ(message(tmx("<!DOCTYPE tmx [<!ENTITY x SYSTEM \"" + name + "\">]>", unit)),
              ":2: declares the entity 'x'; write out what it stands for");
    EXPECT_EQ(message(tmx("<!DOCTYPE tmx [<!ENTITY % x SYSTEM \"" + name + "\"> %x;]>", unit)),
              ":2: declares the entity 'x'; write out what it stands for");
  }
}

TEST_F(HostileXml, WithADocumentTypeElsewhereOpensNothing) {
  // Were it read, x would be known.
  const auto type = folder_.file("t.dtd", "<!ENTITY x \"the secret\">");
  const auto refused = message(tmx("<!DOCTYPE tmx SYSTEM \"" + type + "\">", unit));
  EXPECT_EQ(refused, ":2: holds '&x;', which it doesn't declare");
}

TEST_F(HostileXml, WithBytesThatAreNotInItsEncodingIsRefusedAndNothingPrinted) {
  std::string text = "\xFF\xFE";
  for (const char c : tmx("", unit)) text += {c, '\0'};
  text.append("\x00\xD8\x00\xD8\x00\xD8", 6);  // halves of pairs
  ::testing::internal::CaptureStderr();
  const std::string refused = message(text);
  EXPECT_TRUE(refused.find("is not well-formed XML: ") != std::string::npos) << refused;
  EXPECT_EQ(::testing::internal::GetCapturedStderr(), "");
}

TEST_F(HostileXml, NestedWithoutEndIsRefused) {
  std::string deep;
  for (int i = 0; i < 10'000; ++i) deep += "<tu>";
  EXPECT_EQ(message(tmx("", deep)),
            ":2: has elements more than 200 deep; no file of pairs needs as many");
}

TEST_F(HostileXml, WithAnAttributeOf100MegabytesIsRefusedSoon) {
  const auto began = std::chrono::steady_clock::now();
  const std::string attribute(std::size_t{100} << 20, 'a');
  const auto refused = message(tmx("", "<tu tuid=\"" + attribute + "\">" + unit + "</tu>"));
  EXPECT_TRUE(refused.starts_with(":2: is not well-formed XML: ")) << refused.substr(0, 200);
  EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds(20));
}

TEST_F(HostileXml, WithASegmentOf100MegabytesLosesThatPairOnly) {
  const std::string segment(std::size_t{100} << 20, 'a');
  const std::string good =
      "<tu><tuv xml:lang=\"en\"><seg>a</seg></tuv><tuv xml:lang=\"ro\"><seg>b</seg></tuv></tu>";
  const auto path = folder_.file(
      "p.tmx", tmx("", "\n<tu><tuv xml:lang=\"en\"><seg>" + segment +
                           "</seg></tuv><tuv xml:lang=\"ro\"><seg>b</seg></tuv></tu>" + good));
  const auto reader = open_pairs({path});
  EXPECT_EQ(all_pairs(*reader).size(), 1U);
  EXPECT_EQ(messages_of(*reader),
            std::vector{path + ":3: the unit is above 16 MB; none needs as much"});
}

TEST_F(HostileXml, WithManyTextsThatAreNotTooLongOneByOneLosesThatPairOnly) {
  const std::string note = "<note>" + std::string(std::size_t{1} << 20, 'a') + "</note>";
  std::string notes;
  for (int i = 0; i < 20; ++i) notes += note;
  const auto tmx_path = folder_.file("p.tmx", tmx("", "<tu>" + notes + "</tu>"));
  const auto of_tmx = open_pairs({tmx_path});
  EXPECT_EQ(all_pairs(*of_tmx).size(), 0U);
  EXPECT_EQ(messages_of(*of_tmx),
            std::vector{tmx_path + ":2: the unit is above 16 MB; none needs as much"});
  const auto xliff_path = folder_.file("p.xlf", xliff("<unit>" + notes + "</unit>"));
  const auto of_xliff = open_pairs({xliff_path});
  EXPECT_EQ(all_pairs(*of_xliff).size(), 0U);
  EXPECT_EQ(messages_of(*of_xliff),
            std::vector{xliff_path +
                        ":1: the unit is above 16 MB, or its pairs are; none needs as much"});
}

TEST_F(HostileXml, WithAMillionNotesOrSegmentsLosesThatUnitOnly) {
  for (const char* part : {"<note/>", "<segment/>"}) {
    std::string parts;
    for (int i = 0; i < 1'000'000; ++i) parts += part;
    const auto path =
        folder_.file("p.xlf", xliff("<unit>" + parts + "</unit><unit>" + good_segment + "</unit>"));
    const auto reader = open_pairs({path});
    EXPECT_EQ(all_pairs(*reader).size(), 1U);
    EXPECT_EQ(messages_of(*reader),
              std::vector{path + ":1: the unit has more than 1,000 notes and segments"});
  }
}

TEST_F(HostileXml, WithALongNoteThatManyPairsShareLosesThatUnitOnly) {
  std::string segments = "<note>" + std::string(100'000, 'a') + "</note>";
  for (int i = 0; i < 500; ++i) segments += good_segment;
  const auto path = folder_.file("p.xlf", xliff("<unit>" + segments + "</unit>"));
  const auto reader = open_pairs({path});
  EXPECT_EQ(all_pairs(*reader).size(), 0U);
  EXPECT_EQ(
      messages_of(*reader),
      std::vector{path + ":1: the unit is above 16 MB, or its pairs are; none needs as much"});
}

TEST_F(HostileXml, WithALinkThatNamesASentenceVeryOftenLosesThatPairOnly) {
  static_cast<void>(
      folder_.file("d.xml", "<text><s id='1'>" + std::string(1'000'000, 'a') + "</s></text>"));
  std::string ids;
  for (int i = 0; i < 100'000; ++i) ids += "1 ";
  const auto path = folder_.file("a.xml",
                                 "<cesAlign><linkGrp fromDoc='d.xml' toDoc='d.xml'><link "
                                 "xtargets='1;" +
                                     ids + "'/><link xtargets='1;1'/></linkGrp></cesAlign>");
  const auto reader = open_pairs({path});
  EXPECT_EQ(all_pairs(*reader).size(), 1U);
  EXPECT_EQ(
      messages_of(*reader),
      std::vector{path + ":1: names sentences of more than 16 MB in all; no text is as long"});
}

TEST_F(HostileXml, WithAMillionPropertiesLosesThatPairOnly) {
  std::string properties;
  for (int i = 0; i < 1'000'000; ++i) properties += "<prop type=\"p\"/>";
  const auto path = folder_.file("p.tmx", tmx("", "<tu>" + properties + "</tu>"));
  const auto reader = open_pairs({path});
  EXPECT_EQ(all_pairs(*reader).size(), 0U);
  EXPECT_EQ(messages_of(*reader),
            std::vector{path + ":2: the unit has more than 1,000 properties"});
}

}  // namespace
}  // namespace diglot::corpora
