// SPDX-License-Identifier: GPL-2.0-or-later
// Answers requests from one database: everything between a validated request and a value that
// a writer can print. Knows nothing of the command line or of output.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/base/date.hpp"
#include "common/store/index_reader.hpp"
#include "common/store/snowball_stemmer.hpp"
#include "common/text/analyzer.hpp"
#include "searcher/page_finder.hpp"
#include "searcher/query/planner.hpp"
#include "searcher/ranker.hpp"
#include "searcher/search_request.hpp"
#include "searcher/search_response.hpp"
#include "searcher/snippet_maker.hpp"
#include "searcher/suggester.hpp"

namespace lede {

/// Not thread-safe: each worker has its own. Every call throws Error where the database cannot
/// be read; a query without meaning is no such case, see SearchResponse::failed().
class SearchSession {
 public:
  /// Each of `databases` is a folder or `host:port`. `today` is for dates such as `yesterday`.
  SearchSession(std::vector<std::string> databases, Day today);
  SearchSession(const SearchSession&) = delete;
  SearchSession& operator=(const SearchSession&) = delete;

  /// The steps of a query, in order. Throws Error{not_found} where the article that others are
  /// to be similar to is not there.
  SearchResponse run(const SearchRequest& request);

  /// As run(), without hits, and the total is exact.
  SearchResponse count(const SearchRequest& request);

  /// How the query would be understood. Searches nothing.
  Explanation explain(const SearchRequest& request);

  /// The article of this id, with the words of the request's query highlighted where there is
  /// one. Throws Error{query} where the query means nothing.
  std::optional<ArticleView> show(std::string_view id, const SearchRequest& request);

  bool has_article(std::string_view id) { return article_of(id).has_value(); }

 private:
  /// A request as the index can answer it.
  struct Question {
    std::string tree;
    query::QueryPlan plan;  // with the diagnostics of parser and planner
  };

  Question understand(const SearchRequest& request, query::Places places = query::Places::hidden);
  Question understand_similar(const SearchRequest& request);
  Question with_value_hints(Question question);
  /// By its id as it is or as it is printed; see text::escaped_id.
  std::optional<Article> article_of(std::string_view id);
  store::MatchPlan without_copies(store::MatchPlan plan, const Article& article);
  std::vector<Hit> hits(const Page& page, const SearchRequest& request,
                        const std::vector<query::Needle>& needles);
  std::vector<Copy> copies(const std::vector<store::Match>& matches);
  void explain(std::vector<Hit>& hits, const Page& page, const Ranking& ranking);
  SearchResponse with_breakdown(SearchResponse response, const SearchRequest& request,
                                const store::Tally& tally);
  void show_matches(Hit& hit, const NeedleFinder& finder, const SnippetOptions& options);
  std::optional<std::string> suggest(const SearchRequest& request, const query::QueryPlan& plan,
                                     std::uint64_t found);

  Day today_;
  store::IndexReader index_;
  text::Analyzer analyzer_;
  store::SnowballStemmer stemmer_;
  query::Planner planner_;
  SnippetMaker snippet_maker_;
  Suggester suggester_;
};

}  // namespace lede
