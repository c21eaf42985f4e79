#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <variant>

#include <sys/resource.h>
#include <tbb/global_control.h>

#include "corpora/error.h"
#include "tools/api_routes.h"
#include "tools/chosen_encoder.h"
#include "tools/commands.h"
#include "tools/encoder_option.h"
#include "tools/http_server.h"
#include "tools/static_files.h"

namespace diglot::tools {
namespace {

struct Options {
  std::string host = "127.0.0.1";
  std::uint16_t port = 8080;
  EncoderOption encoder;
  std::string page;
};

/// The name that answers give the model: that of its file without ".diglot", or of the server's.
std::string model_name(const EncoderChoice& choice) {
  if (const auto* model = std::get_if<EncoderModel>(&choice)) {
    return std::filesystem::path(model->path).stem();
  }
  if (const auto* address = std::get_if<EmbeddingsAddress>(&choice)) {
    return address->model.empty() ? address->url : address->model;
  }
  throw corpora::Error("--encoder: the vectors of a file encode no text; name a model or a server");
}

/// Each connection takes a file descriptor, and each file that is sent, of which many systems give
/// 1,024 unless asked.
void allow_descriptors(std::size_t count) {
  rlimit limit{};
  if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= count) return;
  limit.rlim_cur = std::min<rlim_t>(count, limit.rlim_max);
  (void)::setrlimit(RLIMIT_NOFILE, &limit);
}

std::string to_url(const boost::asio::ip::tcp::endpoint& endpoint) {
  const std::string address = endpoint.address().to_string();
  return "http://" + (endpoint.address().is_v6() ? "[" + address + "]" : address) + ":" +
         std::to_string(endpoint.port());
}

int serve(const Options& options, Messages& messages) {
  const std::string model = model_name(options.encoder.choice());
  std::optional<StaticFiles> page;
  if (!options.page.empty()) page.emplace(options.page);
  const ArticleEncoder encoder(options.encoder);

  const HttpLimits limits;
  allow_descriptors(2 * limits.connections);
  constexpr std::size_t most_workers = 4;  // on each thread, two articles take 160 MB at most
  const std::size_t workers =
      std::min(most_workers,
               tbb::global_control::active_value(tbb::global_control::max_allowed_parallelism));
  HttpServer server(options.host, options.port, workers, limits);
  const auto endpoint = server.endpoint();
  const ApiRoutes routes(encoder, model, AllowedHosts(options.host, endpoint.address()),
                         std::move(page));
  if (!endpoint.address().is_loopback()) {
    messages.note("--host " + options.host +
                  ": other machines can use this server too; it asks nobody for a password");
  }
  server.stop_at_signals();
  messages.note("listening at " + to_url(endpoint));
  if (!server.run([&](const HttpRequest& request) { return routes.answer(request); })) {
    messages.note("some requests took too long to be answered before the end");
    std::_Exit(EXIT_SUCCESS);  // what still works on them waits for nothing
  }
  return EXIT_SUCCESS;
}

}  // namespace

Action add_serve(CLI::App& app) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand(
      "serve",
      "Answer over HTTP: embeddings as OpenAI's API gives them, and alignment of articles");
  command
      ->add_option("--host", options->host,
                   "Address to listen at; other machines can ask at any but a loopback one")
      ->capture_default_str();
  command->add_option("--port", options->port, "Port to listen at; 0 is any that is free")
      ->check(CLI::Range(0, 65535))
      ->capture_default_str();
  command
      ->add_option("--page", options->page,
                   "A file to show at /, or a folder whose files are, with its index.html at /")
      ->type_name("FILE|FOLDER");
  add_encoder(*command, options->encoder);
  command->footer(
      "Routes: POST /v1/embeddings, POST /v1/align, GET /v1/models, GET /health.\n"
      "Example: diglot serve --port 8080, then\n"
      "  curl http://127.0.0.1:8080/v1/embeddings -H 'Content-Type: application/json' \\\n"
      "    -d '{\"input\": [\"Guten Morgen.\", \"Good morning.\"]}'");
  // Others wait for the worker, and who asks can ask again.
  options->encoder.patience = {.retries = 2, .most_seconds = 2};
  return [options](Messages& messages) { return serve(*options, messages); };
}

}  // namespace diglot::tools
