#pragma once

#include "align/name_knowledge.h"
#include "align/static_encoder.h"
#include "corpora/pair_test.h"

namespace diglot::align {

/// Objects to a pair whose numbers conflict: each side has one in the place of another of the other
/// side (see compare_facts). Sides that don't say their languages pass.
corpora::Objection test_numbers(const corpora::SentencePair& pair);

/// Objects to a pair whose names conflict likewise (see NameChecker). Passes languages without
/// capitals.
corpora::Objection test_names(const corpora::SentencePair& pair, const StaticEncoder& encoder,
                              const NameKnowledge& knowledge);

}  // namespace diglot::align
