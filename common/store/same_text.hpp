// SPDX-License-Identifier: GPL-2.0-or-later
// Which articles say the very same: title and body, white space apart, and the date. Knows nothing
// of near copies, which common/text/likeness.hpp finds.
#pragma once

#include <cstddef>
#include <string>

#include "common/model/article.hpp"

namespace lede::store {

/// Never where there is no body: headlines repeat.
bool have_same_text(const Article& one, const Article& other);

/// The same for all that have the same text, and hardly ever for others.
std::size_t text_digest(const Article& article);

/// Whether nothing but its path names it: then the same text from elsewhere is the same article.
bool is_named_by_path(const Article& article);

}  // namespace lede::store
