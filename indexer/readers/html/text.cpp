// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/text.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "common/base/utf8.hpp"
#include "common/text/white_space.hpp"

namespace lede::indexing {
namespace {

class ParagraphWriter {
 public:
  void add(std::string_view text);
  void add_space() { space_ = true; }
  void break_line();
  void break_paragraph();
  std::size_t size() const { return result_.size() + paragraph_.size(); }
  std::string text() &&;

 private:
  std::string result_;
  std::string paragraph_;
  bool space_ = false;  // is due before the next text
  bool break_ = false;  // of a line is the last that was added
};

bool is_invisible(char32_t character);
bool says_something(std::string_view text);

}  // namespace

std::string text_of(const Selection& selection, std::uint32_t index, std::size_t max_bytes) {
  ParagraphWriter writer;
  std::vector<std::uint32_t> open;  // blocks, the innermost last
  const std::uint32_t end = selection.node(index).end;
  for (std::uint32_t i = index; i < end && writer.size() <= max_bytes; ++i) {
    const HtmlNode& node = selection.node(i);
    while (!open.empty() && selection.node(open.back()).end <= i) {
      open.pop_back();
      writer.break_paragraph();
    }
    if (!selection.has(i)) {
      if (element_of(node.tag).has(Element::block)) writer.break_paragraph();
      i = node.end - 1;
    } else if (node.is_text) {
      writer.add(decode_references(node.text));
    } else if (node.tag == Tag::br) {
      writer.break_line();
    } else if (node.tag == Tag::td || node.tag == Tag::th) {
      writer.add_space();
    } else if (element_of(node.tag).has(Element::block)) {
      writer.break_paragraph();
      open.push_back(i);
    }
  }
  return std::move(writer).text();
}

std::string line_of(const Selection& selection, std::uint32_t index) {
  constexpr std::size_t longest_line = 1000;
  return line_of(text_of(selection, index, longest_line));
}

std::string line_of(std::string_view text) {
  ParagraphWriter writer;
  writer.add(decode_references(text));
  return std::move(writer).text();
}

namespace {

void ParagraphWriter::add(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    if (const std::size_t white = text::white_space_at(text, i)) {
      space_ = true;
      i += white;
      continue;
    }
    const CodePoint character = code_point_at(text, i);
    if (!is_invisible(character.value)) {
      if (space_ && !paragraph_.empty()) paragraph_ += ' ';
      space_ = false;
      break_ = false;
      paragraph_ += text.substr(i, character.bytes);
    }
    i += character.bytes;
  }
}

void ParagraphWriter::break_line() {
  if (std::exchange(break_, true)) break_paragraph();
  space_ = true;
}

void ParagraphWriter::break_paragraph() {
  space_ = false;
  if (paragraph_.empty()) return;
  if (says_something(paragraph_)) {
    if (!result_.empty()) result_ += "\n\n";
    result_ += paragraph_;
  }
  paragraph_.clear();
}

std::string ParagraphWriter::text() && {
  break_paragraph();
  return std::move(result_);
}

/// Soft hyphens, joints of words and marks of order, which searches would stumble over.
bool is_invisible(char32_t character) {
  return character < 0x20 || character == 0x7F || character == 0xAD || character == 0xFEFF ||
         character == 0x200B || character == 0x2060;
}

/// Not ornaments alone.
bool says_something(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    i += c.bytes;
    const bool ascii = (c.value >= '0' && c.value <= '9') || (c.value >= 'a' && c.value <= 'z') ||
                       (c.value >= 'A' && c.value <= 'Z');
    const bool ornament =
        (c.value >= 0x2000 && c.value <= 0x206F) || (c.value >= 0x2190 && c.value <= 0x27BF);
    if (ascii || (c.value >= 0xC0 && !ornament)) return true;
  }
  return false;
}

}  // namespace
}  // namespace lede::indexing
