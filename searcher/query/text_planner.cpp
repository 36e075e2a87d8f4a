// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/text_planner.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

#include "common/base/utf8.hpp"
#include "common/store/match_plan.hpp"

namespace lede::query {

namespace {

using store::PlanNode;
using text::Form;
using text::Token;
using Kind = PlanNode::Kind;

// What we guess beyond what was typed must not outweigh it.
constexpr double guess_factor = 0.1;

// More words than these typed without a space (Chinese does) are a sentence, not a compound.
constexpr std::size_t max_compound_words = 6;
constexpr std::size_t shortest_part = 3;  // of a compound, to weigh by itself; in code points

std::size_t compound_size(std::span<const WordPlace> places);
Reading phrase_of(std::vector<Token> tokens);
RankedWord ranked_word(const std::vector<Needle>& needles, const Token& token);
void add_needles(Sought& sought, std::vector<Needle> needles);
void for_each_word(const Reading& reading, const std::function<void(const Token&)>& visit);

}  // namespace

std::vector<Sought> TextPlanner::words(std::span<const Node> typed, Scope scope) {
  const std::vector<WordPlace> places = reader_.places(typed);
  std::vector<Sought> sought;
  for (std::size_t i = 0; i < places.size();) {
    const Places rest = Places(places).subspan(i);
    if (const auto& percent = rest.front().percent; percent && percent->parts <= rest.size()) {
      sought.push_back(spelt(word_reading(*percent), scope));
      i += percent->parts;
      continue;
    }
    const std::size_t size = compound_size(rest);
    if (size > 1 && size <= max_compound_words) {
      sought.push_back(compound(rest.first(size), scope));
      for (std::size_t at = 0; at < size; ++at) {
        auto one = part(rest[at], scope, next_place_ + i + at);
        if (one) sought.push_back(*std::move(one));
      }
    } else {
      for (std::size_t at = 0; at < size; ++at) {
        sought.push_back(word(rest[at], scope, next_place_ + i + at));
      }
    }
    i += size;
  }
  next_place_ += places.size() + 1;  // what stands between parts is no word
  for (std::size_t i = 1; i < places.size(); ++i) {
    if (auto guess = pair(places[i - 1], places[i], scope)) sought.push_back(*std::move(guess));
  }
  return sought;
}

std::optional<Sought> TextPlanner::standing(const Node& typed, Scope scope) {
  const std::optional<Reading> reading = reader_.read(typed);
  if (!reading) return std::nullopt;
  Sought sought = spelt(*reading, scope);
  for_each_word(*reading, [&](const Token& token) { note_word(sought, token); });
  return sought;
}

Sought TextPlanner::word(const WordPlace& place, Scope scope, std::size_t number) {
  Sought sought = spelt(word_reading(place.word), scope);
  sought.is_stop_word = terms_.is_stop_word(place.word);
  if (scope == Scope::anywhere && !sought.is_stop_word) {
    sought.placed = PlacedWord{ranked_word(sought.needles, place.word), number};
  }
  note_word(sought, place.word);
  // `cooperate` finds `co operate` too.
  if (auto parts = reader_.split(place.word)) {
    Sought split = spelt(phrase_of(*std::move(parts)), scope);
    sought.node = store::group(
        Kind::any, {std::move(sought.node), store::scaled(std::move(split.node), guess_factor)});
    add_needles(sought, std::move(split.needles));
  }
  return sought;
}

// Counted as one word, however it is written. Its capitals say nothing more: AT&T is at&t.
Sought TextPlanner::compound(Places places, Scope scope) {
  Sought sought;
  std::vector<PlanNode> nodes;
  const auto add = [&](const Reading& reading) {
    Sought one = spelt(reading, scope);
    nodes.push_back(std::move(one.node));
    add_needles(sought, std::move(one.needles));
  };
  for (const Token& whole : places.front().compounds) {
    if (whole.parts != places.size() || !terms_.are_held(terms_.of(whole, scope))) continue;
    add(word_reading(whole));
  }
  std::vector<Token> parts;
  for (const WordPlace& place : places) {
    parts.push_back(place.word);
    parts.back().form = Form::word;
  }
  sought.is_stop_word = std::all_of(parts.begin(), parts.end(),
                                    [this](const Token& t) { return terms_.is_stop_word(t); });
  add(phrase_of(std::move(parts)));
  sought.node = store::group(Kind::synonym, std::move(nodes));
  return sought;
}

// What is said of shock waves and of sound is not for nothing where shock-sound is asked for.
std::optional<Sought> TextPlanner::part(const WordPlace& place, Scope scope, std::size_t number) {
  Token token = place.word;
  token.form = Form::word;
  if (terms_.is_stop_word(token) || count_code_points(token.normal) < shortest_part) {
    return std::nullopt;
  }
  Sought sought = spelt(word_reading(token), scope);
  if (scope == Scope::anywhere)
    sought.placed = PlacedWord{ranked_word(sought.needles, token), number};
  sought.needles.clear();  // shown is what was sought
  sought.only_weighs = true;
  return sought;
}

// `co operate` finds `cooperate` too.
std::optional<Sought> TextPlanner::pair(const WordPlace& left, const WordPlace& right,
                                        Scope scope) {
  const std::optional<Token> whole = reader_.joined(left, right);
  if (!whole) return std::nullopt;
  Sought sought = spelt(word_reading(*whole), scope);
  sought.node = store::scaled(std::move(sought.node), guess_factor);
  sought.is_guess = true;
  return sought;
}

Sought TextPlanner::spelt(const Reading& reading, Scope scope) {
  const std::vector<Spelling> spellings = speller_.spell(reading, scope);
  const double weight = speller_.weight(spellings.front());
  Sought sought;
  for (const Spelling& spelling : spellings) {
    sought.needles.push_back({spelling.spans, weight, spelling.languages});
  }
  const bool is_word = reading.kind == Reading::Kind::word || reading.kind == Reading::Kind::exact;
  sought.node = store::group(is_word ? Kind::synonym : Kind::any, speller_.nodes(spellings));
  return sought;
}

void TextPlanner::note_word(Sought& sought, const Token& token) {
  if (token.form != Form::word || terms_.is_stop_word(token)) return;
  // Of several readings the first is what was typed.
  const bool is_known =
      std::any_of(sought.words.begin(), sought.words.end(),
                  [&](const QueryWord& word) { return word.range.begin == token.range.begin; });
  if (is_known) return;
  sought.words.push_back(
      {token.normal, token.range, terms_.articles(terms_.of(token, Scope::anywhere))});
}

namespace {

std::size_t compound_size(std::span<const WordPlace> places) {
  std::size_t size = 1;
  while (size < places.size() && places[size].link == Link::bound && !places[size].percent) ++size;
  return size;
}

Reading phrase_of(std::vector<Token> tokens) {
  std::vector<Reading> words;
  words.reserve(tokens.size());
  for (Token& token : tokens) words.push_back(word_reading(std::move(token)));
  return group_reading(Reading::Kind::phrase, std::move(words));
}

RankedWord ranked_word(const std::vector<Needle>& needles, const Token& token) {
  RankedWord word;
  word.typed = text::exact_form(token);
  word.rarity = needles.front().weight;
  for (const Needle& needle : needles) {
    word.forms.insert(word.forms.end(), needle.spans.forms.begin(), needle.spans.forms.end());
  }
  std::sort(word.forms.begin(), word.forms.end());
  word.forms.erase(std::unique(word.forms.begin(), word.forms.end()), word.forms.end());
  return word;
}

void add_needles(Sought& sought, std::vector<Needle> needles) {
  std::move(needles.begin(), needles.end(), std::back_inserter(sought.needles));
}

void for_each_word(const Reading& reading, const std::function<void(const Token&)>& visit) {
  if (reading.kind == Reading::Kind::word) visit(reading.token);
  for (const Reading& child : reading.children) for_each_word(child, visit);
}

}  // namespace

}  // namespace lede::query
