// The main text of pages that are laid out as news sites do it: pages/README.md says what it is.
#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "corpora/html_article.h"
#include "corpora/input.h"

namespace diglot::corpora {
namespace {

struct Page {
  std::string name;
  std::string lang;
  std::string date;
  std::string url;
  std::string title;
};

std::string path_of(const std::string& file) { return "tests/corpora/pages/" + file; }

std::vector<std::string> paragraphs_of(std::string_view text) {
  while (text.ends_with('\n')) text.remove_suffix(1);
  std::vector<std::string> paragraphs;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find("\n\n"), text.size());
    paragraphs.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 2, text.size()));
  }
  return paragraphs;
}

/// Those of `some` that `others` lack, one a line; a paragraph that stands twice counts twice.
std::vector<std::string> missing(std::vector<std::string> some, std::vector<std::string> others) {
  std::ranges::sort(some);
  std::ranges::sort(others);
  std::vector<std::string> result;
  std::ranges::set_difference(some, others, std::back_inserter(result));
  return result;
}

void expect_share(const char* name, const std::vector<std::string>& some,
                  const std::vector<std::string>& others) {
  const auto wrong = missing(some, others);
  const double share = 1 - static_cast<double>(wrong.size()) /
                               static_cast<double>(std::max<std::size_t>(1, some.size()));
  EXPECT_GE(share, 0.95) << name << " of " << some.size() << " paragraphs without "
                         << ::testing::PrintToString(wrong);
}

class HtmlPages : public ::testing::TestWithParam<Page> {};

TEST_P(HtmlPages, GiveTheirMainText) {
  const std::string name = GetParam().name;
  const auto read =
      paragraphs_of(parse_html_article(read_file(path_of(name + ".html")), name).text);
  const auto gold = paragraphs_of(read_file(path_of(name + ".txt")));
  ASSERT_GE(gold.size(), 8U);
  expect_share("precision", read, gold);
  expect_share("recall", gold, read);
}

TEST_P(HtmlPages, SayWhatTheyAre) {
  const Page& page = GetParam();
  const Article article = parse_html_article(read_file(path_of(page.name + ".html")), page.name);
  EXPECT_EQ(article.lang, page.lang);
  EXPECT_EQ(article.date, page.date);
  EXPECT_EQ(article.url, page.url);
  EXPECT_EQ(article.title, page.title);
}

const Page pages[] = {
    {"amp", "en", "2024-10-17",
     "https://www.minchobserver.example/2024/oct/17/skerra-lighthouse-logbook-clansgarth",
     "Lighthouse keeper's logbook found behind a chimney rewrites the story of the 1911 wreck"},
    {"article", "de", "2024-02-06",
     "https://www.elbkurier.example/lokales/harsenbrueck/flutmauer-sude-haelt-art4711.html",
     "Hochwasserschutz: Neue Flutmauer an der Sude hält erstem Härtetest stand"},
    {"blog", "el", "2022-10-11", "https://artasimera.example/2022/10/kastania-kiniti-vivliothiki/",
     "Το σχολικό λεωφορείο της Καστανιάς έγινε η πρώτη κινητή βιβλιοθήκη του νομού"},
    {"indented", "zh", "2024-09-03", "https://news.chenbao.example/s/2024-09-03/doc-88120377.shtml",
     "山村停运十一年的小火车复开 首班车上坐了九十七人"},
    {"live", "fr", "2024-03-11",
     "https://www.courrier-valmont.example/live/2024/03/11/panne-metro_6220011.html",
     "EN DIRECT. Panne géante dans le métro de Valmont : 14 000 voyageurs évacués, trafic à "
     "l'arrêt "
     "sur quatre lignes"},
    {"paywall", "es", "2023-09-29",
     "https://lavegadiario.example/sociedad/2023-09-29/"
     "los-regantes-del-alcores-abren-las-compuertas.html",
     "Los regantes del Alcores desafían a la Confederación y abren las compuertas de Peñaflor"},
    {"portal", "tr", "2023-10-20",
     "https://www.sabahposta.example/yasam/koyun-tek-berberi-emekli-olunca-42117763",
     "Köyün tek berberi emekli olunca 14 kilometre ötedeki postacı makası eline aldı"},
    {"soup", "ro", "2024-10-16",
     "https://gazetaolteniei.example/actualitate/podul-de-la-valcanesti-inchis-88213",
     "Podul de la Vâlcănești, închis de urgență după ce un pilon s-a fisurat. Ocolul: 42 de "
     "kilometri"},
    {"table", "ru", "2004-05-14", "http://www.severorechye.example/news/2004/05/14/buksir.shtml",
     "На «Красном судостроителе» спустили на воду первый за одиннадцать лет буксир"},
};

INSTANTIATE_TEST_SUITE_P(Layouts, HtmlPages, ::testing::ValuesIn(pages),
                         [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace diglot::corpora
