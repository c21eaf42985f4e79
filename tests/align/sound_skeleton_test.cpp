#include "align/sound_skeleton.h"

#include <string>

#include <gtest/gtest.h>

#include "tokenize/romanize.h"

namespace diglot::align {
namespace {

TEST(SoundSkeleton, IsTheConsonants) {
  EXPECT_EQ(sound_skeleton("london"), "lntn");
  EXPECT_EQ(sound_skeleton("missile"), "nsl");
  EXPECT_EQ(sound_skeleton("turkiye"), "trk");
}

TEST(SoundSkeleton, OfSoundsThatSpellingsConfuseIsOne) {
  struct Same {
    const char* a;
    const char* b;
    const char* skeleton;
  };
  for (const auto& [a, b, skeleton] :
       {Same{"putin", "budin", "ptn"}, Same{"vienna", "wien", "fn"}, Same{"philip", "filip", "flp"},
        Same{"alexander", "aleksandr", "lksntr"}, Same{"mexico", "meksiko", "nksk"},
        Same{"tsar", "tzar", "sr"}, Same{"thomas", "tomas", "tns"}, Same{"john", "dzhon", "sn"},
        Same{"zhukov", "jukov", "skf"}, Same{"city", "siti", "st"}, Same{"nice", "nizza", "ns"},
        Same{"cat", "kat", "kt"}, Same{"rick", "rik", "rk"}, Same{"ghali", "khali", "kl"},
        Same{"riyadh", "riad", "rt"}, Same{"shchuka", "chuka", "sk"}}) {
    EXPECT_EQ(sound_skeleton(a), skeleton) << a;
    EXPECT_EQ(sound_skeleton(b), skeleton) << b;
  }
}

TEST(SoundSkeleton, OfSoundsThatAreNotConfusedDiffers) {
  EXPECT_EQ(sound_skeleton("paris"), "prs");
  EXPECT_EQ(sound_skeleton("palis"), "pls");
  EXPECT_EQ(sound_skeleton("fares"), "frs");
  EXPECT_EQ(sound_skeleton("tares"), "trs");
  EXPECT_EQ(sound_skeleton("kares"), "krs");
}

TEST(SoundSkeleton, CountsASoundThatComesAgainOnce) {
  // Scripts that write no short vowels don't tell "nn" from "nan".
  EXPECT_EQ(sound_skeleton("anna"), "n");
  EXPECT_EQ(sound_skeleton("banana"), "pn");
  EXPECT_EQ(sound_skeleton("woman"), "fn") << "m and n are one sound";
  EXPECT_EQ(sound_skeleton("rossiiskii"), "rsk");
  EXPECT_EQ(sound_skeleton("nation"), "ntn") << "another lies between";
}

TEST(SoundSkeleton, IsKeptFromScriptToScript) {
  for (const char* name : {"Zelensky", "Зеленський", "Зеленский", "Ζελένσκι", "زيلينسكي"}) {
    EXPECT_EQ(sound_skeleton(tokenize::romanize(name)), "slnsk") << name;
  }
  for (const char* name : {"Putin", "Путін", "Πούτιν", "بوتين"}) {
    EXPECT_EQ(sound_skeleton(tokenize::romanize(name)), "ptn") << name;
  }
  for (const char* name : {"Muhammad", "Mohammed", "Мухаммед", "محمد"}) {
    EXPECT_EQ(sound_skeleton(tokenize::romanize(name)), "nt") << name;
  }
}

TEST(SoundSkeleton, OfOtherCharactersIsNothing) {
  for (const char* word : {"", "aeiou", "yahoo", "300", "北京", "PTN", "-"}) {
    EXPECT_EQ(sound_skeleton(word), "") << word;
  }
  EXPECT_EQ(sound_skeleton("s300"), "s");
}

}  // namespace
}  // namespace diglot::align
