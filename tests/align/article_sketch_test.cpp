#include "align/article_sketch.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "align/prepared_article.h"
#include "tests/align/toy_model.h"
#include "tokenize/segment.h"

namespace diglot::align {
namespace {

corpora::Article article_of(const std::string& lang, const std::string& text) {
  corpora::Article article;
  article.text = text;
  tokenize::segment_article(article, lang);
  return article;
}

std::size_t count_shared(const corpora::Article& a, const corpora::Article& b) {
  const auto a_keys = find_fact_keys(a);
  const auto b_keys = find_fact_keys(b);
  std::vector<FactKey> shared;
  std::ranges::set_intersection(a_keys, b_keys, std::back_inserter(shared));
  return shared.size();
}

TEST(FactKeys, AreTheSameInOtherLanguagesAndScripts) {
  const auto en =
      article_of("en", "The minister met Zelensky in Poltava. They signed 1,250 papers.");
  const auto uk =
      article_of("uk", "Міністр зустрів Зеленського у Полтаві. Підписали 1250 паперів.");
  EXPECT_EQ(count_shared(en, uk), 3U);  // Zelensky, Poltava, 1250
  const auto other = article_of("uk", "Міністр зустрів Шмигаля у Вінниці. Підписали 1251 папір.");
  EXPECT_EQ(count_shared(en, other), 0U);
}

TEST(FactKeys, AreInOrderAndEachOnce) {
  const auto keys = find_fact_keys(article_of("en", "He paid 700 to Zelensky. Zelensky kept 700."));
  EXPECT_EQ(keys.size(), 2U);
  EXPECT_TRUE(std::ranges::is_sorted(keys));
  EXPECT_TRUE(find_fact_keys(article_of("en", "")).empty());
}

TEST(ArticleSketches, HaveTheWholesOfPreparedArticles) {
  const auto& model = testing::toy_model();
  Random random(3);
  corpora::ArticleStore store;
  for (const std::string lang : {"ro", "uk"}) {
    std::vector<std::string> sentences;
    for (int i = 0; i < 5; ++i) sentences.push_back(testing::invent_sentence(random, 6));
    corpora::Article article = testing::make_article(lang, lang, sentences);
    article.date = lang == "ro" ? "2026-03-05" : "";
    store.add(std::move(article));
  }
  const ArticleSketches sketches = sketch_articles(store, model.encoder);
  ASSERT_EQ(sketches.size(), 2U);
  EXPECT_EQ(sketches.langs, (std::vector<std::string>{"ro", "uk"}));
  using std::chrono::March;
  EXPECT_EQ(sketches.days[0], std::chrono::sys_days(std::chrono::year(2026) / March / 5));
  EXPECT_FALSE(sketches.days[1]);
  for (std::size_t i = 0; i < 2; ++i) {
    const auto article = store.read(i);
    const auto prepared = prepare(*article, linkable_units(*article), model.encoder, model.encoder);
    EXPECT_NEAR(dot(sketches.wholes[i], prepared.whole[0]), 1, 1e-6);
    EXPECT_EQ(sketches.facts[i], find_fact_keys(*article));
    // Sentences 0, 2, ... are units by themselves, 1, 3, ... of two.
    EXPECT_EQ(sketches.sentences[i].size(), prepared.sentences);
  }
}

}  // namespace
}  // namespace diglot::align
