// SPDX-License-Identifier: GPL-2.0-or-later
// Addresses of the web, and references that are relative to them. Knows nothing of what is there.
#pragma once

#include <string>
#include <string_view>

namespace lede::indexing {

/// Whether `text` is an address of the web.
bool is_web_address(std::string_view text);

/// The address that `reference` means in a document at `base` (RFC 3986, section 5.2); the
/// reference itself where that is no address of the web.
std::string resolved(std::string_view reference, std::string_view base);

}  // namespace lede::indexing
