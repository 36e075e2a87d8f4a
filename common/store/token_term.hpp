// SPDX-License-Identifier: GPL-2.0-or-later
// The index term of a token: what the indexer adds, the planner looks for and the snippet
// maker recognises. One function, so that the three cannot disagree.
#pragma once

#include <string>
#include <string_view>

#include "common/text/analyzer.hpp"
#include "common/text/stemmer.hpp"

namespace lede::store {

/// `Z` and the stem for words and joined words, `XC` and the normal form for capitals.
std::string token_term(const text::Token& token, std::string_view language, text::Stemmer& stemmer);

}  // namespace lede::store
