#pragma once

#include <string>

namespace diglot::tools {

/// The model that comes with Diglot: beside an installed command (../share/diglot/models), else in
/// the source tree that the command was built from.
std::string builtin_model_path();

/// The model file that `--encoder` names: "builtin" or a path.
/// Throws corpora::Error for encoders of other kinds.
std::string model_path(const std::string& encoder);

}  // namespace diglot::tools
