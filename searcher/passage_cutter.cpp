// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/passage_cutter.hpp"

#include <algorithm>

namespace lede {

PassageCutter::PassageCutter(const CodePointIndex& code_points, const text::Analysis& analysis,
                             std::size_t length)
    : code_points_(code_points),
      tokens_(analysis.tokens),
      sentences_(analysis.sentences),
      length_(length) {}

Passage PassageCutter::around(ByteRange core, ByteRange free) const {
  const Span span{sentence_at(core.begin), sentence_at(core.end - 1)};
  const ByteRange whole = bytes(span, free);
  ByteRange range = is_too_long(whole) ? cut(whole, core) : bytes(grow(span, free), free);
  range.begin = std::min(range.begin, core.begin);
  range.end = std::max(range.end, core.end);
  return passage(range);
}

Passage PassageCutter::opening() const {
  if (sentences_.empty()) return {};
  ByteRange range = sentences_.front().range;
  if (is_too_long(range)) return passage(cut(range, {range.begin, range.begin}));
  for (const text::Sentence& sentence : sentences_) {
    const ByteRange longer{range.begin, sentence.range.end};
    if (code_points_.count(longer) > length_) break;
    range.end = std::max(range.end, longer.end);
  }
  return passage(range);
}

std::size_t PassageCutter::sentence_at(std::size_t byte) const {
  const auto after = std::upper_bound(
      sentences_.begin(), sentences_.end(), byte,
      [](std::size_t at, const text::Sentence& sentence) { return at < sentence.range.begin; });
  const auto count = static_cast<std::size_t>(after - sentences_.begin());
  return count > 0 ? count - 1 : 0;
}

bool PassageCutter::is_too_long(ByteRange sentences) const {
  return code_points_.count(sentences) > length_ + length_ / 4;
}

// Where a neighbour has taken a part of a sentence, the rest begins and ends with a word.
ByteRange PassageCutter::bytes(Span span, ByteRange free) const {
  ByteRange range{sentences_[span.first].range.begin, sentences_[span.last].range.end};
  if (range.begin < free.begin) range.begin = word_begin_from(free.begin);
  if (range.end > free.end) range.end = word_end_until(free.end);
  return range;
}

// Forward first: who knows what was said wants to know what follows. A heading or a remark
// alone says little, so what is still short goes on into the next paragraph.
PassageCutter::Span PassageCutter::grow(Span span, ByteRange free) const {
  const auto fits = [&](Span longer) {
    const ByteRange range{sentences_[longer.first].range.begin, sentences_[longer.last].range.end};
    return range.begin >= free.begin && range.end <= free.end &&
           code_points_.count(range) <= length_;
  };
  const auto has_next = [&] {
    return span.last + 1 < sentences_.size() && fits({span.first, span.last + 1});
  };
  const auto has_previous = [&] { return span.first > 0 && fits({span.first - 1, span.last}); };
  const auto are_one_paragraph = [&](std::size_t one, std::size_t next) {
    return sentences_[one].paragraph == sentences_[next].paragraph;
  };
  while (has_next() && are_one_paragraph(span.last, span.last + 1)) ++span.last;
  while (has_previous() && are_one_paragraph(span.first - 1, span.first)) --span.first;
  while (has_next() && code_points_.count(bytes(span, free)) < length_ / 3) ++span.last;
  return span;
}

// From the start of the sentence if that leaves room for the core, else to its end if that
// does, else from the middle, with a third of the room before the core.
ByteRange PassageCutter::cut(ByteRange sentences, ByteRange core) const {
  const std::size_t core_size = code_points_.count(core);
  const std::size_t room = length_ > core_size ? length_ - core_size : 0;
  const std::size_t before = code_points_.count({sentences.begin, core.begin});
  const std::size_t after = code_points_.count({core.end, sentences.end});
  const std::size_t shown_before = before <= room  ? before
                                   : after <= room ? room - after
                                                   : room / 3;
  const std::size_t shown_after = std::min(after, room - shown_before);

  ByteRange range = sentences;
  if (shown_before < before) {
    const std::size_t from = code_points_.byte_of(code_points_.before(core.begin) - shown_before);
    range.begin = std::min(core.begin, word_begin_from(from));
  }
  if (shown_after < after) {
    const std::size_t until = code_points_.byte_of(code_points_.before(core.end) + shown_after);
    range.end = std::max(core.end, word_end_until(until));
    // No word ends there: one endless run of signs.
    if (range.end <= range.begin) range.end = until;
  }
  return range;
}

Passage PassageCutter::passage(ByteRange range) const {
  if (range.empty()) return {range, false, false};
  const ByteRange first = sentences_[sentence_at(range.begin)].range;
  const ByteRange last = sentences_[sentence_at(range.end - 1)].range;
  return {range, range.begin > first.begin, range.end < last.end};
}

// Where the first word begins that does so at `byte` or later; `byte` where there is none.
std::size_t PassageCutter::word_begin_from(std::size_t byte) const {
  const auto word = first_from(byte);
  return word != tokens_.end() ? word->range.begin : byte;
}

// Where the last word ends that does so at `byte` or earlier; 0 where there is none.
std::size_t PassageCutter::word_end_until(std::size_t byte) const {
  for (auto token = first_from(byte); token != tokens_.begin();) {
    --token;
    if (token->form == text::Form::word && token->range.end <= byte) return token->range.end;
  }
  return 0;
}

// What several words say together begins where the first of them does.
std::vector<text::Token>::const_iterator PassageCutter::first_from(std::size_t byte) const {
  return std::lower_bound(
      tokens_.begin(), tokens_.end(), byte,
      [](const text::Token& token, std::size_t at) { return token.range.begin < at; });
}

}  // namespace lede
