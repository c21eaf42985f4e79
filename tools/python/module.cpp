#include "corpora/error.h"
#include "tools/python/bindings.h"

namespace py = pybind11;

PYBIND11_MODULE(_diglot, module) {
  using namespace diglot::tools::python;
  py::register_exception<diglot::corpora::Error>(module, "Error", PyExc_ValueError);
  module.attr("Error").attr("__module__") = "diglot";
  module.attr("Error").attr("__doc__") =
      "What was given can't be used; the message says what, where, and what to do.";
  module.attr("__version__") = DIGLOT_VERSION;
  module.attr("source_models") = DIGLOT_SOURCE_MODELS;
  add_model(module);
  add_articles(module);
  add_texts(module);
  add_alignment(module);
  add_mining(module);
  add_evaluation(module);
}
