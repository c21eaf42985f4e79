#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "corpora/input.h"

namespace diglot::corpora {

/// The attributes of an element, valid while its listener is told of it.
class XmlAttributes {
 public:
  /// `count` times five pointers, as libxml2 hands them over: local name, prefix, namespace, begin
  /// and end of the value.
  XmlAttributes(const unsigned char** parts, std::size_t count) : parts_(parts), count_(count) {}

  /// The value of the attribute of that name; namespaces don't count ("lang" is xml:lang too).
  [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const;
  /// The same; "" where there is none.
  [[nodiscard]] std::string_view value(std::string_view name) const;

  [[nodiscard]] std::size_t size() const { return count_; }
  [[nodiscard]] std::string_view name(std::size_t i) const;
  [[nodiscard]] std::string_view value(std::size_t i) const;

 private:
  const unsigned char** parts_;
  std::size_t count_;
};

/// Is told what an XML document holds, in its order: elements by their names without a namespace,
/// and text, which may come in several parts. Comments and instructions are passed over. All texts
/// are valid UTF-8 without NUL.
class XmlListener {
 public:
  XmlListener() = default;
  XmlListener(const XmlListener&) = delete;
  XmlListener& operator=(const XmlListener&) = delete;
  virtual ~XmlListener() = default;

  virtual void start(std::string_view element, const XmlAttributes& attributes) = 0;
  virtual void text(std::string_view part) = 0;
  virtual void end(std::string_view element) = 0;
};

/// An XML file in UTF-8, UTF-16 or whatever encoding it declares, read part by part: memory is that
/// of a part, of the longest tag and of the listener. Nothing but the file is ever opened: a DTD
/// that it names is not read. A file that declares entities (which could expand without end, or
/// name other files) is refused, and so are elements more than 200 deep and tags above 10 MB. What
/// is not UTF-8 in a file that is to be in it makes it malformed, or is replaced. One thread at a
/// time.
class XmlFile {
 public:
  /// `listener` must outlive this.
  XmlFile(const std::string& path, XmlListener& listener, const InputOptions& options = {});
  ~XmlFile();
  XmlFile(const XmlFile&) = delete;
  XmlFile& operator=(const XmlFile&) = delete;

  /// Tells the listener of the next part of the file; false at its end. Throws Error with the line
  /// where it is not well-formed, and what the listener throws.
  bool read_on();
  /// The line that was read last, from 1.
  [[nodiscard]] std::size_t line() const;
  /// The name of the file, to print.
  [[nodiscard]] const std::string& name() const;
  /// How many sequences of bytes were replaced so far, which were not valid UTF-8.
  [[nodiscard]] std::size_t replaced() const;

 private:
  class Parser;
  std::unique_ptr<Parser> parser_;
};

}  // namespace diglot::corpora
