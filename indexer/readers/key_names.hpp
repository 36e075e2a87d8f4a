// SPDX-License-Identifier: GPL-2.0-or-later
// What exports and interfaces call the facts of an article: `Full text`, `pub_date`, `publishedAt`.
// Knows nothing of the formats that they are written in.
#pragma once

#include <string>
#include <string_view>

#include "indexer/readers/article_keys.hpp"

namespace lede::indexing {

/// The key of `map` that a column or key of this name is read as; empty where it is read for
/// nothing. Capitals do not matter, nor, of names that only others use, what is between the
/// letters.
std::string known_key(std::string_view name, const KeyMap& map);

}  // namespace lede::indexing
