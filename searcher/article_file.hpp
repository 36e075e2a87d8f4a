// SPDX-License-Identifier: GPL-2.0-or-later
// An article that is in no database: a file of plain text that others are to be similar to.
// Knows nothing of the formats that lede-index reads.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "common/model/article.hpp"

namespace lede {

inline constexpr std::size_t max_article_file_bytes = 1 << 24;

/// The article in the file `path`: its id is the absolute path, as lede-index would call it.
/// Nothing where there is no such file, or it is none. Throws Error{io} where it cannot be read
/// and Error{not_found} where it is no text in UTF-8, is empty, has more than
/// `max_article_file_bytes`, or is not named `.txt`, `.md` or `.markdown`.
std::optional<Article> read_article_file(const std::string& path);

/// The headline is the first line that says something, the body what follows. YAML front matter
/// before them is left out, and so are `#` before the headline. The language is the one
/// detected, else English.
Article article_from_text(std::string_view text);

}  // namespace lede
