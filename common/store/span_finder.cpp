// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/span_finder.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

#include "common/store/word_spans.hpp"

namespace lede::store {

namespace {

using Kind = SpanPlan::Kind;
using Position = std::uint32_t;

constexpr Position endless = std::numeric_limits<Position>::max();
constexpr std::size_t all = std::numeric_limits<std::size_t>::max();

/// One walk through a plan.
class Finder {
 public:
  explicit Finder(WordPositions& words) : words_(words) {}

  /// At most `limit` spans: who needs but one stops there.
  std::vector<Span> find(const SpanPlan& plan, std::size_t limit);

 private:
  bool take_steps(std::size_t steps);

  std::vector<Span> word(const SpanPlan& plan, std::size_t limit);
  std::vector<Span> phrase(const SpanPlan& plan, std::size_t limit);
  std::vector<Span> any(const SpanPlan& plan, std::size_t limit);
  std::vector<Span> pairs(const SpanPlan& plan, std::size_t limit);
  std::vector<Span> inside(const SpanPlan& plan, std::size_t limit);
  std::vector<Span> at_least(const SpanPlan& plan, std::size_t limit);

  bool stand_together(const SpanPlan& plan, const Span& first, const Span& second);

  WordPositions& words_;
  std::size_t steps_left_ = max_steps;
};

bool is_of_words(const SpanPlan& plan);
bool by_place(const Span& a, const Span& b);
bool share_a_word(const Span& a, const Span& b);
Position gap_between(const Span& a, const Span& b);
Span joined(const Span& a, const Span& b);
void keep_each_once(std::vector<Span>& spans);

}  // namespace

// Mostly it is a phrase or two words that are asked for, of very many articles.
bool has_span(const SpanPlan& plan, WordPositions& words) {
  switch (plan.kind) {
    case Kind::word:
      return !words.of(plan).empty();
    case Kind::phrase:
      return has_phrase(plan, words);
    case Kind::any:
      return std::any_of(plan.children.begin(), plan.children.end(),
                         [&](const SpanPlan& child) { return has_span(child, words); });
    case Kind::near:
    case Kind::ordered:
      if (is_of_words(plan)) return has_pair(plan, words);
      break;
    default:
      break;
  }
  return !Finder(words).find(plan, 1).empty();
}

std::vector<Span> find_spans(const SpanPlan& plan, WordPositions& words) {
  return Finder(words).find(plan, all);
}

// Always the one that ends first.
std::uint32_t count_apart(const std::vector<Span>& spans) {
  std::vector<std::pair<Position, Position>> ends;
  ends.reserve(spans.size());
  for (const Span& span : spans) ends.emplace_back(span.end, span.begin);
  std::sort(ends.begin(), ends.end());
  std::uint32_t apart = 0;
  Position free = 0;
  for (const auto& [end, begin] : ends) {
    if (begin < free) continue;
    ++apart;
    free = end + 1;
  }
  return apart;
}

namespace {

std::vector<Span> Finder::find(const SpanPlan& plan, std::size_t limit) {
  switch (plan.kind) {
    case Kind::word:
      return word(plan, limit);
    case Kind::phrase:
      return phrase(plan, limit);
    case Kind::any:
      return any(plan, limit);
    case Kind::near:
    case Kind::ordered:
    case Kind::sentence:
      return pairs(plan, limit);
    case Kind::title:
    case Kind::lede:
    case Kind::body:
      return inside(plan, limit);
    case Kind::at_least:
      return at_least(plan, limit);
  }
  return {};
}

bool Finder::take_steps(std::size_t steps) {
  if (steps_left_ < steps) return false;
  steps_left_ -= steps;
  return true;
}

std::vector<Span> Finder::word(const SpanPlan& plan, std::size_t limit) {
  std::vector<Span> spans;
  for (const Position position : words_.of(plan)) {
    if (spans.size() == limit || !take_steps(1)) break;
    spans.push_back({position, position, {{&plan, position, position}}});
  }
  return spans;
}

/// The word that stands at the fewest places leads: where phrases may begin is thinned out by
/// every other word in turn.
std::vector<Span> Finder::phrase(const SpanPlan& plan, std::size_t limit) {
  std::vector<std::span<const Position>> places;
  places.reserve(plan.children.size());
  for (const SpanPlan& child : plan.children) places.push_back(words_.of(child));
  const auto fewest =
      std::min_element(places.begin(), places.end(),
                       [](const auto& a, const auto& b) { return a.size() < b.size(); });
  const auto leader = static_cast<Position>(fewest - places.begin());
  std::vector<Position> firsts;
  for (const Position position : *fewest) {
    if (position > leader) firsts.push_back(position - leader);
  }
  for (Position i = 0; i < places.size() && !firsts.empty(); ++i) {
    if (i == leader) continue;
    auto place = places[i].begin();
    std::erase_if(firsts, [&](Position first) {
      place = std::lower_bound(place, places[i].end(), first + i);
      return place == places[i].end() || *place != first + i;
    });
  }
  std::vector<Span> spans;
  const auto last = static_cast<Position>(places.size() - 1);
  for (const Position first : firsts) {
    if (spans.size() == limit || !take_steps(1)) break;
    spans.push_back({first, first + last, {{&plan, first, first + last}}});
  }
  return spans;
}

std::vector<Span> Finder::any(const SpanPlan& plan, std::size_t limit) {
  std::vector<Span> spans;
  for (const SpanPlan& child : plan.children) {
    std::vector<Span> found = find(child, limit);
    std::move(found.begin(), found.end(), std::back_inserter(spans));
    if (limit == 1 && !spans.empty()) break;
  }
  std::stable_sort(spans.begin(), spans.end(), by_place);
  return spans;
}

std::vector<Span> Finder::pairs(const SpanPlan& plan, std::size_t limit) {
  limit = std::min(limit, max_spans);
  const std::vector<Span> firsts = find(plan.children[0], all);
  if (firsts.empty()) return {};
  const std::vector<Span> seconds = find(plan.children[1], all);
  // A sentence does not leave its paragraph.
  const Position far = plan.kind == Kind::sentence ? same_paragraph : plan.number;
  Position longest = 0;
  for (const Span& span : seconds) longest = std::max(longest, span.end - span.begin);

  std::vector<Span> spans;
  for (const Span& first : firsts) {
    const Position begin = plan.kind == Kind::ordered
                               ? first.end + 1
                               : first.begin - std::min(first.begin, far + longest);
    const Position end = first.end + std::min(far, endless - first.end);
    auto second =
        std::lower_bound(seconds.begin(), seconds.end(), begin,
                         [](const Span& span, Position position) { return span.begin < position; });
    for (; second != seconds.end() && second->begin <= end && spans.size() < limit; ++second) {
      if (!take_steps(1)) break;
      if (!stand_together(plan, first, *second)) continue;
      if (!take_steps(first.parts.size() + second->parts.size())) break;
      spans.push_back(joined(first, *second));
    }
  }
  std::stable_sort(spans.begin(), spans.end(), by_place);
  return spans;
}

bool Finder::stand_together(const SpanPlan& plan, const Span& first, const Span& second) {
  if (plan.kind == Kind::ordered) {
    return first.end < second.begin && second.begin - first.end <= plan.number;
  }
  if (share_a_word(first, second)) return false;
  if (plan.kind == Kind::near) return gap_between(first, second) <= plan.number;
  const std::span<const Position> ends = words_.sentence_ends();
  const auto sentence = [&](Position position) {
    return std::lower_bound(ends.begin(), ends.end(), position) - ends.begin();
  };
  return sentence(std::min(first.begin, second.begin)) == sentence(std::max(first.end, second.end));
}

std::vector<Span> Finder::inside(const SpanPlan& plan, std::size_t limit) {
  const schema::FieldBounds bounds = words_.bounds();
  const Position begin = plan.kind == Kind::title ? 0 : bounds.summary;
  const Position end = plan.kind == Kind::title  ? bounds.title
                       : plan.kind == Kind::lede ? bounds.lede
                                                 : endless;
  std::vector<Span> spans = find(plan.children.front(), all);
  std::erase_if(spans, [&](const Span& span) { return span.begin < begin || span.end >= end; });
  if (spans.size() > limit) spans.resize(limit);
  return spans;
}

std::vector<Span> Finder::at_least(const SpanPlan& plan, std::size_t limit) {
  std::vector<Span> spans = find(plan.children.front(), all);
  keep_each_once(spans);
  if (count_apart(spans) < plan.number) return {};
  if (spans.size() > limit) spans.resize(limit);
  return spans;
}

bool is_of_words(const SpanPlan& plan) {
  return std::all_of(plan.children.begin(), plan.children.end(),
                     [](const SpanPlan& child) { return child.kind == Kind::word; });
}

bool by_place(const Span& a, const Span& b) {
  return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
}

bool share_a_word(const Span& a, const Span& b) {
  if (a.end < b.begin || b.end < a.begin) return false;
  return std::any_of(a.parts.begin(), a.parts.end(), [&](const SpanPart& one) {
    return std::any_of(b.parts.begin(), b.parts.end(), [&](const SpanPart& other) {
      return one.begin <= other.end && other.begin <= one.end;
    });
  });
}

/// In words from one to the other, as w/n counts: neighbours are 1 apart. Where a span lies
/// between the words of another, nothing.
Position gap_between(const Span& a, const Span& b) {
  if (a.end < b.begin) return b.begin - a.end;
  return b.end < a.begin ? a.begin - b.end : 0;
}

Span joined(const Span& a, const Span& b) {
  Span span{std::min(a.begin, b.begin), std::max(a.end, b.end), a.parts};
  span.parts.insert(span.parts.end(), b.parts.begin(), b.parts.end());
  return span;
}

void keep_each_once(std::vector<Span>& spans) {
  const auto same = [](const Span& a, const Span& b) {
    return a.begin == b.begin && a.end == b.end;
  };
  spans.erase(std::unique(spans.begin(), spans.end(), same), spans.end());
}

}  // namespace

}  // namespace lede::store
