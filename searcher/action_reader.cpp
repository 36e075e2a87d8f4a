// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/action_reader.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "searcher/choices.hpp"
#include "searcher/facets.hpp"
#include "searcher/filter_reader.hpp"
#include "searcher/output/notes_writer.hpp"
#include "searcher/query/field_name.hpp"

namespace lede {
namespace {

using output::Format;

SearchRequest request_of(const TypedOptions& typed, Format format, Day today);
Copies copies_in(Format format);
Action action_of(const TypedOptions& typed, SearchRequest request);

}  // namespace

Options options_of(const TypedOptions& typed, const Surroundings& surroundings) {
  check_uses(typed);
  Options options;
  options.databases = databases_of(typed.databases, surroundings);
  options.format = chosen(formats, typed.format);
  options.color = chosen(color_choices, typed.color);
  options.pager = typed.no_pager ? output::PagerChoice::never : output::PagerChoice::automatic;
  options.verbosity = typed.verbose ? Verbosity::verbose : Verbosity::normal;
  options.action = action_of(typed, request_of(typed, options.format, surroundings.today));
  return options;
}

std::vector<std::string> databases_of(std::vector<std::string> named,
                                      const Surroundings& surroundings) {
  if (named.empty()) {
    named.push_back(surroundings.database.empty() ? "lede.db" : surroundings.database);
  }
  return named;
}

namespace {

SearchRequest request_of(const TypedOptions& typed, Format format, Day today) {
  SearchRequest request;
  request.query = fmt::format("{}", fmt::join(typed.words, " "));
  request.mode = typed.literal ? QueryMode::literal : QueryMode::language;
  request.words_needed = chosen(words_needed_choices, typed.match);
  request.sort = chosen(sorts, typed.sort);
  if (!typed.similar.empty()) request.similar_to = typed.similar;
  request.filters = read_filters(typed.filters, today, "--");
  for (const std::string& typed_facet : typed.facets) {
    const Facet facet = chosen(facets, typed_facet);
    const auto known = std::find(request.facets.begin(), request.facets.end(), facet);
    if (known == request.facets.end()) request.facets.push_back(facet);
  }
  if (!typed.timeline.empty()) request.timeline = chosen(periods, typed.timeline);
  request.offset = typed.offset;
  request.limit = typed.limit;
  const bool needs_articles = format != Format::trec && format != Format::ids && !typed.count;
  request.detail = needs_articles ? Detail::articles : Detail::ids;
  request.copies = typed.copies.empty() ? copies_in(format) : chosen(copies_choices, typed.copies);
  request.expand = chosen(expand_choices, typed.expand);
  request.explain_scores = typed.explain ? ExplainScores::yes : ExplainScores::no;
  request.snippets = typed.snippets;
  request.snippet_length = typed.snippet_length;
  return request;
}

/// Collapsed where the copies can be told beside what is shown.
Copies copies_in(Format format) {
  switch (format) {
    case Format::text:
    case Format::json:
    case Format::jsonl:
    case Format::rss:
      return Copies::collapse;
    case Format::csv:
    case Format::tsv:
    case Format::ids:
    case Format::trec:
      break;
  }
  return Copies::show;
}

Action action_of(const TypedOptions& typed, SearchRequest request) {
  if (typed.fields) return PrintAction{output::fields_text(query::known_fields())};
  if (!typed.queries.empty()) {
    const BatchAnswer answer = typed.count ? BatchAnswer::count : BatchAnswer::hits;
    return BatchAction{typed.queries, std::move(request), answer};
  }
  if (!typed.show.empty()) return ShowAction{typed.show, std::move(request)};
  if (typed.parse) return ParseAction{std::move(request)};
  if (request.query.empty() && !request.similar_to && request.filters.empty()) {
    fail("there is nothing to search for", "lede-search WORDS, or see lede-search --help");
  }
  if (typed.count) return CountAction{std::move(request)};
  return SearchAction{std::move(request)};
}

}  // namespace
}  // namespace lede
