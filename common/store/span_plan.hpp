// SPDX-License-Identifier: GPL-2.0-or-later
// How words must stand to one another in an article: what phrases, nearness and exact forms ask
// for. Knows nothing of what was typed, nor of where positions are kept.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace lede::store {

/// Holds at spans of an article: from the position of a first word to that of a last.
struct SpanPlan {
  enum class Kind {
    word,      // any one of `forms` stands there
    phrase,    // the children, words, one right after the other
    any,       // a child holds there
    near,      // both children, apart, at most `number` words from one to the other
    ordered,   // the same, the first child before the second
    sentence,  // both children, apart, in one sentence
    title,     // the child, in the title
    lede,      // the child, in the opening of the body
    body,      // the child, in the body, its opening included
    at_least,  // the child holds `number` times, apart; the spans are all that it holds at
  };

  Kind kind = Kind::word;
  std::vector<std::string> forms;  // as postings have them; sorted
  std::uint32_t number = 0;
  std::vector<SpanPlan> children;

  friend bool operator==(const SpanPlan& a, const SpanPlan& b) {
    return a.kind == b.kind && a.forms == b.forms && a.number == b.number &&
           a.children == b.children;
  }
};

SpanPlan span_word(std::vector<std::string> forms);
SpanPlan span_group(SpanPlan::Kind kind, std::vector<SpanPlan> children, std::uint32_t number = 0);

/// The greatest `number` of a nearness: beyond it words stand in different paragraphs.
inline constexpr std::uint32_t same_paragraph = 1023;

/// `(near 5 tariff|tariffs (phrase trade deal|deals))`: for tests, --parse and --explain.
std::string to_string(const SpanPlan& plan);

}  // namespace lede::store
