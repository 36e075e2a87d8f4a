// SPDX-License-Identifier: GPL-2.0-or-later
// Files that lie beside articles and hold none: what a browser saves with a page, pictures, sound.
#pragma once

#include <string_view>

namespace lede::indexing {

/// By the ending of `name`. Nobody misses them: they are not rejected.
bool is_passed_over(std::string_view name);

}  // namespace lede::indexing
