#include "tools/python/python_vectors.h"

#include <string_view>

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

py::array checked_array(py::handle vectors, std::size_t rows, const std::string& name) {
  auto array = py::array::ensure(py::reinterpret_borrow<py::object>(vectors), py::array::c_style);
  if (!array) throw Error(name + ": is no array of numbers; give one of NumPy, N x d");
  const std::string shape = py::str(array.attr("shape"));
  if (array.ndim() != 2 || array.shape(1) == 0) {
    throw Error(name + ": has the shape " + shape + "; give N x d, a row a sentence");
  }
  if (array.shape(0) != static_cast<py::ssize_t>(rows)) {
    throw Error(name + ": has the shape " + shape + " for " + corpora::counted(rows, "sentence") +
                "; give a row for each, in their order");
  }
  return array;
}

align::VectorFile rows_of(const py::array& array, const std::string& name) {
  const std::string_view bytes(static_cast<const char*>(array.data()),
                               static_cast<std::size_t>(array.nbytes()));
  return align::VectorFile::in_memory(bytes, float_type(array, name),
                                      static_cast<std::size_t>(array.shape(1)), name);
}

}  // namespace

PythonVectors::PythonVectors(py::handle vectors, std::size_t rows, const std::string& name)
    : array_(checked_array(vectors, rows, name)), file_(rows_of(array_, name)) {}

}  // namespace diglot::tools::python
