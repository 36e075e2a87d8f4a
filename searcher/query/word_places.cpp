// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/word_places.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "common/base/ascii.hpp"
#include "common/base/utf8.hpp"
#include "searcher/query/filter_planner.hpp"
#include "searcher/query/query_text.hpp"

namespace lede::query {

namespace {

using text::Form;

// An acronym among acronyms (US, NATO) is no shouting; a longer word in capitals is.
constexpr std::size_t shortest_shouted_word = 5;

std::string typed_text(std::span<const Node> typed);
Link link_between(std::string_view text, ByteRange left, ByteRange right);
bool binds(std::string_view gap, char before, char after);
bool is_white_space(std::string_view gap);
std::string words_in_place(const Node& tree);
void put_words(std::string& text, const Node& node);

}  // namespace

CapitalPlaces capital_places(const Node& tree, text::Analyzer& analyzer) {
  const std::string text = words_in_place(tree);
  const auto& words = analyzer.analyze(text, 1, text::Capitals::ignore).tokens;
  const bool may_shout = std::any_of(words.begin(), words.end(), [](const text::Token& word) {
    return word.normal.size() >= shortest_shouted_word;
  });
  const auto capitals = may_shout ? text::Capitals::by_context : text::Capitals::distinguish;
  CapitalPlaces places;
  for (const text::Token& token : analyzer.analyze(text, 1, capitals).tokens) {
    if (token.form == Form::capital) places.insert(token.range.begin);
  }
  return places;
}

std::vector<WordPlace> word_places(std::span<const Node> typed, text::Analyzer& analyzer,
                                   const CapitalPlaces& capitals) {
  const std::string text = typed_text(typed);
  const std::size_t offset = typed.front().range.begin;
  std::vector<WordPlace> places;
  ByteRange before;
  for (const text::Token& token : analyzer.analyze(text, 1, text::Capitals::distinguish).tokens) {
    text::Token placed = token;
    placed.range = {token.range.begin + offset, token.range.end + offset};
    if (token.form == Form::word) {
      const Link link = places.empty() ? Link::apart : link_between(text, before, token.range);
      places.push_back({std::move(placed), {}, {}, link});
      before = token.range;
    } else if (token.form == Form::capital) {
      if (capitals.contains(placed.range.begin)) places.back().word = std::move(placed);
    } else if (token.normal.ends_with('%')) {
      places.back().percent = std::move(placed);
    } else {
      places.back().compounds.push_back(std::move(placed));
    }
  }
  return places;
}

namespace {

std::string typed_text(std::span<const Node> typed) {
  const std::size_t offset = typed.front().range.begin;
  std::string text(typed.back().range.end - offset, ' ');
  for (const Node& node : typed) {
    text.replace(node.range.begin - offset, node.range.size(), node.text);
  }
  return text;
}

Link link_between(std::string_view text, ByteRange left, ByteRange right) {
  if (right.begin < left.end) return Link::apart;
  const std::string_view gap = text.substr(left.end, right.begin - left.end);
  if (is_white_space(gap)) return Link::beside;
  return binds(gap, text[left.end - 1], text[right.begin]) ? Link::bound : Link::apart;
}

// Commas and dashes part words even where no space does; a slash binds only numbers: 9/11.
bool binds(std::string_view gap, char before, char after) {
  constexpr std::u32string_view binding = U"-._@&'+:\u2010\u2011\u2019";
  if (gap.empty()) return true;
  const CodePoint sign = code_point_at(gap, 0);
  if (sign.bytes != gap.size()) return false;
  const bool in_number = is_ascii_digit(before) && is_ascii_digit(after);
  return binding.find(sign.value) != std::u32string_view::npos || (gap == "/" && in_number);
}

bool is_white_space(std::string_view gap) {
  if (gap.empty()) return false;
  for (std::size_t at = 0; at < gap.size();) {
    const std::size_t space = space_at(gap, at);
    if (space == 0) return false;
    at += space;
  }
  return true;
}

/// All words and phrases of a query where they stand in it, spaces between.
std::string words_in_place(const Node& tree) {
  std::string text(tree.range.end, ' ');
  put_words(text, tree);
  return text;
}

void put_words(std::string& text, const Node& node) {
  if (is_condition(node)) return;
  if (is_leaf(node) && node.text.size() == node.range.size()) {
    text.replace(node.range.begin, node.range.size(), node.text);
  }
  for (const Node& child : node.children) put_words(text, child);
}

}  // namespace

}  // namespace lede::query
