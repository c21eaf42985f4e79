#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include <boost/json/object.hpp>

namespace diglot::tools {

/// What a file is made from: whoever makes one from the same makes the same bytes.
struct Origin {
  std::string stage;
  std::map<std::string, std::string> options;  ///< all that its content depends on
  std::map<std::string, std::string> inputs;   ///< their checksums by name

  friend bool operator==(const Origin&, const Origin&) = default;
};

/// What is known of a file, from the .json beside it.
struct Record {
  Origin origin;
  std::string checksum;         ///< of the file; see corpora::to_hex
  boost::json::object details;  ///< what else its maker says of it
};

/// A folder of files, each with a record of what it was made from beside it: FILE and FILE.json.
/// Any number of processes may write to it: a file and a record appear as a whole, first one, then
/// the other, and where they don't belong together, the file is none of the record's.
class WorkFolder {
 public:
  explicit WorkFolder(std::string path) : path_(std::move(path)) {}

  /// Makes the folder where there is none. Throws corpora::Error where it can't.
  void create() const;

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] std::string path_of(const std::string& file) const;

  /// The record of a file, which this version of Diglot wrote; nothing where there is none.
  [[nodiscard]] std::optional<Record> record_of(const std::string& file) const;
  [[nodiscard]] bool has(const std::string& file) const;
  /// Whether the file is there, and its content is that of the checksum.
  [[nodiscard]] bool holds(const std::string& file, const std::string& checksum) const;

  /// Writes a file and its record. Throws corpora::Error where that fails.
  [[nodiscard]] Record write(const std::string& file, const Origin& origin, std::string_view bytes,
                             const boost::json::object& details = {}) const;
  /// All of a file, or `size` bytes of it from `begin` on. Throws corpora::Error where what it
  /// reads is not that of the checksum.
  [[nodiscard]] std::string read(const std::string& file, const std::string& checksum) const;
  [[nodiscard]] std::string read(const std::string& file, std::size_t begin, std::size_t size,
                                 const std::string& checksum) const;

  /// Throws corpora::Error unless the bytes, read from this file, are those of the checksum.
  void require(const std::string& file, std::string_view bytes, const std::string& checksum) const;

  /// The checksum of a file outside the folder. sources.json keeps it, so that it is not computed
  /// again until the size or the time of the file changes. Throws corpora::Error where it is no
  /// regular file, or can't be read.
  [[nodiscard]] std::string checksum_of_source(const std::string& path) const;

 private:
  std::string path_;
};

}  // namespace diglot::tools
