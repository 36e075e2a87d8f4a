// SPDX-License-Identifier: GPL-2.0-or-later
// Makes XML well-formed that almost is. Knows nothing of what it says.
#pragma once

#include <string>
#include <string_view>

namespace lede::indexing {

/// `xml` with every element ended inside the one that holds it, every value of an attribute in
/// quotation marks, and every `<` that begins nothing escaped. An end without a beginning goes;
/// so do comments, declarations and processing instructions. Elements deeper than
/// `max_xml_depth` become part of the one that is. Linear in time for every text.
std::string repair_xml(std::string_view xml);

inline constexpr std::size_t max_xml_depth = 256;

}  // namespace lede::indexing
