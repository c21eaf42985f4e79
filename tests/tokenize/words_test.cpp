#include "tokenize/words.h"

#include <array>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tokenize/detokenize.h"

namespace diglot::tokenize {
namespace {

std::vector<std::string> words_of(const std::string& text, std::string_view lang) {
  std::vector<std::string> words;
  for (const corpora::Bytes bytes : split_words(text, lang)) {
    words.push_back(text.substr(bytes.begin, bytes.size()));
  }
  return words;
}

std::string joined(const std::string& text, std::string_view lang) {
  std::string result;
  for (const std::string& word : words_of(text, lang)) result += word + "|";
  return result;
}

TEST(Words, NumbersAndNamesStayWhole) {
  EXPECT_EQ(joined("Kyiv (20%) lost 1,170 homes at 13:05.", "en"),
            "Kyiv|(|20|%|)|lost|1,170|homes|at|13:05|.|");
  EXPECT_EQ(joined("Tu-95MS, S-300 and Kh-22/32", "en"), "Tu-95MS|,|S-300|and|Kh-22/32|");
  EXPECT_EQ(joined("1 170 000 euros, 20 %", "fr"), "1 170 000|euros|,|20|%|");
  EXPECT_EQ(joined("In 2010 300 people", "en"), "In|2010|300|people|");
}

TEST(Words, DigitsOfOtherScriptsAreWords) { EXPECT_EQ(joined("%٣ ٢٠٢٦", "ar"), "%|٣|٢٠٢٦|"); }

TEST(Words, FollowThePolicyOfTheLanguage) {
  EXPECT_EQ(joined("Dr. Popescu, 20% din buget", "ro"), "Dr.|Popescu|,|20%|din|buget|");
  EXPECT_EQ(joined("s-a dus, să-l vadă într-un oraș est-european", "ro"),
            "s-|a|dus|,|să|-l|vadă|într-|un|oraș|est-european|");
  EXPECT_EQ(joined("Am 3. Mai in Baden-Württemberg, Nr. 5.", "de"),
            "Am|3.|Mai|in|Baden|-|Württemberg|,|Nr.|5|.|");
  EXPECT_EQ(joined("1998. május 3-án, dr. Nagy", "hu"), "1998.|május|3-án|,|dr.|Nagy|");
  EXPECT_EQ(joined("prof. Nowak, biało-czerwona, 46-49!!", "pl"),
            "prof|.|Nowak|,|biało|-|czerwona|,|46|-|49|!|!|");
  EXPECT_EQ(joined("pages 46-49 by Mr. Lee, 08/16/2000?!", "en"),
            "pages|46-49|by|Mr.|Lee|,|08/16/2000|?!|");
}

TEST(Words, FullStopOfTheSentenceStaysItsOwn) {
  EXPECT_EQ(joined("He said no.", "en"), "He|said|no|.|");
  EXPECT_EQ(joined("No. 5 of Acme Corp.", "en"), "No.|5|of|Acme|Corp.|");
  EXPECT_EQ(joined("It was vitamin C.", "en"), "It|was|vitamin|C|.|");
}

TEST(Words, SymbolsStayTogether) {
  EXPECT_EQ(joined("Nice :-) #news @anna-2 ``so'' 😍😍 👩‍💻!", "en"),
            "Nice|:-)|#news|@anna-2|``|so|''|😍😍|👩‍💻|!|");
  EXPECT_EQ(joined("AT&T &quot;x&quot; 20 °C", "en"), "AT&T|&quot;|x|&quot;|20|°C|");
}

TEST(Words, AddressesStayWhole) {
  EXPECT_EQ(joined("see https://a.b/c?d=1, or x@y.org.", "en"),
            "see|https://a.b/c?d=1|,|or|x@y.org|.|");
  EXPECT_EQ(joined("now pic.twitter.com/XxV2", "en"), "now|pic.twitter.com/XxV2|");
}

TEST(Words, AnInvisibleCharacterInAnAddressIsNoObstacle) {
  EXPECT_EQ(joined("l\u200F'x@y.g", "it"), "l\u200F'|x@y.g|");
}

TEST(Words, PunctuationIsCutOff) {
  EXPECT_EQ(joined("„Da”, a spus... «Nu»!", "ro"), "„|Da|”|,|a|spus|...|«|Nu|»|!|");
  EXPECT_EQ(joined("well-known--U.S. don't", "en"), "well-known|--|U.S.|don't|");
}

TEST(Words, ElisionIsCutInFrenchAndItalian) {
  EXPECT_EQ(joined("L’accord d'aujourd’hui", "fr"), "L’|accord|d'|aujourd’hui|");
  EXPECT_EQ(joined("L'accordo dell'anno", "it"), "L'|accordo|dell'|anno|");
  EXPECT_EQ(joined("don't", "en"), "don't|");
}

TEST(Words, ChineseAndJapaneseByDictionary) {
  EXPECT_EQ(joined("俄罗斯袭击了北京。", "zh"), "俄罗斯|袭击|了|北京|。|");
  EXPECT_EQ(joined("東京に行く。", "ja"), "東京|に|行く|。|");
}

TEST(Words, OfNewsInEachLanguage) {
  for (const auto& [lang, text, words] : std::vector<std::array<std::string, 3>>{
           {"en", "“It rose 3.5%,” said Mr. Lee.", "“|It|rose|3.5|%|,|”|said|Mr.|Lee|.|"},
           {"ro", "„Costă 3,5 lei”, a spus el.", "„|Costă|3,5|lei|”|,|a|spus|el|.|"},
           {"el", "«Όχι», είπε στις 20:30.", "«|Όχι|»|,|είπε|στις|20:30|.|"},
           {"uk", "«Ні», — сказав він о 9:30.", "«|Ні|»|,|—|сказав|він|о|9:30|.|"},
           {"ru", "«Нет», — сказал он; рост 3,5%.", "«|Нет|»|,|—|сказал|он|;|рост|3,5|%|.|"},
           {"de", "„Nein“, sagte er um 9:30 Uhr.", "„|Nein|“|,|sagte|er|um|9:30|Uhr|.|"},
           {"fr", "« Non », a dit le maire : 3,5 % !", "«|Non|»|,|a|dit|le|maire|:|3,5|%|!|"},
           {"es", "«¡No!», dijo a las 9:30.", "«|¡|No|!|»|,|dijo|a|las|9:30|.|"},
           {"pl", "„Nie”, mówi minister (3,5 procent).",
            "„|Nie|”|,|mówi|minister|(|3,5|procent|)|.|"},
           {"bg", "„Не“, каза той за 3,5 лева.", "„|Не|“|,|каза|той|за|3,5|лева|.|"},
           {"cs", "„Ne,“ řekl ministr k 3,5 korunám.", "„|Ne|,|“|řekl|ministr|k|3,5|korunám|.|"},
           {"tr", "“Hayır”, dedi bakan; yüzde 3,5.", "“|Hayır|”|,|dedi|bakan|;|yüzde|3,5|.|"},
           {"hu", "„Nem” – mondta a miniszter.", "„|Nem|”|–|mondta|a|miniszter|.|"},
           {"it", "«No», ha detto l’uomo: 3,5 euro.", "«|No|»|,|ha|detto|l’|uomo|:|3,5|euro|.|"},
           {"pt", "“Não”, disse o ministro (2,5 euros).",
            "“|Não|”|,|disse|o|ministro|(|2,5|euros|)|.|"},
           {"ar", "قال: «لا». هل هذا صحيح؟", "قال|:|«|لا|»|.|هل|هذا|صحيح|؟|"},
           {"zh", "他说：“不。”", "他|说|：|“|不|。|”|"},
           {"ja", "「はい。」", "「|はい|。|」|"}}) {
    EXPECT_EQ(joined(text, lang), words) << lang;
  }
}

TEST(Detokenize, GivesTheTextBack) {
  for (const auto& [lang, text] : std::vector<std::pair<std::string, std::string>>{
           {"en", "Kyiv (20%) lost 1,170 homes; \"Yes,\" he said, don't."},
           {"en", "“Yes,” he said – it's $5 [now]."},
           {"ro", "„Da”, a spus el: «Nu»!"},
           {"de", "„So“, sagte er, „ist es.“"},
           {"fr", "« L’accord » coûte 5 euros : vrai ?"},
           {"it", "L’accordo dell’anno: sì!"},
           {"uk", "«Ні», – сказав він."},
           {"zh", "北京时间2月3日，俄罗斯袭击了基辅。"},
           {"ja", "東京に行く。Mark Rutte氏"}}) {
    EXPECT_EQ(detokenize(words_of(text, lang), lang), text) << lang;
  }
}

TEST(Detokenize, OfNothingIsNothing) { EXPECT_EQ(detokenize({}, "en"), ""); }

}  // namespace
}  // namespace diglot::tokenize
