#include "tokenize/units.h"

#include <gtest/gtest.h>

namespace diglot::tokenize {
namespace {

TEST(Units, AreBroughtToTheBaseOfTheirDimension) {
  EXPECT_DOUBLE_EQ(in_base_unit(2, Unit::kilometre), 2000);
  EXPECT_DOUBLE_EQ(in_base_unit(1, Unit::mile), 1609.344);
  EXPECT_DOUBLE_EQ(in_base_unit(100, Unit::inch), 2.54);
  EXPECT_DOUBLE_EQ(in_base_unit(100, Unit::yard), 91.44);
  EXPECT_DOUBLE_EQ(in_base_unit(1, Unit::stone), 14 * 0.45359237);
  EXPECT_DOUBLE_EQ(in_base_unit(3, Unit::tonne), 3000);
  EXPECT_DOUBLE_EQ(in_base_unit(212, Unit::fahrenheit), 100);
  EXPECT_NEAR(in_base_unit(1, Unit::acre), 4046.8564224, 1e-7);
  EXPECT_NEAR(in_base_unit(640, Unit::acre), in_base_unit(1, Unit::square_mile), 1e-6);
  EXPECT_DOUBLE_EQ(in_base_unit(2, Unit::week), in_base_unit(14, Unit::day));
  EXPECT_DOUBLE_EQ(in_base_unit(90, Unit::minute), in_base_unit(1.5, Unit::hour));
  EXPECT_DOUBLE_EQ(in_base_unit(1, Unit::day), 86400);
  EXPECT_DOUBLE_EQ(in_base_unit(18, Unit::month), in_base_unit(1.5, Unit::year));
  EXPECT_DOUBLE_EQ(in_base_unit(1, Unit::century), in_base_unit(10, Unit::decade));
  EXPECT_DOUBLE_EQ(in_base_unit(7, Unit::none), 7);
}

TEST(Units, HaveADimension) {
  EXPECT_EQ(dimension_of(Unit::none), Dimension::none);
  EXPECT_EQ(dimension_of(Unit::millimetre), Dimension::length);
  EXPECT_EQ(dimension_of(Unit::mile), Dimension::length);
  EXPECT_EQ(dimension_of(Unit::gram), Dimension::mass);
  EXPECT_EQ(dimension_of(Unit::stone), Dimension::mass);
  EXPECT_EQ(dimension_of(Unit::square_metre), Dimension::area);
  EXPECT_EQ(dimension_of(Unit::acre), Dimension::area);
  EXPECT_EQ(dimension_of(Unit::litre), Dimension::volume);
  EXPECT_EQ(dimension_of(Unit::gallon), Dimension::volume);
  EXPECT_EQ(dimension_of(Unit::degree), Dimension::temperature);
  EXPECT_EQ(dimension_of(Unit::fahrenheit), Dimension::temperature);
  EXPECT_EQ(dimension_of(Unit::week), Dimension::time);
}

TEST(Units, AreFoundByTheirWords) {
  EXPECT_EQ(find_unit("miles", "en"), Unit::mile);
  EXPECT_EQ(find_unit("километров", "ru"), Unit::kilometre);
  EXPECT_EQ(find_unit("χιλιόμετρα", "el"), Unit::kilometre);
  EXPECT_EQ(find_unit("centimètres", "fr"), Unit::centimetre);
  EXPECT_EQ(find_unit("kilogramme", "de"), Unit::kilogram);
  EXPECT_EQ(find_unit("英里", "zh"), Unit::mile);
  EXPECT_EQ(find_unit("часов", "ru"), Unit::hour);
  EXPECT_EQ(find_unit("mes", "es"), Unit::month);
  EXPECT_EQ(find_unit("mes", "fr"), std::nullopt) << "my";
  EXPECT_EQ(find_unit("stone", "en"), Unit::stone);
  EXPECT_EQ(find_unit("st", "ro"), std::nullopt) << "an English unit";
  for (const char* word : {"", "people", "x", "kilohertz"}) {
    EXPECT_EQ(find_unit(word, "en"), std::nullopt) << word;
  }
}

}  // namespace
}  // namespace diglot::tokenize
