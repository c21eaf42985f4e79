#include "corpora/read_beads.h"

#include <algorithm>
#include <charconv>
#include <memory>
#include <numeric>
#include <utility>

#include "corpora/error.h"
#include "corpora/input.h"
#include "corpora/read_pairs.h"
#include "corpora/utf8.h"

namespace diglot::corpora {
namespace {

constexpr std::string_view white_space = " \t\r";

/// Reads one line from its beginning to its end; throws Error without a place.
class LineParser {
 public:
  explicit LineParser(std::string_view line) : rest_(line) {}

  [[nodiscard]] bool at_end() {
    skip_space();
    return rest_.empty();
  }
  /// Whether a number or word ends here.
  [[nodiscard]] bool at_gap() const {
    return rest_.empty() || white_space.find(rest_.front()) != std::string_view::npos;
  }
  /// Whether `c` comes next; passes over it then.
  bool take(char c) {
    skip_space();
    if (!rest_.starts_with(c)) return false;
    rest_.remove_prefix(1);
    return true;
  }
  /// What is left of the line, without white space around it.
  [[nodiscard]] std::string rest() {
    skip_space();
    return std::string(rest_.substr(0, rest_.find_last_not_of(white_space) + 1));
  }
  /// A sentence number, or a number of sentences; nothing where no digit comes next.
  std::optional<std::size_t> number() {
    skip_space();
    if (rest_.size() > 1 && rest_[0] == '-' && is_digit(rest_[1])) {
      throw Error("a number is negative; sentences are counted from 0");
    }
    if (rest_.empty() || !is_digit(rest_[0])) return std::nullopt;
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value);
    if (error != std::errc() || value > greatest_sentence) {
      throw Error("a number is above " + std::to_string(greatest_sentence) +
                  ", the greatest that a sentence may have");
    }
    rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
    return value;
  }

 private:
  static bool is_digit(char c) { return '0' <= c && c <= '9'; }
  void skip_space() {
    rest_.remove_prefix(std::min(rest_.find_first_not_of(white_space), rest_.size()));
  }

  std::string_view rest_;
};

[[noreturn]] void refuse_bead() {
  throw Error(
      "is no bead; write [0]:[1, 2]:0.03, the sentences of either side and, if you like, a cost");
}

/// "[1, 2]".
std::vector<std::size_t> parse_list(LineParser& parser) {
  std::vector<std::size_t> sentences;
  if (!parser.take('[')) refuse_bead();
  if (parser.take(']')) return sentences;
  do {
    const auto sentence = parser.number();
    if (!sentence) refuse_bead();
    if (!sentences.empty() && *sentence <= sentences.back()) {
      throw Error("sentence " + std::to_string(*sentence) + " is listed behind sentence " +
                  std::to_string(sentences.back()) +
                  "; list the sentences of a bead in ascending order, each once");
    }
    sentences.push_back(*sentence);
  } while (parser.take(','));
  if (!parser.take(']')) refuse_bead();
  return sentences;
}

std::vector<std::size_t> count_up(std::size_t begin, std::size_t end) {
  std::vector<std::size_t> sentences(end - begin);
  std::iota(sentences.begin(), sentences.end(), begin);
  return sentences;
}

struct ScoredBead {
  ListedBead bead;
  std::string score = {};  // see ListedBeads
};

/// Takes the lines of a file in one format and makes beads of them; throws Error without a place.
class BeadLines {
 public:
  BeadLines() = default;
  BeadLines(const BeadLines&) = delete;
  BeadLines& operator=(const BeadLines&) = delete;
  virtual ~BeadLines() = default;
  /// The bead that a line completes, if any.
  virtual std::optional<ScoredBead> add(std::string_view line) = 0;
};

class VecalignLines : public BeadLines {
 public:
  std::optional<ScoredBead> add(std::string_view line) override {
    LineParser parser(line);
    ListedBead bead;
    bead.src = parse_list(parser);
    if (!parser.take(':')) refuse_bead();
    bead.tgt = parse_list(parser);
    if (!parser.at_end() && !parser.take(':')) refuse_bead();
    if (bead.src.empty() && bead.tgt.empty()) return std::nullopt;
    return ScoredBead{std::move(bead), parser.rest()};
  }
};

class LadderLines : public BeadLines {
 public:
  std::optional<ScoredBead> add(std::string_view line) override {
    LineParser parser(line);
    const auto src = parser.number();
    const auto tgt = parser.number();
    if (!src || !tgt || !parser.at_gap()) {
      throw Error(
          "is no rung of a ladder; write two numbers of sentences and, if you like, a score, "
          "with tabs between them");
    }
    const auto last = std::exchange(last_, std::pair(*src, *tgt));
    std::string score = std::exchange(score_, parser.rest());  // of the bead behind its rung
    if (!last) {
      if (*src == 0 && *tgt == 0) return std::nullopt;
      throw Error("a ladder begins with the rung 0 0: no sentence lies before it");
    }
    if (*src < last->first || *tgt < last->second || last == last_) {
      throw Error("the rung does not lie behind that of " + std::to_string(last->first) + " and " +
                  std::to_string(last->second) +
                  " sentences above it; beads that cross are for the format vecalign");
    }
    return ScoredBead{{count_up(last->first, *src), count_up(last->second, *tgt)},
                      std::move(score)};
  }

 private:
  std::optional<std::pair<std::size_t, std::size_t>> last_;
  std::string score_;
};

class PairLines : public BeadLines {
 public:
  std::optional<ScoredBead> add(std::string_view line) override {
    const auto pair = read_pair(line);
    if (!pair) return std::nullopt;
    auto docs = std::pair(pair->src.doc, pair->tgt.doc);
    if (!docs_) docs_ = std::move(docs);
    if (pair->src.doc != docs_->first || pair->tgt.doc != docs_->second) {
      throw Error(
          "is a pair of other articles than the one above; put those of each article pair into a "
          "file of their own");
    }
    if (pair->relation != Relation::translation && pair->relation != Relation::same) {
      return std::nullopt;
    }
    if (std::max(pair->src.sentences.end, pair->tgt.sentences.end) - 1 > greatest_sentence) {
      throw Error("a number is above " + std::to_string(greatest_sentence) +
                  ", the greatest that a sentence may have");
    }
    return ScoredBead{{count_up(pair->src.sentences.begin, pair->src.sentences.end),
                       count_up(pair->tgt.sentences.begin, pair->tgt.sentences.end)}};
  }

 private:
  std::optional<std::pair<std::string, std::string>> docs_;
};

BeadFormat find_format(std::string_view line) {
  switch (line[line.find_first_not_of(white_space)]) {
    case '[':
      return BeadFormat::vecalign;
    case '{':
      return BeadFormat::jsonl;
    default:
      break;
  }
  if (LineParser(line).number()) return BeadFormat::ladder;
  throw Error(
      "begins neither as beads, [0]:[0], nor as a ladder, 0 0, nor as pairs, {\"src\": …}; "
      "write one of these");
}

std::unique_ptr<BeadLines> make_lines(BeadFormat format) {
  if (format == BeadFormat::vecalign) return std::make_unique<VecalignLines>();
  if (format == BeadFormat::ladder) return std::make_unique<LadderLines>();
  return std::make_unique<PairLines>();
}

/// The sentences of one side, each with the line of its bead.
class ListedSentences {
 public:
  explicit ListedSentences(std::string_view side) : side_(side) {}

  void add(const std::vector<std::size_t>& sentences, std::size_t line) {
    for (const std::size_t sentence : sentences) listed_.emplace_back(sentence, line);
  }
  /// Names the first that is in a bead before, and counts the others.
  [[nodiscard]] std::optional<std::string> note(std::string_view file) {
    std::ranges::sort(listed_);
    std::size_t repeated = 0;
    std::size_t first = 0;
    for (std::size_t i = 1; i < listed_.size(); ++i) {
      if (listed_[i].first != listed_[i - 1].first) continue;
      if (repeated++ == 0 || listed_[i].second < listed_[first].second) first = i;
    }
    if (repeated == 0) return std::nullopt;
    const auto [sentence, line] = listed_[first];
    const std::string others =
        repeated == 1 ? "" : ", and so on " + std::to_string(repeated - 1) + " times more";
    return Error(file, line,
                 side_ + " sentence " + std::to_string(sentence) + " is in the bead of line " +
                     std::to_string(listed_[first - 1].second) + " too" + others +
                     "; all beads count as they stand")
        .what();
  }

 private:
  std::string side_;
  std::vector<std::pair<std::size_t, std::size_t>> listed_;
};

bool is_blank_line(std::string_view line) {
  return line.find_first_not_of(white_space) == std::string_view::npos;
}

}  // namespace

std::optional<BeadFormat> parse_bead_format(std::string_view name) {
  if (name == "vecalign") return BeadFormat::vecalign;
  if (name == "ladder") return BeadFormat::ladder;
  if (name == "jsonl") return BeadFormat::jsonl;
  return std::nullopt;
}

ListedBeads read_beads(const std::string& path, std::optional<BeadFormat> format,
                       const InputOptions& options) {
  constexpr std::string_view byte_order_mark = "\uFEFF";
  ListedBeads read;
  ListedSentences src("source");
  ListedSentences tgt("target");
  std::unique_ptr<BeadLines> lines;
  LineReader reader(path, options);
  while (auto line = reader.next()) {
    if (reader.number() == 1 && line->starts_with(byte_order_mark)) {
      line->remove_prefix(byte_order_mark.size());
    }
    if (is_blank_line(*line)) continue;
    try {
      if (const auto defect = text_defect(*line, "line")) throw Error(*defect);
      if (!lines) lines = make_lines(format ? *format : find_format(*line));
      auto scored = lines->add(*line);
      if (!scored) continue;
      auto& [bead, score] = *scored;
      src.add(bead.src, reader.number());
      tgt.add(bead.tgt, reader.number());
      read.beads.push_back(std::move(bead));
      read.scores.push_back(std::move(score));
      read.lines.push_back(reader.number());
    } catch (const Error& error) {
      throw Error(reader.name(), reader.number(), error.what());
    }
  }
  for (ListedSentences* side : {&src, &tgt}) {
    if (auto note = side->note(reader.name())) read.notes.push_back(*std::move(note));
  }
  read.replaced = reader.replaced();
  return read;
}

}  // namespace diglot::corpora
