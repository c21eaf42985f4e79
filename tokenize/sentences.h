#pragma once

#include <string_view>
#include <vector>

#include "corpora/range.h"
#include "tokenize/sentence_model.h"

namespace diglot::tokenize {

/// The sentences of a stretch of running text: byte ranges into `line`, in order, disjoint, not
/// empty, without white space at their ends, together all of `line` but white space. Line ends
/// within `line` are white space like any other.
///
/// A sentence ends after . ! ? … and their like in all scripts (in Greek also after ';'), and takes
/// the quotes and brackets that close behind them along. Which of these marks end one, and where
/// one ends without a mark, `model` decides on what the rules (see sentence_rules.h) and the words
/// around say. In a language that it does not know the rules decide; `lang` is an ISO 639-1 code,
/// and in one that has no rules here, ICU's do (UAX #29).
///
/// Linear time; thread-safe. Precondition: valid UTF-8.
std::vector<corpora::Bytes> split_sentences(std::string_view line, std::string_view lang,
                                            const SentenceModel& model);
/// By the model that comes with Diglot.
std::vector<corpora::Bytes> split_sentences(std::string_view line, std::string_view lang);
/// The same of a line that may be a title, with capitals everywhere: only where there is a mark.
std::vector<corpora::Bytes> split_title(std::string_view line, std::string_view lang,
                                        const SentenceModel& model);
/// By the rules alone.
std::vector<corpora::Bytes> split_sentences_by_rules(std::string_view line, std::string_view lang);

}  // namespace diglot::tokenize
