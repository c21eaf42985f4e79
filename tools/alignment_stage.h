#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "tools/stage_files.h"

namespace diglot::tools {

/// A step of aligning a collection of articles.
struct AlignmentStage {
  enum class Kind : std::uint8_t {
    candidates,  ///< which articles may tell one story
    compare,     ///< what a close look at the likely pairs of a shard tells
    pairs        ///< the stories and the output
  };

  Kind kind = Kind::pairs;
  std::size_t shard = 0;  ///< of a compare

  /// "candidates", "compare 3" or "pairs", and the file that it makes in the work folder,
  /// "compare.3.features"; "" for pairs.
  [[nodiscard]] Stage stage() const;
};

/// The stage of a name. Throws corpora::Error where it is none.
AlignmentStage parse_alignment_stage(const std::string& name);

}  // namespace diglot::tools
