#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "align/nearest_lists.h"
#include "align/nearest_rows.h"

namespace diglot::align {

/// The nearest rows of two collections as bytes: "DIGLOTNN", the numbers of rows of src, of tgt,
/// and `k` (64 bits each, little-endian), then for each row of src, and each of tgt, k times the
/// number of a row (32 bits) and its cosine (float32). Shorter lists end with row numbers of all
/// ones. Preconditions: lists of at most `k`, and rows that 32 bits can number.
[[nodiscard]] std::string serialize_nearest(const NearestRows& nearest, std::size_t k);

/// Reads them back. Throws corpora::Error with the name of the file where they are none.
[[nodiscard]] NearestRows parse_nearest(std::string_view bytes, std::string_view file);

/// Adds to the nearest rows of each vector those of further rows, which come behind `first_row`
/// others, and keeps the `k` nearest: the same as a search among all would have found.
/// Precondition: as many lists. Uses all threads.
void add_nearest(Neighbours& nearest, const Neighbours& further, std::size_t first_row,
                 std::size_t k);

}  // namespace diglot::align
