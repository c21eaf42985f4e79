// A line of JSON gives an article whose fields are as they should be, or an Error.
#include "corpora/article_fields.h"
#include "corpora/error.h"
#include "corpora/json_article.h"
#include "tests/fuzz/target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace diglot;
  try {
    const corpora::Article article = corpora::parse_json_article(fuzz::to_bytes(data, size));
    fuzz::require(!article.id.empty(), "an article has an id");
    fuzz::require(fuzz::is_text(article.id) && fuzz::is_text(article.text), "texts are text");
    fuzz::require(fuzz::is_text(article.title) && fuzz::is_text(article.url), "fields are text");
    fuzz::require(article.date.empty() || corpora::is_date(article.date), "a date is one");
    fuzz::require(article.lang.empty() || corpora::language_code(article.lang) == article.lang,
                  "a language is a code");
  } catch (const corpora::Error&) {  // what a bad line gives
  }
  return 0;
}
