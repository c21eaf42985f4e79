#pragma once

#include <CLI/App.hpp>

#include "corpora/utf8.h"

namespace diglot::tools {

/// Adds --on-bad-utf8 to a command, which puts what it is given into `choice`.
void add_on_bad_utf8(CLI::App& command, corpora::OnBadUtf8& choice);

}  // namespace diglot::tools
