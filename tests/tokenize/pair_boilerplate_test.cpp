#include "tokenize/pair_boilerplate.h"

#include <string>

#include <gtest/gtest.h>

namespace diglot::tokenize {
namespace {

TEST(PairBoilerplate, OfPages) {
  for (const char* text :
       {"Leave a Reply", "Share this article", "© 2024 Example Ltd. All rights reserved.",
        "Copyright © 2023 Example", "Alle Rechte vorbehalten.", "Toate drepturile rezervate.",
        "Все права защищены.", "Your email address will not be published.", "版权所有",
        " Related: "}) {
    EXPECT_EQ(boilerplate_kind(text), "boilerplate") << text;
  }
}

TEST(PairBoilerplate, OfOtherKinds) {
  EXPECT_EQ(boilerplate_kind("Read more: Bridge reopens after the flood"), "teaser");
  EXPECT_EQ(boilerplate_kind("Citește și: Podul se redeschide"), "teaser");
  EXPECT_EQ(boilerplate_kind("Foto: Reuters"), "credit");
  EXPECT_EQ(boilerplate_kind("A boat on the riverCredit: AFP"), "credit");
  EXPECT_EQ(boilerplate_kind("https://example.org/a?b=c"), "link");
  EXPECT_EQ(boilerplate_kind("By Jane Doe, Example News"), "byline");
}

TEST(PairBoilerplate, IsNoSentenceOrHeadline) {
  for (const char* text :
       {"", "He asked us to share this article with friends.", "Bridge reopens after the flood",
        "Read more books, says the minister.", "By Friday the war was over.",
        "Copyright law is to be changed.", "Details at https://example.org are new.",
        "KYIV, Feb 3 (Reuters) — The bridge has been closed.", "Hello"}) {
    EXPECT_EQ(boilerplate_kind(text), "") << text;
  }
}

TEST(PairBoilerplate, LongTextsAreNone) {
  std::string text = "Read more:";
  for (int i = 0; i < 30; ++i) text += " Word";
  EXPECT_EQ(boilerplate_kind(text), "");
}

TEST(PairBoilerplate, OnEitherSide) {
  EXPECT_EQ(test_boilerplate({{"en", "Bridge reopens"}, {"ro", "Foto: Reuters"}, {}}),
            "tgt is credit");
  EXPECT_EQ(test_boilerplate({{"en", "Bridge reopens"}, {"ro", "Podul se redeschide"}, {}}),
            std::nullopt);
}

}  // namespace
}  // namespace diglot::tokenize
