#pragma once

#include <span>

#include "align/background.h"
#include "align/model.h"
#include "align/prepared_article.h"

namespace diglot::align {

/// A background for vectors that are not of the model's own encoder: up to 512 sentences of each
/// language, from the articles themselves. Its margins are brought to the scale of the model's, on
/// which its classifiers were fitted: over sentences of two languages at a time (of one, where
/// there is no other), they have the same mean and standard deviation as those of the model's own
/// vectors. Scores that rest on it are a good order, but not calibrated as the model's own are.
///
/// Deterministic; time grows with the square of the number of languages. Precondition: the articles
/// were prepared with vectors of one encoder.
[[nodiscard]] Background background_at_hand(std::span<const PreparedArticle> articles,
                                            const Model& model);

}  // namespace diglot::align
