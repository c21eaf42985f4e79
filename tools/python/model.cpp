#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include <pybind11/numpy.h>

#include "corpora/text_views.h"
#include "tools/python/bindings.h"
#include "tools/python/loaded_model.h"
#include "tools/python/python_text.h"

namespace diglot::tools::python {
namespace {

namespace py = pybind11;

py::array_t<float> embed(const LoadedModel& loaded, py::handle texts) {
  const std::vector<std::string> sentences = to_texts(texts, "texts");
  const align::StaticEncoder& encoder = loaded.model().encoder;
  py::array_t<float> rows({sentences.size(), encoder.dimension()});
  float* next = rows.mutable_data();
  const py::gil_scoped_release released;
  // Vectors are far larger than their texts: encode and copy them in parts.
  constexpr std::size_t part = 16384;
  const std::vector<std::string_view> views = corpora::views_of(sentences);
  for (std::size_t begin = 0; begin < views.size(); begin += part) {
    const std::size_t size = std::min(part, views.size() - begin);
    const align::Vectors vectors = encoder.encode(std::span(views).subspan(begin, size));
    next = std::ranges::copy(vectors.values(), next).out;
  }
  return rows;
}

}  // namespace

void add_model(py::module_& module) {
  py::class_<LoadedModel, std::shared_ptr<LoadedModel>> model(
      module, "Model",
      "What a model file holds: an encoder of sentences, its vocabulary, and what makes scores of\n"
      "similarities. Immutable; may be used by several threads at a time. See `load`.");
  model.attr("__module__") = "diglot";
  model
      .def(py::init([](const std::string& path) {
             const py::gil_scoped_release released;
             return std::make_shared<LoadedModel>(path);
           }),
           py::arg("path"),
           "Opens a model file, which stays mapped.\n\n"
           "Raises Error where it can't be read or is damaged.")
      .def("embed", &embed, py::arg("texts"),
           "Sentence vectors: a float32 array, len(texts) x dimensions, whose rows have unit "
           "length,\n"
           "so that a dot product is a cosine; an empty text has the zero row. The same as\n"
           "`diglot embed` writes.\n\n"
           "Raises Error where a text is no str.")
      .def_property_readonly(
          "dimensions",
          [](const LoadedModel& loaded) { return loaded.model().encoder.dimension(); },
          "Numbers in a sentence vector.")
      .def_property_readonly(
          "signature", [](const LoadedModel& loaded) { return loaded.model().file.signature(); },
          "16 hexadecimal digits that differ between models.")
      .def("__repr__", [](const LoadedModel& loaded) {
        return "<diglot.Model " + loaded.model().file.signature() + ">";
      });
}

}  // namespace diglot::tools::python
