#include "tests/architecture/rules.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <iterator>
#include <regex>

namespace diglot::architecture {
namespace {

/// From the one that depends on nothing to the one that depends on all.
constexpr std::array<std::string_view, 4> folders_in_order = {"corpora", "tokenize", "align",
                                                              "tools"};

std::string_view top_folder(std::string_view path) { return path.substr(0, path.find('/')); }

std::size_t rank(std::string_view folder) {
  return static_cast<std::size_t>(
      std::distance(folders_in_order.begin(), std::ranges::find(folders_in_order, folder)));
}

bool is_source(std::string_view path) { return path.ends_with(".h") || path.ends_with(".cpp"); }

bool is_library(std::string_view path) {
  return is_source(path) && rank(top_folder(path)) < rank("tools");
}

std::string finding(std::string_view path, std::size_t line, std::string_view reason) {
  return std::string(path) + ":" + std::to_string(line) + ": " + std::string(reason);
}

void for_each_line(std::string_view text,
                   const std::function<void(std::string_view, std::size_t)>& function) {
  std::size_t number = 1;
  for (std::size_t begin = 0; begin < text.size(); ++number) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    function(text.substr(begin, end - begin), number);
    begin = end + 1;
  }
}

/// The lines that match `pattern`, with a reason that depends on what a group of it matched; "" is
/// no reason.
Findings find_lines(std::string_view path, std::string_view text, const std::regex& pattern,
                    const std::function<std::string(const std::string&)>& reason) {
  Findings findings;
  for_each_line(text, [&](std::string_view line, std::size_t number) {
    std::match_results<std::string_view::const_iterator> match;
    if (!std::regex_search(line.begin(), line.end(), match, pattern)) return;
    const std::string why = reason(match[1].matched ? match[1].str() : match[2].str());
    if (!why.empty()) findings.push_back(finding(path, number, why));
  });
  return findings;
}

/// C++ without its comments and the contents of its string and character literals; lines stay.
std::string code_alone(std::string_view text) {
  static const std::regex prose(R"re(//[^\n]*|/\*[^]*?\*/|"(\\.|[^"\\\n])*"|'(\\.|[^'\\\n])*')re");
  std::string code;
  auto rest = text.begin();
  using Iterator = std::regex_iterator<std::string_view::const_iterator>;
  for (Iterator match(text.begin(), text.end(), prose), end; match != end; ++match) {
    code.append(rest, (*match)[0].first);
    std::copy_if((*match)[0].first, (*match)[0].second, std::back_inserter(code),
                 [](char c) { return c == '\n'; });
    rest = (*match)[0].second;
  }
  return code.append(rest, text.end());
}

/// The names in backticks in the first column of the tables of a Markdown text that have "file" as
/// its heading.
std::vector<std::string> names_in_tables(std::string_view text) {
  static const std::regex quoted("`([^`]+)`");
  std::vector<std::string> names;
  bool in_table = false;
  for_each_line(text, [&](std::string_view line, std::size_t) {
    in_table = line.starts_with('|') && (in_table || line.starts_with("| file |"));
    if (!in_table) return;
    const std::string cell(line.substr(1, line.find('|', 1) - 1));
    for (std::sregex_iterator match(cell.begin(), cell.end(), quoted), end; match != end; ++match) {
      names.push_back((*match)[1].str());
    }
  });
  return names;
}

/// Whether `name` in a table stands for `file`: "a.h" for a.h and a.cpp, "a" likewise.
bool stands_for(std::string_view name, std::string_view file) {
  const auto stem = [](std::string_view path) { return path.substr(0, path.rfind('.')); };
  return name == file ||
         (is_source(file) && (name == stem(file) || (is_source(name) && stem(name) == stem(file))));
}

}  // namespace

Findings check_includes(std::string_view path, std::string_view text) {
  static const std::regex include(R"re(^\s*#\s*include\s*"([^"]*)")re");
  const std::string_view from = top_folder(path);
  if (!is_source(path) || from == "tests") return {};
  return find_lines(path, text, include, [&](const std::string& header) -> std::string {
    const std::string_view to = top_folder(header);
    if (to != "tests" && rank(to) == folders_in_order.size()) {
      return "\"" + header + "\" is to be included as \"folder/file.h\"";
    }
    if (to != "tests" && rank(to) <= rank(from)) return "";
    return std::string(from) + " must not include " + std::string(to);
  });
}

Findings check_library_calls(std::string_view path, std::string_view text) {
  static const std::regex call(
      R"re(\b(cout|cerr|clog|stdout|stderr)\b)re"
      R"re(|\b(v?f?printf|puts|putchar|perror|_?exit|quick_exit|abort|terminate)re"
      R"re(|getenv|setenv|putenv|setlocale|system|popen)\s*\()re");
  if (!is_library(path)) return {};
  return find_lines(path, code_alone(text), call,
                    [](const std::string& name) { return "a library must not use " + name; });
}

Findings check_pragma_once(std::string_view path, std::string_view text) {
  if (!path.ends_with(".h") || text.starts_with("#pragma once\n")) return {};
  return {finding(path, 1, "a header begins with #pragma once")};
}

Findings check_machine_paths(std::string_view path, std::string_view text) {
  static const std::regex folder(R"re((?:^|[^\w.~/-])(/(?:home|root|work|Users)/))re");
  return find_lines(path, text, folder, [](const std::string& name) {
    return "names " + name + ", a folder of one machine";
  });
}

Findings check_table_of_files(std::string_view readme, std::string_view text,
                              const std::vector<std::string>& files,
                              const std::vector<std::string>& folders) {
  const std::vector<std::string> names = names_in_tables(text);
  Findings findings;
  for (const std::string& file : files) {
    const auto lists = [&](const std::string& name) { return stands_for(name, file); };
    if (std::ranges::any_of(names, lists)) continue;
    findings.push_back(finding(readme, 1, "no table of files has `" + file + "`"));
  }
  for (const std::string& folder : folders) {
    if (std::ranges::find(names, folder + "/") != names.end()) continue;
    findings.push_back(finding(readme, 1, "no table of files has `" + folder + "/`"));
  }
  for (const std::string& name : names) {
    const auto is_folder = [&](const std::string& folder) { return name == folder + "/"; };
    const auto is_file = [&](const std::string& file) { return stands_for(name, file); };
    if (std::ranges::any_of(folders, is_folder) || std::ranges::any_of(files, is_file)) continue;
    findings.push_back(finding(readme, 1, "a table has `" + name + "`, which is not there"));
  }
  return findings;
}

}  // namespace diglot::architecture
