#include "corpora/xml_segment.h"

#include <algorithm>
#include <array>

namespace diglot::corpora {

void XmlSegment::open() {
  *this = XmlSegment();
  depth_ = 1;
}

void XmlSegment::start(std::string_view element) {
  constexpr std::array<std::string_view, 5> codes = {"bpt", "ept", "it", "ph", "ut"};
  ++depth_;
  has_tags_ = true;
  if (code_ == 0 && std::ranges::find(codes, element) != codes.end()) code_ = depth_;
}

void XmlSegment::text(std::string_view part) {
  if (code_ > 0) return;
  is_cut_off_ = is_cut_off_ || text_.size() + part.size() > longest;
  if (!is_cut_off_) text_ += part;
}

bool XmlSegment::end() {
  if (code_ == depth_) code_ = 0;
  --depth_;
  return depth_ == 0;
}

}  // namespace diglot::corpora
