#pragma once

#include <string>
#include <vector>

#include <CLI/App.hpp>

namespace diglot::tools {

// What man pages and completions read from the command line as it is declared, so that nothing of
// it is written twice. All leave out what `--help` does.

/// The words that call a command, from "diglot" on.
std::vector<std::string> words_of(const CLI::App& command);

/// Those words with `separator` between them.
std::string name_of(const CLI::App& command, char separator);

/// Its subcommands, in the order of `--help`.
std::vector<const CLI::App*> subcommands_of(const CLI::App& command);

/// Its own options, in the order of `--help`; no positional ones.
std::vector<const CLI::Option*> options_of(const CLI::App& command);

/// The options of the commands above it, which may stand behind it too.
std::vector<const CLI::Option*> inherited_options_of(const CLI::App& command);

/// What is given without a name.
std::vector<const CLI::Option*> positionals_of(const CLI::App& command);

/// How an option may be written: "-o", "--output".
std::vector<std::string> spellings_of(const CLI::Option& option);

/// Whether something stands behind it.
bool takes_value(const CLI::Option& option);

/// Whether it may be given several times, or several values.
bool takes_several(const CLI::Option& option);

/// What stands behind it, as its declaration has it: "FILE", "UINT"; several words for several.
std::string value_name_of(const CLI::Option& option);

/// Whether that is a file or a folder.
bool takes_files(const CLI::Option& option);

/// The values that it may have; empty where they are not a list.
std::vector<std::string> choices_of(const CLI::Option& option);

/// The numbers that it may have, "1 - 4096"; empty where they are not limited.
std::string range_of(const CLI::Option& option);

}  // namespace diglot::tools
