// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/query_text.hpp"

#include <algorithm>
#include <array>

#include "common/base/utf8.hpp"

namespace lede::query {

namespace {

constexpr char32_t replacement = 0xFFFD;

constexpr std::array<char32_t, 9> quotes{U'"',   0xAB,   0xBB,   0x201C, 0x201D,
                                         0x201E, 0x201F, 0x301D, 0xFF02};

bool is_space(char32_t c) {
  return c <= 0x20 || (c >= 0x7F && c <= 0xA0) || (c >= 0x2000 && c <= 0x200B) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

bool is_quote(char32_t c) {
  return std::find(quotes.begin(), quotes.end(), c) != quotes.end();
}

}  // namespace

std::string blank_invalid_bytes(std::string_view query) {
  std::string text(query);
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (point.value == replacement && point.bytes == 1) text[at] = ' ';
    at += point.bytes;
  }
  return text;
}

std::size_t space_at(std::string_view text, std::size_t at) {
  const CodePoint point = code_point_at(text, at);
  return is_space(point.value) ? point.bytes : 0;
}

std::size_t quote_at(std::string_view text, std::size_t at) {
  const CodePoint point = code_point_at(text, at);
  return is_quote(point.value) ? point.bytes : 0;
}

std::size_t dash_at(std::string_view text, std::size_t at) {
  constexpr std::array dashes{U'\u2010', U'\u2011', U'\u2013', U'\u2212'};  // the last is minus
  const CodePoint point = code_point_at(text, at);
  return std::find(dashes.begin(), dashes.end(), point.value) != dashes.end() ? point.bytes : 0;
}

std::string_view shown(std::string_view typed) {
  constexpr std::size_t most_bytes = 60;
  return truncate_utf8(typed, most_bytes);
}

char byte_at(std::string_view query, std::size_t at) {
  return at < query.size() ? query[at] : '\0';
}

bool is_sign_at(std::string_view query, std::size_t at) {
  return byte_at(query, at) == '+' || byte_at(query, at) == '-';
}

// A sign means something before a word, not within one: co-operate, "trade"-deal.
bool starts_word(std::string_view query, std::size_t at) {
  if (at == 0 || query[at - 1] == '(') return true;
  const std::size_t before = floor_to_code_point(query, at - 1);
  return space_at(query, before) > 0;
}

ByteRange run_from(std::string_view query, std::size_t begin) {
  std::size_t end = begin;
  while (end < query.size() && !cuts_at(query, end)) end += code_point_at(query, end).bytes;
  return {begin, end};
}

// As a run, but with the parentheses that it opens itself: id:https://x.org/Trade_(economics)
ByteRange value_from(std::string_view query, std::size_t begin) {
  std::size_t end = begin;
  std::size_t depth = 0;
  while (end < query.size()) {
    const char byte = query[end];
    if (byte == '(') ++depth;
    if (byte == ')' && depth == 0) break;
    if (byte == ')') --depth;
    if (byte != '(' && byte != ')' && cuts_at(query, end)) break;
    end += code_point_at(query, end).bytes;
  }
  return {begin, end};
}

bool cuts_at(std::string_view query, std::size_t at) {
  return query[at] == '(' || query[at] == ')' || space_at(query, at) > 0 || quote_at(query, at) > 0;
}

}  // namespace lede::query
