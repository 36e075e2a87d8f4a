// SPDX-License-Identifier: GPL-2.0-or-later
// From parts of the tree to readings: cuts what was typed into words as the index does, and finds
// the ways in which an article may have written them (co-operate, cooperate, co operate).
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "common/text/analyzer.hpp"
#include "searcher/query/ast.hpp"
#include "searcher/query/form_expander.hpp"
#include "searcher/query/reading.hpp"
#include "searcher/query/terms.hpp"
#include "searcher/query/word_places.hpp"

namespace lede::query {

/// A phrase is tried in this many readings at most.
inline constexpr std::size_t max_phrase_readings = 8;

/// For one query. All arguments outlive the reader.
class TextReader {
 public:
  TextReader(Terms& terms, FormExpander& expander, text::Analyzer& analyzer,
             const CapitalPlaces& capitals)
      : terms_(terms), expander_(expander), analyzer_(analyzer), capitals_(capitals) {}

  /// The words of nodes that stand side by side.
  std::vector<WordPlace> places(std::span<const Node> typed);

  /// `node` is a leaf, nearness or a least count of such, or such with OR between them. Nothing
  /// where a part of it has no word.
  std::optional<Reading> read(const Node& node);

  /// `cooperate` as `co operate`, where that is what the index has.
  std::optional<std::vector<text::Token>> split(const text::Token& word);
  /// `co operate` as `cooperate`, where that is a word of the index.
  std::optional<text::Token> joined(const WordPlace& left, const WordPlace& right);

  /// All that were cut up to now, and those of them that may be misspelt.
  std::size_t word_count() const { return word_count_; }

 private:
  using Places = std::span<const WordPlace>;

  /// One way to read the first words of some.
  struct Way {
    std::vector<Reading> words;
    std::size_t places = 1;  // that it reads
  };

  std::optional<Reading> words(const Node& node);
  std::optional<Reading> exact(const Node& node);
  std::optional<Reading> pattern(const Node& node);
  std::optional<Reading> group(const Node& node);
  std::vector<Reading> phrases(Places places);
  std::vector<Way> ways_on(Places places);

  Terms& terms_;
  FormExpander& expander_;
  text::Analyzer& analyzer_;
  const CapitalPlaces& capitals_;
  std::size_t word_count_ = 0;
};

}  // namespace lede::query
