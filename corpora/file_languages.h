#pragma once

#include <string>
#include <string_view>

namespace diglot::corpora {

// Which languages the names of files tell, as they are written there. "" where they tell none.

/// The language at the end of a name, in front of a .txt and a compression: "ro" of "news.ro.xz".
std::string language_of_name(std::string_view path);

struct LanguagePair {
  std::string src;
  std::string tgt;
};

/// The two languages at the end of a name, in front of the suffix of its format: "en" and "ro" of
/// "news.en-ro.tsv.gz"; both or none. Those that are given come first.
LanguagePair languages_of_name(std::string_view path, LanguagePair given = {});

}  // namespace diglot::corpora
