// SPDX-License-Identifier: GPL-2.0-or-later
// When an article says it was published, in ISO 8601. Knows nothing of where it says so.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lede::indexing {

/// ISO 8601 stays as it is; `2023-02-07 9:52:00 -0500` → `2023-02-07T09:52:00-05:00`. A time
/// without offset is in UTC, as YAML's timestamps have it: `2023-02-07 09:52` →
/// `2023-02-07T09:52Z`.
/// A text of 10 or 13 digits counts seconds or milliseconds since 1970.
/// Other forms are read as news_date.hpp tells, where `language` is what the article declares.
/// Nothing where `text` is no date that lede can read, or its year is not one from 1600 to 2099.
std::optional<std::string> iso_published(std::string_view text, std::string_view language = {});

}  // namespace lede::indexing
