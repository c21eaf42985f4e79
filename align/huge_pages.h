#pragma once

#include <cstddef>
#include <cstdlib>
#include <new>
#include <vector>

#include <sys/mman.h>

namespace diglot::align {

/// Memory that the system may back with pages of 2 MB: rows that are read all over a large array
/// then seldom miss the processor's table of pages. Where the system has none, ordinary memory.
template <class Value>
struct HugePageAllocator {
  using value_type = Value;

  HugePageAllocator() = default;
  template <class Other>
  explicit HugePageAllocator(const HugePageAllocator<Other>&) {}

  static Value* allocate(std::size_t count) {
    constexpr std::size_t page = std::size_t{1} << 21U;
    if (count > std::size_t{1} << 40U) throw std::bad_alloc();
    const std::size_t bytes = (count * sizeof(Value) + page - 1) / page * page;
    void* memory = std::aligned_alloc(page, bytes);
    if (memory == nullptr) throw std::bad_alloc();
    ::madvise(memory, bytes, MADV_HUGEPAGE);  // advice: a refusal changes nothing but speed
    return static_cast<Value*>(memory);
  }
  static void deallocate(Value* memory, std::size_t) { std::free(memory); }

  friend bool operator==(const HugePageAllocator&, const HugePageAllocator&) { return true; }
};

/// A large array of numbers.
using LargeArray = std::vector<float, HugePageAllocator<float>>;

}  // namespace diglot::align
