#include "tools/stage_files.h"

#include <utility>

#include "corpora/counted.h"
#include "corpora/error.h"

namespace diglot::tools {

StageFiles::StageFiles(std::string folder, Missing missing, Messages& messages)
    : missing_(missing), messages_(messages), folder_(std::move(folder)) {
  folder_.create();
}

std::optional<Record> StageFiles::find(const Stage& stage, const Origin& origin) const {
  auto record = folder_.record_of(stage.file);
  if (record && (record->origin != origin || !folder_.has(stage.file))) record.reset();
  return record;
}

Record StageFiles::find_or_make(const Stage& stage, const Origin& origin, const Make& make) {
  if (const auto record = find(stage, origin)) {
    if (folder_.holds(stage.file, record->checksum)) {
      ++kept_;
      return *record;
    }
    if (folder_.has(stage.file)) {
      messages_.note(folder_.path_of(stage.file) + " is damaged; it is made anew");
    }
  }
  messages_.progress(stage.name);
  const Made made = make();
  messages_.progress("");
  ++made_;
  return folder_.write(stage.file, origin, made.bytes, made.details);
}

const Record& StageFiles::obtain(const Stage& stage, const FindOrigin& origin, const Make& make) {
  if (const auto known = records_.find(stage.name); known != records_.end()) return known->second;
  std::optional<Record> record;
  if (missing_ == Missing::make) {
    record = find_or_make(stage, origin(), make);
  } else {
    record = find(stage, origin());
  }
  if (!record) {
    throw corpora::Error(
        folder_.path_of(stage.file),
        "is not there, or was made from something else; run --only '" + stage.name + "' first");
  }
  return records_.emplace(stage.name, std::move(*record)).first->second;
}

std::string StageFiles::summary() const {
  return folder_.path() + ": made " + corpora::counted(made_, "file") + ", kept " +
         std::to_string(kept_);
}

}  // namespace diglot::tools
