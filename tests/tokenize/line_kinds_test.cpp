#include "tokenize/line_kinds.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace diglot::tokenize {
namespace {

/// A line and the line of spans it is cut into: see kinds_of().
struct Case {
  std::string line;
  std::string spans;
};

/// The spans as "kind:text|...".
std::string kinds_of(std::string_view line) {
  std::string result;
  for (const LineSpan& span : split_kinds(line)) {
    result += std::string(corpora::to_string(span.kind)) + ":" +
              std::string(line.substr(span.bytes.begin, span.bytes.size())) + "|";
  }
  return result;
}

TEST(LineKinds, StampsArePeeledOff) {
  EXPECT_EQ(kinds_of("UPDATE 13:05 Aflat la Kiev, Rutte a vorbit."),
            "stamp:UPDATE 13:05|text:Aflat la Kiev, Rutte a vorbit.|");
  EXPECT_EQ(kinds_of("8:24 Forțele rusești au atacat."),
            "stamp:8:24|text:Forțele rusești au atacat.|");
  EXPECT_EQ(kinds_of(" date 2026-02-03 Russia pounded Kyiv."),
            "stamp:date 2026-02-03|text:Russia pounded Kyiv.|");
  EXPECT_EQ(kinds_of("[13.05 Uhr] Kiew meldet Angriffe."),
            "stamp:[13.05 Uhr]|text:Kiew meldet Angriffe.|");
  EXPECT_EQ(kinds_of("14:30 – «Росія атакує», – каже він."),
            "stamp:14:30|text:«Росія атакує», – каже він.|");
  EXPECT_EQ(kinds_of("03.02.2026, 8:24 | Αθήνα."), "stamp:03.02.2026, 8:24|text:Αθήνα.|");
  EXPECT_EQ(kinds_of("13:05"), "stamp:13:05|");
}

TEST(LineKinds, NumbersInFrontAreNoStamps) {
  EXPECT_EQ(kinds_of("8:24 minutes passed."), "text:8:24 minutes passed.|");
  EXPECT_EQ(kinds_of("10.30 Euro kostet das."), "text:10.30 Euro kostet das.|");
  EXPECT_EQ(kinds_of("2:1 gewann Hertha."), "text:2:1 gewann Hertha.|");
  EXPECT_EQ(kinds_of("25:10 Foo bar."), "text:25:10 Foo bar.|");
  EXPECT_EQ(kinds_of("450 drones came."), "text:450 drones came.|");
}

TEST(LineKinds, CreditsArePeeledOff) {
  EXPECT_EQ(kinds_of("A fire in Kyiv regionCredit: AFP"),
            "caption:A fire in Kyiv region|credit:Credit: AFP|");
  EXPECT_EQ(kinds_of("Polish F-16s during a sortieCredit: AP:Associated Press"),
            "caption:Polish F-16s during a sortie|credit:Credit: AP:Associated Press|");
  EXPECT_EQ(kinds_of("Foto: Reuters"), "credit:Foto: Reuters|");
  EXPECT_EQ(kinds_of("With reporting by RFE/RL's Ukrainian Service"),
            "credit:With reporting by RFE/RL's Ukrainian Service|");
}

TEST(LineKinds, StampsOfAllLanguages) {
  for (const auto& [line, spans] : std::vector<Case>{
           {"UPDATE, ora 13:05 Podul a fost redeschis.",
            "stamp:UPDATE, ora 13:05|text:Podul a fost redeschis.|"},
           {"UPDATE 2, ora 9.30: Podul e închis.",
            "stamp:UPDATE 2, ora 9.30|text:Podul e închis.|"},
           {"Ώρα 8:24 – Η γέφυρα άνοιξε.", "stamp:Ώρα 8:24|text:Η γέφυρα άνοιξε.|"},
           {"Оновлено о 13:05. Міст відкрили.", "stamp:Оновлено о 13:05|text:Міст відкрили.|"},
           {"Mise à jour à 13h05 : Le pont rouvre.",
            "stamp:Mise à jour à 13h05|text:Le pont rouvre.|"},
           {"Ore 13:05 – Il ponte riapre.", "stamp:Ore 13:05|text:Il ponte riapre.|"},
           {"AKTUALIZACJA 13:05 Most otwarto.", "stamp:AKTUALIZACJA 13:05|text:Most otwarto.|"},
           {"更新 13:05 大桥重新开放。", "stamp:更新 13:05|text:大桥重新开放。|"}}) {
    EXPECT_EQ(kinds_of(line), spans);
  }
}

TEST(LineKinds, HoursOfASentenceAreNoStamps) {
  for (const std::string line :
       {"At 8:24 Kyiv time the bridge was closed.", "Um 8:24 Uhr Ortszeit fiel der Strom aus.",
        "В 13:05 Москва закрыла аэропорты.", "A las 13:05 Madrid cerró el puente.",
        "La ora 13:05 Chișinăul a rămas fără curent.", "À 13h05 Paris a fermé le pont."}) {
    EXPECT_EQ(kinds_of(line), "text:" + line + "|");
  }
}

TEST(LineKinds, DatelinesArePeeledOff) {
  for (const auto& [line, spans] : std::vector<Case>{
           {"KYIV, Feb 3 (Reuters) — The bridge is open.",
            "dateline:KYIV, Feb 3 (Reuters)|text:The bridge is open.|"},
           {"KYIV, Ukraine (AP) — The bridge is open.",
            "dateline:KYIV, Ukraine (AP)|text:The bridge is open.|"},
           {"KYIV — The bridge is open.", "dateline:KYIV|text:The bridge is open.|"},
           {"București, 3 feb /Agerpres/ - Podul e deschis.",
            "dateline:București, 3 feb /Agerpres/|text:Podul e deschis.|"},
           {"ΚΙΕΒΟ, 3 Φεβρουαρίου (Reuters) – Η γέφυρα άνοιξε.",
            "dateline:ΚΙΕΒΟ, 3 Φεβρουαρίου (Reuters)|text:Η γέφυρα άνοιξε.|"},
           {"КИЇВ, 3 лютого (Укрінформ) — Міст відкрили.",
            "dateline:КИЇВ, 3 лютого (Укрінформ)|text:Міст відкрили.|"},
           {"МОСКВА, 3 февраля. /ТАСС/. Мост открыт.",
            "dateline:МОСКВА, 3 февраля. /ТАСС/.|text:Мост открыт.|"},
           {"Москва. 3 февраля. INTERFAX.RU - Мост открыт.",
            "dateline:Москва. 3 февраля. INTERFAX.RU|text:Мост открыт.|"},
           {"Berlin/Kiew (dpa/lbn) - Die Brücke ist offen.",
            "dateline:Berlin/Kiew (dpa/lbn)|text:Die Brücke ist offen.|"},
           {"(dpa) - Die Brücke ist offen.", "dateline:(dpa)|text:Die Brücke ist offen.|"},
           {"Kiev, 3 févr 2026 (AFP) - Le pont est ouvert.",
            "dateline:Kiev, 3 févr 2026 (AFP)|text:Le pont est ouvert.|"},
           {"Madrid, 3 feb (EFE).- El puente está abierto.",
            "dateline:Madrid, 3 feb (EFE)|text:El puente está abierto.|"},
           {"(ANSA) - ROMA, 3 FEB - Il ponte è aperto.",
            "dateline:(ANSA) - ROMA, 3 FEB|text:Il ponte è aperto.|"},
           {"Kijów (PAP) - Most otwarto.", "dateline:Kijów (PAP)|text:Most otwarto.|"},
           {"София, 3 февруари (БТА) – Мостът е отворен.",
            "dateline:София, 3 февруари (БТА)|text:Мостът е отворен.|"},
           {"Kyjev 3. února (ČTK) - Most je otevřen.",
            "dateline:Kyjev 3. února (ČTK)|text:Most je otevřen.|"},
           {"ANKARA, 3 Şubat (AA) - Köprü açıldı.",
            "dateline:ANKARA, 3 Şubat (AA)|text:Köprü açıldı.|"},
           {"Budapest, 2026. február 3., kedd (MTI) – A híd nyitva van.",
            "dateline:Budapest, 2026. február 3., kedd (MTI)|text:A híd nyitva van.|"},
           {"كييف (رويترز) - الجسر مفتوح.", "dateline:كييف (رويترز)|text:الجسر مفتوح.|"},
           {"新华社基辅2月3日电（记者张三）大桥重新开放。",
            "dateline:新华社基辅2月3日电（记者张三）|text:大桥重新开放。|"},
           {"【キーウ共同】橋が再開した。", "dateline:【キーウ共同】|text:橋が再開した。|"}}) {
    EXPECT_EQ(kinds_of(line), spans);
  }
}

TEST(LineKinds, SentencesThatBeginLikeDatelinesLoseNothing) {
  for (const std::string line :
       {"Angela Merkel (CDU) – die frühere Kanzlerin – kam nach Kiew.",
        "NATO — The alliance that began with twelve members — has grown.",
        "The Associated Press (AP) said the bridge was open.",
        "Associated Press (AP). Das ist eine Agentur.",
        "Anna, 43 Jahre (Name geändert) – Sie wohnt an der Brücke.",
        "Kyiv, 3 February (a Tuesday), was cold.", "КИЇВ — столиця України.",
        "În Kiev, 3 februarie (o zi de marți) - a nins.", "Μόσχα, 3 Φεβρουαρίου: Η γέφυρα άνοιξε.",
        "据新华社基辅2月3日电，大桥重新开放。", "【速報】橋が再開した。",
        "Le pont (AFP) - selon des témoins - est ouvert."}) {
    EXPECT_EQ(kinds_of(line), "text:" + line + "|");
  }
}

TEST(LineKinds, BylinesAreWholeLines) {
  for (const std::string line :
       {"By Jane Doe, BBC News", "BY JANE DOE", "By Jane Doe and Max Muster in Kyiv",
        "De Ion Popescu", "Του Νίκου Παπαδόπουλου", "Автор: Іван Петренко", "Автор: Иван Петров",
        "Von Erika Mustermann und Max Muster, Kiew", "Par Jean Dupont", "Por Juan Pérez de la Cruz",
        "Di Mario Rossi", "Autor: Jan Kowalski", "Autor: Jan Novák", "Yazan: Ayşe Yılmaz",
        "Szerző: Kovács János", "بقلم: محمد علي", "作者：张三", "文：山田太郎", "By J. R. Doe"}) {
    EXPECT_EQ(kinds_of(line), "byline:" + line + "|");
  }
}

TEST(LineKinds, WhatBeginsLikeABylineIsRead) {
  for (const std::string line :
       {"By Friday the bridge was open.", "By Jane Doe it was not.", "De Crăciun podul e deschis.",
        "Της Μαρίας Παπαδοπούλου της άρεσε η γέφυρα.", "Von Erika Mustermann war keine Rede.",
        "Par Jean Dupont, on apprit tout.", "Por Juan Pérez nadie preguntó.",
        "Автор: Що ви бачили на мосту?", "Di Mario Rossi non si parla."}) {
    EXPECT_EQ(kinds_of(line), "text:" + line + "|");
  }
  for (const std::string line :
       {"By The Numbers", "By Land And Sea", "VON DER LEYEN WARNT", "Von der Leyen in Kiew",
        "De la Kiev la Odesa", "Por fin abre el puente"}) {
    EXPECT_EQ(kinds_of(line), "headline:" + line + "|");
  }
}

TEST(LineKinds, WhatACreditStandsBehindIsACaption) {
  for (const auto& [line, spans] : std::vector<Case>{
           {"The bridge at night. It is open.Credit: AFP",
            "caption:The bridge at night. It is open.|credit:Credit: AFP|"},
           {"The bridge at night. Photo: AP", "caption:The bridge at night.|credit:Photo: AP|"},
           {"The bridge at night (AP Photo/Jane Doe)",
            "caption:The bridge at night|credit:(AP Photo/Jane Doe)|"},
           {"Podul, noaptea. Sursa foto: Agerpres",
            "caption:Podul, noaptea.|credit:Sursa foto: Agerpres|"},
           {"Η γέφυρα τη νύχτα. Φωτογραφία: EPA",
            "caption:Η γέφυρα τη νύχτα.|credit:Φωτογραφία: EPA|"},
           {"Міст уночі. Фото: ДСНС", "caption:Міст уночі.|credit:Фото: ДСНС|"},
           {"Die Brücke bei Nacht | Foto: dpa", "caption:Die Brücke bei Nacht|credit:| Foto: dpa|"},
           {"Le pont la nuitCrédit : AFP", "caption:Le pont la nuit|credit:Crédit : AFP|"},
           {"Most w nocy (Foto: PAP)", "caption:Most w nocy|credit:(Foto: PAP)|"},
           {"夜晚的大桥。图片来源：新华社", "caption:夜晚的大桥。|credit:图片来源：新华社|"},
           {"夜の橋（写真：共同）", "caption:夜の橋|credit:（写真：共同）|"}}) {
    EXPECT_EQ(kinds_of(line), spans);
  }
}

TEST(LineKinds, ParagraphsWithACreditBehindAreText) {
  std::string paragraph;
  for (int i = 0; i < 20; ++i) paragraph += "The bridge is open. ";
  paragraph.pop_back();
  EXPECT_EQ(kinds_of(paragraph + "Credit: AFP"), "text:" + paragraph + "|credit:Credit: AFP|");
}

TEST(LineKinds, CreditsInSentencesAreText) {
  for (const std::string line :
       {"He asked for a Credit: he got it.", "Sie zeigte das Foto: eine Brücke.",
        "На стіні висіло Фото: міст уночі.", "Sur la table, une Photo : le pont.",
        "He took it down. Photo: nothing but a bridge.", "Era o Foto: podul, noaptea."}) {
    EXPECT_EQ(kinds_of(line), "text:" + line + "|");
  }
}

TEST(LineKinds, TeasersHaveTheirHeadlineBehindThem) {
  for (const std::string line :
       {"Read more: The bridge that never opened", "» READ ALSO: Who built the bridge?",
        "Citește și: Podul care nu s-a deschis", "Διαβάστε επίσης: Η γέφυρα που δεν άνοιξε",
        "Читайте також: Міст, який не відкрили", "Читайте также: Мост, который не открыли",
        "Lesen Sie auch: Wer baute die Brücke?", "Lire aussi : Le pont fermé",
        "Lea también: El puente cerrado", "Czytaj też: Kto zbudował most?",
        "Прочетете още: Затвореният мост", "Čtěte také: Zavřený most",
        "Ayrıca okuyun: Kapalı köprü", "Olvassa el: A zárt híd", "Leggi anche: Il ponte chiuso",
        "Leia também: A ponte fechada", "اقرأ أيضا: الجسر المغلق", "延伸阅读：关闭的大桥",
        "関連記事：閉じた橋"}) {
    EXPECT_EQ(kinds_of(line), "teaser:" + line + "|");
  }
}

TEST(LineKinds, SentencesThatCallToReadAreText) {
  for (const std::string line :
       {"Read more books, she said.", "Read more: that was her advice.",
        "Citește și scrie în trei limbi.", "Διαβάστε επίσης τα βιβλία του.",
        "Читайте також книжки, радить вона.", "Lesen Sie auch am Abend: das hilft.",
        "Lire aussi, c'est vivre.", "Lea también: ese fue su consejo."}) {
    EXPECT_EQ(kinds_of(line), "text:" + line + "|");
  }
}

TEST(LineKinds, LinksArePeeledOff) {
  for (const auto& [line, spans] : std::vector<Case>{
           {"https://example.org/bridge?id=1", "link:https://example.org/bridge?id=1|"},
           {"www.example.org", "link:www.example.org|"},
           {"The bridge is open. https://example.org/a",
            "text:The bridge is open.|link:https://example.org/a|"},
           {"Ecco il ponte: https://example.org/a https://example.org/b",
            "text:Ecco il ponte:|link:https://example.org/a https://example.org/b|"},
           {"Podul e deschis. https://example.org",
            "text:Podul e deschis.|link:https://example.org|"},
           {"«Міст відкрито» http://example.org/м",
            "headline:«Міст відкрито»|link:http://example.org/м|"},
           {"Die Brücke ist offen! www.example.org",
            "text:Die Brücke ist offen!|link:www.example.org|"},
           {"大桥重新开放。 https://example.org",
            "text:大桥重新开放。|link:https://example.org|"}}) {
    EXPECT_EQ(kinds_of(line), spans);
  }
}

TEST(LineKinds, LinksThatASentenceNeedsStay) {
  for (const std::string line :
       {"Details are at https://example.org/a and on the bridge.",
        "The list is at https://example.org.", "Lista e pe https://example.org.",
        "Das steht auf www.example.org."}) {
    EXPECT_EQ(kinds_of(line), "text:" + line + "|");
  }
  EXPECT_EQ(kinds_of("Details at https://example.org"), "headline:Details at https://example.org|");
}

TEST(LineKinds, EmbeddedPostsAreTweets) {
  for (const std::string line :
       {"The bridge is open. pic.twitter.com/aB1 — Jane Doe (@janedoe) February 3, 2026",
        "Podul e deschis — Ion Popescu (@ionp) 3 februarie 2026",
        "Η γέφυρα άνοιξε! — Νίκος (@nikos_1) 3 Φεβρουαρίου 2026",
        "Міст відкрито — Іван (@ivan) 3 лютого 2026 р",
        "Die Brücke ist offen. — Erika (@erika) 3. Februar 2026",
        "A híd nyitva — Kovács (@kovacs) 2026. február 3.", "Le pont est ouvert — AFP (@afpfr)",
        "@janedoe: The bridge is open.", "RT @janedoe: Podul e deschis."}) {
    EXPECT_EQ(kinds_of(line), "tweet:" + line + "|");
  }
  EXPECT_EQ(kinds_of("The bridge is open pic.twitter.com/aB1"),
            "tweet:The bridge is open|link:pic.twitter.com/aB1|");
  EXPECT_EQ(kinds_of("Podul e deschispic.twitter.com/aB1"),
            "tweet:Podul e deschis|link:pic.twitter.com/aB1|");
  EXPECT_EQ(kinds_of("Міст відкрито https://t.co/aB1 pic.twitter.com/aB1"),
            "tweet:Міст відкрито|link:https://t.co/aB1 pic.twitter.com/aB1|");
}

TEST(LineKinds, SentencesThatNameAccountsAreText) {
  for (const std::string line :
       {"The mayor — Jane Doe (@janedoe) — opened the bridge in 2026.",
        "Primarul — Ion Popescu (@ionp) a deschis podul în 2026.",
        "Die Brücke ist offen, schrieb @erika: niemand glaubte es.",
        "Мер Іван (@ivan) відкрив міст.", "Il sindaco (@sindaco) ha aperto il ponte.",
        "Selon Jean (@jean) 2026 sera l'année du pont."}) {
    EXPECT_EQ(kinds_of(line), "text:" + line + "|");
  }
}

TEST(LineKinds, AllIsPeeledOffOneLine) {
  EXPECT_EQ(kinds_of("13:05 KYIV (AP) — The bridge is open. https://example.org"),
            "stamp:13:05|dateline:KYIV (AP)|text:The bridge is open.|link:https://example.org|");
}

TEST(LineKinds, SiteLinesAreBoilerplate) {
  for (const std::string line :
       {"Source link", "Leave a Reply", "LEAVE A REPLY",
        "Your email address will not be published. Required fields are marked *",
        "Читайте також:", "Διαβάστε επίσης"}) {
    EXPECT_EQ(kinds_of(line), "boilerplate:" + line + "|");
  }
}

TEST(LineKinds, ShortLinesWithoutStopAreHeadlines) {
  for (const std::string line :
       {"US-Mediated Talks To Resume In Abu Dhabi", "'An Attempt At Winter Genocide'", "WAR TALKS",
        "Τι συμβαίνει στο Κίεβο", "Ο Ζελένσκι συνομιλίες – «Από εκεί μας επιτέθηκαν»",
        "乌克兰总统访问柏林"}) {
    EXPECT_EQ(kinds_of(line), "headline:" + line + "|");
  }
}

TEST(LineKinds, SentencesAndFragmentsAreText) {
  for (const std::string line :
       {"Kyiv was attacked.", "\"We will stand by Ukraine,\"", "“He will not succeed", "and others",
        "Wer hat das getan?", "„So ist es.“", "他访问了柏林。", "This is what he said:"}) {
    EXPECT_EQ(kinds_of(line), "text:" + line + "|");
  }
  const std::string long_line =
      "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
      "sixteen seventeen eighteen nineteen twenty more";
  EXPECT_EQ(kinds_of(long_line), "text:" + long_line + "|");
}

TEST(LineKinds, OfNothingAreNone) {
  EXPECT_EQ(kinds_of(""), "");
  EXPECT_EQ(kinds_of(" \t"), "");
}

}  // namespace
}  // namespace diglot::tokenize
