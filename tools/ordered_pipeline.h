#pragma once

#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <type_traits>

#include <tbb/parallel_pipeline.h>

namespace diglot::tools {

/// Gives what `read` returns to `work`, several at a time, and what that returns to `put`, in the
/// order of reading. `read` and `put` are called by one thread at a time; `read` returns a pointer,
/// null at the end, and `work` makes something of it that has a default. At most `at_once` are on
/// their way. What any of the three throws first ends the stream, and is thrown on.
template <class Read, class Work, class Put>
void run_in_order(std::size_t at_once, const Read& read, const Work& work, const Put& put) {
  using Item = std::invoke_result_t<const Read&>;
  using Result = std::invoke_result_t<const Work&, const Item&>;
  // oneTBB loses what is between the stages when one of them throws: none may.
  std::atomic<bool> failed = false;
  std::mutex mutex;
  std::exception_ptr exception;
  const auto guard = [&](const auto& step) {
    if (failed) return;
    try {
      step();
    } catch (...) {
      const std::scoped_lock lock(mutex);
      if (!failed) exception = std::current_exception();
      failed = true;
    }
  };
  const auto first = [&](tbb::flow_control& control) {
    Item item{};
    guard([&] { item = read(); });
    if (!item) control.stop();
    return item;
  };
  const auto middle = [&](const Item& item) {
    Result result{};
    guard([&] { result = work(item); });
    return result;
  };
  const auto last = [&](const Result& result) { guard([&] { put(result); }); };
  using tbb::filter_mode;
  tbb::parallel_pipeline(at_once,
                         tbb::make_filter<void, Item>(filter_mode::serial_in_order, first) &
                             tbb::make_filter<Item, Result>(filter_mode::parallel, middle) &
                             tbb::make_filter<Result, void>(filter_mode::serial_in_order, last));
  if (exception) std::rethrow_exception(exception);
}

}  // namespace diglot::tools
