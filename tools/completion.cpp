#include <cstdlib>
#include <memory>
#include <string>

#include "corpora/output.h"
#include "tools/bash_completion.h"
#include "tools/commands.h"
#include "tools/zsh_completion.h"

namespace diglot::tools {

Action add_completion(CLI::App& app) {
  auto shell = std::make_shared<std::string>();
  CLI::App* command =
      app.add_subcommand("completion", "Print a script by which a shell completes commands");
  command->group("Installation");
  command->add_option("SHELL", *shell, "bash or zsh")
      ->check(CLI::IsMember({"bash", "zsh"}))
      ->required();
  command->footer("Example: source <(diglot completion bash)");
  return [&app, shell](Messages&) {
    corpora::Output output("-");
    output.write(*shell == "bash" ? bash_completion(app) : zsh_completion(app));
    output.commit();
    return EXIT_SUCCESS;
  };
}

}  // namespace diglot::tools
