// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/json_writer.hpp"

#include <cmath>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/model/article_json.hpp"
#include "common/text/escape.hpp"
#include "searcher/code_point_index.hpp"

namespace lede::output {
namespace {

using Json = nlohmann::ordered_json;

constexpr double score_digits = 1e9;

void append_answer(Json& json, const SearchResponse& response);
Json failure(const SearchResponse& response, std::string_view query_id);
Json warnings_of(const SearchResponse& response);
Json hit_object(const Hit& hit);
Json copy_object(const Copy& copy);
Json highlighted(const Highlighted& text);
Json snippet_object(const Snippet& snippet, const CodePointIndex& body,
                    const CodePointIndex& summary);
void add_unless_empty(Json& json, const char* key, const std::string& value);
double rounded(double value, double steps_per_unit);
std::string line(const Json& json);

}  // namespace

std::string to_json(const SearchResponse& response) {
  Json json{{"format_version", json_format_version}};
  append_answer(json, response);
  return line(json);
}

std::string to_json(const SearchResponse& response, std::string_view query_id) {
  if (response.failed()) return line(failure(response, query_id));
  Json json{{"format_version", json_format_version}, {"qid", query_id}};
  append_answer(json, response);
  return line(json);
}

std::string to_jsonl(const SearchResponse& response) {
  std::string lines;
  for (const Hit& hit : response.hits) lines += line(hit_object(hit));
  return lines;
}

std::string to_json(const ArticleView& view) {
  return text::escaped_json(lede::to_json(view.article)) + '\n';
}

namespace {

void append_answer(Json& json, const SearchResponse& response) {
  json["query"] = response.query;
  json["parsed"] = response.parsed;
  json["suggestion"] = response.suggestion ? Json(*response.suggestion) : Json();
  json["warnings"] = warnings_of(response);
  if (!response.added.empty()) json["added"] = response.added;
  json["total"] = {{"value", response.total},
                   {"relation", response.total_is_exact ? "exact" : "estimate"}};
  json["took_ms"] = rounded(response.took.count(), 100);
  json["hits"] = Json::array();
  for (const Hit& hit : response.hits) json["hits"].push_back(hit_object(hit));
  for (const FacetCounts& facet : response.breakdown.facets) {
    Json& counts = json["facets"][std::string(name_of(facets, facet.facet))];
    counts = Json::array();
    for (const auto& [value, count] : facet.counts) {
      counts.push_back({{"value", value}, {"count", count}});
    }
  }
  if (!response.breakdown.timeline) return;
  json["timeline"] = Json::array();
  for (const auto& [start, count] : response.breakdown.timeline->counts) {
    json["timeline"].push_back({{"start", to_string(start)}, {"count", count}});
  }
}

Json failure(const SearchResponse& response, std::string_view query_id) {
  Json json{{"format_version", json_format_version}, {"qid", query_id}};
  json["query"] = response.query;
  for (const query::Diagnostic& diagnostic : response.diagnostics) {
    if (diagnostic.severity != query::Severity::error) continue;
    json["error"] = diagnostic.message;
    add_unless_empty(json, "hint", diagnostic.hint);
    break;
  }
  return json;
}

Json warnings_of(const SearchResponse& response) {
  Json warnings = Json::array();
  for (const query::Diagnostic& diagnostic : response.diagnostics) {
    const std::string hint = diagnostic.hint.empty() ? "" : ": " + diagnostic.hint;
    if (diagnostic.severity == query::Severity::warning) {
      warnings.push_back(diagnostic.message + hint);
    }
  }
  return warnings;
}

Json hit_object(const Hit& hit) {
  const Article& article = hit.article;
  // Further digits depend on the order in which a machine adds.
  Json json{{"rank", hit.rank}, {"score", rounded(hit.score, score_digits)}, {"id", article.id}};
  json["title"] = highlighted(hit.title);
  add_unless_empty(json, "source", article.source);
  add_unless_empty(json, "author", article.author);
  add_unless_empty(json, "place", article.place);
  add_unless_empty(json, "agency", article.agency);
  add_unless_empty(json, "published", article.published);
  add_unless_empty(json, "language", article.language);
  if (!article.topics.empty()) json["topics"] = article.topics;
  add_unless_empty(json, "url", article.url);
  add_unless_empty(json, "path", article.path);
  if (!article.paths.empty()) json["paths"] = article.paths;

  const CodePointIndex body(article.body);
  const CodePointIndex summary(article.summary);
  json["snippets"] = Json::array();
  for (const Snippet& snippet : hit.snippets) {
    json["snippets"].push_back(snippet_object(snippet, body, summary));
  }
  for (const Copy& copy : hit.copies) json["copies"].push_back(copy_object(copy));
  for (const ScorePart& part : hit.explanation) {
    json["explanation"].push_back({{"what", part.what},
                                   {"weight", rounded(part.weight, score_digits)},
                                   {"in_title", part.in_title},
                                   {"in_body", part.in_body},
                                   {"forms", part.forms}});
  }
  return json;
}

Json copy_object(const Copy& copy) {
  Json json{{"id", copy.id}};
  add_unless_empty(json, "source", copy.source);
  add_unless_empty(json, "published", copy.published);
  add_unless_empty(json, "url", copy.url);
  add_unless_empty(json, "path", copy.path);
  return json;
}

Json highlighted(const Highlighted& text) {
  const CodePointIndex code_points(text.text);
  Json ranges = Json::array();
  for (const ByteRange& range : text.highlights) {
    ranges.push_back({code_points.before(range.begin), code_points.before(range.end)});
  }
  return {{"text", text.text}, {"highlights", std::move(ranges)}};
}

Json snippet_object(const Snippet& snippet, const CodePointIndex& body,
                    const CodePointIndex& summary) {
  const bool from_summary = snippet.field == SnippetField::summary;
  Json json = highlighted(snippet.passage);
  json["offset"] = (from_summary ? summary : body).before(snippet.offset);
  if (from_summary) json["field"] = "summary";
  return json;
}

void add_unless_empty(Json& json, const char* key, const std::string& value) {
  if (!value.empty()) json[key] = value;
}

double rounded(double value, double steps_per_unit) {
  return std::round(value * steps_per_unit) / steps_per_unit;
}

std::string line(const Json& json) {
  // A query may hold any bytes: what is not UTF-8 becomes U+FFFD.
  return text::escaped_json(json.dump(-1, ' ', false, Json::error_handler_t::replace)) + '\n';
}

}  // namespace
}  // namespace lede::output
