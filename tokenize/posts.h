#pragma once

#include <cstddef>
#include <string_view>

namespace diglot::tokenize {

/// Where the links at the end of a line (trimmed) begin; its size if there are none: "https://…"
/// behind a finished sentence or alone, "pic.twitter.com/…" and "https://t.co/…" behind anything. A
/// link that a sentence needs ("Details at https://example.org") is none. Linear time; thread-safe.
std::size_t find_links(std::string_view line);

/// Whether a line (trimmed) is a post that a page embeds: it is signed ("— Name (@handle) February
/// 3, 2026"), begins with its author ("@handle: ") or ends in a link that only posts have
/// ("pic.twitter.com/…"). Linear time; thread-safe. Precondition: valid UTF-8.
bool is_post(std::string_view line);

}  // namespace diglot::tokenize
