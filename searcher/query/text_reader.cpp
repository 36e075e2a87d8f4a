// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/text_reader.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <utility>

#include "common/base/ascii.hpp"
#include "common/store/span_plan.hpp"
#include "searcher/query/query_text.hpp"

namespace lede::query {

namespace {

using text::Form;
using text::Token;

constexpr std::size_t shortest_joined_word = 2;  // on either side of a joint, in bytes
constexpr std::size_t shortest_split_rest = 3;

// Prefixes that are also written with a hyphen or as a word of their own.
constexpr std::array<std::string_view, 15> prefixes{"anti",  "bi",    "co",    "counter", "cyber",
                                                    "inter", "macro", "micro", "multi",   "non",
                                                    "over",  "post",  "pre",   "semi",    "sub"};

Token part_of(const Token& word, std::size_t begin, std::size_t end);
bool is_all_letters(std::string_view normal);
Reading::Kind kind_of(const Node& node);

}  // namespace

std::vector<WordPlace> TextReader::places(std::span<const Node> typed) {
  std::vector<WordPlace> places = word_places(typed, analyzer_, capitals_);
  word_count_ += places.size();
  return places;
}

std::optional<Reading> TextReader::read(const Node& node) {
  switch (node.kind) {
    case Node::Kind::word:
    case Node::Kind::phrase:
      return words(node);
    case Node::Kind::exact_word:
    case Node::Kind::exact_phrase:
      return exact(node);
    case Node::Kind::pattern:
      return pattern(node);
    case Node::Kind::fuzzy:
      ++word_count_;
      return expander_.fuzzy(node.text, static_cast<std::size_t>(node.number), node.range);
    default:
      return group(node);
  }
}

std::optional<Reading> TextReader::words(const Node& node) {
  const std::vector<WordPlace> found = places({&node, 1});
  if (found.empty()) return std::nullopt;
  return group_reading(Reading::Kind::any, phrases(found));
}

std::optional<Reading> TextReader::exact(const Node& node) {
  std::vector<Reading> children;
  for (WordPlace& place : places({&node, 1})) {
    children.push_back(word_reading(std::move(place.word), Reading::Kind::exact));
  }
  if (children.empty()) return std::nullopt;
  return group_reading(Reading::Kind::phrase, std::move(children));
}

/// One word, or the parts of a compound: co-op*
std::optional<Reading> TextReader::pattern(const Node& node) {
  constexpr std::string_view wildcards = "*?";
  std::vector<Reading> parts;
  std::string_view rest = node.text;
  while (!rest.empty()) {
    const std::size_t begin = node.range.begin + node.text.size() - rest.size();
    const std::size_t end = std::min(rest.find('-'), rest.size());
    const std::string_view part = rest.substr(0, end);
    if (part.find_first_of(wildcards) != std::string_view::npos) {
      ++word_count_;
      parts.push_back(expander_.pattern(part, node.range));
    } else if (!part.empty()) {
      const Node word{Node::Kind::word, std::string(part), {begin, begin + part.size()}, {}};
      for (WordPlace& place : places({&word, 1})) {
        parts.push_back(word_reading(std::move(place.word)));
      }
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  if (parts.empty()) return std::nullopt;
  return group_reading(Reading::Kind::phrase, std::move(parts));
}

std::optional<Reading> TextReader::group(const Node& node) {
  Reading reading;
  reading.kind = kind_of(node);
  reading.number = node.kind == Node::Kind::paragraph ? store::same_paragraph
                                                      : static_cast<std::uint32_t>(node.number);
  for (const Node& child : node.children) {
    std::optional<Reading> one = read(child);
    if (!one) return std::nullopt;
    reading.children.push_back(*std::move(one));
  }
  return reading;
}

// Depth first, so that what was typed comes first. Without recursion, as a phrase may be long.
std::vector<Reading> TextReader::phrases(Places places) {
  struct Fork {
    std::size_t place = 0;  // the words before it are read
    std::size_t begun = 0;  // into so many
    std::vector<Way> ways = {};
    std::size_t next = 0;
  };
  std::vector<Reading> phrases;
  std::vector<Reading> begun;
  std::vector<Fork> forks{{0, 0, ways_on(places)}};
  while (!forks.empty() && phrases.size() < max_phrase_readings) {
    Fork& fork = forks.back();
    begun.resize(fork.begun);
    if (fork.next == fork.ways.size()) {
      forks.pop_back();
      continue;
    }
    const Way& way = fork.ways[fork.next++];
    begun.insert(begun.end(), way.words.begin(), way.words.end());
    const std::size_t place = fork.place + way.places;
    if (place == places.size()) {
      phrases.push_back(group_reading(Reading::Kind::phrase, begun));
    } else {
      forks.push_back({place, begun.size(), ways_on(places.subspan(place))});
    }
  }
  return phrases;
}

// First as typed, then with each compound as one word, and each word as a compound. A percentage
// needs no other reading: the index holds number and percent for all ways to write it.
std::vector<TextReader::Way> TextReader::ways_on(Places places) {
  const WordPlace& first = places.front();
  std::vector<Way> ways{{{word_reading(first.word)}, 1}};
  for (const Token& whole : first.compounds) {
    if (whole.parts > places.size() || !terms_.are_held(terms_.of(whole, Scope::anywhere))) {
      continue;
    }
    ways.push_back({{word_reading(whole)}, whole.parts});
  }
  if (const auto parts = split(first.word)) {
    std::vector<Reading> words;
    for (const Token& part : *parts) words.push_back(word_reading(part));
    ways.push_back({std::move(words), 1});
  }
  if (places.size() < 2) return ways;
  if (const auto whole = joined(first, places[1])) ways.push_back({{word_reading(*whole)}, 2});
  return ways;
}

std::optional<std::vector<Token>> TextReader::split(const Token& word) {
  if (word.form != Form::word) return std::nullopt;
  for (const std::string_view prefix : prefixes) {
    if (!word.normal.starts_with(prefix) ||
        word.normal.size() < prefix.size() + shortest_split_rest) {
      continue;
    }
    std::vector<Token> parts{part_of(word, 0, prefix.size()),
                             part_of(word, prefix.size(), word.normal.size())};
    const bool both_held = std::all_of(parts.begin(), parts.end(), [&](const Token& part) {
      return terms_.are_held(terms_.of(part, Scope::anywhere));
    });
    if (both_held && !terms_.is_stop_word(parts.back())) return parts;
  }
  return std::nullopt;
}

std::optional<Token> TextReader::joined(const WordPlace& left, const WordPlace& right) {
  if (right.link != Link::beside) return std::nullopt;
  for (const Token* word : {&left.word, &right.word}) {
    if (word->form != Form::word || word->normal.size() < shortest_joined_word ||
        !is_all_letters(word->normal) || terms_.is_stop_word(*word)) {
      return std::nullopt;
    }
  }
  Token whole = left.word;
  whole.normal += right.word.normal;
  whole.marked.clear();
  whole.range.end = right.word.range.end;
  whole.form = Form::joined;
  whole.parts = 2;
  if (!terms_.are_held(terms_.of(whole, Scope::anywhere))) return std::nullopt;
  return whole;
}

namespace {

Token part_of(const Token& word, std::size_t begin, std::size_t end) {
  Token part = word;
  part.normal = word.normal.substr(begin, end - begin);
  part.marked.clear();
  return part;
}

bool is_all_letters(std::string_view normal) {
  return std::none_of(normal.begin(), normal.end(), is_ascii_digit);
}

Reading::Kind kind_of(const Node& node) {
  switch (node.kind) {
    case Node::Kind::ordered:
      return Reading::Kind::ordered;
    case Node::Kind::sentence:
      return Reading::Kind::sentence;
    case Node::Kind::at_least:
      return Reading::Kind::at_least;
    case Node::Kind::near:
    case Node::Kind::paragraph:
      return Reading::Kind::near;
    default:
      return Reading::Kind::any;
  }
}

}  // namespace

}  // namespace lede::query
