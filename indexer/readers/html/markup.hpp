// SPDX-License-Identifier: GPL-2.0-or-later
// Raw HTML inside Markdown: tags and comments. Knows nothing of Markdown but its code, nor of
// character references.
#pragma once

#include <string>
#include <string_view>

namespace lede::indexing {

/// Tags and comments go, scripts and their like with what is in them. A tag of a block leaves a
/// blank line, of a line or cell a space. Code stays as it is, and `<https://…>` is no tag.
/// What does not end is text. Linear in time for every text.
std::string remove_html(std::string_view markdown);

}  // namespace lede::indexing
