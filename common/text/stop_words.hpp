// SPDX-License-Identifier: GPL-2.0-or-later
// Words too common to rank by, by language. They are indexed all the same: phrases need them.
#pragma once

#include <string_view>

namespace lede::text {

/// `normal` is a normal form; `language` an ISO 639-1 code. The lists of languages other than
/// English leave out words that mean something in English (war, die, son), since a query's
/// language is not known.
bool is_stop_word(std::string_view normal, std::string_view language);

}  // namespace lede::text
