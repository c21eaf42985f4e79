#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "align/story_clusters.h"
#include "corpora/article.h"

namespace diglot::tools {

/// What is written of a story.
struct NumberedStory {
  std::size_t number = 0;  ///< from 1
  const align::StoryCluster* cluster = nullptr;
};

/// A story as a line of JSON without its LF: {"story": 1, "articles": [{"doc", "lang", "date"?,
/// "title"?}, ...], "pairs": [{"src", "tgt", "probability", "relation", "links"}, ...]}. The
/// cluster is one of `articles` and `pairs`, of each of which `links` tells how many of its links
/// are written.
std::string to_jsonl(const NumberedStory& story, std::span<const corpora::Article> articles,
                     std::span<const align::Story> pairs, std::span<const std::size_t> links);

}  // namespace diglot::tools
