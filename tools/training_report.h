#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

#include "align/model_trainer.h"
#include "tools/messages.h"

namespace diglot::tools {

/// Tells how far a training is: the stage, and of the encoder the speed, the time left, the loss
/// and the error of retrieval among held-out pairs.
class TrainingReport {
 public:
  /// `messages` must outlive the report.
  explicit TrainingReport(Messages& messages) : messages_(messages) {}

  void operator()(const align::ModelTrainingProgress& at);
  /// What the training came to, for good.
  void sum_up();

 private:
  using Clock = std::chrono::steady_clock;

  std::string speed(const align::TrainingProgress& at);

  Messages& messages_;
  std::optional<Clock::time_point> began_;
  std::size_t seen_before_ = 0;
  align::TrainingProgress last_;
};

}  // namespace diglot::tools
