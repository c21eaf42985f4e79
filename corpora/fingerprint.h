#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace diglot::corpora {

/// 128 bits that stand for a text. Of n texts that are all different, two have the same one with a
/// probability of n^2 / 2^129: 1.5e-21 for a billion. The same on every machine.
struct Fingerprint {
  std::uint64_t high = 0;
  std::uint64_t low = 0;

  friend auto operator<=>(const Fingerprint&, const Fingerprint&) = default;
};

/// XXH3 of 128 bits. Never the one of all zeros.
Fingerprint fingerprint(std::string_view bytes);

/// That of what a file holds, decompressed where its name says so (see Input). Throws Error where
/// it can't be read.
Fingerprint fingerprint_of_file(const std::string& path);

/// 32 hexadecimal digits, as xxh128sum prints them.
std::string to_hex(const Fingerprint& print);

}  // namespace diglot::corpora
