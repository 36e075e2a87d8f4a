// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the words that say what a query is about, from the first articles that it finds
// (pseudo-relevance feedback). Knows nothing of syntax, and changes no query.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/store/index_reader.hpp"

namespace lede {

/// A term to weigh beside those of a query.
struct AddedTerm {
  std::string term;
  double most = 0.0;  // what it adds to a score, however often it stands there
};

/// From `best`, the first matches in order, of which `articles_read_back` count. Rocchio's method
/// (1971): of each article the stems by count and rarity as a unit vector, by the article's score
/// and place. At most `terms_added`, the strongest first; ties by term. Together they weigh so much
/// that of the articles read back the one that gains most gains `strength` times the best score:
/// how rare words are, and so how large the collection is, then does not matter.
std::vector<AddedTerm> telling_terms(const std::vector<store::Match>& best, double strength,
                                     store::IndexReader& index);

std::vector<std::string> terms_of(const std::vector<AddedTerm>& added);

/// What a term adds to the score of an article that holds it so often: by IneB2 with c 1.
double added_weight(const AddedTerm& added, std::uint32_t count, double relative_length);

/// What all of them add to the score of an article that holds them so often, in their order.
double added_weight(const std::vector<AddedTerm>& added, const std::vector<std::uint32_t>& counts,
                    double relative_length);

/// A term as people write it: the most frequent of its forms.
std::string word_of(const std::string& term, store::IndexReader& index);

inline constexpr std::size_t articles_read_back = 10;
inline constexpr std::size_t terms_added = 30;

}  // namespace lede
