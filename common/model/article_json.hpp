// SPDX-License-Identifier: GPL-2.0-or-later
// An article as one JSON object, the shape that --dump prints, JSONL input has and the
// database stores: {"id","title","body","summary","source","author","place","agency","published",
// "language","topics","url","path","paths"}. An absent fact is an absent key.
#pragma once

#include <string>
#include <string_view>

#include "common/model/article.hpp"

namespace lede {

/// One line, keys in the order above, no spaces between tokens.
std::string to_json(const Article& article);

/// The inverse of `to_json`, for text that it wrote.
/// Throws Error{corrupt} where that is not so.
Article article_from_json(std::string_view json);

}  // namespace lede
