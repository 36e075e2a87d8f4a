// SPDX-License-Identifier: GPL-2.0-or-later
// What the query language means to say and cannot yet: recognised, so that it is refused and
// never silently searched as words. A row leaves this table when the parser learns it.
#pragma once

#include <optional>
#include <string_view>

namespace lede::query {

/// `run` is what stands between spaces, quotation marks and parentheses; `next` the byte after
/// it, 0 at the end. Gives the name of the operator it holds: "nearness (w/5)".
std::optional<std::string_view> not_yet_supported(std::string_view run, char next);

}  // namespace lede::query
