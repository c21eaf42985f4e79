#pragma once

#include "corpora/pair_test.h"

namespace diglot::tokenize {

/// Objects to sides of which one was not translated: of their words (in any order, without regard
/// to the case of ASCII letters, and without numbers), weighed by their lengths, both share `most`
/// or more. Names alone are such a pair too; sides without letters are none. Linear time.
corpora::Objection test_untranslated(const corpora::SentencePair& pair, double most = 0.8);

}  // namespace diglot::tokenize
