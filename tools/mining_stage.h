#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "tools/stage_files.h"

namespace diglot::tools {

/// One of the two texts.
enum class MinedSide : std::uint8_t { src, tgt };

/// A step of mining in shards.
struct MiningStage {
  enum class Kind : std::uint8_t {
    split,   ///< a text into the different sentences of its shards
    embed,   ///< the vectors of a shard
    search,  ///< the nearest sentences of each of a src shard in a tgt shard, and the reverse
    merge,   ///< the nearest sentences of each of a shard in all of the other side
    pairs    ///< which of these are pairs
  };

  Kind kind = Kind::pairs;
  MinedSide side = MinedSide::src;  ///< of a split, embed or merge
  std::size_t shard = 0;            ///< of an embed or merge, of src of a search
  std::size_t tgt_shard = 0;        ///< of a search

  /// "split src", "embed tgt 3", "search 3 7", "merge src 3", "pairs", and the file that it makes
  /// in the work folder, "embed.tgt.3.npy"; "" for pairs.
  [[nodiscard]] Stage stage() const;
};

/// The stage of a name. Throws corpora::Error where it is none.
MiningStage parse_mining_stage(const std::string& name);

}  // namespace diglot::tools
