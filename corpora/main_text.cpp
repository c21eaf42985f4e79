#include "corpora/main_text.h"

#include <algorithm>
#include <optional>

namespace diglot::corpora {

namespace {

constexpr std::size_t running_bytes = 80;
constexpr std::size_t none = static_cast<std::size_t>(-1);

/// What some paragraphs hold, in bytes.
struct Amount {
  std::size_t text = 0;
  std::size_t linked = 0;
  std::size_t running = 0;
  std::size_t running_paragraphs = 0;

  [[nodiscard]] bool is_mostly_links() const { return 3 * linked > 2 * text; }
};

Amount amount_of(const PageParagraph& paragraph) {
  Amount amount{paragraph.text.size(), paragraph.linked};
  if (amount.text >= running_bytes && !amount.is_mostly_links()) {
    amount.running = amount.text;
    amount.running_paragraphs = 1;
  }
  return amount;
}

/// The amounts of blocks, in constant time each.
class Amounts {
 public:
  /// Counts no paragraph of a block that `is_out`.
  Amounts(const WebPage& page, const std::vector<bool>& is_out) : sums_(1) {
    sums_.reserve(page.paragraphs.size() + 1);
    for (const PageParagraph& paragraph : page.paragraphs) {
      Amount sum = sums_.back();
      if (!is_out[paragraph.block]) {
        const Amount amount = amount_of(paragraph);
        sum.text += amount.text;
        sum.linked += amount.linked;
        sum.running += amount.running;
        sum.running_paragraphs += amount.running_paragraphs;
      }
      sums_.push_back(sum);
    }
  }

  [[nodiscard]] Amount of(const PageBlock& block) const {
    const Amount& begin = sums_[block.begin];
    const Amount& end = sums_[block.end];
    return {end.text - begin.text, end.linked - begin.linked, end.running - begin.running,
            end.running_paragraphs - begin.running_paragraphs};
  }

 private:
  std::vector<Amount> sums_;  // of the paragraphs in front of each
};

/// The innermost article that each block is or is in, or none.
std::vector<std::size_t> articles_around(const WebPage& page) {
  std::vector<std::size_t> around(page.blocks.size(), none);
  for (std::size_t i = 1; i < page.blocks.size(); ++i) {
    around[i] = page.blocks[i].is_article ? i : around[page.blocks[i].parent];
  }
  return around;
}

/// Which blocks are articles that announce others: a heading that is a link stands in front of
/// their text. What holds half of the page's running text announces nothing.
std::vector<bool> find_teasers(const WebPage& page,
                               const std::vector<std::size_t>& article_around) {
  std::vector<bool> is_teaser(page.blocks.size());
  std::vector<bool> has_begun(page.blocks.size());
  const Amounts amounts(page, is_teaser);
  const std::size_t whole = amounts.of(page.blocks[0]).running;
  for (const PageParagraph& paragraph : page.paragraphs) {
    const std::size_t article = article_around[paragraph.block];
    if (article == none || has_begun[article]) continue;
    const bool is_heading = page.blocks[paragraph.block].heading > 0;
    const Amount amount = amount_of(paragraph);
    has_begun[article] = is_heading || amount.running > 0;
    is_teaser[article] = is_heading && amount.is_mostly_links() &&
                         !page.blocks[article].holds_headline &&
                         2 * amounts.of(page.blocks[article]).running < whole;
  }
  return is_teaser;
}

/// The blocks of a page that its main text may be in.
class Candidates {
 public:
  explicit Candidates(const WebPage& page)
      : page_(page),
        article_around_(articles_around(page)),
        is_out_(find_teasers(page, article_around_)),
        amounts_(page, is_out_) {
    leave_out([](const PageBlock& block) { return block.is_furniture; });
    amounts_ = Amounts(page, is_out_);
    leave_out([this](const PageBlock& block) {
      const Amount amount = amounts_.of(block);
      return amount.running == 0 && amount.is_mostly_links();
    });
  }

  [[nodiscard]] bool is_out(std::size_t block) const { return is_out_[block]; }

  [[nodiscard]] const PageBlock& choose() const {
    const auto article = choose_article();
    return page_.blocks[article ? *article : innermost_text(outermost_main())];
  }

 private:
  /// Leaves out the blocks that `is_left_out` holds for, and all in blocks that are out.
  template <class Predicate>
  void leave_out(Predicate is_left_out) {
    for (std::size_t i = 1; i < page_.blocks.size(); ++i) {
      const PageBlock& block = page_.blocks[i];
      if (is_out_[block.parent] || (!block.holds_headline && is_left_out(block))) is_out_[i] = true;
    }
  }

  [[nodiscard]] bool has_text(std::size_t block) const {
    return !is_out_[block] && amounts_.of(page_.blocks[block]).text > 0;
  }

  /// Among those that are in no other, the only one that holds a headline, or the one with more
  /// than half of the running text of all. Without running text, the only one.
  [[nodiscard]] std::optional<std::size_t> choose_article() const {
    std::optional<std::size_t> titled, longest;
    std::size_t articles = 0, titled_articles = 0, running = 0, most = 0;
    for (std::size_t i = 1; i < page_.blocks.size(); ++i) {
      const PageBlock& block = page_.blocks[i];
      if (!block.is_article || article_around_[block.parent] != none || !has_text(i)) continue;
      const std::size_t amount = amounts_.of(block).running;
      ++articles;
      running += amount;
      if (block.holds_headline) {
        ++titled_articles;
        titled = i;
      }
      if (!longest || amount > most) {
        longest = i;
        most = amount;
      }
    }
    if (titled_articles == 1) return titled;
    if (articles == 1 || 2 * most > running) return longest;
    return std::nullopt;
  }

  [[nodiscard]] std::size_t outermost_main() const {
    for (std::size_t i = 1; i < page_.blocks.size(); ++i) {
      if (page_.blocks[i].is_main && has_text(i)) return i;
    }
    return 0;
  }

  [[nodiscard]] std::size_t innermost_text(std::size_t block) const {
    std::vector<std::size_t> longest(page_.blocks.size(), none);  // of the blocks in each
    for (std::size_t i = 1; i < page_.blocks.size(); ++i) {
      const Amount amount = amounts_.of(page_.blocks[i]);
      if (amount.running_paragraphs < 2) continue;  // a paragraph is no place for others
      std::size_t& kept = longest[page_.blocks[i].parent];
      if (kept == none || amount.running > amounts_.of(page_.blocks[kept]).running) kept = i;
    }
    while (longest[block] != none && 3 * amounts_.of(page_.blocks[longest[block]]).running >
                                         2 * amounts_.of(page_.blocks[block]).running) {
      block = longest[block];
    }
    return block;
  }

  const WebPage& page_;
  std::vector<std::size_t> article_around_;
  std::vector<bool> is_out_;
  Amounts amounts_;
};

}  // namespace

std::vector<std::size_t> find_main_text(const WebPage& page) {
  const Candidates candidates(page);
  const PageBlock& chosen = candidates.choose();
  const auto is_headline = [&](std::size_t i) {
    const std::size_t block = page.paragraphs[i].block;
    return page.blocks[block].heading == 1 && !candidates.is_out(block);
  };
  std::size_t headline = chosen.begin;
  while (headline < chosen.end && !is_headline(headline)) ++headline;
  if (headline == chosen.end) {
    headline = chosen.begin;
    while (headline > 0 && !is_headline(headline - 1)) --headline;
    headline = headline == 0 ? chosen.begin : headline - 1;
  }

  std::vector<std::size_t> kept;
  for (std::size_t i = std::min(headline, chosen.begin); i < chosen.end; ++i) {
    const Amount amount = amount_of(page.paragraphs[i]);
    if (candidates.is_out(page.paragraphs[i].block)) continue;
    if (amount.is_mostly_links() && !is_headline(i)) continue;
    if (i < headline && amount.running == 0) continue;
    kept.push_back(i);
  }
  return kept;
}

}  // namespace diglot::corpora
