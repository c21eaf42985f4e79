#include "align/instructions.h"

namespace diglot::align {
namespace {

Instructions find_fastest() {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512f") != 0 && __builtin_cpu_supports("avx512bw") != 0) {
    return Instructions::avx512;
  }
  if (__builtin_cpu_supports("avx2") != 0) return Instructions::avx2;
#endif
  return Instructions::portable;
}

}  // namespace

Instructions fastest_instructions() {
  static const Instructions fastest = find_fastest();
  return fastest;
}

}  // namespace diglot::align
