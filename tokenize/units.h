#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace diglot::tokenize {

/// What a number counts, where a unit of measurement stands beside it.
enum class Unit : std::uint8_t {
  none,
  millimetre,
  centimetre,
  metre,
  kilometre,
  inch,
  foot,
  yard,
  mile,
  gram,
  kilogram,
  tonne,
  ounce,
  pound,
  stone,
  square_metre,
  square_kilometre,
  square_foot,
  square_mile,
  hectare,
  acre,
  litre,
  gallon,
  degree,  ///< of temperature, of an unknown scale
  celsius,
  fahrenheit,
  second,
  minute,
  hour,
  day,
  inclusive_day,  ///< of a number that counts the days at both ends: "quinze jours" are two weeks
  week,
  month,
  year,
  decade,
  century
};

/// What units measure: amounts of one dimension can be compared.
enum class Dimension : std::uint8_t { none, length, mass, area, volume, temperature, time };

Dimension dimension_of(Unit unit);

/// An amount in the base unit of its dimension: metre, kilogram, square metre, litre, second,
/// degree Celsius (which Unit::degree counts as). Factors are exact by the definitions of the units
/// (NIST Handbook 44, appendix C), gallons those of the United States; a year is the mean one of
/// the Gregorian calendar and has twelve equal months.
double in_base_unit(double value, Unit unit);

/// The unit that a word or sign stands for, in any of the languages: "miles", "км", "χιλιόμετρα",
/// "°". Only of a few does it matter which language it is. Precondition: in fold()'s spelling.
std::optional<Unit> find_unit(std::string_view folded, std::string_view lang);

}  // namespace diglot::tokenize
