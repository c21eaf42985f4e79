#include "corpora/page_metadata.h"

#include <string>

#include <gtest/gtest.h>

#include "corpora/web_page.h"

namespace diglot::corpora {
namespace {

PageMetadata of(const std::string& page) { return parse_web_page(page, "page.html").metadata; }

const std::string json_ld =
    "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"headline\": \"J\","
    "\"datePublished\": \"2024-01-02T03:04\", \"inLanguage\": \"uk\", \"url\": \"http://j/\"}"
    "</script>";

TEST(PageMetadata, PrefersTheSurerSource) {
  EXPECT_EQ(of("<html lang=ro>" + json_ld).lang(), "ro");
  EXPECT_EQ(of("<meta property=og:locale content=ro_RO>" + json_ld).lang(), "uk");
  EXPECT_EQ(
      of("<meta itemprop=inLanguage content=tr><meta property=og:locale content=el_GR>").lang(),
      "tr");
  EXPECT_EQ(of("<meta http-equiv=Content-Language content=ru>").lang(), "ru");
  EXPECT_EQ(of("<meta property=og:locale content=ro_RO>").lang(), "ro");

  EXPECT_EQ(of(json_ld + "<meta property=og:url content=http://o/><link rel='shortlink Canonical' "
                         "href=http://c/>")
                .url(),
            "http://c/");
  EXPECT_EQ(of(json_ld + "<meta property=og:url content=http://o/>").url(), "http://o/");
  EXPECT_EQ(of("<link rel=alternate href=http://a/>" + json_ld).url(), "http://j/");

  EXPECT_EQ(of(json_ld + "<meta property=article:published_time content=2024-05-06>").date(),
            "2024-05-06");
  EXPECT_EQ(of("<meta name=date content=2024-05-06>" + json_ld).date(), "2024-01-02");
  EXPECT_EQ(of("<span itemprop='x datePublished' content='2024-05-07T08:00'>").date(),
            "2024-05-07");
  EXPECT_EQ(of("<time itemprop=datePublished datetime=2024-05-08>").date(), "2024-05-08");
  EXPECT_EQ(of("<meta name=DC.Date content=2024-05-09>").date(), "2024-05-09");
  EXPECT_EQ(of("<meta name=DC.Date content='9 May'>").date(), "");

  EXPECT_EQ(of(json_ld + "<meta property=og:title content='O  T'>").headline(), "O T");
  EXPECT_EQ(of(json_ld).headline(), "J");
}

TEST(PageMetadata, HasEverythingOnlyWhereItIsSaid) {
  const PageMetadata none =
      of("<p>text<script>{\"@type\": \"Article\", \"headline\": \"J\"}</script>");
  EXPECT_EQ(none.lang() + none.url() + none.date() + none.headline() + none.title(), "");
}

}  // namespace
}  // namespace diglot::corpora
