#pragma once

#include <optional>
#include <string>

#include <CLI/App.hpp>

namespace diglot::tools {

/// Work in stages that make the files of a folder.
struct StageOptions {
  std::string work;                 ///< the folder; "" where all is done at once
  std::optional<std::string> only;  ///< the one that is run alone
  bool list = false;                ///< all are only to be printed
};

/// Adds --work, --only and --list-stages to a command. `names` says which stages there are, `first`
/// behind which of them the others are known. Returns --work, for options that need it.
CLI::Option* add_stages(CLI::App& command, StageOptions& options, const std::string& names,
                        const std::string& first);

}  // namespace diglot::tools
