#include "tokenize/han_calendar.h"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "tokenize/code_points.h"
#include "tokenize/word_lists.h"

namespace diglot::tokenize {
namespace {

/// Whether the text at a byte begins with a word of a list.
bool begins_with(std::string_view text, std::size_t begin, std::string_view words) {
  return any_in_list(words, ' ', [&](std::string_view word) {
    return text.substr(std::min(begin, text.size())).starts_with(word);
  });
}

bool ends_with(std::string_view text, std::size_t end, std::string_view words) {
  return any_in_list(words, ' ',
                     [&](std::string_view word) { return text.substr(0, end).ends_with(word); });
}

/// The place of a character of three bytes in a list, from 1; 0 if it isn't there.
int place_in(std::string_view characters, std::string_view text, std::size_t begin) {
  constexpr std::size_t size = 3;
  for (std::size_t i = 0; i < characters.size(); i += size) {
    if (text.substr(std::min(begin, text.size())).starts_with(characters.substr(i, size))) {
      return static_cast<int>(i / size) + 1;
    }
  }
  return 0;
}

/// "星期三", "礼拜天", "周日": the byte behind it and the day at `begin`.
std::optional<Number> read_chinese_weekday(std::string_view text, std::size_t begin) {
  constexpr std::u32string_view openings = U"星礼禮周週";
  if (openings.find(static_cast<char32_t>(code_point_at(text, begin).value)) == openings.npos) {
    return std::nullopt;
  }
  std::size_t at = begin;
  bool is_short = false;
  for (const std::string_view week : {"星期", "礼拜", "禮拜", "周", "週"}) {
    if (!text.substr(begin).starts_with(week)) continue;
    at = begin + week.size();
    is_short = week.size() == 3;
    break;
  }
  if (at == begin) return std::nullopt;
  int day = place_in("一二三四五六日", text, at);
  if (day == 0 && !is_short && begins_with(text, at, "天")) day = 7;
  if (day == 0) return std::nullopt;
  const std::size_t end = at + 3;
  // A count of weeks in front, or what is counted behind: "两周一次", "每周三十个".
  const CodePoint before = code_point_before(text, begin);
  const bool counts_weeks =
      is_digit(before.value) ||
      ends_with(text, begin, "一 二 两 兩 三 四 五 六 七 八 九 十 几 数 圆 圓");
  const bool counts_times =
      begins_with(text, end, "次 个 個 期 集 篇 趟 倍 回 名 千 百 十 万 萬 年 岁 歲 场 場");
  const bool in_name = ends_with(text, begin, "黑色 网络 血腥") ||
                       begins_with(text, end, "夜现场 镜报 泰晤士报 电讯报 邮报 快报");
  if (counts_weeks || counts_times || in_name) return std::nullopt;
  return Number{{begin, end}, static_cast<double>(day), NumberKind::weekday};
}

/// "月曜", "火曜日".
std::optional<Number> read_japanese_weekday(std::string_view text, std::size_t begin) {
  if (!begins_with(text, begin + 3, "曜")) return std::nullopt;
  const int day = place_in("月火水木金土日", text, begin);
  if (day == 0) return std::nullopt;
  const std::size_t end = begin + 6 + (begins_with(text, begin + 6, "日") ? 3 : 0);
  return Number{{begin, end}, static_cast<double>(day), NumberKind::weekday};
}

struct HanDay {
  std::string_view lang;
  std::string_view word;
  int offset;
};

/// Longer words first: "一昨日" ends in "昨日".
constexpr HanDay han_days[] = {
    {"zh", "大前天", -3}, {"zh", "大后天", 3}, {"zh", "前天", -2}, {"zh", "前晚", -2},
    {"zh", "昨天", -1},   {"zh", "昨日", -1},  {"zh", "昨晚", -1}, {"zh", "昨夜", -1},
    {"zh", "昨晨", -1},   {"zh", "今天", 0},   {"zh", "今日", 0},  {"zh", "今晚", 0},
    {"zh", "今早", 0},    {"zh", "今晨", 0},   {"zh", "明天", 1},  {"zh", "明日", 1},
    {"zh", "明晚", 1},    {"zh", "明早", 1},   {"zh", "后天", 2},  {"zh", "後天", 2},
    {"ja", "一昨日", -2}, {"ja", "昨日", -1},  {"ja", "昨夜", -1}, {"ja", "昨晩", -1},
    {"ja", "今日", 0},    {"ja", "今夜", 0},   {"ja", "今晩", 0},  {"ja", "今朝", 0},
    {"ja", "明後日", 2},  {"ja", "明日", 1},
};

/// Where the characters belong to other words: "三天前天气", "今日本は", "后天性", "今日头条".
bool is_other_word(std::string_view text, corpora::Bytes bytes, std::string_view word) {
  if (begins_with(text, bytes.end, "本 头条 俄罗斯 美国 香 之星 》")) return true;
  if (word.starts_with("前") || word == "后天" || word == "後天") {
    return ends_with(text, bytes.begin, "年 月 日 天 周 期 以 之 此 先 提 目 向 空") ||
           begins_with(text, bytes.end, "天 气 氣 津 空 下 使 文 才 然 性 免疫 培养 形成 环境");
  }
  return word == "明日" && ends_with(text, bytes.begin, "説 証 声 判 説 说 证 聪");
}

std::optional<Number> read_relative_day(std::string_view text, std::size_t begin,
                                        std::string_view lang) {
  constexpr std::u32string_view openings = U"大前昨今明后後一";
  if (openings.find(static_cast<char32_t>(code_point_at(text, begin).value)) == openings.npos) {
    return std::nullopt;
  }
  for (const HanDay& day : han_days) {
    if (day.lang != lang || !text.substr(begin).starts_with(day.word)) continue;
    const corpora::Bytes bytes = {begin, begin + day.word.size()};
    if (is_other_word(text, bytes, day.word)) return std::nullopt;
    return Number{bytes, static_cast<double>(day.offset), NumberKind::date};
  }
  return std::nullopt;
}

/// What `read` finds at each character, from left to right.
template <class Read>
std::vector<Number> find_all(std::string_view text, const Read& read) {
  std::vector<Number> found;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    const auto number = is_ideograph(c.value) ? read(i) : std::nullopt;
    if (number) found.push_back(*number);
    i = number ? number->bytes.end : c.end;
  }
  return found;
}

}  // namespace

std::vector<Number> find_han_weekdays(std::string_view sentence, std::string_view lang) {
  return find_all(sentence, [&](std::size_t i) {
    return lang == "ja" ? read_japanese_weekday(sentence, i) : read_chinese_weekday(sentence, i);
  });
}

std::vector<Number> find_han_relative_days(std::string_view sentence, std::string_view lang) {
  return find_all(sentence, [&](std::size_t i) { return read_relative_day(sentence, i, lang); });
}

}  // namespace diglot::tokenize
