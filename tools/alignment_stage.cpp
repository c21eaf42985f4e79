#include "tools/alignment_stage.h"

#include <sstream>

#include "corpora/error.h"

namespace diglot::tools {

Stage AlignmentStage::stage() const {
  switch (kind) {
    case Kind::candidates:
      return {"candidates", "candidates.pairs"};
    case Kind::compare:
      return {"compare " + std::to_string(shard), "compare." + std::to_string(shard) + ".features"};
    case Kind::pairs:
      break;
  }
  return {"pairs", ""};
}

AlignmentStage parse_alignment_stage(const std::string& name) {
  std::istringstream words(name);
  std::string kind;
  AlignmentStage stage;
  words >> kind;
  if (kind == "candidates") stage.kind = AlignmentStage::Kind::candidates;
  if (kind == "compare") {
    stage.kind = AlignmentStage::Kind::compare;
    words >> stage.shard;
  }
  if (stage.stage().name == name) return stage;
  throw corpora::Error("--only '" + name +
                       "': is no stage; name one of `candidates`, `compare 0` (with other "
                       "numbers) and `pairs`");
}

}  // namespace diglot::tools
