// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/search_session.hpp"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "common/base/error.hpp"
#include "common/store/fingerprint.hpp"
#include "common/text/escape.hpp"
#include "common/text/likeness.hpp"
#include "searcher/copy_finder.hpp"
#include "searcher/explainer.hpp"
#include "searcher/least_counts.hpp"
#include "searcher/query/filter_planner.hpp"
#include "searcher/query/parser.hpp"
#include "searcher/ranker.hpp"
#include "searcher/similar_query.hpp"
#include "searcher/value_hints.hpp"

namespace lede {
namespace {

using Clock = std::chrono::steady_clock;

SearchResponse response_to(const SearchRequest& request, std::string tree,
                           std::vector<query::Diagnostic> diagnostics);
void throw_first_error(const std::vector<query::Diagnostic>& diagnostics);

}  // namespace

SearchSession::SearchSession(std::vector<std::string> databases, Day today)
    : today_(today),
      index_(std::move(databases), store::fingerprint()),
      planner_(index_, analyzer_, stemmer_),
      snippet_maker_(analyzer_),
      suggester_(index_) {}

SearchResponse SearchSession::run(const SearchRequest& request) {
  const Clock::time_point start = Clock::now();
  const auto steady = index_.steady();
  const Question question = understand(request);
  SearchResponse response = response_to(request, question.tree, question.plan.diagnostics);
  if (response.failed()) return response;

  const Ranking ranking =
      expand(rank(question.plan, request, index_), question.plan, request, index_);
  const Page page = find_page(ranking, request, today_, index_);
  response.total = page.total;
  response.total_is_exact = page.total_is_exact;
  response = with_breakdown(std::move(response), request, page.tally);
  if (response.failed()) return response;
  if (request.detail == Detail::articles) {
    for (const AddedTerm& one : ranking.added) response.added.push_back(word_of(one.term, index_));
  }
  response.hits = hits(page, request, question.plan.needles);
  response.copies = page.copies_up_to_here;
  if (request.explain_scores == ExplainScores::yes) explain(response.hits, page, ranking);
  response.suggestion = suggest(request, question.plan, response.total);
  response.took = Clock::now() - start;
  return response;
}

SearchResponse SearchSession::count(const SearchRequest& request) {
  const Clock::time_point start = Clock::now();
  const auto steady = index_.steady();
  const Question question = understand(request);
  SearchResponse response = response_to(request, question.tree, question.plan.diagnostics);
  if (response.failed()) return response;

  response.limit = 0;
  Ranking ranking = rank(question.plan, request, index_);
  ranking.options.offset = 0;
  ranking.options.limit = 0;
  ranking.options.count_exactly = true;
  response.total = index_.search(ranking.plan, ranking.options).total;
  response.took = Clock::now() - start;
  return response;
}

Explanation SearchSession::explain(const SearchRequest& request) {
  Question question = understand(request, query::Places::shown);
  const store::MatchPlan& plan = question.plan.plan;
  return {request.query, std::move(question.tree), store::to_string(plan), index_.description(plan),
          std::move(question.plan.diagnostics)};
}

std::optional<ArticleView> SearchSession::show(std::string_view id, const SearchRequest& request) {
  std::vector<query::Needle> needles;
  if (!request.query.empty()) {
    query::QueryPlan plan = understand(request).plan;
    throw_first_error(plan.diagnostics);
    needles = std::move(plan.needles);
  }
  std::optional<Article> article = article_of(id);
  if (!article) return std::nullopt;
  if (has_least_count(needles)) needles = with_settled_counts(needles, *article, analyzer_);
  const NeedleFinder finder(needles);
  Highlighted title =
      snippet_maker_.highlight(article->title, article->language, finder, TextPart::title);
  Highlighted body =
      snippet_maker_.highlight(article->body, article->language, finder, TextPart::body);
  return ArticleView{*std::move(article), std::move(title), std::move(body)};
}

SearchSession::Question SearchSession::understand(const SearchRequest& request,
                                                  query::Places places) {
  if (request.similar_to) return understand_similar(request);
  query::Parsed parsed = query::parse(request.query, request.mode);
  Question question{query::to_string(parsed.tree, places), {}};
  if (!query::has_error(parsed.diagnostics)) {
    question.plan = planner_.plan(parsed.tree, request.filters, today_, request.words_needed);
  }
  std::vector<query::Diagnostic>& all = question.plan.diagnostics;
  all.insert(all.begin(), std::make_move_iterator(parsed.diagnostics.begin()),
             std::make_move_iterator(parsed.diagnostics.end()));
  return with_value_hints(std::move(question));
}

SearchSession::Question SearchSession::understand_similar(const SearchRequest& request) {
  const std::string& id = *request.similar_to;
  const std::optional<Article> article =
      request.similar_article ? request.similar_article : article_of(id);
  if (!article) {
    throw Error(ErrorCode::not_found, fmt::format("there is no article {}", id),
                "lede-search --format ids QUERY prints the ids of articles");
  }
  SimilarQuery similar = similar_query(*article, index_, analyzer_, stemmer_);
  similar.plan = without_copies(std::move(similar.plan), *article);
  query::FilterPlanner filter_planner(analyzer_, today_);
  std::vector<store::PlanNode> nodes = filter_planner.plan(request.filters);
  nodes.insert(nodes.begin(), std::move(similar.plan));

  Question question{fmt::format("(similar {})", id), {}};
  question.plan.plan = store::group(store::PlanNode::Kind::filter, std::move(nodes));
  question.plan.needles = std::move(similar.needles);
  question.plan.diagnostics = filter_planner.take_diagnostics();
  question.plan.named_values = filter_planner.take_named_values();
  return with_value_hints(std::move(question));
}

SearchSession::Question SearchSession::with_value_hints(Question question) {
  std::vector<query::Diagnostic>& all = question.plan.diagnostics;
  if (query::has_error(all)) return question;
  std::vector<query::Diagnostic> hints = value_hints(question.plan.named_values, index_);
  std::move(hints.begin(), hints.end(), std::back_inserter(all));
  return question;
}

/// Background is wanted, not the same text again: its copies are the most similar of all.
store::MatchPlan SearchSession::without_copies(store::MatchPlan plan, const Article& article) {
  constexpr std::uint32_t looked_at = 100;
  const std::string sketch = text::sketch_of(analyzer_.analyze(article.body), article.body);
  const store::Matches nearest = index_.search(plan, {.limit = looked_at, .sketches = true});
  std::vector<store::PlanNode> nodes;
  for (const store::Match& copy : copies_of(sketch, nearest.matches)) {
    nodes.push_back(store::term(schema::term(schema::Field::id, copy.id)));
  }
  if (nodes.empty()) return plan;
  nodes.insert(nodes.begin(), std::move(plan));
  return store::group(store::PlanNode::Kind::except, std::move(nodes));
}

std::optional<Article> SearchSession::article_of(std::string_view id) {
  std::optional<Article> article = index_.article(id);
  if (article) return article;
  const std::string unescaped = text::unescaped_id(id);
  return unescaped == id ? std::nullopt : index_.article(unescaped);
}

std::vector<Hit> SearchSession::hits(const Page& page, const SearchRequest& request,
                                     const std::vector<query::Needle>& needles) {
  std::vector<std::optional<Article>> articles;
  if (request.detail == Detail::articles) articles = index_.articles(page.matches);

  const SnippetOptions options{request.snippets, request.snippet_length};
  const bool has_counts = has_least_count(needles);
  const NeedleFinder finder(needles);
  std::vector<Hit> hits;
  for (std::size_t i = 0; i < page.matches.size(); ++i) {
    Hit hit;
    hit.rank = request.offset + i + 1;
    hit.score = page.matches[i].score;
    hit.article.id = page.matches[i].id;
    hit.copies = copies(page.copies[i]);
    if (request.detail == Detail::articles) {
      // Removed by another process since it was found.
      if (!articles[i]) continue;
      hit.article = *std::move(articles[i]);
      if (has_counts) {
        const auto settled = with_settled_counts(needles, hit.article, analyzer_);
        show_matches(hit, NeedleFinder(settled), options);
      } else {
        show_matches(hit, finder, options);
      }
    }
    hits.push_back(std::move(hit));
  }
  return hits;
}

std::vector<Copy> SearchSession::copies(const std::vector<store::Match>& matches) {
  std::vector<Copy> copies;
  if (matches.empty()) return copies;
  for (std::optional<Article>& article : index_.articles(matches)) {
    if (!article) continue;
    copies.push_back({std::move(article->id), std::move(article->source),
                      std::move(article->published), std::move(article->url),
                      std::move(article->path)});
  }
  return copies;
}

void SearchSession::explain(std::vector<Hit>& hits, const Page& page, const Ranking& ranking) {
  Explainer explainer(index_, analyzer_);
  for (Hit& hit : hits) {
    const auto match =
        std::find_if(page.matches.begin(), page.matches.end(),
                     [&](const store::Match& one) { return one.id == hit.article.id; });
    hit.explanation = explainer.explain(ranking, *match, hit.article);
  }
}

SearchResponse SearchSession::with_breakdown(SearchResponse response, const SearchRequest& request,
                                             const store::Tally& tally) {
  for (const Facet facet : request.facets) {
    response.breakdown.facets.push_back(facet_counts(facet, tally));
  }
  if (!request.timeline) return response;
  response.breakdown.timeline = timeline(*request.timeline, tally);
  if (!response.breakdown.timeline) {
    const std::string_view period = name_of(periods, *request.timeline);
    response.diagnostics.push_back(
        {query::Severity::error,
         fmt::format("the timeline has more than {} {}s", most_periods, period),
         "limit it with --since and --until, or take longer periods: --timeline year",
         {}});
  }
  return response;
}

void SearchSession::show_matches(Hit& hit, const NeedleFinder& finder,
                                 const SnippetOptions& options) {
  const Article& article = hit.article;
  hit.title = snippet_maker_.highlight(article.title, article.language, finder, TextPart::title);
  hit.snippets = snippet_maker_.snippets(article, finder, options);
}

// Asked only where a person may look. What is suggested has been tried.
std::optional<std::string> SearchSession::suggest(const SearchRequest& request,
                                                  const query::QueryPlan& plan,
                                                  std::uint64_t found) {
  if (request.detail == Detail::ids || request.offset > 0) return std::nullopt;
  SearchRequest other = request;
  other.limit = 0;
  const auto count = [&](const std::string& query) {
    other.query = query;
    const Ranking ranking = rank(understand(other).plan, other, index_);
    return index_.search(ranking.plan, ranking.options).total;
  };
  return suggester_.suggest(request.query, plan.words, found, count);
}

namespace {

SearchResponse response_to(const SearchRequest& request, std::string tree,
                           std::vector<query::Diagnostic> diagnostics) {
  SearchResponse response;
  response.query = request.query;
  response.parsed = std::move(tree);
  response.diagnostics = std::move(diagnostics);
  response.limit = request.limit;
  return response;
}

void throw_first_error(const std::vector<query::Diagnostic>& diagnostics) {
  for (const query::Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.severity != query::Severity::error) continue;
    throw Error(ErrorCode::query, diagnostic.message, diagnostic.hint);
  }
}

}  // namespace
}  // namespace lede
