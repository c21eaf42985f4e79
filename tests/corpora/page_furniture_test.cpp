#include "corpora/page_furniture.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace diglot::corpora {
namespace {

bool is_furniture_with(const std::string& name, const std::string& value,
                       std::string_view tag = "div") {
  const auto bytes = [](const std::string& text) {
    return reinterpret_cast<const unsigned char*>(text.c_str());
  };
  const unsigned char* list[] = {bytes(name), bytes(value), nullptr};
  return is_furniture(tag, TagAttributes(list));
}

bool is_furniture_class(const std::string& names) { return is_furniture_with("class", names); }

TEST(PageFurniture, IsToldByWordsOfNames) {
  for (const std::string names :
       {"share", "article-share", "left articleShare", "c-comments__list", "SIDEBAR",
        "relatedPosts", "most-read", "post_readMore", "ad ad-1", "author-bio", "cookieBar2",
        "x1share", "not x share"}) {
    EXPECT_TRUE(is_furniture_class(names)) << names;
  }
  EXPECT_TRUE(is_furniture_with("id", "comments"));
  EXPECT_TRUE(is_furniture("amp-sidebar", TagAttributes(nullptr)));
}

TEST(PageFurniture, IsNotToldByPartsOfWords) {
  for (const std::string names :
       {"", "shared", "adapt", "commentary", "read", "most recently-read", "header",
        "with-comments", "hasShare", "no-sidebar-left", "story"}) {
    EXPECT_FALSE(is_furniture_class(names)) << names;
  }
  EXPECT_FALSE(is_furniture("p", TagAttributes(nullptr)));
}

TEST(PageFurniture, IsToldByRolesAndByWhatIsHidden) {
  EXPECT_TRUE(is_furniture_with("role", "navigation"));
  EXPECT_TRUE(is_furniture_with("role", "dialog"));
  EXPECT_FALSE(is_furniture_with("role", "main"));
  EXPECT_TRUE(is_furniture_with("aria-hidden", "true"));
  EXPECT_FALSE(is_furniture_with("aria-hidden", "false"));
  EXPECT_TRUE(is_furniture_with("hidden", ""));
  EXPECT_TRUE(is_furniture_with("style", "color: red; display: none"));
  EXPECT_FALSE(is_furniture_with("style", "display: block"));
  EXPECT_TRUE(is_furniture("form", TagAttributes(nullptr)));
}

}  // namespace
}  // namespace diglot::corpora
