// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query_object.hpp"

#include <array>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <simdjson.h>

#include "searcher/search_request.hpp"

namespace lede {
namespace {

using simdjson::dom::element;

constexpr std::string_view keys_hint =
    "a query has query, id, since, until, source, topic, language, author and limit";
constexpr std::string_view json_hint =
    R"(a line that begins with { is JSON: {"id":"q1","query":"trade deal","since":"2025-04"})";

struct DateKey {
  std::string_view name;
  std::string TypedFilters::*value;
};
constexpr std::array date_keys{DateKey{"since", &TypedFilters::since},
                               DateKey{"until", &TypedFilters::until}};

struct NamesKey {
  std::string_view name;
  std::vector<std::string> TypedFilters::*values;
};
constexpr std::array names_keys{
    NamesKey{"source", &TypedFilters::sources}, NamesKey{"topic", &TypedFilters::topics},
    NamesKey{"language", &TypedFilters::languages}, NamesKey{"author", &TypedFilters::authors}};

/// What is wrong with a line. Does not leave this file.
struct Wrong {
  std::string message;
  std::string_view hint;
};

void read_key(QueryLine& line, std::string_view key, element value);
std::string text_of(std::string_view key, element value);
std::string name_of_query(std::string_view key, element value);
std::vector<std::string> texts_of(std::string_view key, element value);
std::uint32_t limit_of(element value);

}  // namespace

QueryLine read_query_object(std::string_view json, QueryLine line) {
  line.query.clear();
  try {
    simdjson::dom::parser parser;
    std::set<std::string_view> seen;
    for (const auto& [key, value] : simdjson::dom::object(parser.parse(json.data(), json.size()))) {
      const std::string_view name = key == "qid" ? "id" : key;
      if (!seen.insert(name).second) {
        throw Wrong{fmt::format("{} stands there twice", name), keys_hint};
      }
      read_key(line, key, value);
    }
  } catch (const simdjson::simdjson_error& error) {
    line.query = json;
    line.error =
        LineError{fmt::format("this is no JSON object: {}", error.what()), std::string(json_hint)};
  } catch (const Wrong& wrong) {
    line.error = LineError{wrong.message, std::string(wrong.hint)};
  }
  return line;
}

namespace {

void read_key(QueryLine& line, std::string_view key, element value) {
  if (key == "query") {
    std::string_view query;
    if (value.get(query) != simdjson::SUCCESS) throw Wrong{"query is no text", json_hint};
    line.query = query;
    return;
  }
  if (key == "id" || key == "qid") {
    line.id = name_of_query(key, value);
    return;
  }
  if (key == "limit") {
    line.limit = limit_of(value);
    return;
  }
  for (const DateKey& row : date_keys) {
    if (row.name != key) continue;
    line.filters.*row.value = text_of(key, value);
    return;
  }
  for (const NamesKey& row : names_keys) {
    if (row.name != key) continue;
    line.filters.*row.values = texts_of(key, value);
    return;
  }
  throw Wrong{fmt::format("unknown key {}", key), keys_hint};
}

std::string text_of(std::string_view key, element value) {
  std::string_view text;
  if (value.get(text) != simdjson::SUCCESS || text.empty()) {
    throw Wrong{fmt::format("{} is no text", key), json_hint};
  }
  return std::string(text);
}

// Topics are often numbered.
std::string name_of_query(std::string_view key, element value) {
  std::int64_t number = 0;
  return value.get(number) == simdjson::SUCCESS ? std::to_string(number) : text_of(key, value);
}

std::vector<std::string> texts_of(std::string_view key, element value) {
  simdjson::dom::array list;
  if (value.get(list) != simdjson::SUCCESS) return {text_of(key, value)};
  std::vector<std::string> texts;
  for (const element one : list) texts.push_back(text_of(key, one));
  if (texts.empty()) throw Wrong{fmt::format("{} is an empty list", key), json_hint};
  return texts;
}

std::uint32_t limit_of(element value) {
  std::uint64_t limit = 0;
  if (value.get(limit) != simdjson::SUCCESS || limit > most_hits) {
    throw Wrong{fmt::format("limit is no number from 0 to {}", most_hits), json_hint};
  }
  return static_cast<std::uint32_t>(limit);
}

}  // namespace
}  // namespace lede
