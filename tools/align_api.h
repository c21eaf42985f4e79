#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "tools/chosen_encoder.h"

namespace diglot::tools {

inline constexpr std::size_t most_aligned_articles = 256;    // of a request
inline constexpr std::size_t most_aligned_pairs = 256;       // that "pair" names
inline constexpr std::size_t most_aligned_sentences = 2000;  // of an article: 160 MB to compare two
inline constexpr std::size_t most_aligned_together = 8000;   // sentences of all of a request

/// Answers POST /v1/align: {"articles": [ARTICLE, ...], "options"?: {"min_score"?: 0.5,
/// "relations"?: ["translation", "same"] or "all", "pair"?: ["id", "id"] or several of these}}
/// gives {"pairs": [PAIR, ...]}. Articles are those that corpora::parse_json_article reads; the
/// pairs are the lines that `diglot align` writes for them by these options.
///
/// Throws ApiError at a bad request, and what the encoder throws.
std::string align_answer(std::string_view body, const ArticleEncoder& encoder);

}  // namespace diglot::tools
