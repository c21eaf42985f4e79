#include "align/neighbour_file.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstdint>
#include <cstring>
#include <limits>

#include <tbb/parallel_for.h>

#include "corpora/error.h"

namespace diglot::align {
namespace {

static_assert(std::endian::native == std::endian::little, "numbers are written as they are");

constexpr std::string_view magic = "DIGLOTNN";

struct Header {
  std::uint64_t src_rows = 0;
  std::uint64_t tgt_rows = 0;
  std::uint64_t k = 0;
};

struct Entry {
  static constexpr std::uint32_t no_row = std::numeric_limits<std::uint32_t>::max();

  std::uint32_t row = no_row;
  float cosine = 0;
};

template <class Record>
void append(std::string& bytes, const Record& record) {
  bytes.append(reinterpret_cast<const char*>(&record), sizeof record);
}

template <class Record>
Record read_at(std::string_view bytes, std::size_t offset) {
  Record record;
  std::memcpy(&record, bytes.data() + offset, sizeof record);
  return record;
}

void append_lists(std::string& bytes, const Neighbours& nearest, std::size_t k) {
  for (const auto& list : nearest) {
    assert(list.size() <= k);
    for (const Neighbour& neighbour : list) {
      assert(neighbour.row < Entry::no_row);
      append(bytes, Entry{static_cast<std::uint32_t>(neighbour.row), neighbour.cosine});
    }
    for (std::size_t i = list.size(); i < k; ++i) append(bytes, Entry{});
  }
}

Neighbours read_lists(std::string_view bytes, std::size_t rows, std::size_t k) {
  Neighbours nearest(rows);
  tbb::parallel_for(std::size_t{0}, rows, [&](std::size_t i) {
    for (std::size_t j = 0; j < k; ++j) {
      const auto entry = read_at<Entry>(bytes, (i * k + j) * sizeof(Entry));
      if (entry.row != Entry::no_row) nearest[i].push_back({entry.row, entry.cosine});
    }
  });
  return nearest;
}

}  // namespace

std::string serialize_nearest(const NearestRows& nearest, std::size_t k) {
  std::string bytes(magic);
  const std::size_t rows = nearest.of_src.size() + nearest.of_tgt.size();
  bytes.reserve(magic.size() + sizeof(Header) + rows * k * sizeof(Entry));
  append(bytes, Header{nearest.of_src.size(), nearest.of_tgt.size(), k});
  append_lists(bytes, nearest.of_src, k);
  append_lists(bytes, nearest.of_tgt, k);
  return bytes;
}

NearestRows parse_nearest(std::string_view bytes, std::string_view file) {
  constexpr std::size_t begin = magic.size() + sizeof(Header);
  constexpr std::uint64_t most = std::uint64_t{1} << 32U;  // rows; products stay below 2^64
  const auto header = bytes.size() < begin ? Header{} : read_at<Header>(bytes, magic.size());
  const std::size_t list_size = header.k * sizeof(Entry);
  if (!bytes.starts_with(magic) || header.src_rows >= most || header.tgt_rows >= most ||
      header.k == 0 || header.k >= most / (2 * sizeof(Entry)) ||
      bytes.size() - begin != (header.src_rows + header.tgt_rows) * list_size) {
    throw corpora::Error(file, "holds no nearest sentences, or not all; remove it");
  }
  const std::size_t middle = begin + header.src_rows * list_size;
  return {read_lists(bytes.substr(begin), header.src_rows, header.k),
          read_lists(bytes.substr(middle), header.tgt_rows, header.k)};
}

void add_nearest(Neighbours& nearest, const Neighbours& further, std::size_t first_row,
                 std::size_t k) {
  assert(nearest.size() == further.size());
  tbb::parallel_for(std::size_t{0}, nearest.size(), [&](std::size_t i) {
    auto& list = nearest[i];
    for (const Neighbour& neighbour : further[i]) {
      list.push_back({first_row + neighbour.row, neighbour.cosine});
    }
    std::ranges::sort(list, is_nearer);
    if (list.size() > k) list.resize(k);
  });
}

}  // namespace diglot::align
