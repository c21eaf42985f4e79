#include "tokenize/places.h"

#include <map>
#include <memory>
#include <mutex>
#include <unordered_map>

#include <unicode/locid.h>
#include <unicode/strenum.h>
#include <unicode/timezone.h>
#include <unicode/tznames.h>

#include "tokenize/romanize.h"

namespace diglot::tokenize {
namespace {

/// A name in Latin letters without the vowels at its end; empty if that leaves too little.
std::string stem_of(std::string_view name) {
  constexpr std::size_t shortest = 4;
  std::string stem = romanize(name);
  while (!stem.empty() && std::string_view("aeiouy").find(stem.back()) != std::string::npos) {
    stem.pop_back();
  }
  if (stem.size() < shortest) stem.clear();
  return stem;
}

/// The places that one language has names for.
class Places {
 public:
  explicit Places(std::string_view lang) {
    const icu::Locale locale(std::string(lang).c_str());
    add_countries(locale);
    add_cities(locale);
  }

  [[nodiscard]] std::string_view find(std::string_view word) const {
    const auto found = codes_.find(stem_of(word));
    return found == codes_.end() ? std::string_view() : std::string_view(found->second);
  }

 private:
  void add(const icu::UnicodeString& name, std::string code) {
    std::string text;
    name.toUTF8String(text);
    if (text.find(' ') != std::string::npos) return;
    std::string stem = stem_of(text);
    if (!stem.empty()) codes_.emplace(std::move(stem), std::move(code));
  }

  void add_countries(const icu::Locale& locale) {
    for (const char* const* code = icu::Locale::getISOCountries(); *code != nullptr; ++code) {
      icu::UnicodeString name;
      add(icu::Locale("", *code).getDisplayCountry(locale, name), *code);
    }
  }

  /// Every time zone is called by a city of it.
  void add_cities(const icu::Locale& locale) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::TimeZoneNames> names(
        icu::TimeZoneNames::createInstance(locale, status));
    const std::unique_ptr<icu::StringEnumeration> zones(icu::TimeZone::createTimeZoneIDEnumeration(
        UCAL_ZONE_TYPE_CANONICAL_LOCATION, nullptr, nullptr, status));
    if (U_FAILURE(status)) return;
    while (const icu::UnicodeString* zone = zones->snext(status)) {
      icu::UnicodeString name;
      std::string code;
      add(names->getExemplarLocationName(*zone, name), zone->toUTF8String(code));
    }
  }

  std::unordered_map<std::string, std::string> codes_;  ///< by the stems of names
};

}  // namespace

std::string_view place_of(std::string_view word, std::string_view lang) {
  static std::mutex mutex;
  static std::map<std::string, std::unique_ptr<const Places>, std::less<>> languages;
  const Places* places = nullptr;
  {
    const std::lock_guard lock(mutex);
    auto found = languages.find(lang);
    if (found == languages.end()) {
      found = languages.emplace(lang, std::make_unique<const Places>(lang)).first;
    }
    places = found->second.get();
  }
  return places->find(word);
}

}  // namespace diglot::tokenize
