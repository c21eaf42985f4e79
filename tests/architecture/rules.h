#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace diglot::architecture {

// The rules of the project that a compiler doesn't hold. Each takes the path of a file, relative to
// the project's root with '/' between folders, and its text, and returns what is wrong, for a
// person: one "path:line: reason" each.
using Findings = std::vector<std::string>;

/// Includes run one way: corpora <- tokenize <- align <- tools; none of them includes tests, which
/// may include all. The project's headers are included as "folder/file.h".
Findings check_includes(std::string_view path, std::string_view text);

/// Libraries (corpora, tokenize, align) never print, end the program or read global state.
Findings check_library_calls(std::string_view path, std::string_view text);

/// Every header begins with #pragma once.
Findings check_pragma_once(std::string_view path, std::string_view text);

/// No text names a folder of somebody's machine.
Findings check_machine_paths(std::string_view path, std::string_view text);

/// The tables of files in a folder's README (those with "file" above their first column, which
/// holds names in backticks) name each of `files` and `folders`, and nothing else; `a.h` or `a` is
/// a.h and a.cpp, `b/` a folder. `readme` is the README's path; `files` and `folders` are what its
/// folder holds.
Findings check_table_of_files(std::string_view readme, std::string_view text,
                              const std::vector<std::string>& files,
                              const std::vector<std::string>& folders);

}  // namespace diglot::architecture
