// SPDX-License-Identifier: GPL-2.0-or-later
// Candidates for a word that is being typed, from a database. Knows nothing of command lines.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "common/store/index_reader.hpp"
#include "searcher/completion.hpp"

namespace lede {

inline constexpr std::size_t most_values_completed = 200;
inline constexpr std::size_t most_words_completed = 20;
inline constexpr std::size_t fewest_letters_completed = 3;  // of a word

/// All of `completion`'s candidates, each as the whole word that it makes: the fixed ones, then
/// values that begin as what was typed, in any case and with or without accents, those of most
/// articles first; an author's name may begin so at any of its words. Then the most frequent
/// words of articles that begin so. What a terminal would obey is left out, and so is what the
/// query language could not quote. Throws Error where the database cannot be read.
std::vector<std::string> candidates(const Completion& completion, store::IndexReader& index);

/// Those that need no database.
std::vector<std::string> fixed_candidates(const Completion& completion);

/// True where a database has more candidates to offer.
bool needs_database(const Completion& completion);

}  // namespace lede
