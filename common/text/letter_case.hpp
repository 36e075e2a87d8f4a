// SPDX-License-Identifier: GPL-2.0-or-later
// How the letters of a word are cased.
#pragma once

#include <string_view>

namespace lede::text {

enum class LetterCase {
  none,         // no letters, or of a script without case
  small,        // begins with a small letter, and has no other
  capitalised,  // `Mexico`, `St.`, `O'Brien`: begins with a capital, and has small letters
  capitals,     // `MEXICO`, `D.C.`, `A`
  mixed,        // `dpa-AFX`, `iPhone`
};

/// Of valid UTF-8. Signs do not matter.
LetterCase letter_case(std::string_view word);

}  // namespace lede::text
