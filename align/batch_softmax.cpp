#include "align/batch_softmax.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

#include <cblas.h>

#include "align/batch_blocks.h"
#include "align/training_kernels.h"

namespace diglot::align {

BatchSoftmax::BatchSoftmax(std::size_t batch, float scale, float margin)
    : batch_(batch),
      scale_(scale),
      margin_(margin),
      scores_(batch * batch),
      row_sums_(batch),
      column_sums_(batch),
      diagonal_(batch) {}

double BatchSoftmax::operator()(BatchSide& src, BatchSide& tgt) {
  assert(src.unit.size() == batch_ && tgt.unit.size() == batch_);
  compare(src, tgt);
  double loss = 0;
  for (std::size_t i = 0; i < batch_; ++i) {
    loss +=
        0.5 * (std::log(row_sums_[i] / diagonal_[i]) + std::log(column_sums_[i] / diagonal_[i]));
  }
  weigh();
  multiply(src, tgt);
  return loss / static_cast<double>(batch_);
}

/// Sets scores_ to exp(scale (cosine - 1)): no cosine is above 1, so nothing overflows, and rows
/// and columns share the exponentials.
void BatchSoftmax::compare(const BatchSide& src, const BatchSide& tgt) {
  const std::size_t n = batch_;
  const auto size = static_cast<blasint>(n);
  const auto d = static_cast<blasint>(src.unit.dimension());
  std::vector<std::vector<float>> column_parts((n + block_rows - 1) / block_rows,
                                               std::vector<float>(n));
  for_each_block(n, [&](std::size_t begin, std::size_t end) {
    float* rows = scores_.data() + begin * n;
    cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasTrans, static_cast<blasint>(end - begin), size, d,
                scale_, src.unit[begin].data(), d, tgt.unit[0].data(), d, 0, rows, size);
    std::vector<float>& columns = column_parts[begin / block_rows];
    for (std::size_t i = begin; i < end; ++i) {
      float* row = scores_.data() + i * n;
      for (std::size_t j = 0; j < n; ++j) row[j] -= scale_;
      row[i] -= scale_ * margin_;
      training_kernels().exponentiate(row, n);
      for (std::size_t j = 0; j < n; ++j) {
        const bool same = src.hashes[i] == src.hashes[j] || tgt.hashes[i] == tgt.hashes[j];
        if (same && i != j) row[j] = 0;
      }
      double sum = 0;
      for (std::size_t j = 0; j < n; ++j) sum += static_cast<double>(row[j]);
      row_sums_[i] = sum;
      training_kernels().add(columns.data(), row, n);
      diagonal_[i] = std::max(static_cast<double>(row[i]), 1e-37);
    }
  });
  std::ranges::fill(column_sums_, 0.0);
  for (const auto& part : column_parts) {
    for (std::size_t j = 0; j < n; ++j) column_sums_[j] += static_cast<double>(part[j]);
  }
  for (std::size_t i = 0; i < n; ++i) {
    row_sums_[i] = std::max(row_sums_[i], diagonal_[i]);
    column_sums_[i] = std::max(column_sums_[i], diagonal_[i]);
  }
}

/// scores_ becomes the gradient of the loss by each cosine.
void BatchSoftmax::weigh() {
  const std::size_t n = batch_;
  const double factor = 0.5 * static_cast<double>(scale_) / static_cast<double>(n);
  std::vector<float> by_column(n);
  for (std::size_t j = 0; j < n; ++j) by_column[j] = static_cast<float>(factor / column_sums_[j]);
  for_each_block(n, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      float* row = scores_.data() + i * n;
      const auto by_row = static_cast<float>(factor / row_sums_[i]);
      for (std::size_t j = 0; j < n; ++j) row[j] *= by_row + by_column[j];
      row[i] -= static_cast<float>(2 * factor);
    }
  });
}

/// The gradients of both sides' unit vectors: G tgt and G^T src.
void BatchSoftmax::multiply(BatchSide& src, BatchSide& tgt) const {
  const auto size = static_cast<blasint>(batch_);
  const auto d = static_cast<blasint>(src.unit.dimension());
  for_each_block(batch_, [&](std::size_t begin, std::size_t end) {
    const auto rows = static_cast<blasint>(end - begin);
    cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, rows, d, size, 1,
                scores_.data() + begin * batch_, size, std::as_const(tgt.unit)[0].data(), d, 0,
                src.gradient[begin].data(), d);
    cblas_sgemm(CblasRowMajor, CblasTrans, CblasNoTrans, rows, d, size, 1, scores_.data() + begin,
                size, std::as_const(src.unit)[0].data(), d, 0, tgt.gradient[begin].data(), d);
  });
}

}  // namespace diglot::align
