// SPDX-License-Identifier: GPL-2.0-or-later
// Full stops that end no sentence: those of abbreviations, initials and initialisms.
#pragma once

#include <cstddef>
#include <string_view>

namespace lede::text {

/// True where the sentence that seems to end before `position` in `text`, white space after it
/// included, ends with a full stop that belongs to its last word.
bool abbreviation_ends_at(std::string_view text, std::size_t position);

}  // namespace lede::text
