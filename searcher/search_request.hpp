// SPDX-License-Identifier: GPL-2.0-or-later
// What a user asks for, validated: options.cpp makes it, SearchSession answers it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/base/date.hpp"
#include "common/model/article.hpp"

namespace lede {

inline constexpr std::uint32_t most_hits = 1'000'000;

/// Limits beside the query. Within one list any value will do; all lists must hold.
struct Filters {
  std::optional<Day> since, until;  // both days included
  std::vector<std::string> sources, topics, languages, authors;

  bool empty() const {
    return !since && !until && sources.empty() && topics.empty() && languages.empty() &&
           authors.empty();
  }
};

enum class QueryMode { language, literal };  // literal: every character is text

/// Whether any of the words side by side will do, or all must be there.
enum class WordsNeeded { any, all };

/// `recent` ranks by relevance and age together, see recency.hpp.
enum class Sort { relevance, newest, oldest, recent };

/// What matches can be counted by.
enum class Facet { source, topic, language, author, place, agency, year, month };

/// The parts of a timeline. A week begins on Monday.
enum class Period { day, week, month, year };

/// What is told of each hit.
enum class Detail {
  ids,       // id and score only: no article is read
  articles,  // the article, its title highlighted, and snippets
};

/// Whether the copies of a story are shown once, the others told beside it.
enum class Copies { collapse, show };

/// Whether the words that the first matches have in common are added to a query: `automatic`, where
/// it describes what it seeks rather than to name it. What matches stays the same.
enum class Expand { never, automatic, always };

/// Whether each hit tells where its score comes from.
enum class ExplainScores { no, yes };

/// One question to the index, whatever the form of the answer.
struct SearchRequest {
  std::string query;
  QueryMode mode = QueryMode::language;
  WordsNeeded words_needed = WordsNeeded::any;
  Sort sort = Sort::relevance;
  std::optional<std::string> similar_to;   // the id of an article; then there is no query
  std::optional<Article> similar_article;  // that article, where it is in no database
  Filters filters;
  std::vector<Facet> facets;  // each once
  std::optional<Period> timeline;
  std::uint32_t offset = 0;
  std::uint32_t limit = 10;
  Detail detail = Detail::articles;
  Copies copies = Copies::show;
  Expand expand = Expand::automatic;
  ExplainScores explain_scores = ExplainScores::no;
  std::uint32_t snippets = 2;
  std::uint32_t snippet_length = 240;  // code points, about
};

}  // namespace lede
