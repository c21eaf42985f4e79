#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>

#include <boost/json/object.hpp>

#include "tools/messages.h"
#include "tools/work_folder.h"

namespace diglot::tools {

/// A stage of long work, which makes one file of a folder from others.
struct Stage {
  std::string name;
  std::string file;
};

/// The files that stages make in a work folder: what is there and was made from the same is kept,
/// what is missing, damaged or was made from something else is made.
class StageFiles {
 public:
  /// What is done where a file that another stage needs is not there, or was made from something
  /// else.
  enum class Missing : std::uint8_t { make, refuse };

  /// What a stage makes.
  struct Made {
    std::string bytes;
    boost::json::object details;
  };
  using FindOrigin = std::function<Origin()>;
  using Make = std::function<Made()>;

  /// Makes the folder. Throws corpora::Error where it can't.
  StageFiles(std::string folder, Missing missing, Messages& messages);

  [[nodiscard]] const WorkFolder& folder() const { return folder_; }

  /// The record of a file that is there, and was made from what it would be made from now.
  [[nodiscard]] std::optional<Record> find(const Stage& stage, const Origin& origin) const;
  /// That of a file, which is made where it is not there.
  Record find_or_make(const Stage& stage, const Origin& origin, const Make& make);
  /// That of a file that another stage needs: made or refused where it is not there. Throws
  /// corpora::Error where it is refused. Asked for again, it is not looked for again.
  const Record& obtain(const Stage& stage, const FindOrigin& origin, const Make& make);

  /// "FOLDER: made 3 files, kept 12".
  [[nodiscard]] std::string summary() const;

 private:
  Missing missing_;
  Messages& messages_;
  WorkFolder folder_;
  std::map<std::string, Record> records_;  // of those obtained, by the stage's name
  std::size_t made_ = 0;
  std::size_t kept_ = 0;
};

}  // namespace diglot::tools
