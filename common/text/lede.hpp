// SPDX-License-Identifier: GPL-2.0-or-later
// The lede: the opening of a story, which tells whether to read on.
#pragma once

#include <cstddef>
#include <string_view>

#include "common/text/analyzer.hpp"

namespace lede::text {

/// The paragraphs that hold an article's first words, so many of them, are its lede.
inline constexpr std::size_t lede_words = 50;

/// Where the lede of an analyzed body ends: the first position behind it. Where there are no
/// words, the body's `next`.
Position lede_end(const Analysis& body);

/// Whether a summary is only the beginning of the body, which then is not indexed twice: white
/// space and an ellipsis at its end do not count. Without one its last word is the body's, too.
bool is_opening_of(std::string_view summary, std::string_view body);

}  // namespace lede::text
