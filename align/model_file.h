#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace diglot::align {

/// A model file, mapped into memory: named sections of bytes behind a checked header. The format is
/// described in align/models/README.md.
///
/// Cheap to copy (copies share the mapping); what `section` returns lives as long as any copy.
/// Immutable; thread-safe.
class ModelFile {
 public:
  static constexpr std::uint32_t format_version = 3;

  /// Maps and checks a file: magic, version, size, checksum. Throws corpora::Error that tells a
  /// missing, foreign, newer, truncated and damaged file apart.
  static ModelFile open(const std::string& path);
  /// The same for a file's bytes, under the name that errors give.
  static ModelFile parse(std::string bytes, const std::string& name);

  /// Bytes of a section, aligned to 16 bytes at least. Throws corpora::Error when the file has none
  /// of this name.
  [[nodiscard]] std::string_view section(std::string_view name) const;
  /// A section as numbers, in the byte order of the file (little-endian). Throws corpora::Error
  /// when it is missing or not a whole number of them.
  template <class Number>
  [[nodiscard]] std::span<const Number> numbers(std::string_view name) const {
    const std::string_view bytes = section(name);
    require(bytes.size() % sizeof(Number) == 0, name);
    return {reinterpret_cast<const Number*>(bytes.data()), bytes.size() / sizeof(Number)};
  }
  /// All sections, as serialize_model takes them.
  [[nodiscard]] std::map<std::string, std::string> sections() const;
  /// The path it was opened by.
  [[nodiscard]] const std::string& path() const;
  /// 16 hexadecimal digits that differ between models: the checksum.
  [[nodiscard]] std::string signature() const;
  /// Throws corpora::Error "section NAME is malformed" unless `holds`: for those who read sections.
  void require(bool holds, std::string_view name) const {
    if (!holds) malformed(name);
  }

 private:
  struct Mapping;
  [[noreturn]] void malformed(std::string_view name) const;
  explicit ModelFile(std::shared_ptr<const Mapping> mapping);
  std::shared_ptr<const Mapping> mapping_;
};

/// The bytes of a model file with these sections (name, of at most 16 bytes, to contents).
std::string serialize_model(const std::map<std::string, std::string>& sections);

/// The bytes of numbers, as ModelFile::numbers reads them back.
template <class Number>
std::string to_bytes(std::span<const Number> numbers) {
  return {reinterpret_cast<const char*>(numbers.data()), numbers.size_bytes()};
}

}  // namespace diglot::align
