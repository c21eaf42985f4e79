#include "tools/stage_options.h"

namespace diglot::tools {

CLI::Option* add_stages(CLI::App& command, StageOptions& options, const std::string& names,
                        const std::string& first) {
  CLI::Option* work = command.add_option(
      "--work", options.work,
      "Folder for the files of the stages, by which what was cut off goes on: what is there, and "
      "was made from the same, is not made again. Remove it at the end");
  work->type_name("FOLDER")->check(
      [](const std::string& path) { return path.empty() ? "name a folder" : std::string(); });
  CLI::Option* only = command.add_option(
      "--only", options.only,
      "Run this stage alone, whose inputs must be there: " + names + ", or pairs, which writes -o");
  only->type_name("STAGE")->needs(work);
  command
      .add_flag("--list-stages", options.list,
                "Print all stages, each with its output and its inputs, separated by tabs; those "
                "behind `" +
                    first + "` are known when that is done")
      ->needs(work)
      ->excludes(only);
  return work;
}

}  // namespace diglot::tools
