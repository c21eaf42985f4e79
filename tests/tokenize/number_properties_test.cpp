// What ICU writes in a language is read back to the same value.
#include <cmath>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <unicode/datefmt.h>
#include <unicode/gregocal.h>
#include <unicode/numfmt.h>
#include <unicode/rbnf.h>
#include <unicode/timezone.h>
#include <unicode/unistr.h>

#include "tokenize/numbers.h"

namespace diglot::tokenize {
namespace {

std::string to_utf8(const icu::UnicodeString& text) {
  std::string result;
  text.toUTF8String(result);
  return result;
}

class WrittenByIcu : public ::testing::TestWithParam<const char*> {
 protected:
  [[nodiscard]] static std::string lang() { return GetParam(); }
  [[nodiscard]] static icu::Locale locale() { return {GetParam()}; }
  [[nodiscard]] static std::vector<Number> find(const std::string& text) {
    return find_numbers(text, GetParam());
  }
  static void expect_one(const std::string& text, double value, NumberKind kind) {
    const auto numbers = find(text);
    ASSERT_EQ(numbers.size(), 1U) << text;
    EXPECT_NEAR(numbers[0].value, value, 1e-9 * std::abs(value)) << text;
    // Four digits alone may be a year.
    EXPECT_TRUE(numbers[0].kind == kind || numbers[0].kind == NumberKind::year) << text;
  }

  std::mt19937 random_{1};
};

std::string write(icu::NumberFormat& format, double value) {
  icu::UnicodeString text;
  format.format(value, text);
  return to_utf8(text);
}

TEST_P(WrittenByIcu, WholeNumbersAreReadBack) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::NumberFormat> format(
      icu::NumberFormat::createInstance(locale(), status));
  ASSERT_TRUE(U_SUCCESS(status) != 0);
  for (int i = 0; i < 500; ++i) {
    const auto value = std::floor(std::pow(10.0, 12.0 * static_cast<double>(random_()) / 4.3e9));
    expect_one(write(*format, value), value, NumberKind::cardinal);
  }
}

TEST_P(WrittenByIcu, DecimalsAreReadBack) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::NumberFormat> format(
      icu::NumberFormat::createInstance(locale(), status));
  ASSERT_TRUE(U_SUCCESS(status) != 0);
  format->setMinimumFractionDigits(2);
  format->setMaximumFractionDigits(2);
  for (int i = 0; i < 500; ++i) {
    const double value = static_cast<double>(random_() % 100'000'000) / 100;
    expect_one(write(*format, value), value, NumberKind::cardinal);
  }
}

TEST_P(WrittenByIcu, PercentsAreReadBack) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::NumberFormat> format(
      icu::NumberFormat::createPercentInstance(locale(), status));
  ASSERT_TRUE(U_SUCCESS(status) != 0);
  for (int i = 1; i <= 100; ++i) expect_one(write(*format, i / 100.0), i, NumberKind::percent);
}

TEST_P(WrittenByIcu, AmountsOfMoneyAreReadBack) {
  for (const char16_t* currency : {u"EUR", u"USD", u"UAH"}) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::NumberFormat> format(
        icu::NumberFormat::createCurrencyInstance(locale(), status));
    format->setCurrency(currency, status);
    ASSERT_TRUE(U_SUCCESS(status) != 0);
    for (int i = 0; i < 100; ++i) {
      const double value = static_cast<double>(random_() % 10'000'000) / 100;
      expect_one(write(*format, value), value, NumberKind::cardinal);
    }
  }
}

TEST_P(WrittenByIcu, DatesAreReadBack) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::DateFormat> format(
      icu::DateFormat::createDateInstance(icu::DateFormat::kLong, locale()));
  ASSERT_NE(format, nullptr);
  format->setTimeZone(*icu::TimeZone::getGMT());
  icu::GregorianCalendar calendar(*icu::TimeZone::getGMT(), status);
  for (int i = 0; i < 200; ++i) {
    const int year = 1950 + static_cast<int>(random_() % 120);
    const int month = static_cast<int>(random_() % 12);
    const int day = 1 + static_cast<int>(random_() % 28);
    calendar.set(year, month, day, 12, 0, 0);
    icu::UnicodeString written;
    format->format(calendar.getTime(status), written);
    ASSERT_TRUE(U_SUCCESS(status) != 0);
    const std::string text = to_utf8(written);
    int found = 0;
    for (const Number& number : find(text)) {
      if (number.kind == NumberKind::year && number.value == year) found |= 1;
      if (number.kind == NumberKind::month && number.value == month + 1) found |= 2;
      if (number.kind == NumberKind::day && number.value == day) found |= 4;
    }
    EXPECT_EQ(found, 7) << text;
    EXPECT_EQ(find(text).size(), 3U) << text;
  }
}

TEST_P(WrittenByIcu, SpelledNumbersAreReadBack) {
  UErrorCode status = U_ZERO_ERROR;
  icu::RuleBasedNumberFormat format(icu::URBNF_SPELLOUT, locale(), status);
  ASSERT_TRUE(U_SUCCESS(status) != 0);
  for (int value = 2; value < 1000; ++value) {
    icu::UnicodeString written;
    format.format(value, written);
    // A Han numeral alone may be a part of any word: it needs something that is counted.
    const bool needs_counter = lang() == "zh" || lang() == "ja";
    const std::string text = to_utf8(written) + (needs_counter ? "人" : "");
    const auto numbers = find(text);
    ASSERT_EQ(numbers.size(), 1U) << value << " " << text;
    EXPECT_EQ(numbers[0].value, value) << text;
  }
}

INSTANTIATE_TEST_SUITE_P(Of, WrittenByIcu,
                         ::testing::Values("en", "ro", "el", "uk", "ru", "de", "fr", "es", "pl",
                                           "bg", "cs", "tr", "hu", "it", "pt", "ar", "zh", "ja"),
                         [](const auto& test) { return std::string(test.param); });

}  // namespace
}  // namespace diglot::tokenize
