#pragma once

#include <string>

#include "corpora/bead.h"
#include "corpora/lone_text.h"
#include "corpora/pair.h"

namespace diglot::corpora {

// The output formats of `align`, one line of each without its LF. The same value gives the same
// bytes on every machine and in every locale. Precondition: texts are valid UTF-8, scores are in
// [0, 1].

/// JSON as DESIGN.md lays it out, and the pair's story behind that, if it has one; the score has
/// four decimals.
std::string to_jsonl(const Pair& pair);

/// A text that is in no pair, as JSON: {"alone": PLACE, "reason": ..., "nearest": PAIR or null}.
std::string to_jsonl(const LoneText& text);

/// Score, src text, tgt text, src doc, tgt doc, src offsets, tgt offsets (begin-end, in code
/// points), relation; see one_line for what becomes of tabs and line ends.
std::string to_tsv(const Pair& pair);

/// A bead as vecalign writes it: "[0]:[1, 2]:0.031200", zero-based sentence numbers and a cost,
/// which is 1 - score, or 0 for a deletion.
std::string to_vecalign(const Bead& bead);

}  // namespace diglot::corpora
