// SPDX-License-Identifier: GPL-2.0-or-later
// The normal form of a word: NFKC case folding, diacritics of Latin and Greek folded, soft
// hyphens and format characters dropped, apostrophes straightened. Knows nothing of word
// boundaries or stems.
#pragma once

#include <string>
#include <string_view>

namespace lede::text {

/// `México` → `mexico`, `ﬁscal` → `fiscal`, `Straße` → `strasse`, `Łódź` → `lodz`.
/// Marks that make another letter stay (й, が).
std::string normalize(std::string_view word);

/// As normalize(), but with the diacritics: `México` → `méxico`.
std::string fold_case(std::string_view word);

/// A whole value (a source, a topic) as one keyword: normalized, with `-`, `_` and runs of
/// white space as one space. `Drug-Policy` → `drug policy`.
std::string normalize_keyword(std::string_view value);

}  // namespace lede::text
