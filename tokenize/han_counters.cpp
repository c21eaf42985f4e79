#include "tokenize/han_counters.h"

#include <algorithm>

#include "tokenize/code_points.h"
#include "tokenize/word_lists.h"

namespace diglot::tokenize {
namespace {

struct Characters {
  std::string_view lang;
  std::u32string_view characters;
};

constexpr Characters counters[] = {
    {"",
     U"人名个個架枚座天年月日次位艘辆輛栋棟间間家所岁歳件本台機回倍支只场場国國周週分秒票条条項项"
     U"套部门門头頭轮輪局队隊组組层層页頁颗粒股份届期版号步社州県点勝敗度階匹頭戦試季"},
    {"zh", U"种種类類起例张張句首段双雙对對块塊片瓶杯批排球口户連连者幅封棵朵根把篇章幕拳盘声"},
    {"ja", U"つ番冊羽杯泊種児週歩曲通隻軒足党者"},
};

/// Of more characters than one: units of measurement, of time and of money.
constexpr WordList counting_words[] = {
    {"zh",
     "英尺 英里 英寸 英亩 公里 公斤 公顷 公分 厘米 毫米 千米 平方 立方 小时 小時 分钟 分鐘 星期 "
     "礼拜 世纪 季度 百分点 美元 欧元 英镑 日元 卢布 元 米 吨 磅 码 盎司 加仑 克 点钟 点半 刻钟 "
     "分球 代人 方面 大州 大国 地区"},
    {"ja",
     "時 分間 ヶ か所 カ所 ヵ か国 カ国 ヵ国 ヶ国 か月 カ月 ヵ月 ヶ月 メートル キロ フィート "
     "マイル "
     "インチ センチ トン ドル ユーロ 円 世紀 世代 大陸 種類 地域"},
};

constexpr WordList other_words[] = {
    {"zh",
     "三明治 三星 三亚 三峡 三军 三角 三文鱼 三菱 三藩市 四川 四处 四周 四季 四面 四肢 五角 五金 "
     "五官 五星级 六安 六盘水 七夕 七七八八 八卦 八达 八路 九江 九龙 九州 九寨 二手 二维 二氧 二战 "
     "两会 两性 两极 两难 两岸三 两栖 两样 十分 十足 十字 三三 三门峡 三国演义 五台山 九张机 "
     "三点式 四人帮 四球 二球赛 四人二球"},
    {"ja",
     "三重 三菱 三角 三日月 三国志 四国 四季 四川 五輪 五日市 六本木 七夕 七面 八百屋 八重 八戸 "
     "八王子 八幡 九州 九龍 二酸化 二次 二十日市 二条城 二股 十分 十字 三井 三越 三浦 三島 三原 "
     "五島 五所川原 四日市 三条"},
};

bool begins_any(std::string_view text, std::size_t begin, std::string_view words) {
  const std::string_view rest = text.substr(std::min(begin, text.size()));
  return any_in_list(words, ' ', [&](std::string_view word) { return rest.starts_with(word); });
}

bool begins_any(std::string_view text, std::size_t begin, std::span<const WordList> lists,
                std::string_view lang) {
  return std::ranges::any_of(lists, [&](const WordList& list) {
    return list.lang == lang && begins_any(text, begin, list.words);
  });
}

}  // namespace

bool is_han_counter_at(std::string_view text, std::size_t begin, std::string_view lang) {
  const UChar32 c = code_point_at(text, begin).value;
  if (c < 0) return false;
  const bool counter = std::ranges::any_of(counters, [&](const Characters& row) {
    return (row.lang.empty() || row.lang == lang) &&
           row.characters.find(static_cast<char32_t>(c)) != row.characters.npos;
  });
  return counter || begins_any(text, begin, counting_words, lang);
}

bool is_other_han_word_at(std::string_view text, std::size_t begin, std::string_view lang) {
  // "十分钟" are minutes, where "十分" is "very".
  const std::size_t next = code_point_at(text, begin).end;
  return begins_any(text, begin, other_words, lang) &&
         !begins_any(text, next, counting_words, lang);
}

}  // namespace diglot::tokenize
