#include "tools/training_report.h"

#include <cmath>
#include <cstdio>

namespace diglot::tools {
namespace {

std::string quality(const align::TrainingProgress& at) {
  char text[96];
  std::snprintf(text, sizeof text, ", loss %.3f", at.loss);
  std::string result = text;
  if (at.held_out_error >= 0) {
    std::snprintf(text, sizeof text, ", held-out error %.2f %%", at.held_out_error);
    result += text;
  }
  return result;
}

}  // namespace

void TrainingReport::operator()(const align::ModelTrainingProgress& at) {
  std::string text = at.stage;
  if (at.total > 0) text += " " + std::to_string(at.done) + " of " + std::to_string(at.total);
  if (at.stage == "encoder") {
    text += " pairs";
    if (at.encoder.resumed) {
      messages_.note("going on from the checkpoint: " + text);
    } else {
      last_ = at.encoder;
    }
    text += speed(at.encoder) + quality(at.encoder);
  }
  messages_.progress("train: " + text);
}

void TrainingReport::sum_up() {
  messages_.progress("");
  if (last_.pairs_seen > 0) {
    messages_.note("trained on " + std::to_string(last_.pairs_seen) + " pairs" + quality(last_));
  }
}

/// Pairs a second since the first report, and the time left at that speed.
std::string TrainingReport::speed(const align::TrainingProgress& at) {
  if (at.resumed || !began_) {
    began_ = Clock::now();
    seen_before_ = at.pairs_seen;
    return "";
  }
  constexpr double minute = 60;
  const std::chrono::duration<double> seconds = Clock::now() - *began_;
  const double per_second = static_cast<double>(at.pairs_seen - seen_before_) / seconds.count();
  const double left = static_cast<double>(at.pairs_total - at.pairs_seen) / per_second;
  char text[64];
  std::snprintf(text, sizeof text, ", %.0f/s, %.0f:%02.0f left", per_second,
                std::floor(left / minute), std::floor(std::fmod(left, minute)));
  return text;
}

}  // namespace diglot::tools
