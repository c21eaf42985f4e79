#include "align/precision_table.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include <boost/json.hpp>

#include "corpora/error.h"

namespace diglot::align {
namespace {

constexpr std::size_t steps = 100;

}  // namespace

PrecisionTable::PrecisionTable(std::span<const ScoredLink> links) {
  constexpr std::size_t too_few = 20;
  for (std::size_t k = 0; k < steps; ++k) {
    std::size_t given = 0;
    std::size_t right = 0;
    for (const ScoredLink& link : links) {
      if (link.score * steps < static_cast<double>(k)) continue;
      ++given;
      if (link.right) ++right;
    }
    shares_.push_back(given < too_few ? 0
                                      : static_cast<double>(right) / static_cast<double>(given));
  }
}

PrecisionTable::PrecisionTable(const ModelFile& file) {
  boost::system::error_code failure;
  const auto json = boost::json::parse(file.section("precision"), failure);
  file.require(!failure && json.is_array() && json.get_array().size() == steps, "precision");
  for (const boost::json::value& share : json.get_array()) {
    file.require(share.is_number(), "precision");
    const auto value = share.to_number<double>();
    file.require(value >= 0 && value <= 1, "precision");
    shares_.push_back(value);
  }
}

double PrecisionTable::least_score(double precision) const {
  const auto reached = std::ranges::find_if(shares_, [&](double s) { return s >= precision; });
  if (reached != shares_.end()) {
    return static_cast<double>(reached - shares_.begin()) / static_cast<double>(steps);
  }
  char greatest[16];
  std::snprintf(greatest, sizeof greatest, "%.2f",
                std::floor(100 * std::ranges::max(shares_)) / 100);
  throw corpora::Error("no score of this model is known to be right so often; the most is " +
                       std::string(greatest));
}

std::map<std::string, std::string> PrecisionTable::serialize() const {
  boost::json::array shares;
  for (const double share : shares_) {
    shares.push_back(std::round(share * 10000) / 10000);
  }
  return {{"precision", boost::json::serialize(shares)}};
}

}  // namespace diglot::align
