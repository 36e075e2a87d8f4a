// SPDX-License-Identifier: GPL-2.0-or-later
// What people read of a Markdown document: plain paragraphs, a blank line between them. Knows
// nothing of front matter.
#pragma once

#include <string>
#include <string_view>

namespace lede::indexing {

/// Headings, list items, table rows and quotations become paragraphs without their marks; the
/// lines of a paragraph become one; rules, definitions of links, tags, comments and Hugo's
/// shortcodes go. Takes any valid UTF-8, in time linear in its size.
std::string markdown_to_text(std::string_view markdown);

/// The same for a value that is one line, a title or a summary: nothing in it is a block.
std::string markdown_to_line(std::string_view markdown);

}  // namespace lede::indexing
