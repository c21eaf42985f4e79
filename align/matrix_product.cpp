#include "align/matrix_product.h"

#include <cassert>

#include <cblas.h>

namespace diglot::align {

void multiply(std::span<const float> rows, std::span<const float> others, std::size_t d,
              std::span<float> products) {
  if (rows.empty() || others.empty()) return;
  assert(rows.size() % d == 0 && others.size() % d == 0);
  const auto count = static_cast<blasint>(rows.size() / d);
  const auto columns = static_cast<blasint>(others.size() / d);
  assert(products.size() >= rows.size() / d * (others.size() / d));
  // Threads are TBB's affair: those of OpenBLAS would have to wait for each other.
  static const bool is_single = (openblas_set_num_threads(1), true);
  (void)is_single;
  cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasTrans, count, columns, static_cast<blasint>(d), 1,
              rows.data(), static_cast<blasint>(d), others.data(), static_cast<blasint>(d), 0,
              products.data(), columns);
}

}  // namespace diglot::align
