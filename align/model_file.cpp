#include "align/model_file.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cstddef>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include <boost/iostreams/device/mapped_file.hpp>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "corpora/error.h"

namespace diglot::align {
namespace {

static_assert(std::endian::native == std::endian::little,
              "model files are little-endian and mapped as they are");

/// The line ends catch a file that was sent as text.
constexpr std::array<char, 8> magic = {'D', 'I', 'G', 'L', 'O', 'T', '\r', '\n'};
constexpr std::size_t alignment = 64;

struct Header {
  std::array<char, 8> magic;
  std::uint32_t version;
  std::uint32_t section_count;
  std::uint64_t file_size;
  std::uint64_t checksum;  ///< see align::checksum
};
static_assert(sizeof(Header) == 32);

struct SectionEntry {
  std::array<char, 16> name;  ///< padded with zero bytes
  std::uint64_t offset;       ///< from the beginning of the file
  std::uint64_t size;
};
static_assert(sizeof(SectionEntry) == 32);

template <class Record>
Record read_record(std::string_view bytes, std::size_t offset) {
  Record record;
  std::memcpy(&record, bytes.data() + offset, sizeof record);
  return record;
}

template <class Record>
void append_record(std::string& bytes, const Record& record) {
  bytes.append(reinterpret_cast<const char*>(&record), sizeof record);
}

std::size_t aligned(std::size_t offset) { return (offset + alignment - 1) / alignment * alignment; }

/// Of all of a file but the checksum itself, which ends the header.
std::uint64_t checksum(std::string_view file) {
  const std::uint64_t seed = XXH3_64bits(file.data(), offsetof(Header, checksum));
  return XXH3_64bits_withSeed(file.data() + sizeof(Header), file.size() - sizeof(Header), seed);
}

}  // namespace

struct ModelFile::Mapping {
  std::string path;
  boost::iostreams::mapped_file_source file;  ///< open when the model was
  std::string memory;                         ///< holds the model otherwise
  std::map<std::string, std::string_view, std::less<>> sections;
  std::uint64_t checksum = 0;

  [[nodiscard]] std::string_view bytes() const {
    return file.is_open() ? std::string_view(file.data(), file.size()) : memory;
  }

  void map() {
    std::error_code failure;
    if (!std::filesystem::is_regular_file(path, failure)) {
      throw corpora::Error(path, "there is no such file; name a model that `diglot train` wrote");
    }
    if (std::filesystem::file_size(path, failure) == 0) return;  // can't be mapped
    try {
      file.open(path);
    } catch (const std::exception& error) {
      throw corpora::Error(path, std::string("can't be read: ") + error.what());
    }
  }

  void read() {
    if (bytes().size() < sizeof(Header) || !bytes().starts_with({magic.data(), magic.size()})) {
      throw corpora::Error(path, "is no Diglot model; make one with `diglot train`");
    }
    const auto header = read_record<Header>(bytes(), 0);
    check(header);
    checksum = header.checksum;
    read_sections(header.section_count);
  }

 private:
  void check(const Header& header) const {
    if (header.version != format_version) {
      throw corpora::Error(path, "has model format " + std::to_string(header.version) +
                                     ", and this diglot reads format " +
                                     std::to_string(format_version) +
                                     "; use a diglot of the model's age, or train it anew");
    }
    if (header.file_size != bytes().size()) {
      throw corpora::Error(path, "is " + std::to_string(bytes().size()) +
                                     " bytes long and should be " +
                                     std::to_string(header.file_size) +
                                     ": it was cut short or added to; fetch it again");
    }
    if (header.checksum != align::checksum(bytes())) {
      throw corpora::Error(path, "is damaged: its checksum is wrong; fetch it again");
    }
  }

  void read_sections(std::uint32_t count) {
    const std::uint64_t size = bytes().size();
    bool well_formed = count <= (size - sizeof(Header)) / sizeof(SectionEntry);
    for (std::uint32_t i = 0; well_formed && i < count; ++i) {
      const auto entry =
          read_record<SectionEntry>(bytes(), sizeof(Header) + i * sizeof(SectionEntry));
      well_formed = entry.offset % alignment == 0 && entry.offset <= size &&
                    entry.size <= size - entry.offset;
      if (!well_formed) break;
      const std::string name(entry.name.data(), strnlen(entry.name.data(), entry.name.size()));
      sections[name] = bytes().substr(entry.offset, entry.size);
    }
    if (!well_formed) throw corpora::Error(path, "is damaged: its table of sections is malformed");
  }
};

ModelFile::ModelFile(std::shared_ptr<const Mapping> mapping) : mapping_(std::move(mapping)) {}

ModelFile ModelFile::open(const std::string& path) {
  auto mapping = std::make_shared<Mapping>();
  mapping->path = path;
  mapping->map();
  mapping->read();
  return ModelFile(std::move(mapping));
}

ModelFile ModelFile::parse(std::string bytes, const std::string& name) {
  auto mapping = std::make_shared<Mapping>();
  mapping->path = name;
  mapping->memory = std::move(bytes);
  mapping->read();
  return ModelFile(std::move(mapping));
}

std::string_view ModelFile::section(std::string_view name) const {
  const auto found = mapping_->sections.find(name);
  if (found == mapping_->sections.end()) {
    throw corpora::Error(path(), "has no section '" + std::string(name) +
                                     "': it is not a whole model; make one with `diglot train`");
  }
  return found->second;
}

std::map<std::string, std::string> ModelFile::sections() const {
  return {mapping_->sections.begin(), mapping_->sections.end()};
}

const std::string& ModelFile::path() const { return mapping_->path; }

std::string ModelFile::signature() const {
  std::array<char, 17> digits{};
  std::snprintf(digits.data(), digits.size(), "%016llx",
                static_cast<unsigned long long>(mapping_->checksum));
  return digits.data();
}

void ModelFile::malformed(std::string_view name) const {
  throw corpora::Error(path(), "section '" + std::string(name) +
                                   "' is malformed; make the model anew with `diglot train`");
}

std::string serialize_model(const std::map<std::string, std::string>& sections) {
  Header header{magic, ModelFile::format_version, static_cast<std::uint32_t>(sections.size()), 0,
                0};
  std::string table;
  std::string contents;
  const std::size_t begin = aligned(sizeof(Header) + sections.size() * sizeof(SectionEntry));
  for (const auto& [name, bytes] : sections) {
    SectionEntry entry{{}, begin + contents.size(), bytes.size()};
    assert(name.size() <= entry.name.size());
    std::ranges::copy(name, entry.name.begin());
    append_record(table, entry);
    contents += bytes;
    contents.resize(aligned(contents.size()));
  }
  std::string file(sizeof(Header), '\0');
  file += table;
  file.resize(begin);
  file += contents;
  header.file_size = file.size();
  std::memcpy(file.data(), &header, sizeof header);
  header.checksum = checksum(file);
  std::memcpy(file.data(), &header, sizeof header);
  return file;
}

}  // namespace diglot::align
