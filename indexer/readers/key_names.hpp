// SPDX-License-Identifier: GPL-2.0-or-later
// What exports and interfaces call the facts of an article: `Full text`, `pub_date`, `publishedAt`.
// Knows nothing of the formats that they are written in.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "indexer/readers/article_keys.hpp"

namespace lede::indexing {

/// A key of a map, and how far it comes behind others that say the same.
struct KnownKey {
  std::string key;
  std::size_t behind = 0;
};

/// The keys under which an object has what it says: the first that is a text counts.
inline constexpr std::array value_keys{std::to_array<std::string_view>(
    {"value", "name", "main", "rendered", "original", "text", "label", "title", "term"})};

/// The key of `map` that a column or key of this name is read as; empty where it is read for
/// nothing. Capitals do not matter, nor, of names that only others use, what is between the
/// letters. What stands in an object is named `headline.main`, `fields.bodyText`.
KnownKey known_key(std::string_view name, const KeyMap& map);

}  // namespace lede::indexing
