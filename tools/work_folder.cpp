#include "tools/work_folder.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <system_error>

#include <boost/json.hpp>
#include <sys/stat.h>

#include "corpora/error.h"
#include "corpora/fingerprint.h"
#include "corpora/input.h"
#include "corpora/json_text.h"
#include "corpora/output.h"

namespace diglot::tools {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

constexpr const char* sources_file = "sources.json";

std::string checksum_of(std::string_view bytes) {
  return corpora::to_hex(corpora::fingerprint(bytes));
}

/// The object that a file holds; an empty one where there is none, or it is damaged.
json::object read_object(const std::string& path) {
  std::error_code failure;
  if (!fs::is_regular_file(path, failure)) return {};
  json::value value = json::parse(corpora::read_file(path), failure);
  return !failure && value.is_object() ? value.as_object() : json::object();
}

/// A member a line, for people.
void write_object(const std::string& path, const json::object& object) {
  corpora::Output output(path);
  std::string separator = "{\n  ";
  for (const auto& [name, value] : object) {
    output.write(separator + corpora::quoted(name) + ": " + json::serialize(value));
    separator = ",\n  ";
  }
  output.write("\n}\n");
  output.commit();
}

std::string text_member(const json::object& object, const char* name) {
  const json::value* const member = object.if_contains(name);
  return member != nullptr && member->is_string() ? std::string(member->as_string()) : "";
}

json::object to_json(const std::map<std::string, std::string>& texts) {
  json::object object;
  for (const auto& [name, text] : texts) object[name] = text;
  return object;
}

std::map<std::string, std::string> texts_of(const json::object& object, const char* name) {
  std::map<std::string, std::string> texts;
  const json::value* const member = object.if_contains(name);
  if (member == nullptr || !member->is_object()) return texts;
  for (const auto& [key, value] : member->as_object()) {
    if (value.is_string()) texts[std::string(key)] = std::string(value.as_string());
  }
  return texts;
}

}  // namespace

void WorkFolder::create() const {
  std::error_code failure;
  fs::create_directories(path_, failure);
  if (failure) throw corpora::Error(path_, "can't be made: " + failure.message());
}

std::string WorkFolder::path_of(const std::string& file) const { return fs::path(path_) / file; }

std::optional<Record> WorkFolder::record_of(const std::string& file) const {
  const json::object object = read_object(path_of(file + ".json"));
  const json::value* const details = object.if_contains("details");
  if (text_member(object, "diglot") != DIGLOT_VERSION || details == nullptr ||
      !details->is_object()) {
    return std::nullopt;
  }
  return Record{
      {text_member(object, "stage"), texts_of(object, "options"), texts_of(object, "inputs")},
      text_member(object, "xxh128"),
      details->as_object()};
}

bool WorkFolder::has(const std::string& file) const {
  std::error_code failure;
  return fs::is_regular_file(path_of(file), failure);
}

bool WorkFolder::holds(const std::string& file, const std::string& checksum) const {
  return has(file) && corpora::to_hex(corpora::fingerprint_of_file(path_of(file))) == checksum;
}

Record WorkFolder::write(const std::string& file, const Origin& origin, std::string_view bytes,
                         const json::object& details) const {
  const std::string checksum = checksum_of(bytes);
  corpora::Output output(path_of(file));
  output.write(bytes);
  output.commit();
  write_object(path_of(file + ".json"), {{"stage", origin.stage},
                                         {"diglot", DIGLOT_VERSION},
                                         {"options", to_json(origin.options)},
                                         {"inputs", to_json(origin.inputs)},
                                         {"xxh128", checksum},
                                         {"details", details}});
  return {origin, checksum, details};
}

std::string WorkFolder::read(const std::string& file, const std::string& checksum) const {
  std::string bytes = corpora::read_file(path_of(file));
  require(file, bytes, checksum);
  return bytes;
}

std::string WorkFolder::read(const std::string& file, std::size_t begin, std::size_t size,
                             const std::string& checksum) const {
  std::ifstream stream(path_of(file), std::ios::binary);
  std::string bytes(size, '\0');
  stream.seekg(static_cast<std::streamoff>(begin));
  stream.read(bytes.data(), static_cast<std::streamsize>(size));
  require(file, bytes, checksum);
  return bytes;
}

void WorkFolder::require(const std::string& file, std::string_view bytes,
                         const std::string& checksum) const {
  if (checksum_of(bytes) == checksum) return;
  throw corpora::Error(path_of(file),
                       "is damaged, or another run has just replaced it; make it anew");
}

std::string WorkFolder::checksum_of_source(const std::string& path) const {
  std::error_code failure;
  const fs::path file = fs::absolute(path, failure);
  struct stat as_found {};
  if (::stat(path.c_str(), &as_found) != 0 || !S_ISREG(as_found.st_mode)) {
    throw corpora::Error(path, "is no file; --work reads its inputs several times, name files");
  }
  constexpr std::int64_t per_second = 1'000'000'000;
  const std::int64_t nanoseconds = as_found.st_mtim.tv_sec * per_second + as_found.st_mtim.tv_nsec;
  const json::value as_it_is = {{"bytes", as_found.st_size}, {"modified", nanoseconds}};

  json::object sources = read_object(path_of(sources_file));
  json::object& known = sources[file.native()].is_object()
                            ? sources[file.native()].as_object()
                            : sources[file.native()].emplace_object();
  if (json::object seen = known; seen.erase("xxh128") == 1 && json::value(seen) == as_it_is) {
    return text_member(known, "xxh128");
  }
  std::string checksum = corpora::to_hex(corpora::fingerprint_of_file(path));
  known = as_it_is.as_object();
  known["xxh128"] = checksum;
  write_object(path_of(sources_file), sources);
  return checksum;
}

}  // namespace diglot::tools
