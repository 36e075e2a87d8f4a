// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/text_layout.hpp"

#include <algorithm>
#include <vector>

#include "common/base/utf8.hpp"
#include "common/text/glyph.hpp"
#include "common/text/line_breaks.hpp"
#include "searcher/output/hyperlink.hpp"

namespace lede::output {
namespace {

/// What looks alike inside a word.
struct Run {
  std::string text;
  bool highlighted = false;
};

struct Word {
  std::vector<Run> runs;
  std::size_t columns = 0;
  bool after_space = true;  // in the text; on its line if it is not the first
};

/// Cuts text into words that are ready to be sent.
class WordCutter {
 public:
  explicit WordCutter(Emphasis emphasis) : emphasis_(emphasis) {}
  std::vector<Word> cut(const Highlighted& highlighted);

 private:
  void begin_word_without_space();
  void add(char32_t code_point, bool highlighted);
  void add(std::string_view shown, std::size_t columns, bool highlighted);
  void add_star();
  Word& word();

  Emphasis emphasis_;
  std::vector<Word> words_;
  bool after_space_ = true;  // the next character begins a word
};

/// Writes escape sequences for what changes, and none in a style without colour.
class LineWriter {
 public:
  LineWriter(const Layout& layout, const TextStyle& style)
      : face_(layout.face),
        emphasis_(style.emphasis),
        link_(style.links == Links::shown ? link_opening(layout.link) : std::string()) {}
  void indent(std::string_view spaces) { out_ += spaces; }
  void space() { is_space_due_ = true; }
  void write(const Run& run);
  void end_line();
  std::string take() { return std::move(out_); }

 private:
  void look(std::string_view wanted);

  Face face_;
  Emphasis emphasis_;
  std::string out_;
  std::string link_;  // what opens it
  std::string_view looks_;
  bool is_linked_ = false;
  bool is_space_due_ = false;
};

std::size_t plain_signs_at(std::string_view text, std::size_t position);
std::string_view sequence(Face face, bool highlighted);
std::vector<ByteRange> joined_over_spaces(const Highlighted& text);

}  // namespace

std::string lay_out(const Highlighted& text, const Layout& layout, const TextStyle& style) {
  const std::vector<Word> words = WordCutter(style.emphasis).cut(text);
  if (words.empty()) return {};
  LineWriter writer(layout, style);
  writer.indent(layout.first_indent);
  const std::string indent(layout.indent, ' ');
  std::size_t column = layout.first_indent.size();
  bool at_line_start = true;
  for (const Word& word : words) {
    const std::size_t space = word.after_space && !at_line_start ? 1 : 0;
    if (!at_line_start && column + space + word.columns > style.width) {
      writer.end_line();
      writer.indent(indent);
      column = indent.size();
    } else if (space == 1) {
      writer.space();
      ++column;
    }
    for (const Run& run : word.runs) writer.write(run);
    column += word.columns;
    at_line_start = false;
  }
  writer.end_line();
  return writer.take();
}

std::string single_line(std::string_view text, const Layout& layout, const TextStyle& style) {
  LineWriter writer(layout, style);
  writer.indent(layout.first_indent);
  writer.write({text::one_line(text), false});
  writer.end_line();
  return writer.take();
}

namespace {

std::vector<Word> WordCutter::cut(const Highlighted& highlighted) {
  const std::string_view text = highlighted.text;
  const std::vector<ByteRange> ranges = joined_over_spaces(highlighted);
  const std::vector<std::size_t> breaks = text::spaceless_breaks(text);
  auto next = ranges.begin();
  auto next_break = breaks.begin();
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    if (next_break != breaks.end() && *next_break == at) {
      ++next_break;
      begin_word_without_space();
    }
    if (next != ranges.end() && !inside && at >= next->begin) {
      inside = true;
      add_star();
    }
    std::size_t end = text.size();
    if (next != ranges.end()) end = inside ? next->end : next->begin;
    if (next_break != breaks.end()) end = std::min(end, *next_break);
    if (const std::size_t bytes = plain_signs_at(text.substr(0, end), at); bytes > 0) {
      add(text.substr(at, bytes), bytes, inside);
      at += bytes;
    } else {
      const CodePoint point = code_point_at(text, at);
      add(point.value, inside);
      at += point.bytes;
    }
    if (inside && at >= next->end) {
      inside = false;
      ++next;
      add_star();
    }
  }
  return std::move(words_);
}

void WordCutter::begin_word_without_space() {
  if (after_space_ || words_.empty()) return;
  words_.emplace_back();
  words_.back().after_space = false;
}

void WordCutter::add(char32_t code_point, bool highlighted) {
  if (text::is_breaking_space(code_point)) {
    after_space_ = true;
    return;
  }
  const text::Glyph shown = text::glyph(code_point);
  add(shown.text, shown.columns, highlighted);
}

void WordCutter::add(std::string_view shown, std::size_t columns, bool highlighted) {
  Word& current = word();
  if (current.runs.empty() || current.runs.back().highlighted != highlighted) {
    current.runs.push_back({{}, highlighted});
  }
  current.runs.back().text += shown;
  current.columns += columns;
}

void WordCutter::add_star() {
  if (emphasis_ != Emphasis::stars) return;
  Word& current = word();
  current.runs.push_back({"*", false});
  ++current.columns;
}

/// The word that the next character belongs to.
Word& WordCutter::word() {
  if (after_space_ || words_.empty()) words_.emplace_back();
  after_space_ = false;
  return words_.back();
}

void LineWriter::write(const Run& run) {
  if (!link_.empty() && !is_linked_) {
    out_ += link_;
    is_linked_ = true;
  }
  look(emphasis_ == Emphasis::color ? sequence(face_, run.highlighted) : std::string_view());
  out_ += run.text;
}

void LineWriter::end_line() {
  // Closed on every line: pagers forget colours at a line's end.
  look({});
  if (is_linked_) out_ += link_closing;
  is_linked_ = false;
  out_ += '\n';
}

void LineWriter::look(std::string_view wanted) {
  const bool changes = wanted != looks_;
  if (changes && !looks_.empty()) out_ += "\x1b[0m";
  if (is_space_due_) out_ += ' ';
  if (changes) out_ += wanted;
  looks_ = wanted;
  is_space_due_ = false;
}

/// How many signs of ASCII stand there that are seen, and take a column and a byte each.
std::size_t plain_signs_at(std::string_view text, std::size_t position) {
  std::size_t end = position;
  while (end < text.size() && text[end] > ' ' && text[end] <= '~') ++end;
  return end - position;
}

// *Central Bank* reads better than *Central* *Bank*.
std::vector<ByteRange> joined_over_spaces(const Highlighted& text) {
  std::vector<ByteRange> joined;
  for (const ByteRange& range : text.highlights) {
    const bool follows =
        !joined.empty() &&
        text::one_line(ByteRange{joined.back().end, range.begin}.in(text.text)).empty();
    if (follows) {
      joined.back().end = range.end;
    } else {
      joined.push_back(range);
    }
  }
  return joined;
}

std::string_view sequence(Face face, bool highlighted) {
  if (highlighted) return "\x1b[1;31m";
  switch (face) {
    case Face::plain:
      return {};
    case Face::strong:
      return "\x1b[1m";
    case Face::quiet:
      return "\x1b[2m";
  }
  return {};
}

}  // namespace
}  // namespace lede::output
