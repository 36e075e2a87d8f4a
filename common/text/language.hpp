// SPDX-License-Identifier: GPL-2.0-or-later
// Which language a text is written in. Knows nothing of stemming.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lede::text {

/// An ISO 639-1 code from what people declare: `en-US`, `EN`, `english`, `eng` → `en`.
/// Nothing where it is no language known here.
std::optional<std::string> language_code(std::string_view declared);

/// Detects with CLD2. Nothing where there are fewer than 200 letters, or no clear answer.
std::optional<std::string> detect_language(std::string_view text);

}  // namespace lede::text
