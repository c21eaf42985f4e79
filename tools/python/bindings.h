#pragma once

#include <pybind11/pybind11.h>

namespace diglot::tools::python {

// Each adds what one file binds to the module `_diglot`, which the package `diglot` (Python, beside
// this) wraps: types and documentation are there, checks of values are here. What takes long
// releases the GIL.
void add_model(pybind11::module_& module);
void add_articles(pybind11::module_& module);
void add_texts(pybind11::module_& module);
void add_alignment(pybind11::module_& module);
void add_mining(pybind11::module_& module);
void add_evaluation(pybind11::module_& module);

}  // namespace diglot::tools::python
