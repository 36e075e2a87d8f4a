// SPDX-License-Identifier: GPL-2.0-or-later
// The words of a piece of query, in order, each with all that is said at its place. Knows
// nothing of terms.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <span>
#include <vector>

#include "common/text/analyzer.hpp"
#include "searcher/query/ast.hpp"

namespace lede::query {

/// How a word stands to the one before it.
enum class Link {
  apart,   // something is between them
  beside,  // nothing but white space is
  bound,   // they are one compound: co-operate, COVID-19, digital.gov, 贸易协定
};

/// One word, and the other readings that begin with it.
struct WordPlace {
  text::Token word;                    // its capital form where capitals distinguish it
  std::vector<text::Token> compounds;  // co-operate as cooperate
  std::optional<text::Token> percent;  // 25 percent as 25%
  Link link = Link::apart;
};

/// The places in a query (in bytes) of words that their capitals distinguish.
using CapitalPlaces = std::set<std::size_t>;

/// Judged by the query as a whole: where it is shouted, capitals say nothing, but U.S. does.
CapitalPlaces capital_places(const Node& tree, text::Analyzer& analyzer);

/// The words of nodes that stand side by side (words, or one phrase), analyzed as the one text
/// that they are, so that they are cut as in an article. Ranges are those in the query.
std::vector<WordPlace> word_places(std::span<const Node> typed, text::Analyzer& analyzer,
                                   const CapitalPlaces& capitals);

}  // namespace lede::query
