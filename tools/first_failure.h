#pragma once

#include <atomic>
#include <exception>
#include <mutex>

namespace diglot::tools {

/// The first exception of several threads, kept until they have ended: oneTBB's pipeline loses what
/// is between its stages when one of them throws.
class FirstFailure {
 public:
  /// Calls `work`, unless there was a failure, and keeps what it throws. Thread-safe.
  template <class Work>
  void guard(const Work& work) {
    if (failed_) return;
    try {
      work();
    } catch (...) {
      const std::scoped_lock lock(mutex_);
      if (!failed_) exception_ = std::current_exception();
      failed_ = true;
    }
  }

  /// Throws it, if there is one. When no thread is at work any more.
  void rethrow() const {
    if (exception_) std::rethrow_exception(exception_);
  }

 private:
  std::atomic<bool> failed_ = false;
  std::mutex mutex_;
  std::exception_ptr exception_;
};

}  // namespace diglot::tools
