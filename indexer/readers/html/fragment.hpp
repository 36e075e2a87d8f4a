// SPDX-License-Identifier: GPL-2.0-or-later
// Pieces of HTML that other formats carry, as plain text: by the same parser that reads pages, but
// all of a fragment that can be seen is for readers.
#pragma once

#include <string>
#include <string_view>

namespace lede::indexing {

/// Plain paragraphs, a blank line between them; the cells of a row apart by spaces. Names of
/// elements may have a prefix of XHTML. Without any tag, blank lines stay what they are, as they do
/// where there are more elements than a page may have. Linear in time for every text.
std::string text_of_html(std::string_view html);

/// The same on one line.
std::string line_of_html(std::string_view html);

/// `text` on one line, its ends trimmed; no reference or tag is looked for.
std::string line_of_text(std::string_view text);

}  // namespace lede::indexing
