#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <system_error>
#include <vector>

#include "corpora/error.h"
#include "corpora/output.h"
#include "tools/command_tree.h"
#include "tools/commands.h"
#include "tools/man_page.h"

namespace diglot::tools {
namespace {

struct Options {
  std::vector<std::string> command;
  std::string all;
};

void write(const std::string& path, const std::string& text) {
  corpora::Output output(path);
  output.write(text);
  output.commit();
}

void write_all(const CLI::App& command, const std::filesystem::path& folder) {
  write(folder / (name_of(command, '-') + ".1"), man_page(command));
  for (const CLI::App* subcommand : subcommands_of(command)) write_all(*subcommand, folder);
}

const CLI::App& find_command(const CLI::App& diglot, const std::vector<std::string>& words) {
  const CLI::App* command = &diglot;
  for (const std::string& word : words) {
    const auto subcommands = subcommands_of(*command);
    const auto found = std::ranges::find(subcommands, word, &CLI::App::get_name);
    if (found == subcommands.end()) {
      throw corpora::Error("`" + name_of(*command, ' ') + "` has no command `" + word + "`; see `" +
                           name_of(*command, ' ') + " --help`");
    }
    command = *found;
  }
  return *command;
}

int write_pages(const CLI::App& diglot, const Options& options) {
  if (options.all.empty()) {
    write("-", man_page(find_command(diglot, options.command)));
    return EXIT_SUCCESS;
  }
  if (!options.command.empty()) {
    throw corpora::Error("--all writes the pages of all commands; name none beside it");
  }
  std::error_code failure;
  std::filesystem::create_directories(options.all, failure);
  if (failure) {
    throw corpora::Error(options.all + ": can't make this folder (" + failure.message() +
                         "); name another");
  }
  write_all(diglot, options.all);
  return EXIT_SUCCESS;
}

}  // namespace

Action add_man(CLI::App& app) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("man", "Print the manual page of a command");
  command->group("Installation");
  command->add_option("COMMAND", options->command, "Such as evaluate pairs; else diglot itself");
  command->add_option("--all", options->all, "Write the pages of all commands into this folder")
      ->type_name("FOLDER");
  command->footer("Example: diglot man align | man -l -");
  return [&app, options](Messages&) { return write_pages(app, *options); };
}

}  // namespace diglot::tools
