// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/json_writer.hpp"

#include <cmath>
#include <optional>
#include <vector>

#include <nlohmann/json.hpp>

#include "common/base/json_text.hpp"
#include "common/model/article_json.hpp"
#include "common/text/escape.hpp"
#include "searcher/code_point_index.hpp"

namespace lede::output {
namespace {

constexpr double score_digits = 1e9;

JsonText opened(std::optional<std::string_view> query_id);
void append_answer(JsonText& json, const SearchResponse& response);
void append_breakdown(JsonText& json, const Breakdown& breakdown);
JsonText failure(const SearchResponse& response, std::string_view query_id);
std::vector<std::string> warnings_of(const SearchResponse& response);
void append_hit(JsonText& json, const Hit& hit);
void append_facts(JsonText& json, const Article& article);
void append_snippets(JsonText& json, const Hit& hit);
void append_copy(JsonText& json, const Copy& copy);
void append_part(JsonText& json, const ScorePart& part);
void append_highlighted(JsonText& json, const Highlighted& text);
void add_unless_empty(JsonText& json, std::string_view key, const std::string& value);
std::string rounded(double value, double steps_per_unit);
std::string line(const JsonText& json);

}  // namespace

std::string to_json(const SearchResponse& response) {
  JsonText json = opened(std::nullopt);
  append_answer(json, response);
  return line(json);
}

std::string to_json(const SearchResponse& response, std::string_view query_id) {
  if (response.failed()) return line(failure(response, query_id));
  JsonText json = opened(query_id);
  append_answer(json, response);
  return line(json);
}

std::string to_jsonl(const SearchResponse& response) {
  std::string lines;
  for (const Hit& hit : response.hits) {
    JsonText json;
    append_hit(json, hit);
    lines += line(json);
  }
  return lines;
}

std::string to_json(const ArticleView& view) {
  return text::escaped_json(lede::to_json(view.article)) + '\n';
}

namespace {

JsonText opened(std::optional<std::string_view> query_id) {
  JsonText json;
  json.begin_object().key("format_version").number(json_format_version);
  if (query_id) json.key("qid").text(*query_id);
  return json;
}

void append_answer(JsonText& json, const SearchResponse& response) {
  json.key("query").text(response.query).key("parsed").text(response.parsed).key("suggestion");
  response.suggestion ? json.text(*response.suggestion) : json.literal("null");
  json.key("warnings").texts(warnings_of(response));
  if (!response.added.empty()) json.key("added").texts(response.added);
  json.key("total").begin_object().key("value").number(response.total);
  json.key("relation").text(response.total_is_exact ? "exact" : "estimate").end_object();
  json.key("took_ms").literal(rounded(response.took.count(), 100));
  json.key("hits").begin_array();
  for (const Hit& hit : response.hits) append_hit(json, hit);
  json.end_array();
  append_breakdown(json, response.breakdown);
  json.end_object();
}

void append_breakdown(JsonText& json, const Breakdown& breakdown) {
  if (!breakdown.facets.empty()) json.key("facets").begin_object();
  for (const FacetCounts& facet : breakdown.facets) {
    json.key(name_of(facets, facet.facet)).begin_array();
    for (const auto& [value, count] : facet.counts) {
      json.begin_object().key("value").text(value).key("count").number(count).end_object();
    }
    json.end_array();
  }
  if (!breakdown.facets.empty()) json.end_object();
  if (!breakdown.timeline) return;
  json.key("timeline").begin_array();
  for (const auto& [start, count] : breakdown.timeline->counts) {
    json.begin_object().key("start").text(to_string(start)).key("count").number(count).end_object();
  }
  json.end_array();
}

JsonText failure(const SearchResponse& response, std::string_view query_id) {
  JsonText json = opened(query_id);
  json.key("query").text(response.query);
  for (const query::Diagnostic& diagnostic : response.diagnostics) {
    if (diagnostic.severity != query::Severity::error) continue;
    json.key("error").text(diagnostic.message);
    add_unless_empty(json, "hint", diagnostic.hint);
    break;
  }
  json.end_object();
  return json;
}

std::vector<std::string> warnings_of(const SearchResponse& response) {
  std::vector<std::string> warnings;
  for (const query::Diagnostic& diagnostic : response.diagnostics) {
    const std::string hint = diagnostic.hint.empty() ? "" : ": " + diagnostic.hint;
    if (diagnostic.severity == query::Severity::warning) {
      warnings.push_back(diagnostic.message + hint);
    }
  }
  return warnings;
}

void append_hit(JsonText& json, const Hit& hit) {
  json.begin_object().key("rank").number(hit.rank);
  // Further digits depend on the order in which a machine adds.
  json.key("score").literal(rounded(hit.score, score_digits));
  json.key("id").text(hit.article.id).key("title").begin_object();
  append_highlighted(json, hit.title);
  json.end_object();
  append_facts(json, hit.article);
  append_snippets(json, hit);
  if (!hit.copies.empty()) {
    json.key("copies").begin_array();
    for (const Copy& copy : hit.copies) append_copy(json, copy);
    json.end_array();
  }
  if (!hit.explanation.empty()) {
    json.key("explanation").begin_array();
    for (const ScorePart& part : hit.explanation) append_part(json, part);
    json.end_array();
  }
  json.end_object();
}

void append_facts(JsonText& json, const Article& article) {
  add_unless_empty(json, "source", article.source);
  add_unless_empty(json, "author", article.author);
  add_unless_empty(json, "place", article.place);
  add_unless_empty(json, "agency", article.agency);
  add_unless_empty(json, "published", article.published);
  add_unless_empty(json, "language", article.language);
  if (!article.topics.empty()) json.key("topics").texts(article.topics);
  add_unless_empty(json, "url", article.url);
  add_unless_empty(json, "path", article.path);
  if (!article.paths.empty()) json.key("paths").texts(article.paths);
}

void append_snippets(JsonText& json, const Hit& hit) {
  const CodePointIndex body(hit.article.body);
  const CodePointIndex summary(hit.article.summary);
  json.key("snippets").begin_array();
  for (const Snippet& snippet : hit.snippets) {
    const bool from_summary = snippet.field == SnippetField::summary;
    json.begin_object();
    append_highlighted(json, snippet.passage);
    json.key("offset").number((from_summary ? summary : body).before(snippet.offset));
    if (from_summary) json.key("field").text("summary");
    json.end_object();
  }
  json.end_array();
}

void append_copy(JsonText& json, const Copy& copy) {
  json.begin_object().key("id").text(copy.id);
  add_unless_empty(json, "source", copy.source);
  add_unless_empty(json, "published", copy.published);
  add_unless_empty(json, "url", copy.url);
  add_unless_empty(json, "path", copy.path);
  json.end_object();
}

void append_part(JsonText& json, const ScorePart& part) {
  json.begin_object().key("what").text(part.what);
  json.key("weight").literal(rounded(part.weight, score_digits));
  json.key("in_title").number(part.in_title).key("in_body").number(part.in_body);
  json.key("forms").texts(part.forms).end_object();
}

/// Two keys of an object.
void append_highlighted(JsonText& json, const Highlighted& text) {
  const CodePointIndex code_points(text.text);
  json.key("text").text(text.text).key("highlights").begin_array();
  for (const ByteRange& range : text.highlights) {
    json.begin_array().number(code_points.before(range.begin));
    json.number(code_points.before(range.end)).end_array();
  }
  json.end_array();
}

void add_unless_empty(JsonText& json, std::string_view key, const std::string& value) {
  if (!value.empty()) json.key(key).text(value);
}

/// As JSON.
std::string rounded(double value, double steps_per_unit) {
  return nlohmann::json(std::round(value * steps_per_unit) / steps_per_unit).dump();
}

std::string line(const JsonText& json) {
  return text::escaped_json(json.str()) + '\n';
}

}  // namespace
}  // namespace lede::output
