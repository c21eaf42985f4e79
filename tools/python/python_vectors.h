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
  PythonVectors(pybind11::handle vectors, std::size_t rows, const std::string& name);

  /// The rows, as long as this lives. Needs no GIL.
  [[nodiscard]] const align::VectorFile& file() const { return file_; }

 private:
  pybind11::array array_;
  align::VectorFile file_;
};

}  // namespace diglot::tools::python
