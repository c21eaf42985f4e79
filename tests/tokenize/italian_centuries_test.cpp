#include "tokenize/italian_centuries.h"

#include <string>

#include <gtest/gtest.h>

namespace diglot::tokenize {
namespace {

/// The numbers of a sentence, "text=value|..."; "." behind the values of ordinals.
std::string numbers_of(const std::string& text, const char* lang = "it") {
  std::string result;
  for (const Number& number : find_numbers(text, lang)) {
    result += text.substr(number.bytes.begin, number.bytes.size()) + "=" +
              std::to_string(static_cast<int>(number.value)) +
              (number.kind == NumberKind::ordinal ? ".|" : "|");
  }
  return result;
}

TEST(ItalianCenturies, AreNamedByTheirHundreds) {
  EXPECT_EQ(numbers_of("il Duecento, del Trecento, il Quattrocento e il Cinquecento"),
            "Duecento=13.|Trecento=14.|Quattrocento=15.|Cinquecento=16.|");
  EXPECT_EQ(numbers_of("nel Seicento, tra Settecento e Ottocento, nel primo Novecento"),
            "Seicento=17.|Settecento=18.|Ottocento=19.|Novecento=20.|");
  EXPECT_EQ(numbers_of("dell'Ottocento, nell’Ottocento, L'Ottocento"),
            "Ottocento=19.|Ottocento=19.|Ottocento=19.|");
}

TEST(ItalianCenturies, HaveACapitalAndAnArticle) {
  EXPECT_EQ(numbers_of("Settecento soldati, i settecento, il settecento"),
            "Settecento=700|settecento=700|settecento=700|");
  EXPECT_EQ(numbers_of("Erano Trecento"), "Trecento=300|");
  EXPECT_EQ(numbers_of("il Centro, il Cento, dell'accento"), "Cento=100|");
  EXPECT_EQ(numbers_of("il Settecento", "es"), "");
}

}  // namespace
}  // namespace diglot::tokenize
