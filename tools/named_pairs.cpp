#include "tools/named_pairs.h"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <map>
#include <set>
#include <utility>

#include "corpora/counted.h"
#include "corpora/error.h"
#include "tools/folder_files.h"
#include "tools/same_file.h"

namespace diglot::tools {
namespace {

namespace fs = std::filesystem;
using corpora::Error;

/// Names the first files that have no partner, and counts the others.
std::string describe_unmatched(const std::vector<std::string>& files) {
  constexpr std::size_t most = 5;
  std::string text = "left out, with no partner of the same name: " + files.front();
  for (std::size_t i = 1; i < std::min(most, files.size()); ++i) text += ", " + files[i];
  if (files.size() > most) text += ", and " + std::to_string(files.size() - most) + " more";
  return text;
}

std::vector<FilePair> match_files(const std::string& src, const std::string& tgt,
                                  Messages& messages) {
  if (!fs::is_directory(src) && !fs::is_directory(tgt)) return {{src, tgt}};
  if (!fs::is_directory(src) || !fs::is_directory(tgt)) {
    throw Error(src + " and " + tgt + ": a pair is two files or two folders");
  }
  std::vector<FilePair> pairs;
  std::vector<std::string> unmatched;
  std::map<std::string, std::string> tgt_files = files_by_name(tgt);
  for (const auto& [name, file] : files_by_name(src)) {
    if (const auto partner = tgt_files.extract(name)) {
      pairs.push_back({file, partner.mapped()});
    } else {
      unmatched.push_back(file);
    }
  }
  for (const auto& [name, file] : tgt_files) unmatched.push_back(file);
  if (pairs.empty()) {
    throw Error(src + " and " + tgt +
                " have no file name in common; name matching files alike, or "
                "give the files themselves to --pair");
  }
  if (!unmatched.empty()) messages.note(describe_unmatched(unmatched));
  return pairs;
}

/// Keeps the first of those that are the same two files, by whichever names.
void keep_first_of_each(std::vector<FilePair>& pairs, Messages& messages) {
  std::set<std::pair<fs::path, fs::path>> known;
  const std::size_t again = std::erase_if(pairs, [&](const FilePair& pair) {
    return !known.emplace(identity(pair.src), identity(pair.tgt)).second;
  });
  if (again == 0) return;
  messages.note(corpora::counted(again, "article pair") +
                " named again; every pair is aligned once");
}

}  // namespace

std::vector<FilePair> find_named_pairs(const AlignOptions& options, Messages& messages) {
  std::vector<FilePair> named;
  for (const auto& [src, tgt] : options.pairs) {
    const auto matched = match_files(src, tgt, messages);
    named.insert(named.end(), matched.begin(), matched.end());
  }
  if (options.pairs.empty()) {
    if (options.inputs.size() != 2) {
      throw Error(std::string(options.parallel ? "--parallel" : "the format vecalign") +
                  " takes two files, SRC and TGT, or --pair");
    }
    named = match_files(options.inputs[0], options.inputs[1], messages);
  }
  keep_first_of_each(named, messages);
  if (options.format == "vecalign" && named.size() != 1) {
    throw Error("vecalign's format names no articles, so it holds one pair of them; " +
                std::to_string(named.size()) +
                " were given. Write jsonl, or align them one by one");
  }
  return named;
}

}  // namespace diglot::tools
