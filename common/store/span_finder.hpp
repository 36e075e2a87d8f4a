// SPDX-License-Identifier: GPL-2.0-or-later
// Where a span plan holds in one article: the index asks it of its lists of positions, the
// snippet maker of a text that it has cut into words, so that what is shown is what matched.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "common/schema/schema.hpp"
#include "common/store/span_plan.hpp"

namespace lede::store {

/// A word or phrase of a span: what it was found for, and from which position to which.
struct SpanPart {
  const SpanPlan* plan = nullptr;
  std::uint32_t begin = 0, end = 0;
};

struct Span {
  std::uint32_t begin = 0, end = 0;  // positions of its first and its last word
  std::vector<SpanPart> parts = {};
};

/// Where words stand in one article. What it returns lives until it is asked of another one.
class WordPositions {
 public:
  virtual ~WordPositions() = default;

  /// Ascending. `word` is a node of the plan that is looked for.
  virtual std::span<const std::uint32_t> of(const SpanPlan& word) = 0;
  /// The last words of sentences, ascending.
  virtual std::span<const std::uint32_t> sentence_ends() = 0;
  virtual schema::FieldBounds bounds() = 0;

 protected:
  WordPositions() = default;
  WordPositions(const WordPositions&) = default;
  WordPositions& operator=(const WordPositions&) = default;
};

/// Whether `plan` holds anywhere.
bool has_span(const SpanPlan& plan, WordPositions& words);

/// All spans, in order. Of those that pair words far apart (in one paragraph or sentence) a node
/// has `max_spans` at most: pairs beyond are not looked at.
std::vector<Span> find_spans(const SpanPlan& plan, WordPositions& words);
inline constexpr std::size_t max_spans = 1 << 13;

/// How many spans there are at most that do not overlap.
std::uint32_t count_apart(const std::vector<Span>& spans);

}  // namespace lede::store
