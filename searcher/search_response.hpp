// SPDX-License-Identifier: GPL-2.0-or-later
// What a search found, as values: SearchSession makes it, the writers of output/ print it.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "common/model/article.hpp"
#include "searcher/facets.hpp"
#include "searcher/query/ast.hpp"
#include "searcher/snippet_maker.hpp"

namespace lede {

/// What one word of the query added to a score.
struct ScorePart {
  std::string what;  // `tariff, tariffs`, `title:tariff`, `age`
  double weight = 0.0;
  std::uint32_t in_title = 0, in_body = 0;  // how often it is there, the summary being body
  std::vector<std::string> forms;           // as it stands there, but for capitals
};

/// An article that has the text of one that is shown.
struct Copy {
  std::string id, source, published, url, path;
};

struct Hit {
  std::uint64_t rank = 0;  // from 1, counted over all pages
  double score = 0.0;
  Article article;  // with Detail::ids only its id
  Highlighted title;
  std::vector<Snippet> snippets;
  std::vector<Copy> copies;            // that match too
  std::vector<ScorePart> explanation;  // where it was asked for
};

struct SearchResponse {
  std::string query;   // as typed, whatever its bytes
  std::string parsed;  // the tree it was read as
  std::vector<query::Diagnostic> diagnostics;
  std::vector<std::string> added;         // words that weigh beside those of the query
  std::optional<std::string> suggestion;  // another query that finds more
  std::uint64_t total = 0;                // articles that match, shown or not
  bool total_is_exact = true;
  std::uint64_t copies = 0;  // of all shown up to the last hit; they are no hits of their own
  std::uint32_t limit = 0;   // 0: only the total was asked for
  std::vector<Hit> hits;
  Breakdown breakdown;  // of all that match
  std::chrono::duration<double, std::milli> took{0};

  /// The query could not be understood: there are no hits, whatever the index holds.
  bool failed() const { return query::has_error(diagnostics); }
  /// Something is shown, or there is something to show.
  bool found() const { return !hits.empty() || (limit == 0 && total > 0); }
};

/// How a query was understood, for --parse: what was typed, what it means, what runs.
struct Explanation {
  std::string query;
  std::string tree;
  std::string plan;
  std::string xapian;  // what runs, in Xapian's words
  std::vector<query::Diagnostic> diagnostics;
};

/// A whole article with the words of a query highlighted, for --show.
struct ArticleView {
  Article article;
  Highlighted title;
  Highlighted body;
};

}  // namespace lede
