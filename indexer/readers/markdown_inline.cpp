// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/markdown_inline.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "common/base/byte_range.hpp"
#include "common/base/utf8.hpp"
#include "indexer/readers/emphasis.hpp"
#include "indexer/readers/html/entities.hpp"
#include "indexer/readers/markdown_code.hpp"

namespace lede::indexing {
namespace {

constexpr std::string_view special = "\\`&<![]*_~";
constexpr std::string_view escapable = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

class InlineReader {
 public:
  InlineReader(std::string_view text, const LinkLabels& labels)
      : text_(text), labels_(labels), code_spans_(text) {}

  std::string run();

 private:
  /// A `[` or `![` that may turn out to begin a link or an image.
  struct Bracket {
    std::size_t inside;  // where its text begins, in the source
    std::size_t output;  // where the bracket stands in the output
    bool image;
  };

  void step();
  void keep(std::size_t count);
  void escape();
  void code_span();
  void character_reference();
  void address();
  void open_bracket(std::size_t bytes);
  void close_bracket();
  void marks();

  bool begins_image() const;
  bool take_footnote_mark();
  std::optional<std::size_t> end_of_link(const Bracket& bracket) const;
  std::optional<std::size_t> end_of_label(std::string_view inner) const;
  bool is_defined(std::string_view label) const;
  void drop_output_from(std::size_t output);
  std::string compacted();

  std::string_view text_;
  const LinkLabels& labels_;
  CodeSpans code_spans_;
  std::size_t position_ = 0;
  std::string output_;
  std::vector<Bracket> brackets_;
  std::vector<MarkRun> runs_;       // positions are those of the output
  std::vector<ByteRange> dropped_;  // of the output
};

bool is_address(std::string_view inside);
void append_collapsed(std::string& result, std::string_view text);

}  // namespace

std::string inline_text(std::string_view paragraph, const LinkLabels& labels) {
  return InlineReader(paragraph, labels).run();
}

namespace {

std::string InlineReader::run() {
  output_.reserve(text_.size());
  while (position_ < text_.size()) step();
  return compacted();
}

void InlineReader::step() {
  switch (text_[position_]) {
    case '\\':
      return escape();
    case '`':
      return code_span();
    case '&':
      return character_reference();
    case '<':
      return address();
    case '!':
      return begins_image() ? open_bracket(2) : keep(1);
    case '[':
      return open_bracket(1);
    case ']':
      return close_bracket();
    case '*':
    case '_':
    case '~':
      return marks();
    default:
      return keep(text_.find_first_of(special, position_) - position_);
  }
}

void InlineReader::keep(std::size_t count) {
  const std::string_view kept = text_.substr(position_, count);
  output_ += kept;
  position_ += kept.size();
}

void InlineReader::escape() {
  const bool escapes = position_ + 1 < text_.size() &&
                       escapable.find(text_[position_ + 1]) != std::string_view::npos;
  if (escapes) ++position_;
  keep(1);
}

void InlineReader::code_span() {
  if (const std::optional<CodeSpans::Span> span = code_spans_.at(position_)) {
    output_ += span->inside.in(text_);
    position_ = span->all.end;
  } else {
    keep(code_spans_.run_length(position_));
  }
}

void InlineReader::character_reference() {
  const std::optional<Entity> entity = entity_at(text_, position_);
  if (!entity) return keep(1);
  append_utf8(output_, entity->code_point);
  position_ += entity->bytes;
}

/// `<https://example.org>` and `<name@example.org>`.
void InlineReader::address() {
  const std::string_view window = text_.substr(position_, max_destination_bytes);
  const std::size_t close = window.find('>');
  if (close == std::string_view::npos || !is_address(window.substr(1, close - 1))) return keep(1);
  output_ += window.substr(1, close - 1);
  position_ += close + 1;
}

void InlineReader::open_bracket(std::size_t bytes) {
  if (take_footnote_mark()) return;
  brackets_.push_back({position_ + bytes, output_.size(), bytes == 2});
  keep(bytes);
}

/// `Really![^1]` has a footnote and no image.
bool InlineReader::begins_image() const {
  const std::string_view rest = text_.substr(position_);
  return rest.starts_with("![") && !rest.starts_with("![^");
}

bool InlineReader::take_footnote_mark() {
  constexpr std::size_t longest_mark = 64;
  const std::string_view window = text_.substr(position_, longest_mark);
  if (!window.starts_with("[^")) return false;
  const std::size_t close = window.find_first_of("] ");
  if (close == std::string_view::npos || window[close] != ']' || close == 2) return false;
  position_ += close + 1;
  return true;
}

void InlineReader::close_bracket() {
  if (brackets_.empty()) return keep(1);
  const Bracket bracket = brackets_.back();
  brackets_.pop_back();
  const std::optional<std::size_t> end = end_of_link(bracket);
  if (!end) return keep(1);
  if (bracket.image) {
    drop_output_from(bracket.output);
  } else {
    dropped_.push_back({bracket.output, bracket.output + 1});
  }
  position_ = behind_attributes(text_, *end);
}

std::optional<std::size_t> InlineReader::end_of_link(const Bracket& bracket) const {
  const std::size_t behind = position_ + 1;
  if (text_.substr(behind).starts_with('(')) {
    if (const auto end = end_of_destination(text_, behind)) return end;
  }
  return end_of_label(text_.substr(bracket.inside, position_ - bracket.inside));
}

/// `[text][label]`, `[label][]` and `[label]`.
std::optional<std::size_t> InlineReader::end_of_label(std::string_view inner) const {
  if (labels_.empty()) return std::nullopt;
  const std::size_t behind = position_ + 1;
  const std::string_view rest = text_.substr(behind, max_label_bytes + 2);
  if (rest.starts_with('[')) {
    const std::size_t close = rest.find(']');
    if (close != std::string_view::npos) {
      const std::string_view label = close == 1 ? inner : rest.substr(1, close - 1);
      if (is_defined(label)) return behind + close + 1;
    }
  }
  if (is_defined(inner)) return behind;
  return std::nullopt;
}

bool InlineReader::is_defined(std::string_view label) const {
  return label.size() <= max_label_bytes && labels_.contains(normal_label(label));
}

void InlineReader::marks() {
  const char mark = text_[position_];
  const std::size_t end = std::min(text_.find_first_not_of(mark, position_), text_.size());
  const std::size_t length = end - position_;
  if (mark != '~' || length == 2) {
    MarkRun run = mark_run(text_, position_, length);
    run.position = output_.size();
    runs_.push_back(run);
  }
  keep(length);
}

void InlineReader::drop_output_from(std::size_t output) {
  output_.resize(output);
  while (!runs_.empty() && runs_.back().position >= output) runs_.pop_back();
  while (!dropped_.empty() && dropped_.back().begin >= output) dropped_.pop_back();
}

/// The output without what was dropped, white space collapsed.
std::string InlineReader::compacted() {
  pair_marks(runs_);
  for (const MarkRun& run : runs_) {
    dropped_.push_back({run.position, run.position + run.length - run.left});
  }
  std::ranges::sort(dropped_, {}, &ByteRange::begin);

  std::string result;
  result.reserve(output_.size());
  const std::string_view output = output_;
  std::size_t next = 0;
  for (const ByteRange& range : dropped_) {
    append_collapsed(result, output.substr(next, range.begin - next));
    next = range.end;
  }
  append_collapsed(result, output.substr(next));
  if (result.ends_with(' ')) result.pop_back();
  return result;
}

bool is_address(std::string_view inside) {
  if (inside.find_first_of(" \t\n<") != std::string_view::npos) return false;
  const std::size_t colon = inside.find(':');
  if (colon == std::string_view::npos) return inside.find('@', 1) != std::string_view::npos;
  return colon >= 2 && std::ranges::all_of(inside.substr(0, colon), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '+' || c == '-' ||
                  c == '.';
         });
}

void append_collapsed(std::string& result, std::string_view text) {
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t';
    if (!blank) {
      result += c;
    } else if (!result.empty() && result.back() != ' ') {
      result += ' ';
    }
  }
}

}  // namespace
}  // namespace lede::indexing
