// Runs a fuzz target once on each file of the folders it is given, where libFuzzer is not there to
// do so. Options (-runs=0) are libFuzzer's and mean nothing here.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>

#include "tests/fuzz/target.h"

int main(int argc, char** argv) {
  std::size_t files = 0;
  for (int i = 1; i < argc; ++i) {
    if (std::string_view(argv[i]).starts_with('-')) continue;
    for (const auto& entry : std::filesystem::directory_iterator(argv[i])) {
      std::ifstream file(entry.path(), std::ios::binary);
      const std::string bytes(std::istreambuf_iterator<char>(file), {});
      std::cerr << entry.path().filename().native() << ": " << bytes.size() << " bytes\n";
      LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
      ++files;
    }
  }
  if (files > 0) return EXIT_SUCCESS;
  std::cerr << "no files to run on\n";
  return EXIT_FAILURE;
}
