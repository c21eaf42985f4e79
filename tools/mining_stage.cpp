#include "tools/mining_stage.h"

#include <algorithm>
#include <sstream>

#include "corpora/error.h"

namespace diglot::tools {
namespace {

using Kind = MiningStage::Kind;

std::string name_of(MinedSide side) { return side == MinedSide::src ? "src" : "tgt"; }

std::string name_of(const MiningStage& stage) {
  switch (stage.kind) {
    case Kind::split:
      return "split " + name_of(stage.side);
    case Kind::embed:
      return "embed " + name_of(stage.side) + " " + std::to_string(stage.shard);
    case Kind::search:
      return "search " + std::to_string(stage.shard) + " " + std::to_string(stage.tgt_shard);
    case Kind::merge:
      return "merge " + name_of(stage.side) + " " + std::to_string(stage.shard);
    case Kind::pairs:
      break;
  }
  return "pairs";
}

std::string file_of(const MiningStage& stage) {
  if (stage.kind == Kind::pairs) return "";
  std::string file = name_of(stage);
  std::ranges::replace(file, ' ', '.');
  return file + (stage.kind == Kind::split   ? ".tsv"
                 : stage.kind == Kind::embed ? ".npy"
                                             : ".nearest");
}

}  // namespace

Stage MiningStage::stage() const { return {name_of(*this), file_of(*this)}; }

MiningStage parse_mining_stage(const std::string& name) {
  std::istringstream words(name);
  std::string kind;
  words >> kind;
  MiningStage stage;
  if (kind == "search") {
    stage.kind = Kind::search;
    words >> stage.shard >> stage.tgt_shard;
  } else if (kind != "pairs") {
    stage.kind = kind == "split" ? Kind::split : kind == "embed" ? Kind::embed : Kind::merge;
    std::string side;
    words >> side >> stage.shard;
    stage.side = side == "src" ? MinedSide::src : MinedSide::tgt;
  }
  if (stage.stage().name == name) return stage;
  throw corpora::Error("--only '" + name +
                       "': is no stage; name one of `split src`, `embed src 0`, `search 0 0`, "
                       "`merge src 0` and `pairs`, with `tgt` and other numbers");
}

}  // namespace diglot::tools
