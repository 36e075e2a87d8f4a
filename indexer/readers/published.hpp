// SPDX-License-Identifier: GPL-2.0-or-later
// Dates as front matter and exports write them, in ISO 8601. Knows nothing of month names.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lede::indexing {

/// ISO 8601 stays as it is; `2023-02-07 9:52:00 -0500` → `2023-02-07T09:52:00-05:00`. A time
/// without offset is in UTC, as YAML's timestamps have it: `2023-02-07 09:52` →
/// `2023-02-07T09:52Z`.
/// Nothing where `text` is no date that lede can read (see date.hpp).
std::optional<std::string> iso_published(std::string_view text);

}  // namespace lede::indexing
