#pragma once

#include <cstddef>
#include <string>

#include <pybind11/numpy.h>

#include "align/vector_file.h"

namespace diglot::tools::python {

/// Sentence vectors from Python, a row a sentence; copied only where they are no contiguous array.
class PythonVectors {
 public:
  /// Throws corpora::Error, which begins with `name`, for anything but a matrix of float16, float32
  /// or float64 with `rows` rows and a column at least.
  PythonVectors(pybind11::handle vectors, std::size_t rows, std::string name);

  /// The rows, as long as this lives.
  [[nodiscard]] align::VectorFile file() const;

 private:
  std::string name_;
  pybind11::array array_;
};

}  // namespace diglot::tools::python
