// SPDX-License-Identifier: GPL-2.0-or-later
// Escapes for what programs read and people may see: JSON, and ids in lines and columns. All can
// be undone. Knows nothing of what is printed.
#pragma once

#include <string>
#include <string_view>

namespace lede::text {

/// JSON, in which what a terminal would obey (see is_unsafe) is written `\u202e`: the same JSON,
/// as outside of strings it holds none of it.
std::string escaped_json(std::string_view json);

/// `id` on one line: what is unsafe is written `\u000a` as in JSON, and so is a backslash where
/// it would begin such an escape. All else stays as it is.
std::string escaped_id(std::string_view id);

/// The same for text of several lines: line feeds and tabs stay too.
std::string escaped_text(std::string_view text);

/// The same as one word: white space is escaped too.
std::string escaped_word(std::string_view id);

/// What was escaped by any of the three.
std::string unescaped_id(std::string_view escaped);

}  // namespace lede::text
