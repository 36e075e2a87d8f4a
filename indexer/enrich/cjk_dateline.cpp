// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/enrich/cjk_dateline.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string>

#include "common/base/ascii.hpp"
#include "common/base/byte_range.hpp"
#include "common/base/utf8.hpp"
#include "common/text/white_space.hpp"

namespace lede::indexing {
namespace {

constexpr std::size_t searched_bytes = 200;

struct Brackets {
  std::string_view opening;
  std::string_view closing;
};
constexpr std::array brackets{Brackets{"（", "）"}, Brackets{"(", ")"}, Brackets{"【", "】"},
                              Brackets{"［", "］"}, Brackets{"[", "]"}, Brackets{"〔", "〕"}};

// Of two that begin or end alike the longer comes first.
constexpr std::array agencies{std::to_array<std::string_view>(
    {"新华社",         "新華社",       "新华网",   "中新社",   "中新网",
     "中新網",         "中央社",       "中通社",   "法新社",   "路透社",
     "美联社",         "美聯社",       "彭博社",   "共同社",   "韩联社",
     "韓聯社",         "人民网",       "央视网",   "共同通信", "時事通信",
     "AFP時事",        "AFP=時事",     "共同",     "時事",     "ロイター",
     "ブルームバーグ", "聯合ニュース", "연합뉴스", "뉴시스",   "뉴스1",
     "로이터",         "AFP",          "AP"})};

// What ends a dateline that has a date: "telegraphs", "reports".
constexpr std::array ends{std::to_array<std::string_view>(
    {"综合报道", "綜合報導", "綜合報道", "綜合外電", "综合外电", "專電", "专电", "外電", "外电",
     "報導", "报道", "報道", "电", "電", "讯", "訊"})};

std::optional<Dateline> in_brackets(std::string_view inside);
std::optional<Dateline> of_wire(std::string_view text);
std::string_view take_name(std::string_view text);
std::string_view without_date(std::string_view text);
bool is_place(std::string_view text);
std::size_t code_points(std::string_view text);
std::string_view first_code_points(std::string_view text, std::size_t count);
std::string_view trimmed(std::string_view text);

}  // namespace

std::optional<Dateline> find_cjk_dateline(std::string_view body) {
  const std::size_t start = text::skip_white_space(body, 0);
  std::string_view head = truncate_utf8(body.substr(start), searched_bytes);
  head = head.substr(0, head.find('\n'));
  for (const Brackets& pair : brackets) {
    if (!head.starts_with(pair.opening)) continue;
    const std::size_t close = head.find(pair.closing);
    if (close == std::string_view::npos) return std::nullopt;
    std::optional<Dateline> line =
        in_brackets(head.substr(pair.opening.size(), close - pair.opening.size()));
    if (line) line->end = start + close + pair.closing.size();
    return line;
  }
  // `新华社北京3月5日电`: without brackets the agency stands first.
  const bool is_signed = std::ranges::any_of(
      agencies, [head](std::string_view agency) { return head.starts_with(agency); });
  if (!is_signed) return std::nullopt;
  for (const std::string_view end : {"电", "電", "讯", "訊"}) {
    const std::size_t at = head.find(end);
    if (at == std::string_view::npos) continue;
    std::optional<Dateline> line = of_wire(head.substr(0, at + end.size()));
    if (!line) continue;
    line->end = start + at + end.size();
    return line;
  }
  return std::nullopt;
}

namespace {

/// `東京＝山田太郎`, `서울=연합뉴스`, `北京共同`, `東京　５日　ロイター`, `北京 3月5日 綜合報導`.
std::optional<Dateline> in_brackets(std::string_view inside) {
  inside = trimmed(inside);
  for (const std::string_view sign : {"＝", "="}) {
    const std::size_t at = inside.find(sign);
    if (at == std::string_view::npos) continue;
    const std::string_view place = trimmed(inside.substr(0, at));
    const std::string_view rest = trimmed(inside.substr(at + sign.size()));
    if (!is_place(place)) return std::nullopt;
    const bool known = std::ranges::find(agencies, rest) != agencies.end();
    return Dateline{std::string(place), known ? std::string(rest) : std::string(), 0};
  }
  for (const std::string_view agency : agencies) {
    if (!inside.ends_with(agency)) continue;
    const std::string_view before = trimmed(inside.substr(0, inside.size() - agency.size()));
    const std::string_view place = without_date(before);
    if (is_place(place)) return Dateline{std::string(place), std::string(agency), 0};
  }
  return of_wire(inside);
}

/// `中央社記者王小明台北5日電`, `新华社北京3月5日电`, `北京 3月5日 綜合報導`.
std::optional<Dateline> of_wire(std::string_view text) {
  const auto end =
      std::ranges::find_if(ends, [text](std::string_view sign) { return text.ends_with(sign); });
  if (end == ends.end()) return std::nullopt;
  text = trimmed(text.substr(0, text.size() - end->size()));
  std::string_view agency;
  const auto known = std::ranges::find_if(
      agencies, [text](std::string_view name) { return text.starts_with(name); });
  if (known != agencies.end()) agency = text.substr(0, known->size());
  text = take_name(trimmed(text.substr(agency.size())));
  const std::string_view place = without_date(text);
  if (place.size() == text.size()) return std::nullopt;  // all of these tell the day
  if (place.empty() ? agency.empty() : !is_place(place)) return std::nullopt;
  return Dateline{std::string(place), std::string(agency), 0};
}

/// What follows on `記者王小明`: names have three characters, or two.
std::string_view take_name(std::string_view text) {
  for (const std::string_view reporter : {"記者", "记者"}) {
    if (!text.starts_with(reporter)) continue;
    text = trimmed(text.substr(reporter.size()));
    const std::string_view before_date = without_date(text);
    const std::size_t name = code_points(before_date) > 4 ? 3 : 2;
    return trimmed(text.substr(first_code_points(text, name).size()));
  }
  return text;
}

/// Before `3月5日` or `５日`; all of it where none ends it.
std::string_view without_date(std::string_view text) {
  const std::size_t digit = std::min(text.find_first_of("0123456789"), [&] {
    std::size_t first = std::string_view::npos;
    for (const std::string_view wide :
         {"０", "１", "２", "３", "４", "５", "６", "７", "８", "９"}) {
      first = std::min(first, text.find(wide));
    }
    return first;
  }());
  const bool is_date = digit != std::string_view::npos &&
                       (trimmed(text).ends_with("日") || trimmed(text).ends_with("일"));
  return is_date ? trimmed(text.substr(0, digit)) : text;
}

/// A few letters of Chinese, Japanese or Korean.
bool is_place(std::string_view text) {
  constexpr std::size_t most = 12;
  if (text.empty() || code_points(text) > most) return false;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    const bool letter = (c.value >= 0x3040 && c.value < 0xA000) ||
                        (c.value >= 0xAC00 && c.value < 0xD7B0) || c.value == 0x3005;
    if (!letter && c.value != U'・' && c.value != U'·') return false;
    i += c.bytes;
  }
  return true;
}

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80; }));
}

std::string_view first_code_points(std::string_view text, std::size_t count) {
  std::size_t end = 0;
  for (; count > 0 && end < text.size(); --count) end += code_point_at(text, end).bytes;
  return text.substr(0, end);
}

std::string_view trimmed(std::string_view text) {
  return text::trim_white_space(text, {0, text.size()}).in(text);
}

}  // namespace
}  // namespace lede::indexing
