// SPDX-License-Identifier: GPL-2.0-or-later
// Character references of HTML: `&amp;`, `&#8217;`, `&#x2019;`. Knows nothing of tags.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace lede::indexing {

struct Entity {
  char32_t code_point = 0;
  std::size_t bytes = 0;  // what it takes in the text, from `&` to `;`
};

/// The reference that begins at `position`; nothing where none does. What numbers mean that
/// are no characters is what browsers make of them.
std::optional<Entity> entity_at(std::string_view text, std::size_t position);

}  // namespace lede::indexing
