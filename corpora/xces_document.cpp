#include "corpora/xces_document.h"

#include <utility>

#include "corpora/error.h"
#include "corpora/xml_file.h"
#include "corpora/xml_segment.h"

namespace diglot::corpora {

namespace {

constexpr std::string_view white_space = " \t\r\n";

/// Gathers the sentences of a document.
class Gatherer : public XmlListener {
 public:
  Gatherer(const std::string& path, const InputOptions& options) : file_(path, *this, options) {}

  std::unordered_map<std::string, std::string> gather() {
    while (file_.read_on()) {
    }
    return std::move(sentences_);
  }
  [[nodiscard]] std::size_t replaced() const { return file_.replaced(); }

 private:
  void start(std::string_view element, const XmlAttributes& attributes) override {
    if (sentence_.is_open()) {
      sentence_.start(element);
      if (element == "w") {
        if (!words_.empty()) words_ += ' ';
        in_word_ = true;
        require_size();
      }
    } else if (element == "s") {
      id_ = attributes.value("id");
      words_.clear();
      sentence_.open();
    }
  }
  void text(std::string_view part) override {
    if (!sentence_.is_open()) return;
    sentence_.text(part);
    if (in_word_) words_ += part;
    require_size();
  }
  void end(std::string_view element) override {
    if (!sentence_.is_open()) return;
    if (element == "w") in_word_ = false;
    if (!sentence_.end()) return;
    if (!sentences_.try_emplace(id_, as_xces_text(words_.empty() ? sentence_.text() : words_))
             .second) {
      throw defect("two sentences have the id '" + id_ + "'; give each its own");
    }
  }

  void require_size() const {
    if (sentence_.is_cut_off() || words_.size() > XmlSegment::longest) {
      throw defect("sentence '" + id_ + "' is above 16 MB; no sentence is");
    }
  }
  [[nodiscard]] Error defect(const std::string& reason) const {
    return {file_.name(), file_.line(), reason};
  }

  XmlFile file_;
  std::unordered_map<std::string, std::string> sentences_;
  std::string id_;
  XmlSegment sentence_;
  std::string words_;  // of the sentence that is open
  bool in_word_ = false;
};

}  // namespace

std::string as_xces_text(std::string_view text) {
  std::string result;
  while (true) {
    const auto begin = text.find_first_not_of(white_space);
    if (begin == std::string_view::npos) return result;
    const auto space = text.substr(0, begin);
    if (!result.empty()) {
      result += space.find_first_of("\r\n") == std::string_view::npos ? space : " ";
    }
    text.remove_prefix(begin);
    const auto word = text.substr(0, text.find_first_of(white_space));
    result += word;
    text.remove_prefix(word.size());
  }
}

XcesDocument::XcesDocument(const std::string& path, const InputOptions& options) {
  Gatherer gatherer(path, options);
  sentences_ = gatherer.gather();
  replaced_ = gatherer.replaced();
}

std::optional<std::string_view> XcesDocument::find(const std::string& id) const {
  const auto found = sentences_.find(id);
  if (found == sentences_.end()) return std::nullopt;
  return found->second;
}

}  // namespace diglot::corpora
