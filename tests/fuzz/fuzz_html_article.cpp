// A page of any bytes gives an article whose fields are as they should be, or an Error.
#include "corpora/article_fields.h"
#include "corpora/error.h"
#include "corpora/html_article.h"
#include "tests/fuzz/target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace diglot;
  try {
    const corpora::Article article =
        corpora::parse_html_article(fuzz::to_bytes(data, size), "page");
    fuzz::require(article.id == "page", "the id is the one given");
    fuzz::require(fuzz::is_text(article.text) && fuzz::is_text(article.title), "texts are text");
    fuzz::require(fuzz::is_text(article.url), "an address is text");
    fuzz::require(article.date.empty() || corpora::is_date(article.date), "a date is one");
    fuzz::require(article.lang.empty() || corpora::language_code(article.lang) == article.lang,
                  "a language is a code");
  } catch (const corpora::Error&) {  // what a bad page gives
  }
  return 0;
}
