// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/word_places.hpp"

#include <algorithm>
#include <string>
#include <string_view>

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
void append_words(std::string& text, const Node& node);

}  // namespace

std::vector<WordPlace> word_places(std::span<const Node> typed, text::Analyzer& analyzer,
                                   text::Capitals capitals) {
  const std::string text = typed_text(typed);
  const std::size_t offset = typed.front().range.begin;
  std::vector<WordPlace> places;
  ByteRange before;
  for (const text::Token& token : analyzer.analyze(text, 1, capitals).tokens) {
    text::Token placed = token;
    placed.range = {token.range.begin + offset, token.range.end + offset};
    if (token.form == Form::word) {
      const Link link = places.empty() ? Link::apart : link_between(text, before, token.range);
      places.push_back({std::move(placed), {}, {}, link});
      before = token.range;
    } else if (token.form == Form::capital) {
      places.back().word = std::move(placed);
    } else if (token.normal.ends_with('%')) {
      places.back().percent = std::move(placed);
    } else {
      places.back().compounds.push_back(std::move(placed));
    }
  }
  return places;
}

text::Capitals capitals_of(const Node& tree, text::Analyzer& analyzer) {
  std::string text;
  append_words(text, tree);
  const auto& tokens = analyzer.analyze(text, 1, text::Capitals::by_context).tokens;
  const bool says_something =
      std::any_of(tokens.begin(), tokens.end(),
                  [](const text::Token& token) { return token.form == Form::capital; });
  const bool has_long_word = std::any_of(tokens.begin(), tokens.end(), [](const text::Token& t) {
    return t.form == Form::word && t.normal.size() >= shortest_shouted_word;
  });
  return says_something || !has_long_word ? text::Capitals::distinguish : text::Capitals::ignore;
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

void append_words(std::string& text, const Node& node) {
  if (is_condition(node)) return;
  if (node.kind == Node::Kind::word || node.kind == Node::Kind::phrase) text += node.text + " ";
  for (const Node& child : node.children) append_words(text, child);
}

}  // namespace

}  // namespace lede::query
