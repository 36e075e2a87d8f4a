// SPDX-License-Identifier: GPL-2.0-or-later
// What stands before or after an apostrophe and is no part of the word: possessives (Trump’s),
// contracted verbs (she’ll) and elided articles (l’accord, dell’economia).
#pragma once

#include <cstddef>
#include <string_view>

#include "common/base/byte_range.hpp"

namespace lede::text {

bool is_apostrophe(char32_t sign);

/// The part of `word`, a range of `text`, that counts; never empty unless `word` is.
ByteRange without_clitics(std::string_view text, ByteRange word);

/// True for the s of a possessive that ICU cuts off: `U.S.’s`, `1990’s`. `end` is where the
/// word before `piece` ends.
bool is_late_possessive(std::string_view text, std::size_t end, ByteRange piece);

}  // namespace lede::text
