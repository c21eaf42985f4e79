#pragma once

#include <string>
#include <string_view>

#include "corpora/fingerprint.h"
#include "corpora/sentence_pair.h"

namespace diglot::tokenize {

/// When two texts count as one.
enum class Likeness {
  exact,  ///< where they differ in white space at most
  near    ///< where their letters are the same in order, in any case: digits, marks and spaces may
          ///< differ. A text without letters is like none but itself
};

/// Which sides of two pairs must be alike.
enum class ComparedSides { both, src, tgt };

/// The form in which alike texts are the same. Linear time. Precondition: valid UTF-8.
std::string normalized(std::string_view text, Likeness likeness);

/// What pairs that are alike have in common.
corpora::Fingerprint fingerprint(const corpora::SentencePair& pair, Likeness likeness,
                                 ComparedSides sides = ComparedSides::both);

}  // namespace diglot::tokenize
