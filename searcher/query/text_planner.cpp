// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/text_planner.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "common/schema/schema.hpp"
#include "common/store/match_plan.hpp"
#include "searcher/query/query_text.hpp"

namespace lede::query {

namespace {

using store::PlanNode;
using text::Form;
using text::Token;
using Kind = PlanNode::Kind;

// What we guess beyond what was typed must not outweigh it.
constexpr double guess_factor = 0.5;

// More words than these typed without a space (Chinese does) are a sentence, not a compound.
constexpr std::size_t max_compound_words = 6;

constexpr std::size_t shortest_joined_word = 2;  // on either side of a joint, in bytes
constexpr std::size_t shortest_split_rest = 3;

// Prefixes that are also written with a hyphen or as a word of their own.
constexpr std::array<std::string_view, 15> prefixes{"anti",  "bi",    "co",    "counter", "cyber",
                                                    "inter", "macro", "micro", "multi",   "non",
                                                    "over",  "post",  "pre",   "semi",    "sub"};

PlanNode spelt(const Spelling& spelling);
Token joined(const Token& left, const Token& right);
Token part_of(const Token& word, std::size_t begin, std::size_t end);
std::size_t compound_size(std::span<const WordPlace> places);
bool is_all_letters(std::string_view normal);

}  // namespace

std::vector<Sought> TextPlanner::words(std::span<const Node> typed, Scope scope) {
  const std::vector<WordPlace> places = word_places(typed, analyzer_, capitals_);
  word_count_ += places.size();
  std::vector<Sought> sought;
  for (std::size_t i = 0; i < places.size();) {
    const Places rest = Places(places).subspan(i);
    if (const auto& percent = rest.front().percent; percent && percent->parts <= rest.size()) {
      sought.push_back(token(*percent, scope));
      i += percent->parts;
      continue;
    }
    const std::size_t size = compound_size(rest);
    if (size > 1 && size <= max_compound_words) {
      sought.push_back(compound(rest.first(size), scope));
    } else {
      for (const WordPlace& place : rest.first(size)) sought.push_back(word(place, scope));
    }
    i += size;
  }
  for (std::size_t i = 1; i < places.size(); ++i) {
    if (auto guess = pair(places[i - 1], places[i], scope)) sought.push_back(*std::move(guess));
  }
  return sought;
}

std::optional<Sought> TextPlanner::phrase(const Node& typed, Scope scope) {
  const std::vector<WordPlace> places = word_places({&typed, 1}, analyzer_, capitals_);
  word_count_ += places.size();
  if (places.empty()) return std::nullopt;
  if (places.size() == 1) {
    Sought sought = token(places.front().word, scope);
    note_word(sought, places.front().word);
    return sought;
  }
  Sought sought;
  std::vector<PlanNode> nodes;
  for (const std::vector<Token>& reading : readings(places)) {
    nodes.push_back(sequence(reading, scope));
    add_needles(sought, reading, scope);
  }
  sought.node = store::group(Kind::any, std::move(nodes));
  for (const WordPlace& place : places) note_word(sought, place.word);
  return sought;
}

Sought TextPlanner::word(const WordPlace& place, Scope scope) {
  Sought sought = token(place.word, scope);
  sought.is_stop_word = terms_.is_stop_word(place.word);
  note_word(sought, place.word);
  add_split(sought, place.word, scope);
  return sought;
}

Sought TextPlanner::token(const Token& token, Scope scope) {
  Sought sought;
  sought.node = sequence({&token, 1}, scope);
  // Titles have no capital terms of their own: the title has the word, the article the capitals.
  if (token.form == Form::capital && scope == Scope::title) {
    PlanNode node;
    node.kind = Kind::filter;
    node.children.push_back(std::move(sought.node));
    node.children.push_back(store::term(schema::term(schema::capital_prefix, token.normal)));
    sought.node = std::move(node);
  }
  add_needles(sought, {&token, 1}, scope);
  return sought;
}

// Counted as one word, however it is written. Its capitals say nothing more: AT&T is at&t.
Sought TextPlanner::compound(Places places, Scope scope) {
  Sought sought;
  std::vector<PlanNode> nodes;
  for (const Token& whole : places.front().compounds) {
    if (whole.parts != places.size() || !terms_.are_held(terms_.of(whole, scope))) continue;
    nodes.push_back(sequence({&whole, 1}, scope));
    add_needles(sought, {&whole, 1}, scope);
  }
  std::vector<Token> parts;
  for (const WordPlace& place : places) {
    parts.push_back(place.word);
    parts.back().form = Form::word;
  }
  nodes.push_back(sequence(parts, scope));
  add_needles(sought, parts, scope);
  sought.node = store::group(Kind::synonym, std::move(nodes));
  sought.is_stop_word = std::all_of(parts.begin(), parts.end(),
                                    [this](const Token& t) { return terms_.is_stop_word(t); });
  return sought;
}

// `cooperate` finds `co operate` too.
void TextPlanner::add_split(Sought& sought, const Token& word, Scope scope) {
  if (word.form != Form::word) return;
  for (const std::string_view prefix : prefixes) {
    if (!word.normal.starts_with(prefix) ||
        word.normal.size() < prefix.size() + shortest_split_rest) {
      continue;
    }
    const std::array parts{part_of(word, 0, prefix.size()),
                           part_of(word, prefix.size(), word.normal.size())};
    const bool both_held = std::all_of(parts.begin(), parts.end(), [&](const Token& part) {
      return terms_.are_held(terms_.of(part, scope));
    });
    if (!both_held || terms_.is_stop_word(parts.back())) continue;
    sought.node = store::group(
        Kind::any, {std::move(sought.node), store::scaled(sequence(parts, scope), guess_factor)});
    add_needles(sought, parts, scope);
    return;
  }
}

// `co operate` finds `cooperate` too, where that is a word of the index.
std::optional<Sought> TextPlanner::pair(const WordPlace& left, const WordPlace& right,
                                        Scope scope) {
  if (right.link != Link::beside) return std::nullopt;
  for (const Token* word : {&left.word, &right.word}) {
    if (word->form != Form::word || word->normal.size() < shortest_joined_word ||
        !is_all_letters(word->normal) || terms_.is_stop_word(*word)) {
      return std::nullopt;
    }
  }
  const Token whole = joined(left.word, right.word);
  if (!terms_.are_held(terms_.of(whole, scope))) return std::nullopt;
  Sought sought = token(whole, scope);
  sought.node = store::scaled(std::move(sought.node), guess_factor);
  return sought;
}

std::vector<std::vector<Token>> TextPlanner::readings(Places places) {
  std::vector<std::vector<Token>> readings;
  std::vector<Token> begun;
  read(places, begun, readings);
  return readings;
}

// First as typed, then with each compound as one word. A percentage needs no other reading:
// the index holds number and percent for all ways to write it.
void TextPlanner::read(Places places, std::vector<Token>& begun,
                       std::vector<std::vector<Token>>& readings) {
  if (readings.size() >= max_phrase_readings) return;
  if (places.empty()) {
    readings.push_back(begun);
    return;
  }
  begun.push_back(places.front().word);
  read(places.subspan(1), begun, readings);
  begun.pop_back();
  for (const Token& whole : places.front().compounds) {
    if (whole.parts > places.size() || !terms_.are_held(terms_.of(whole, Scope::anywhere))) {
      continue;
    }
    begun.push_back(whole);
    read(places.subspan(whole.parts), begun, readings);
    begun.pop_back();
  }
}

PlanNode TextPlanner::sequence(std::span<const Token> tokens, Scope scope) {
  std::vector<PlanNode> nodes;
  for (const Spelling& spelling : terms_.spellings(tokens, scope)) nodes.push_back(spelt(spelling));
  return store::group(tokens.size() == 1 ? Kind::synonym : Kind::any, std::move(nodes));
}

void TextPlanner::add_needles(Sought& sought, std::span<const Token> tokens, Scope scope) {
  // The snippet maker knows the words of a title by the terms they have anywhere.
  const std::vector<Spelling> spellings = terms_.spellings(tokens, Scope::anywhere);
  double weight = 0.0;
  for (const std::string& term : spellings.front().terms) weight += terms_.rarity({term});
  for (const Spelling& spelling : spellings) {
    Needle needle{{}, weight, scope, spelling.languages};
    for (const std::string& term : spelling.terms) needle.words.push_back({term});
    sought.needles.push_back(std::move(needle));
  }
}

void TextPlanner::note_word(Sought& sought, const Token& token) {
  if (token.form != Form::word || terms_.is_stop_word(token)) return;
  sought.words.push_back(
      {token.normal, token.range, terms_.articles(terms_.of(token, Scope::anywhere))});
}

namespace {

/// The words of a spelling one after another, in articles of its languages.
PlanNode spelt(const Spelling& spelling) {
  std::vector<PlanNode> words;
  words.reserve(spelling.terms.size());
  for (const std::string& term : spelling.terms) words.push_back(store::term(term));
  PlanNode node = store::group(Kind::phrase, std::move(words));
  if (spelling.languages.empty()) return node;

  std::vector<PlanNode> languages;
  languages.reserve(spelling.languages.size());
  for (const std::string& language : spelling.languages) {
    languages.push_back(store::term(schema::term(schema::Field::language, language)));
  }
  PlanNode limited;
  limited.kind = Kind::filter;
  limited.children.push_back(std::move(node));
  limited.children.push_back(store::group(Kind::any, std::move(languages)));
  return limited;
}

Token joined(const Token& left, const Token& right) {
  Token whole = left;
  whole.normal += right.normal;
  whole.range.end = right.range.end;
  whole.form = Form::joined;
  whole.parts = 2;
  return whole;
}

Token part_of(const Token& word, std::size_t begin, std::size_t end) {
  Token part = word;
  part.normal = word.normal.substr(begin, end - begin);
  return part;
}

std::size_t compound_size(std::span<const WordPlace> places) {
  std::size_t size = 1;
  while (size < places.size() && places[size].link == Link::bound && !places[size].percent) ++size;
  return size;
}

bool is_all_letters(std::string_view normal) {
  return std::none_of(normal.begin(), normal.end(), is_ascii_digit);
}

}  // namespace

}  // namespace lede::query
