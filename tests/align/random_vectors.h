#pragma once

#include <cstddef>

#include "align/random.h"
#include "align/vectors.h"

namespace diglot::align::testing {

/// Unit vectors in random directions.
inline Vectors random_vectors(Random& random, std::size_t count, std::size_t dimension) {
  Vectors vectors(count, dimension);
  for (std::size_t i = 0; i < count; ++i) {
    for (float& value : vectors[i]) value = static_cast<float>(random.uniform() - 0.5);
    normalize(vectors[i]);
  }
  return vectors;
}

}  // namespace diglot::align::testing
