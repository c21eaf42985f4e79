#include "tools/python/python_vectors.h"

#include <utility>

#include "align/npy.h"
#include "corpora/counted.h"
#include "corpora/error.h"

namespace diglot::tools::python {
namespace {

namespace py = pybind11;
using corpora::Error;

align::FloatType float_type(const py::array& array, const std::string& name) {
  const py::dtype type = array.dtype();
  if (type.kind() == 'f' && type.attr("isnative").cast<bool>()) {
    for (const auto known :
         {align::FloatType::float16, align::FloatType::float32, align::FloatType::float64}) {
      if (type.itemsize() == static_cast<py::ssize_t>(align::size_of(known))) return known;
    }
  }
  throw Error(name + ": holds numbers of type " + std::string(py::str(py::handle(type))) +
              "; give float16, float32 or float64");
}

std::string shape_of(const py::array& array) { return py::str(array.attr("shape")); }

}  // namespace

PythonVectors::PythonVectors(py::handle vectors, std::size_t rows, std::string name)
    : name_(std::move(name)),
      array_(py::array::ensure(py::reinterpret_borrow<py::object>(vectors), py::array::c_style)) {
  if (!array_) throw Error(name_ + ": is no array of numbers; give one of NumPy, N x d");
  static_cast<void>(float_type(array_, name_));
  if (array_.ndim() != 2 || array_.shape(1) == 0) {
    throw Error(name_ + ": has the shape " + shape_of(array_) + "; give N x d, a row a sentence");
  }
  if (array_.shape(0) != static_cast<py::ssize_t>(rows)) {
    throw Error(name_ + ": has the shape " + shape_of(array_) + " for " +
                corpora::counted(rows, "sentence") + "; give a row for each, in their order");
  }
}

align::VectorFile PythonVectors::file() const {
  const std::string_view bytes(static_cast<const char*>(array_.data()),
                               static_cast<std::size_t>(array_.nbytes()));
  return align::VectorFile::in_memory(bytes, float_type(array_, name_),
                                      static_cast<std::size_t>(array_.shape(1)), name_);
}

}  // namespace diglot::tools::python
