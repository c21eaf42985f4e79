#include "align/background_at_hand.h"

#include <cmath>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "align/candidates.h"
#include "tests/align/toy_model.h"

namespace diglot::align {
namespace {

/// Vectors of the toy model whose cosines are brought to another scale: each is joined with what
/// all have in common, so that a cosine c becomes (c + 3) / 4.
class FlatEncoder : public UnitEncoder {
 public:
  [[nodiscard]] std::size_t dimension() const override { return testing::toy_dimension + 1; }
  [[nodiscard]] Vectors encode(const corpora::Article& article,
                               std::span<const corpora::Sentences> units) const override {
    const Vectors own = TextUnitEncoder(testing::toy_model().encoder).encode(article, units);
    Vectors flat(own.size(), dimension());
    for (std::size_t i = 0; i < own.size(); ++i) {
      for (std::size_t k = 0; k < own.dimension(); ++k) flat[i][k] = own[i][k] / 2;
      flat[i][own.dimension()] = std::sqrt(0.75F);
    }
    return flat;
  }
};

class BackgroundAtHand : public ::testing::Test {
 protected:
  BackgroundAtHand() {
    Random random(61);
    std::vector<std::string> ro;
    std::vector<std::string> uk;
    for (int i = 0; i < 12; ++i) {
      ro.push_back(testing::invent_sentence(random, 8));
      uk.push_back(testing::translate(ro.back()));
    }
    ro_ = testing::make_article("ro", "ro", ro);
    uk_ = testing::make_article("uk", "uk", uk);
  }

  [[nodiscard]] std::vector<PreparedArticle> prepare_both(const UnitEncoder& encoder) const {
    std::vector<PreparedArticle> prepared;
    for (const auto* article : {&ro_, &uk_}) {
      prepared.push_back(prepare(*article, linkable_units(*article), encoder, model_.encoder));
    }
    return prepared;
  }

  const Model& model_ = testing::toy_model();
  corpora::Article ro_;
  corpora::Article uk_;
};

TEST_F(BackgroundAtHand, HasMarginsOnTheScaleOfTheModel) {
  const auto prepared = prepare_both(FlatEncoder());
  const Background background = background_at_hand(prepared, model_);
  const TextUnitEncoder own(model_.encoder);
  const auto by_model = prepare_both(own);
  // Over the pairs of single sentences: equal mean and deviation.
  const auto moments = [](const std::vector<PreparedArticle>& articles, const Background& judge) {
    const auto src_nearness = judge.nearness(articles[0].vectors, "uk");
    const auto tgt_nearness = judge.nearness(articles[1].vectors, "ro");
    double sum = 0;
    double squares = 0;
    double count = 0;
    for (std::size_t i = 0; i < articles[0].size(); ++i) {
      for (std::size_t j = 0; j < articles[1].size(); ++j) {
        if (articles[0].units[i].sentences.size() + articles[1].units[j].sentences.size() > 2) {
          continue;
        }
        const double margin = judge.margin(dot(articles[0].vectors[i], articles[1].vectors[j]),
                                           src_nearness[i], tgt_nearness[j]);
        sum += margin;
        squares += margin * margin;
        ++count;
      }
    }
    return std::pair(sum / count, std::sqrt(squares / count - sum / count * (sum / count)));
  };
  const auto [flat_mean, flat_deviation] = moments(prepared, background);
  const auto [own_mean, own_deviation] = moments(by_model, model_.background);
  EXPECT_NEAR(flat_mean, own_mean, 0.01);
  EXPECT_NEAR(flat_deviation, own_deviation, 0.01);
  EXPECT_GT(own_deviation, 0.1) << "there is something to compare";
}

TEST_F(BackgroundAtHand, FindsTheSameTranslations) {
  const auto prepared = prepare_both(FlatEncoder());
  const auto candidates =
      find_candidates(prepared[0], prepared[1], background_at_hand(prepared, model_));
  std::size_t found = 0;
  for (const Candidate& candidate : candidates) {
    const auto src = prepared[0].units[candidate.src_unit].sentences;
    const auto tgt = prepared[1].units[candidate.tgt_unit].sentences;
    if (src != tgt || src.size() != 1) continue;
    ++found;
    EXPECT_GT(candidate.features.margin, 0.2);
  }
  EXPECT_EQ(found, 12U);
}

TEST_F(BackgroundAtHand, OfNothingOrOfEqualVectorsLeavesMarginsAsTheyAre) {
  EXPECT_FLOAT_EQ(background_at_hand({}, model_).margin(0.5F, 0.2F, 0.4F), 0.2F);
  const auto one = testing::make_article("a", "ro", {"Bado kelu."});
  std::vector<PreparedArticle> prepared;
  prepared.push_back(prepare(one, linkable_units(one), FlatEncoder(), model_.encoder));
  EXPECT_FLOAT_EQ(background_at_hand(prepared, model_).margin(0.5F, 0.2F, 0.4F), 0.2F);
}

TEST_F(BackgroundAtHand, TheWholeOfAnArticleIsByTheModel) {
  const auto prepared = prepare_both(FlatEncoder());
  EXPECT_EQ(prepared[0].vectors.dimension(), testing::toy_dimension + 1);
  const auto own = prepare(ro_, linkable_units(ro_), model_.encoder, model_.encoder);
  EXPECT_NEAR(dot(prepared[0].whole[0], own.whole[0]), 1, 1e-5);
}

}  // namespace
}  // namespace diglot::align
