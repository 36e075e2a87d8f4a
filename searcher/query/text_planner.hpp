// SPDX-License-Identifier: GPL-2.0-or-later
// Plans what stands at places of a text: words, phrases, endings, near spellings, and how they
// stand to one another. Knows nothing of AND, OR and NOT.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "common/text/analyzer.hpp"
#include "searcher/query/ast.hpp"
#include "searcher/query/form_expander.hpp"
#include "searcher/query/query_plan.hpp"
#include "searcher/query/reading.hpp"
#include "searcher/query/speller.hpp"
#include "searcher/query/terms.hpp"
#include "searcher/query/text_reader.hpp"

namespace lede::query {

/// A word by itself, at a place that counts the words of the query.
struct PlacedWord {
  RankedWord word;
  std::size_t place = 0;
};

/// What one part of a query asks for.
struct Sought {
  store::PlanNode node;
  std::vector<Needle> needles;  // one for each way of writing it
  std::vector<QueryWord> words;
  std::optional<PlacedWord> placed = {};  // where it is one word, anywhere in an article
  bool is_stop_word = false;
  bool is_guess = false;     // nothing that was typed: the word that two typed ones may be
  bool only_weighs = false;  // a part of a compound, which is sought as a whole
};

/// For one query. All arguments outlive the planner.
class TextPlanner {
 public:
  TextPlanner(Terms& terms, TextReader& reader) : terms_(terms), reader_(reader), speller_(terms) {}

  /// What adjacent words ask for, each for itself. A typed word may ask for several things, or
  /// for none where it is all punctuation.
  std::vector<Sought> words(std::span<const Node> typed, Scope scope);

  /// A leaf that is no word, nearness, or a least count: see TextReader. Inflections and stop
  /// words count. Nothing where there is no word.
  std::optional<Sought> standing(const Node& typed, Scope scope);

 private:
  using Places = std::span<const WordPlace>;

  Sought word(const WordPlace& place, Scope scope, std::size_t number);
  Sought compound(Places places, Scope scope);
  std::optional<Sought> part(const WordPlace& place, Scope scope, std::size_t number);
  Sought spelt(const Reading& reading, Scope scope);
  std::optional<Sought> pair(const WordPlace& left, const WordPlace& right, Scope scope);
  void note_word(Sought& sought, const text::Token& token);

  Terms& terms_;
  TextReader& reader_;
  Speller speller_;
  std::size_t next_place_ = 0;
};

}  // namespace lede::query
