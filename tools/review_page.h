#pragma once

#include <string>

namespace diglot::tools {

/// The review page: one HTML file that needs no other and asks no network. `data` is JSON, which
/// the page reads from a block of its own that no text in it can end. Nothing in the page runs but
/// its own script: its Content-Security-Policy names that by a nonce, the fingerprint of the data.
std::string review_page(const std::string& data);

}  // namespace diglot::tools
