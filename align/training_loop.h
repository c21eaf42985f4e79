#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "align/encoder_trainer.h"

namespace diglot::align {

/// How far the training of an encoder is.
struct TrainingProgress {
  std::size_t pairs_seen = 0;
  std::size_t pairs_total = 0;
  double loss = 0;  ///< mean over the last batches: nats for each choice among a batch
  /// Error of the nearest neighbour among held-out pairs when last measured, in %; -1 before.
  double held_out_error = -1;
  bool resumed = false;  ///< the first report of a training that goes on from a checkpoint
};

struct TrainingLoopOptions {
  /// Where the state of the training is kept until it is done; empty: nowhere. A run that finds
  /// the file there goes on from it, to the same bytes as if it had never stopped.
  std::string checkpoint;
  double seconds_between_checkpoints = 120;
  /// Told apart by this text: what data and options the training has.
  std::string fingerprint;
  /// The training ends early when the held-out error has not fallen for so many of the twenty
  /// measurements of a run.
  std::size_t patience = 6;
};

/// Trains to the end, measuring twenty times how often the nearest neighbour of a held-out sentence
/// is not its translation (mean of both directions, within each language pair). Removes the
/// checkpoint at the end. Throws corpora::Error where the checkpoint is of another training or
/// can't be written, where the loss stops being a number, or a vector does.
void run_training(EncoderTrainer& trainer, const TrainingSet& held_out,
                  const TrainingLoopOptions& options,
                  const std::function<void(const TrainingProgress&)>& progress);

/// The error that run_training measures, in %: over up to 500 pairs of each of the eight language
/// pairs with most; -1 where there are none.
double held_out_error(const TrainingSet& held_out, const RoundedVectors& vectors);

}  // namespace diglot::align
