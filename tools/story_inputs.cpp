#include "tools/story_inputs.h"

#include "corpora/error.h"
#include "corpora/gold_pairs.h"
#include "tools/article_inputs.h"

namespace diglot::tools {

align::ScorerData read_stories(const std::string& folder, Messages& messages) {
  align::ScorerData stories;
  const std::size_t errors = messages.errors();
  stories.gold = corpora::read_gold_pairs(folder + "/gold.tsv");
  stories.articles = read_all_articles({folder}, {}, messages);
  if (messages.errors() > errors) {
    throw corpora::Error(folder, "not all of the stories could be read");
  }
  return stories;
}

}  // namespace diglot::tools
