// SPDX-License-Identifier: GPL-2.0-or-later
// Plans words and phrases: all the ways in which an article may have written them. Knows nothing
// of operators.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "common/text/analyzer.hpp"
#include "searcher/query/ast.hpp"
#include "searcher/query/query_plan.hpp"
#include "searcher/query/terms.hpp"
#include "searcher/query/word_places.hpp"

namespace lede::query {

/// A phrase is tried in this many readings at most (co-operate as one word or two).
inline constexpr std::size_t max_phrase_readings = 8;

/// What one word, compound or phrase asks for.
struct Sought {
  store::PlanNode node;
  std::vector<Needle> needles;  // one for each way of writing it
  std::vector<QueryWord> words;
  bool is_stop_word = false;
};

/// For one query. All arguments outlive the planner.
class TextPlanner {
 public:
  TextPlanner(Terms& terms, text::Analyzer& analyzer, const CapitalPlaces& capitals)
      : terms_(terms), analyzer_(analyzer), capitals_(capitals) {}

  /// What adjacent words ask for, each for itself. A typed word may ask for several things, or
  /// for none where it is all punctuation.
  std::vector<Sought> words(std::span<const Node> typed, Scope scope);

  /// The words in this order and nothing between them, inflections and stop words counting.
  std::optional<Sought> phrase(const Node& typed, Scope scope);

  /// All that were planned up to now.
  std::size_t word_count() const { return word_count_; }

 private:
  using Places = std::span<const WordPlace>;

  Sought word(const WordPlace& place, Scope scope);
  Sought compound(Places places, Scope scope);
  Sought token(const text::Token& token, Scope scope);
  void add_split(Sought& sought, const text::Token& word, Scope scope);
  std::optional<Sought> pair(const WordPlace& left, const WordPlace& right, Scope scope);

  std::vector<std::vector<text::Token>> readings(Places places);
  void read(Places places, std::vector<text::Token>& begun,
            std::vector<std::vector<text::Token>>& readings);
  store::PlanNode sequence(std::span<const text::Token> tokens, Scope scope);
  void add_needles(Sought& sought, std::span<const text::Token> tokens, Scope scope);
  void note_word(Sought& sought, const text::Token& token);

  Terms& terms_;
  text::Analyzer& analyzer_;
  const CapitalPlaces& capitals_;
  std::size_t word_count_ = 0;
};

}  // namespace lede::query
