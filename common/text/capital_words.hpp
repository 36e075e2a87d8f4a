// SPDX-License-Identifier: GPL-2.0-or-later
// Words that are others when written in capitals: US and us, ICE and ice; and the paragraphs
// in which capitals say nothing.
#pragma once

#include <string_view>
#include <vector>

#include "common/text/piece_cutter.hpp"

namespace lede::text {

/// True where `normal`, written in capitals, is an initialism of policy news besides an
/// ordinary word: any English stop word of two letters or more, and some others. NATO is not
/// among them, since nothing else is spelt so.
bool capitals_distinguish(std::string_view normal);

/// True where a paragraph, of which `pieces` are, is more than one word and fewer than a tenth
/// of its letters are no capitals. Letters that have no case count as no capitals.
bool is_shouted(std::string_view paragraph, const std::vector<Piece>& pieces);

}  // namespace lede::text
