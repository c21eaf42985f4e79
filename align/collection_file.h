#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "align/article_candidates.h"
#include "align/story_classifier.h"

namespace diglot::align {

// What goes from one step of CollectionAligner to the next, as bytes: 8 letters, how many there are
// (64 bits, little-endian), then each. Reading throws corpora::Error with the name of the file
// where it is something else.

/// "DIGLOTAC"; of each the numbers of both articles (32 bits), the cosine (float32), and whether it
/// is likely (32 bits).
[[nodiscard]] std::string serialize_candidates(std::span<const ArticleCandidate> candidates);
/// `articles` is how many there are: a candidate of another one is an error too, as is one that
/// does not come behind the one before it.
[[nodiscard]] std::vector<ArticleCandidate> parse_candidates(std::string_view bytes,
                                                             std::size_t articles,
                                                             std::string_view file);

/// "DIGLOTSF"; of each its values (float64), in the order of StoryFeatures.
[[nodiscard]] std::string serialize_features(std::span<const StoryFeatures> features);
/// `count` is how many there must be.
[[nodiscard]] std::vector<StoryFeatures> parse_features(std::string_view bytes, std::size_t count,
                                                        std::string_view file);

}  // namespace diglot::align
