#include "tools/python/python_text.h"

#include <pybind11/pytypes.h>

#include "corpora/article_fields.h"
#include "corpora/error.h"

namespace diglot::tools::python {
namespace {

namespace py = pybind11;
using corpora::Error;

std::string type_name(py::handle value) {
  return py::str(py::type::handle_of(value).attr("__name__"));
}

}  // namespace

std::string to_utf8(py::handle text, const std::string& name) {
  if (py::isinstance<py::bytes>(text)) throw Error(name + ": is bytes; decode it to str first");
  if (!py::isinstance<py::str>(text)) {
    throw Error(name + ": is of type " + type_name(text) + "; give a str");
  }
  Py_ssize_t size = 0;
  const char* const bytes = PyUnicode_AsUTF8AndSize(text.ptr(), &size);
  if (bytes == nullptr) {
    PyErr_Clear();
    throw Error(name +
                ": holds a surrogate (U+D800 to U+DFFF), which is no character; decode the "
                "text anew, or leave it out");
  }
  std::string utf8(bytes, static_cast<std::size_t>(size));
  if (utf8.find('\0') != std::string::npos) {
    throw Error(name + ": holds a NUL character; leave it out");
  }
  return utf8;
}

std::vector<std::string> to_texts(py::handle texts, const std::string& name) {
  if (py::isinstance<py::str>(texts) || py::isinstance<py::bytes>(texts) ||
      !py::isinstance<py::iterable>(texts)) {
    throw Error(name + ": is of type " + type_name(texts) + "; give a list of str");
  }
  std::vector<std::string> utf8;
  for (const py::handle text : texts) {
    utf8.push_back(to_utf8(text, name + "[" + std::to_string(utf8.size()) + "]"));
  }
  return utf8;
}

std::string to_language(py::handle lang, const std::string& name) {
  if (lang.is_none()) return "";
  const std::string tag = to_utf8(lang, name);
  std::string code = corpora::language_code(tag);
  if (code.empty()) {
    throw Error(name + ": '" + tag + "' is no language code; write two letters, such as ro");
  }
  return code;
}

}  // namespace diglot::tools::python
