#include "corpora/article_store.h"

#include <cassert>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace diglot::corpora {
namespace {

// In the file: the text, the number of sentences, and each with its fields, in this machine's order
// of bytes.

class Writer {
 public:
  template <typename Value>
  void put(Value value) {
    static_assert(std::is_trivially_copyable_v<Value>);
    bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
  }
  void put_text(std::string_view text) {
    put(text.size());
    bytes += text;
  }

  std::string bytes;
};

class Reader {
 public:
  explicit Reader(std::string_view bytes) : left_(bytes) {}

  template <typename Value>
  Value take() {
    Value value;
    std::memcpy(&value, take_bytes(sizeof value).data(), sizeof value);
    return value;
  }
  std::string take_text() { return std::string(take_bytes(take<std::size_t>())); }

 private:
  std::string_view take_bytes(std::size_t count) {
    assert(count <= left_.size());
    const std::string_view taken = left_.substr(0, count);
    left_.remove_prefix(count);
    return taken;
  }

  std::string_view left_;
};

std::string write_body(const Article& article) {
  Writer out;
  out.put_text(article.text);
  out.put(article.sentences.size());
  for (const Sentence& sentence : article.sentences) {
    out.put(sentence.bytes);
    out.put(sentence.kind);
    out.put_text(sentence.lang);
    out.put(sentence.paragraph);
  }
  return std::move(out.bytes);
}

void read_body(std::string_view bytes, Article& article) {
  Reader in(bytes);
  article.text = in.take_text();
  article.sentences.resize(in.take<std::size_t>());
  for (Sentence& sentence : article.sentences) {
    sentence.bytes = in.take<Bytes>();
    sentence.kind = in.take<LineKind>();
    sentence.lang = in.take_text();
    sentence.paragraph = in.take<std::size_t>();
  }
}

/// An article but its text and sentences.
Article head_of(const Article& article) {
  return {article.id, article.file, article.lang, article.date, article.url, article.title, "", {}};
}

}  // namespace

ArticleStore::ArticleStore(std::span<const Article> articles) : most_in_memory_(0) {
  for (const Article& article : articles) {
    heads_.push_back(head_of(article));
    first_.emplace_back(std::shared_ptr<void>(), &article);  // not its own
  }
}

void ArticleStore::add(Article article) {
  const bool in_memory = begins_.empty() && in_memory_ + article.text.size() <= most_in_memory_;
  if (!in_memory) {
    const std::size_t begin = others_.size();
    others_.append(write_body(article));
    begins_.push_back(begin);
  }
  heads_.push_back(head_of(article));
  if (!in_memory) return;
  in_memory_ += article.text.size();
  first_.push_back(std::make_shared<const Article>(std::move(article)));
}

std::shared_ptr<const Article> ArticleStore::read(std::size_t i) const {
  assert(i < size());
  if (i < first_.size()) return first_[i];
  const std::size_t place = i - first_.size();
  const std::size_t end = place + 1 < begins_.size() ? begins_[place + 1] : others_.size();
  auto article = std::make_shared<Article>(heads_[i]);
  read_body(others_.read(begins_[place], end - begins_[place]), *article);
  return article;
}

}  // namespace diglot::corpora
