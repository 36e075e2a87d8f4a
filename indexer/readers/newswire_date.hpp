// SPDX-License-Identifier: GPL-2.0-or-later
// Dates as newswire collections write them, in ISO 8601. Knows nothing of what they date.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lede::indexing {

/// `26-FEB-1987 15:01:01.79` → `1987-02-26T15:01:01Z`; `June 2, 1990, Saturday, Home Edition` and
/// `2 June 1990`; `900602`, `19900602` and `06/02/90`, as Americans write it. Two digits of a year
/// are of the twentieth century. Nothing for anything else.
std::optional<std::string> newswire_date(std::string_view text);

}  // namespace lede::indexing
