// A file of any bytes gives a model that works, or an Error: as it is, and with a header that makes
// it pass for whole, so that what lies behind the checksum is reached too.
#include <array>
#include <cstring>
#include <vector>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "align/background.h"
#include "align/model_file.h"
#include "align/pair_scorer.h"
#include "align/static_encoder.h"
#include "align/story_classifier.h"
#include "corpora/error.h"
#include "tests/fuzz/target.h"

namespace {

using namespace diglot;

constexpr std::size_t dimension = 16;  // of the model in corpus/model_file

// The header of a model file, see align/models/README.md.
struct Header {
  std::array<char, 8> magic = {'D', 'I', 'G', 'L', 'O', 'T', '\r', '\n'};
  std::uint32_t version = align::ModelFile::format_version;
  std::uint32_t section_count = 0;
  std::uint64_t file_size = 0;
  std::uint64_t checksum = 0;
};

/// The file with its magic, version, size and checksum put right.
std::string sealed(std::string file) {
  Header header;
  if (file.size() < sizeof header) return file;
  std::memcpy(&header.section_count, file.data() + offsetof(Header, section_count),
              sizeof header.section_count);
  header.file_size = file.size();
  const std::uint64_t seed = XXH3_64bits(&header, offsetof(Header, checksum));
  header.checksum =
      XXH3_64bits_withSeed(file.data() + sizeof header, file.size() - sizeof header, seed);
  std::memcpy(file.data(), &header, sizeof header);
  return file;
}

template <class Use>
void use_or_refuse(Use use) {
  try {
    use();
  } catch (const corpora::Error&) {  // what a bad section gives
  }
}

void use_model(const std::string& bytes) {
  const align::ModelFile file = align::ModelFile::parse(bytes, "model");
  fuzz::require(file.signature().size() == 16, "a signature has 16 digits");
  use_or_refuse([&] {
    const align::StaticEncoder encoder(file);
    const std::array<std::string_view, 2> sentences = {"Kyiv, 1.170 drones", "北京"};
    fuzz::require(encoder.encode(sentences).size() == sentences.size(), "a vector a sentence");
  });
  use_or_refuse([&] {
    const align::Background background(file, dimension);
    const align::Vectors vectors(1, dimension);
    fuzz::require(background.nearness(vectors, "ro").size() == 1, "a nearness a vector");
  });
  use_or_refuse([&] {
    const double same = align::PairScorer(file).score({}).same;
    fuzz::require(same >= 0 && same <= 1, "a score is a probability");
  });
  use_or_refuse([&] {
    const double same = align::StoryClassifier(file).probability({});
    fuzz::require(same >= 0 && same <= 1, "a story has a probability");
  });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(fuzz::to_bytes(data, size));
  use_or_refuse([&] { use_model(bytes); });
  use_or_refuse([&] { use_model(sealed(bytes)); });
  return 0;
}
