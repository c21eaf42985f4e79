#include "corpora/xml_file.h"

#include <array>
#include <exception>
#include <span>

#include <libxml/parser.h>
#include <libxml/xmlerror.h>

#include "corpora/ascii_case.h"
#include "corpora/error.h"
#include "corpora/one_line.h"
#include "corpora/utf8.h"

namespace diglot::corpora {

namespace {

constexpr std::size_t deepest = 200;
constexpr std::size_t part_bytes = std::size_t{1} << 16;
constexpr std::size_t parts_of_an_attribute = 5;

std::string_view view(const xmlChar* text) { return reinterpret_cast<const char*>(text); }

std::string_view view(const xmlChar* begin, const xmlChar* end) {
  return {reinterpret_cast<const char*>(begin), static_cast<std::size_t>(end - begin)};
}

/// Whether a document that begins so is to be in UTF-8 (XML 1.0, appendix F): it declares that or
/// no encoding, and is not in UTF-16.
bool is_to_be_utf8(std::string_view begin) {
  if (begin.starts_with("\xFE\xFF") || begin.starts_with("\xFF\xFE")) return false;
  if (begin.substr(0, 4).find('\0') != std::string_view::npos) return false;
  if (!begin.starts_with("<?xml")) return true;
  const std::string declaration = lower_ascii(begin.substr(0, begin.find("?>")));
  return declaration.find("encoding") == std::string::npos ||
         declaration.find("utf-8") != std::string::npos;
}

void ignore(void* /*context*/, const char* /*format*/, ...) {}

/// While it lives, what libxml2 has to say in this thread is not printed.
class Silence {
 public:
  Silence() : handler_(xmlGenericError), context_(xmlGenericErrorContext) {
    xmlResetLastError();
    xmlSetGenericErrorFunc(nullptr, ignore);
  }
  ~Silence() { xmlSetGenericErrorFunc(context_, handler_); }
  Silence(const Silence&) = delete;
  Silence& operator=(const Silence&) = delete;

 private:
  xmlGenericErrorFunc handler_;
  void* context_;
};

}  // namespace

std::string_view XmlAttributes::name(std::size_t i) const {
  return view(parts_[parts_of_an_attribute * i]);
}

std::string_view XmlAttributes::value(std::size_t i) const {
  const auto* const* attribute = parts_ + parts_of_an_attribute * i;
  return view(attribute[3], attribute[4]);
}

std::optional<std::string_view> XmlAttributes::find(std::string_view wanted) const {
  for (std::size_t i = 0; i < count_; ++i) {
    if (name(i) == wanted) return value(i);
  }
  return std::nullopt;
}

std::string_view XmlAttributes::value(std::string_view wanted) const {
  return find(wanted).value_or("");
}

/// libxml2 calls its functions without knowing of exceptions: what is thrown within them waits
/// until it has returned.
class XmlFile::Parser {
 public:
  Parser(const std::string& path, XmlListener& listener, const InputOptions& options)
      : name_(input_name(path)),
        input_(path, options.max_expanded),
        replaces_(options.on_bad_utf8 == OnBadUtf8::replace),
        listener_(listener) {
    xmlSAXHandler sax{};
    sax.initialized = XML_SAX2_MAGIC;
    sax.startElementNs = start;
    sax.endElementNs = end;
    sax.characters = text;
    sax.cdataBlock = text;
    sax.ignorableWhitespace = text;
    sax.entityDecl = declare_entity;
    sax.reference = refer_to_entity;
    context_.reset(xmlCreatePushParserCtxt(&sax, this, nullptr, 0, nullptr));
    if (!context_) throw std::bad_alloc();
    xmlCtxtUseOptions(context_.get(), XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  }

  bool read_on() {
    const std::string_view part = read_part();
    if (is_first_) replaces_ = replaces_ && is_to_be_utf8(part);
    is_first_ = false;
    const int code = parse(replaces_ ? replacer_.replace(part) : part, part.empty());
    if (thrown_) std::rethrow_exception(thrown_);
    if (code != XML_ERR_OK) fail();
    return !part.empty();
  }

  [[nodiscard]] std::size_t line() const {
    const auto* input = context_->input;
    return input == nullptr ? 1 : static_cast<std::size_t>(input->line);
  }
  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] std::size_t replaced() const { return replacer_.replaced(); }

 private:
  struct Free {
    void operator()(xmlParserCtxt* context) const {
      if (context->myDoc != nullptr) xmlFreeDoc(context->myDoc);
      xmlFreeParserCtxt(context);
    }
  };

  /// As much as there is room for, or the rest of the file; empty at its end.
  std::string_view read_part() {
    std::size_t size = 0;
    while (size < part_.size()) {
      const std::size_t got = input_.read(std::span(part_).subspan(size));
      if (got == 0) break;
      size += got;
    }
    return {part_.data(), size};
  }

  int parse(std::string_view bytes, bool is_end) {
    const Silence silence;
    return xmlParseChunk(context_.get(), bytes.data(), static_cast<int>(bytes.size()),
                         is_end ? 1 : 0);
  }

  [[noreturn]] void fail() const {
    const xmlError* error = xmlCtxtGetLastError(context_.get());
    // What the decoder of the bytes can't read, it tells the thread, not the parser.
    if (error == nullptr || error->message == nullptr) error = xmlGetLastError();
    const bool known = error != nullptr && error->message != nullptr;
    std::string reason = known ? one_line(error->message) : "an error";
    while (reason.ends_with(' ')) reason.pop_back();
    const std::size_t at =
        known && error->line > 0 ? static_cast<std::size_t>(error->line) : line();
    throw Error(name_, at, "is not well-formed XML: " + reason);
  }

  /// Runs what must not throw through libxml2.
  template <class Work>
  static void guarded(void* self, Work work) {
    auto& parser = *static_cast<Parser*>(self);
    if (parser.thrown_) return;
    try {
      work(parser);
    } catch (...) {
      parser.thrown_ = std::current_exception();
      xmlStopParser(parser.context_.get());
    }
  }

  static void start(void* self, const xmlChar* name, const xmlChar*, const xmlChar*, int,
                    const xmlChar**, int attributes, int, const xmlChar** parts) {
    guarded(self, [&](Parser& parser) {
      if (++parser.depth_ > deepest) {
        throw Error(parser.name_, parser.line(),
                    "has elements more than " + std::to_string(deepest) +
                        " deep; no file of pairs needs as many");
      }
      parser.listener_.start(view(name),
                             XmlAttributes(parts, static_cast<std::size_t>(attributes)));
    });
  }
  static void end(void* self, const xmlChar* name, const xmlChar*, const xmlChar*) {
    guarded(self, [&](Parser& parser) {
      --parser.depth_;
      parser.listener_.end(view(name));
    });
  }
  static void text(void* self, const xmlChar* bytes, int size) {
    guarded(self, [&](Parser& parser) { parser.listener_.text(view(bytes, bytes + size)); });
  }
  static void declare_entity(void* self, const xmlChar* name, int, const xmlChar*, const xmlChar*,
                             xmlChar*) {
    guarded(self, [&](const Parser& parser) {
      throw Error(
          parser.name_, parser.line(),
          "declares the entity '" + std::string(view(name)) + "'; write out what it stands for");
    });
  }
  static void refer_to_entity(void* self, const xmlChar* name) {
    guarded(self, [&](const Parser& parser) {
      throw Error(parser.name_, parser.line(),
                  "holds '&" + std::string(view(name)) + ";', which it doesn't declare");
    });
  }

  std::string name_;
  Input input_;
  bool replaces_;
  bool is_first_ = true;
  Utf8Replacer replacer_;
  XmlListener& listener_;
  std::unique_ptr<xmlParserCtxt, Free> context_;
  std::array<char, part_bytes> part_{};
  std::size_t depth_ = 0;
  std::exception_ptr thrown_;
};

XmlFile::XmlFile(const std::string& path, XmlListener& listener, const InputOptions& options)
    : parser_(std::make_unique<Parser>(path, listener, options)) {}
XmlFile::~XmlFile() = default;

bool XmlFile::read_on() { return parser_->read_on(); }
std::size_t XmlFile::line() const { return parser_->line(); }
const std::string& XmlFile::name() const { return parser_->name(); }
std::size_t XmlFile::replaced() const { return parser_->replaced(); }

}  // namespace diglot::corpora
