#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace diglot::corpora {

/// The name of each segment's document, as the lines of a file tell it. Two forms are known:
/// - A name a line, or in a column, counted from 1, of lines whose columns are separated by tabs.
/// - Documents between <doc id="NAME"> (or docid=, as in SGML) and </doc>, where a line begins with
///   such a tag. In files of WMT, SGML or XML, each <seg> is a segment; those of <ref> and <hyp>
///   are left out, as they are the ones of <src> again. In a file without <seg> each line of a
///   document is one, an empty one too. A tag must end in its line; names are as they are written
///   there, with entities such as &amp;.
/// Views into the lines. Throws Error, with `file` for its name, where a line has no such column,
/// where one other than the first is asked for of tags, or where a document has no name, or a
/// segment no document.
std::vector<std::string_view> find_documents(std::span<const std::string_view> lines,
                                             const std::string& file, std::size_t column);

}  // namespace diglot::corpora
