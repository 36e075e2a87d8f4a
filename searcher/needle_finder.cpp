// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/needle_finder.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <unordered_map>

#include "common/schema/schema.hpp"
#include "common/store/span_finder.hpp"
#include "common/text/lede.hpp"

namespace lede {
namespace {

using Position = std::uint32_t;

/// The tokens of a text, as the index has them in its lists of positions.
class TextPositions final : public store::WordPositions {
 public:
  /// Of `wanted` forms only.
  TextPositions(const text::Analysis& analysis, TextPart part,
                const std::vector<std::string>& wanted);

  std::span<const Position> of(const store::SpanPlan& word) override;
  std::span<const Position> sentence_ends() override { return sentence_ends_; }
  schema::FieldBounds bounds() override { return bounds_; }

  /// The text of a word or phrase that was found.
  ByteRange range(const store::SpanPart& part) const;

 private:
  ByteRange range_at(Position position, const store::SpanPlan& word) const;

  const std::vector<text::Token>& tokens_;
  std::unordered_map<std::string, std::vector<Position>> places_;  // of the wanted forms
  std::unordered_map<const store::SpanPlan*, std::vector<Position>> found_;
  std::vector<Position> sentence_ends_;
  schema::FieldBounds bounds_;
};

std::string form_of(const text::Token& token);
void collect_forms(const store::SpanPlan& plan, std::vector<std::string>& forms);
schema::FieldBounds bounds_of(const text::Analysis& analysis, TextPart part);
bool is_for(const query::Needle& needle, std::string_view language);
void keep_apart(std::vector<ByteRange>& ranges);

}  // namespace

NeedleFinder::NeedleFinder(const std::vector<query::Needle>& needles)
    : needles_(needles),
      any_weighs_(std::any_of(needles.begin(), needles.end(),
                              [](const query::Needle& n) { return n.weight > 0; })) {
  for (const query::Needle& needle : needles_) {
    if (is_shown(needle)) collect_forms(needle.spans, forms_);
  }
}

bool NeedleFinder::is_shown(const query::Needle& needle) const {
  return !any_weighs_ || needle.weight > 0;
}

std::vector<Occurrence> NeedleFinder::find(const text::Analysis& analysis,
                                           std::string_view language, TextPart part) const {
  TextPositions positions(analysis, part, forms_);
  std::vector<Occurrence> occurrences;
  for (std::size_t i = 0; i < needles_.size(); ++i) {
    const query::Needle& needle = needles_[i];
    if (!is_shown(needle) || !is_for(needle, language)) continue;
    std::vector<ByteRange> ranges;
    for (const store::Span& span : store::find_spans(needle.spans, positions)) {
      for (const store::SpanPart& found : span.parts) ranges.push_back(positions.range(found));
    }
    keep_apart(ranges);
    for (const ByteRange& range : ranges) occurrences.push_back({i, range});
  }
  std::stable_sort(
      occurrences.begin(), occurrences.end(),
      [](const Occurrence& a, const Occurrence& b) { return a.range.begin < b.range.begin; });
  return occurrences;
}

std::vector<ByteRange> merge_overlapping(std::vector<ByteRange> ranges) {
  std::sort(ranges.begin(), ranges.end(), [](const ByteRange& a, const ByteRange& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
  });
  std::vector<ByteRange> merged;
  for (const ByteRange& range : ranges) {
    if (!merged.empty() && range.begin < merged.back().end) {
      merged.back().end = std::max(merged.back().end, range.end);
    } else {
      merged.push_back(range);
    }
  }
  return merged;
}

namespace {

TextPositions::TextPositions(const text::Analysis& analysis, TextPart part,
                             const std::vector<std::string>& wanted)
    : tokens_(analysis.tokens), bounds_(bounds_of(analysis, part)) {
  for (const std::string& form : wanted) places_.try_emplace(form);
  for (const text::Token& token : tokens_) {
    const auto places = token.form == text::Form::capital ? places_.find(form_of(token))
                                                          : places_.find(text::exact_form(token));
    if (places != places_.end()) places->second.push_back(token.position);
  }
  for (const text::Sentence& sentence : analysis.sentences) {
    if (sentence.first <= sentence.last) sentence_ends_.push_back(sentence.last);
  }
}

std::span<const Position> TextPositions::of(const store::SpanPlan& word) {
  const auto [known, is_new] = found_.try_emplace(&word);
  std::vector<Position>& positions = known->second;
  if (!is_new) return positions;
  for (const std::string& form : word.forms) {
    const auto places = places_.find(form);
    if (places == places_.end()) continue;
    positions.insert(positions.end(), places->second.begin(), places->second.end());
  }
  std::sort(positions.begin(), positions.end());
  positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
  return positions;
}

ByteRange TextPositions::range(const store::SpanPart& part) const {
  const bool is_word = part.plan->children.empty();
  const ByteRange first = range_at(part.begin, is_word ? *part.plan : part.plan->children.front());
  const ByteRange last = range_at(part.end, is_word ? *part.plan : part.plan->children.back());
  return {first.begin, std::max(first.end, last.end)};
}

/// Of the tokens at a position (a word, a joined form that begins there) the one that was meant.
ByteRange TextPositions::range_at(Position position, const store::SpanPlan& word) const {
  const auto first = std::lower_bound(
      tokens_.begin(), tokens_.end(), position,
      [](const text::Token& token, Position wanted) { return token.position < wanted; });
  for (auto token = first; token != tokens_.end() && token->position == position; ++token) {
    const bool meant = std::binary_search(word.forms.begin(), word.forms.end(), form_of(*token));
    if (meant) return token->range;
  }
  return first->range;
}

std::string form_of(const text::Token& token) {
  if (token.form == text::Form::capital) {
    return schema::term(schema::capital_prefix, token.normal);
  }
  return text::exact_form(token);
}

void collect_forms(const store::SpanPlan& plan, std::vector<std::string>& forms) {
  forms.insert(forms.end(), plan.forms.begin(), plan.forms.end());
  for (const store::SpanPlan& child : plan.children) collect_forms(child, forms);
}

/// As if the text were all of its article.
schema::FieldBounds bounds_of(const text::Analysis& analysis, TextPart part) {
  constexpr Position endless = std::numeric_limits<Position>::max();
  switch (part) {
    case TextPart::title:
      return {endless, endless, endless};
    case TextPart::summary:
      return {1, endless, endless};
    case TextPart::body:
      break;
  }
  return {1, 1, text::lede_end(analysis)};
}

bool is_for(const query::Needle& needle, std::string_view language) {
  return needle.languages.empty() || std::find(needle.languages.begin(), needle.languages.end(),
                                               language) != needle.languages.end();
}

/// In order; of those that overlap the first, and the longest that begin there.
void keep_apart(std::vector<ByteRange>& ranges) {
  std::sort(ranges.begin(), ranges.end(), [](const ByteRange& a, const ByteRange& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
  std::size_t until = 0;
  std::erase_if(ranges, [&](const ByteRange& range) {
    if (range.begin < until) return true;
    until = range.end;
    return false;
  });
}

}  // namespace
}  // namespace lede
