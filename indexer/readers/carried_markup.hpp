// SPDX-License-Identifier: GPL-2.0-or-later
// HTML in the values of JSON and tables, as interfaces of publishers give it. Knows nothing of
// their keys.
#pragma once

#include "common/model/article.hpp"

namespace lede::indexing {

/// Makes text of the facts of `article` that hold tags or references to characters. What --dump has
/// printed, which has an id, a path and a language, is text and stays as it is.
void read_markup(Article& article);

}  // namespace lede::indexing
