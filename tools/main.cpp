#include <csignal>
#include <cstdlib>
#include <exception>
#include <new>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>
#include <tbb/global_control.h>

#include "align/model_file.h"
#include "corpora/error.h"
#include "corpora/output.h"
#include "tools/commands.h"
#include "tools/messages.h"
#include "tools/model_path.h"
#include "tools/whole_numbers.h"

namespace {

using namespace diglot;
using tools::Action;
using tools::Messages;

constexpr int exit_error = 2;

struct Subcommand {
  CLI::App* app;
  Action action;
};

void print(std::string_view text) {
  corpora::Output output("-");
  output.write(text);
  output.commit();
}

std::string version() {
  const std::string path = tools::builtin_model_path();
  return "diglot " DIGLOT_VERSION "\nmodel " + align::ModelFile::open(path).signature() + " (" +
         path + ")\n";
}

/// The innermost subcommand on the command line, and the words that call it.
std::pair<const CLI::App*, std::string> chosen_command(const CLI::App& app) {
  const CLI::App* command = &app;
  std::string name = app.get_name();
  while (!command->get_subcommands().empty()) {
    command = command->get_subcommands().front();
    name += " " + command->get_name();
  }
  return {command, name};
}

std::string help(const CLI::App& app) {
  const auto [command, name] = chosen_command(app);
  if (command == &app) return app.help();
  const std::string before = name.substr(0, name.rfind(' '));
  return command->help(before) +
         "\n--threads N limits the threads (all cores); the output is the "
         "same for any number.\n";
}

int run(int argc, char** argv, Messages& messages) {
  CLI::App app(
      "Finds the sentences that state the same facts in news articles of different languages, and\n"
      "writes parallel sentence pairs.");
  app.name("diglot");
  app.require_subcommand(0, 1);
  app.fallthrough();
  app.footer(
      "`diglot COMMAND --help` explains a command.\n"
      "Exit status: 0 done, 1 a threshold that was asked for was missed, 2 error.");
  bool show_version = false;
  app.add_flag("--version", show_version, "Print the version and the signature of the model");
  std::size_t threads = std::max(1U, std::thread::hardware_concurrency());
  app.add_option("--threads", threads, "How many threads work; the output does not depend on it")
      ->check(CLI::Range(1, 4096))
      ->default_str("all cores");

  std::vector<Subcommand> subcommands;
  for (const auto add : {tools::add_align, tools::add_convert, tools::add_filter, tools::add_split,
                         tools::add_pivot, tools::add_segment, tools::add_tokenize,
                         tools::add_embed, tools::add_mine, tools::add_evaluate, tools::add_report,
                         tools::add_serve, tools::add_train, tools::add_train_scores,
                         tools::add_train_segmenter, tools::add_completion, tools::add_man}) {
    Action action = add(app);
    subcommands.push_back({app.get_subcommands({}).back(), std::move(action)});
  }

  tools::require_whole_numbers(app);
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    print(help(app));
    return EXIT_SUCCESS;
  } catch (const CLI::ParseError& error) {
    const auto [command, name] = chosen_command(app);
    throw corpora::Error(std::string(error.what()) + "; see `" + name + " --help`");
  }
  if (show_version) {
    print(version());
    return EXIT_SUCCESS;
  }
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
  for (const Subcommand& subcommand : subcommands) {
    if (!subcommand.app->parsed()) continue;
    const int status = subcommand.action(messages);
    return messages.errors() > 0 ? exit_error : status;
  }
  throw corpora::Error("no command given; see `diglot --help`");
}

}  // namespace

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is told by the write that fails
  Messages messages;
  try {
    return run(argc, argv, messages);
  } catch (const corpora::ClosedPipe&) {
    return messages.errors() > 0 ? exit_error : EXIT_SUCCESS;
  } catch (const std::bad_alloc&) {
    messages.error("out of memory; give smaller files, or run on a machine with more");
  } catch (const std::exception& error) {
    messages.error(error.what());
  }
  return exit_error;
}
