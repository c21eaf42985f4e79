#include "align/made_articles.h"

#include <algorithm>
#include <cassert>
#include <span>
#include <string>

#include "align/random.h"

namespace diglot::align {
namespace {

using Lines = std::vector<std::size_t>;

/// A share `kept` of the lines [begin, end) and, in between, a few of the as many lines behind
/// them, as far as there are any before `count`.
Lines choose_lines(std::size_t begin, std::size_t end, std::size_t count, double kept,
                   Random& random) {
  constexpr double foreign = 0.15;
  Lines lines;
  for (std::size_t i = begin; i < end; ++i) {
    if (random.uniform() < kept) lines.push_back(i);
    const std::size_t behind = i + (end - begin);
    if (random.uniform() < kept * foreign && behind < count) lines.push_back(behind);
  }
  return lines;
}

/// The same lines, run by run in another order.
Lines shuffle_runs(const Lines& lines, Random& random) {
  constexpr std::size_t run = 4;
  Lines starts;
  for (std::size_t i = 0; i < lines.size(); i += run) starts.push_back(i);
  random.shuffle(std::span(starts));
  Lines shuffled;
  for (const std::size_t start : starts) {
    const std::size_t end = std::min(lines.size(), start + run);
    shuffled.insert(shuffled.end(), lines.begin() + static_cast<std::ptrdiff_t>(start),
                    lines.begin() + static_cast<std::ptrdiff_t>(end));
  }
  return shuffled;
}

/// An article of these lines, one sentence each.
corpora::Article make_article(const std::vector<std::string>& texts, const std::string& lang,
                              const Lines& lines) {
  corpora::Article article;
  article.lang = lang;
  for (const std::size_t line : lines) {
    const std::size_t start = article.text.size();
    article.text += texts[line];
    article.sentences.push_back(
        {{start, article.text.size()}, corpora::LineKind::text, lang, article.sentences.size()});
    article.text += '\n';
  }
  return article;
}

}  // namespace

std::vector<MadeArticles> make_comparable_articles(const BitextCollection& bitext,
                                                   std::size_t block) {
  assert(block > 0);
  Random random(1);
  std::vector<MadeArticles> made;
  for (const double kept : {0.65, 0.65, 0.25}) {
    for (const BitextPart& part : bitext) {
      for (std::size_t begin = 0; begin < part.size(); begin += block) {
        const std::size_t end = std::min(part.size(), begin + block);
        MadeArticles articles;
        articles.src_lines = choose_lines(begin, end, part.size(), kept, random);
        articles.tgt_lines =
            shuffle_runs(choose_lines(begin, end, part.size(), kept, random), random);
        articles.src = make_article(part.src, part.src_lang, articles.src_lines);
        articles.tgt = make_article(part.tgt, part.tgt_lang, articles.tgt_lines);
        made.push_back(std::move(articles));
      }
    }
  }
  return made;
}

Correspondence correspondence(const MadeArticles& articles, corpora::Sentences src,
                              corpora::Sentences tgt) {
  std::size_t common = 0;
  for (std::size_t i = src.begin; i < src.end; ++i) {
    const auto first = articles.tgt_lines.begin() + static_cast<std::ptrdiff_t>(tgt.begin);
    const auto last = articles.tgt_lines.begin() + static_cast<std::ptrdiff_t>(tgt.end);
    common += std::find(first, last, articles.src_lines[i]) != last ? 1U : 0U;
  }
  if (common == 0) return Correspondence::none;
  return common == src.size() && common == tgt.size() ? Correspondence::whole
                                                      : Correspondence::part;
}

}  // namespace diglot::align
