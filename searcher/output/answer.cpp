// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/answer.hpp"

#include <optional>

#include <fmt/format.h>

#include "common/text/glyph.hpp"
#include "searcher/output/feed_writer.hpp"
#include "searcher/output/json_writer.hpp"
#include "searcher/output/notes_writer.hpp"
#include "searcher/output/table_writer.hpp"
#include "searcher/output/text_writer.hpp"
#include "searcher/output/trec_writer.hpp"

namespace lede::output {
namespace {

// The id of a query that is alone.
constexpr std::string_view only_query = "1";

Outcome outcome_of(const SearchResponse& response);
Table table_of(Format format);

}  // namespace

Answer answer(const SearchResponse& response, Format format, const TextStyle& style) {
  const std::string diagnostics = diagnostics_text(response.query, response.diagnostics);
  const Outcome outcome = outcome_of(response);
  if (outcome == Outcome::failed) return {{}, diagnostics, outcome};
  switch (format) {
    case Format::text:
      return {to_text(response, style), diagnostics + guidance(response), outcome};
    case Format::json:
      return {to_json(response), {}, outcome};
    case Format::jsonl:
      return {to_jsonl(response), diagnostics, outcome};
    case Format::csv:
    case Format::tsv:
      return {table_header(table_of(format), QueryColumn::none) +
                  to_table(response, table_of(format), std::nullopt),
              diagnostics, outcome};
    case Format::rss:
      return {to_rss(response), diagnostics, outcome};
    case Format::trec:
      return {to_trec(response, only_query), diagnostics, outcome};
    case Format::ids:
      return {to_ids(response), diagnostics, outcome};
  }
  return {};
}

Answer answer(const SearchResponse& response, Format format, const TextStyle& style,
              const QueryPlace& place) {
  const std::string diagnostics = diagnostics_text_at(place.place, response.diagnostics);
  const Outcome outcome = outcome_of(response);
  const bool is_json = format == Format::json || format == Format::jsonl;
  if (is_json) {
    return {to_json(response, place.id), outcome == Outcome::failed ? diagnostics : "", outcome};
  }
  if (outcome == Outcome::failed) return {{}, diagnostics, outcome};
  if (format == Format::csv || format == Format::tsv) {
    return {to_table(response, table_of(format), place.id), diagnostics, outcome};
  }
  if (format == Format::trec) return {to_trec(response, place.id), diagnostics, outcome};
  if (format == Format::ids) return {to_ids(response), diagnostics, outcome};
  // Here what was not found is part of the answer: the next query's follows.
  return {heading(place.id, response.query, style) + '\n' + guidance(response) +
              to_text(response, style) + '\n',
          diagnostics, outcome};
}

std::string opening(Format format) {
  if (format != Format::csv && format != Format::tsv) return {};
  return table_header(table_of(format), QueryColumn::first);
}

Answer count_answer(const SearchResponse& response) {
  const std::string diagnostics = diagnostics_text(response.query, response.diagnostics);
  const Outcome outcome = outcome_of(response);
  if (outcome == Outcome::failed) return {{}, diagnostics, outcome};
  return {fmt::format("{}\n", response.total), diagnostics, outcome};
}

Answer count_answer(const SearchResponse& response, const QueryPlace& place) {
  const std::string diagnostics = diagnostics_text_at(place.place, response.diagnostics);
  const Outcome outcome = outcome_of(response);
  if (outcome == Outcome::failed) return {{}, diagnostics, outcome};
  return {fmt::format("{}\t{}\n", text::one_line(place.id), response.total), diagnostics, outcome};
}

namespace {

Outcome outcome_of(const SearchResponse& response) {
  if (response.failed()) return Outcome::failed;
  return response.found() ? Outcome::found : Outcome::nothing;
}

Table table_of(Format format) {
  return format == Format::csv ? Table::csv : Table::tsv;
}

}  // namespace
}  // namespace lede::output
