#pragma once

#include <span>
#include <string>
#include <vector>

#include "align/precision_recall.h"
#include "corpora/range.h"
#include "corpora/segmented_text.h"

namespace diglot::align {

/// A sentence as a segmenter gave it.
struct PredictedSentence {
  std::string text;
  std::vector<corpora::Bytes> tokens;  ///< into `text`
};

struct SegmentationEvaluation {
  PrecisionRecall sentences;
  PrecisionRecall tokens;
};

/// Compares spans of characters as the CoNLL 2018 shared task does (Zeman et al. 2018): one is
/// right where the gold has one of just these characters, white space and invisible ones aside. So
/// it does not matter with what the paragraphs of the gold were joined. The predicted sentences
/// stand in the order of the text; up to 64 bytes between two of them (a separator, say) may be
/// left out. Throws corpora::Error where one does not stand in the gold behind the one before it.
SegmentationEvaluation evaluate_segmentation(const corpora::SegmentedText& gold,
                                             std::span<const PredictedSentence> predicted);

}  // namespace diglot::align
