#include "tokenize/currencies.h"

#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "tokenize/numbers.h"

namespace diglot::tokenize {
namespace {

std::vector<Currency> currencies_of(std::string_view text, std::string_view lang) {
  std::vector<Currency> currencies;
  for (const Number& number : find_numbers(text, lang)) currencies.push_back(number.currency);
  return currencies;
}

using Currencies = std::vector<Currency>;

TEST(Currencies, StandInFrontAsSignsAndCodes) {
  EXPECT_EQ(currencies_of("$15,000, €3 million, £2bn, US$70, USD 5", "en"),
            (Currencies{Currency::dollar, Currency::euro, Currency::pound, Currency::dollar,
                        Currency::dollar}));
}

TEST(Currencies, StandBehindByName) {
  EXPECT_EQ(currencies_of("15 000 de dolari, 3 milioane de euro, 20 de lei", "ro"),
            (Currencies{Currency::dollar, Currency::euro, Currency::leu}));
  EXPECT_EQ(currencies_of("3 млн долларов, сто рублей", "ru"),
            (Currencies{Currency::dollar, Currency::rouble}));
  EXPECT_EQ(currencies_of("11 mil millones de dólares", "es"), (Currencies{Currency::dollar}));
  EXPECT_EQ(currencies_of("5 εκατ. ευρώ", "el"), (Currencies{Currency::euro}));
  EXPECT_EQ(currencies_of("5万美元，20元", "zh"), (Currencies{Currency::dollar, Currency::yuan}));
  EXPECT_EQ(currencies_of("1万5千ドル、300円", "ja"),
            (Currencies{Currency::dollar, Currency::yen}));
  EXPECT_EQ(currencies_of("100 mld USD", "pl"), (Currencies{Currency::dollar}));
}

TEST(Currencies, AreNotGuessed) {
  EXPECT_EQ(currencies_of("a 670 pound pig, 20 people, the dollar fell 3 percent", "en"),
            (Currencies{Currency::none, Currency::none, Currency::none}));
  EXPECT_EQ(currencies_of("ieri 20 de oameni", "ro"), (Currencies{Currency::none}));
}

}  // namespace
}  // namespace diglot::tokenize
