#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace diglot::corpora {

/// Gathers the text of one element at a time, as TMX and XLIFF have it: what stands in elements
/// that are formatting codes of a document (bpt, ept, it, ph, ut) is no text, that in others (hi,
/// g, mrk) is. Texts above `longest` bytes are cut off.
class XmlSegment {
 public:
  static constexpr std::size_t longest = std::size_t{16} << 20;

  /// Begins with an empty text, within an element that was started.
  void open();
  [[nodiscard]] bool is_open() const { return depth_ > 0; }

  // What an XmlListener is told while it is open.
  void start(std::string_view element);
  void text(std::string_view part);
  /// Whether that was the end of the element itself, which is closed then.
  bool end();

  [[nodiscard]] std::string& text() { return text_; }
  [[nodiscard]] bool has_tags() const { return has_tags_; }
  [[nodiscard]] bool is_cut_off() const { return is_cut_off_; }

 private:
  std::string text_;
  std::size_t depth_ = 0;  // of open elements, with its own
  std::size_t code_ = 0;   // the depth of the outermost code that is open; 0 where none is
  bool has_tags_ = false;
  bool is_cut_off_ = false;
};

/// Counts what is kept of a unit, which may be XmlSegment::longest bytes at most.
class UnitSize {
 public:
  /// Counts `bytes` more; whether they still fit.
  bool add(std::size_t bytes) {
    bytes_ += bytes;
    return fits();
  }
  /// Takes the unit for too large, whatever was counted.
  void exceed() { bytes_ = XmlSegment::longest + 1; }
  [[nodiscard]] bool fits() const { return bytes_ <= XmlSegment::longest; }

 private:
  std::size_t bytes_ = 0;
};

}  // namespace diglot::corpora
