// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/field_start.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "common/base/ascii.hpp"
#include "common/base/utf8.hpp"
#include "searcher/query/query_text.hpp"

namespace lede::query {
namespace {

using Kind = FieldStart::Kind;

FieldStart without_colon(std::string_view query, ByteRange name);
FieldStart not_a_group(std::string_view query, ByteRange name, FieldName field);
FieldStart with_colon(std::string_view query, ByteRange name, ByteRange run);
std::string hint_of(const FieldName& field, std::string_view run);
std::string literally(std::string_view text);
bool is_capitals(std::string_view name);

}  // namespace

FieldStart read_field_start(std::string_view query, ByteRange run) {
  std::size_t colon = run.begin;
  while (colon < run.end && is_ascii_letter(query[colon])) ++colon;
  if (colon == run.begin) return {};
  const ByteRange name{run.begin, colon};
  if (colon == run.end) return without_colon(query, name);
  if (query[colon] != ':' || query.substr(colon, 3) == "://") return {};
  return with_colon(query, name, run);
}

namespace {

/// `HLEAD(tariff)`; small letters and short names may be text: `source(s)`, `id(s)`.
FieldStart without_colon(std::string_view query, ByteRange name) {
  constexpr std::size_t shortest_name = 4;
  const bool capitals = is_capitals(name.in(query));
  const bool is_short = name.size() < shortest_name;
  if (byte_at(query, name.end) != '(' || (is_short && !capitals)) return {};
  FieldName field = field_name(name.in(query));
  if (field.value != FieldValue::text) {
    return capitals && !is_short ? not_a_group(query, name, std::move(field)) : FieldStart{};
  }
  Diagnostic diagnostic{Severity::warning,
                        fmt::format("{}( is read as {}:(", name.in(query), field.name),
                        "leave a space before the parenthesis to search for the word", name};
  return {Kind::without_colon, std::move(field), name, std::move(diagnostic)};
}

/// `BYLINE(smith)`, `SECTION(sports)`: words, but meant for a field that takes no group.
FieldStart not_a_group(std::string_view query, ByteRange name, FieldName field) {
  const std::string meant = field.value == FieldValue::unknown ? field.meant : field.name;
  if (meant.empty() || field.value == FieldValue::later) return {};
  Diagnostic diagnostic{Severity::warning, fmt::format("{}( is read as a word", name.in(query)),
                        fmt::format("for a field write {}:VALUE", meant), name};
  return {Kind::none, std::move(field), name, std::move(diagnostic)};
}

FieldStart with_colon(std::string_view query, ByteRange name, ByteRange run) {
  FieldName field = field_name(name.in(query));
  const ByteRange with_colon{name.begin, name.end + 1};
  const std::size_t value = with_colon.end;
  const auto noted = [&](Kind kind, Severity severity, std::string message, std::string hint) {
    return FieldStart{kind, field, name,
                      Diagnostic{severity, std::move(message), std::move(hint), with_colon}};
  };
  if (value == query.size() || space_at(query, value) > 0 || query[value] == ')') {
    if (field.value == FieldValue::unknown) return {};
    return noted(
        Kind::none, Severity::warning,
        fmt::format("{}: has nothing right behind it, and is read as a word", name.in(query)),
        fmt::format("write {}:VALUE without a space", field.name));
  }
  if (field.value == FieldValue::unknown) {
    return noted(Kind::word, Severity::error,
                 fmt::format("unknown field {}", shown(name.in(query))),
                 hint_of(field, run.in(query)));
  }
  if (field.value == FieldValue::later) {
    return noted(Kind::word, Severity::error,
                 fmt::format("the field {}: cannot be searched yet", field.name),
                 literally(run.in(query)));
  }
  return {Kind::with_colon, std::move(field), name, std::nullopt};
}

std::string hint_of(const FieldName& field, std::string_view run) {
  if (field.meant.empty()) return literally(run);
  return fmt::format("did you mean {}:? If not, {}", field.meant, literally(run));
}

std::string literally(std::string_view text) {
  return fmt::format("to search for the text itself, quote it or use --literal: \"{}\"",
                     truncate_utf8(text, 40));
}

bool is_capitals(std::string_view name) {
  return std::ranges::all_of(name, [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace
}  // namespace lede::query
