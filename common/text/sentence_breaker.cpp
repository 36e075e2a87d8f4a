// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/sentence_breaker.hpp"

#include <cstdint>

#include "common/text/abbreviations.hpp"
#include "common/text/ascii_boundaries.hpp"
#include "common/text/white_space.hpp"

namespace lede::text {
namespace {

constexpr std::string_view next_line = "\u0085";
constexpr std::string_view line_separator = "\u2028";

/// The same text with spaces, byte for byte, where ICU would end a sentence because of a line.
void unwrap_lines(std::string& text);

}  // namespace

const std::vector<ByteRange>& SentenceBreaker::sentences(std::string_view paragraph) {
  unwrapped_.assign(paragraph);
  unwrap_lines(unwrapped_);
  sentences_.clear();
  const By by = start(unwrapped_);
  std::size_t begin = 0;
  for (std::size_t boundary = 0; boundary < unwrapped_.size();) {
    boundary = end_of_sentence(by, boundary);
    const bool at_end = boundary == unwrapped_.size();
    if (!at_end && abbreviation_ends_at(unwrapped_, boundary)) continue;
    const ByteRange sentence = trim_white_space(unwrapped_, {begin, boundary});
    if (!sentence.empty()) sentences_.push_back(sentence);
    begin = boundary;
  }
  return sentences_;
}

SentenceBreaker::By SentenceBreaker::start(std::string_view text) {
  if (has_ascii_sentences(text)) return By::ascii;
  if (rules_.start(text)) return By::rules;
  boundaries_.start(text);
  return By::icu;
}

/// Of the one that begins at `begin`, where the one before ended.
std::size_t SentenceBreaker::end_of_sentence(By by, std::size_t begin) {
  switch (by) {
    case By::ascii:
      return ascii_sentence_end(unwrapped_, begin);
    case By::rules:
      return rules_.next();
    case By::icu:
      break;
  }
  return boundaries_.next().value_or(unwrapped_.size());
}

namespace {

void unwrap_lines(std::string& text) {
  std::uint8_t others = 0;
  for (char& c : text) {
    c = c == '\n' || c == '\r' ? ' ' : c;
    others = static_cast<std::uint8_t>(others | (c == next_line[0] || c == line_separator[0]));
  }
  if (others == 0) return;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != next_line[0] && text[i] != line_separator[0]) continue;
    for (const std::string_view ending : {next_line, line_separator}) {
      if (text.compare(i, ending.size(), ending) == 0)
        text.replace(i, ending.size(), ending.size(), ' ');
    }
  }
}

}  // namespace
}  // namespace lede::text
