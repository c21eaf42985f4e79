#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <pybind11/pybind11.h>

namespace diglot::tools::python {

/// A str as UTF-8. Throws corpora::Error, which begins with `name`, where it is no str (bytes, say)
/// or holds what no text does: lone surrogates, NUL.
std::string to_utf8(pybind11::handle text, const std::string& name);

/// The str of a list or another iterable, likewise. One str is no list of them.
std::vector<std::string> to_texts(pybind11::handle texts, const std::string& name);

/// The code of a language ("ro" for "ro-RO"), or "" for None. Throws corpora::Error where it is
/// none.
std::string to_language(pybind11::handle lang, const std::string& name);

}  // namespace diglot::tools::python
