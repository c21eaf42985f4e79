#include "corpora/segment_documents.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "corpora/ascii_case.h"
#include "corpora/counted.h"
#include "corpora/error.h"

namespace diglot::corpora {
namespace {

constexpr std::string_view white_space = " \t\r";

std::string_view trimmed(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(white_space), text.size()));
  return text.substr(0, text.find_last_not_of(white_space) + 1);
}

/// A tag of SGML or XML.
struct Tag {
  std::string_view name;   ///< with a "/" before it where it closes
  std::string_view after;  ///< what follows the name in its line

  [[nodiscard]] bool is(std::string_view other) const { return equal_but_for_case(name, other); }
};

/// The tags of a line, one after another.
class TagReader {
 public:
  explicit TagReader(std::string_view line) : rest_(line) {}

  std::optional<Tag> next() {
    const std::size_t begin = rest_.find('<');
    if (begin == std::string_view::npos) return std::nullopt;
    rest_.remove_prefix(begin + 1);
    const std::size_t end = std::min(rest_.find_first_of(" \t\r<>"), rest_.size());
    const Tag tag{rest_.substr(0, end), rest_.substr(end)};
    rest_ = tag.after;
    return tag;
  }

 private:
  std::string_view rest_;
};

bool begins_with_document(std::string_view line) {
  line = trimmed(line);
  if (!line.starts_with('<')) return false;
  return TagReader(line).next()->is("doc");
}

bool has_segment(std::string_view line) {
  TagReader tags(line);
  while (const auto tag = tags.next()) {
    if (tag->is("seg")) return true;
  }
  return false;
}

/// The value of the attribute `id` or `docid`; throws Error without a place.
std::string_view name_of_document(const Tag& tag) {
  const auto refuse = [] {
    throw Error("the tag of the document has no name; write <doc id=\"NAME\"> in one line");
  };
  std::string_view rest = tag.after;
  while (true) {
    rest = trimmed(rest);
    const std::size_t equals = rest.find('=');
    if (equals >= rest.find('>')) refuse();
    const std::string_view attribute = trimmed(rest.substr(0, equals));
    rest = trimmed(rest.substr(equals + 1));
    const bool quoted = rest.starts_with('"') || rest.starts_with('\'');
    const std::size_t begin = quoted ? 1 : 0;
    const std::size_t end = quoted ? rest.find(rest.front(), 1) : rest.find_first_of(" \t\r>");
    if (end == std::string_view::npos) refuse();
    const std::string_view value = rest.substr(begin, end - begin);
    if (equal_but_for_case(attribute, "id") || equal_but_for_case(attribute, "docid")) {
      if (value.empty()) refuse();
      return value;
    }
    rest.remove_prefix(quoted ? end + 1 : end);
  }
}

/// Takes the lines of a file with documents; throws Error without a place.
class DocumentLines {
 public:
  /// Each <seg> is a segment.
  void add_tags(std::string_view line) {
    TagReader tags(line);
    while (const auto tag = tags.next()) {
      if (tag->is("ref") || tag->is("hyp")) repeats_ = true;
      if (tag->is("/ref") || tag->is("/hyp")) repeats_ = false;
      if (tag->is("seg") && !repeats_) add_segment();
      take_document(*tag);
    }
  }

  /// Each line is a segment, but those that begin or end a document, and blank ones between two.
  void add_line(std::string_view line) {
    const std::string_view text = trimmed(line);
    if (text.starts_with('<') && take_document(*TagReader(text).next())) return;
    if (document_ || !text.empty()) add_segment();
  }

  [[nodiscard]] std::vector<std::string_view> names() && { return std::move(names_); }

 private:
  /// Whether the tag begins or ends a document.
  bool take_document(const Tag& tag) {
    if (tag.is("doc")) {
      document_ = name_of_document(tag);
    } else if (tag.is("/doc")) {
      document_.reset();
    } else {
      return false;
    }
    return true;
  }

  void add_segment() {
    if (!document_) {
      throw Error("the segment is in no document; put it between <doc id=\"NAME\"> and </doc>");
    }
    names_.push_back(*document_);
  }

  std::optional<std::string_view> document_;
  bool repeats_ = false;  // within a reference or a hypothesis
  std::vector<std::string_view> names_;
};

std::string_view column_of(std::string_view line, std::size_t column) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  for (std::size_t c = 1; c < column; ++c) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos) {
      throw Error("has " + counted(c, "column") + ", but documents are to be in column " +
                  std::to_string(column));
    }
    line.remove_prefix(tab + 1);
  }
  return line.substr(0, line.find('\t'));
}

/// `take` each line; its errors get their place.
template <class Take>
void for_each_line(std::span<const std::string_view> lines, const std::string& file, Take take) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    try {
      take(lines[i]);
    } catch (const Error& error) {
      throw Error(file, i + 1, error.what());
    }
  }
}

}  // namespace

std::vector<std::string_view> find_documents(std::span<const std::string_view> lines,
                                             const std::string& file, std::size_t column) {
  if (std::ranges::none_of(lines, begins_with_document)) {
    std::vector<std::string_view> names;
    for_each_line(lines, file,
                  [&](std::string_view line) { names.push_back(column_of(line, column)); });
    return names;
  }
  if (column > 1) {
    throw Error(file, "tells documents by tags <doc>, not in columns; leave the column out");
  }
  DocumentLines documents;
  const bool has_segments = std::ranges::any_of(lines, has_segment);
  for_each_line(lines, file, [&](std::string_view line) {
    if (has_segments) {
      documents.add_tags(line);
    } else {
      documents.add_line(line);
    }
  });
  return std::move(documents).names();
}

}  // namespace diglot::corpora
