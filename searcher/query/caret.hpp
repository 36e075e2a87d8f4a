// SPDX-License-Identifier: GPL-2.0-or-later
// Shows where in a query something is odd. Knows nothing of terminals but their 80 columns.
#pragma once

#include <string>
#include <string_view>

#include "searcher/query/ast.hpp"

namespace lede::query {

/// Two lines without a last newline: the query and `^^^` under the diagnostic's range.
///
///     autor:smith tariff
///     ^^^^^^
///
/// Control characters are made visible, a long query is cut to what is around the range, and
/// wide characters take two columns. Empty where the diagnostic has no place.
std::string caret(std::string_view query, const Diagnostic& diagnostic);

}  // namespace lede::query
