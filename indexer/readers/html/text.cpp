// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/text.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "common/base/utf8.hpp"
#include "common/text/white_space.hpp"

namespace lede::indexing {
namespace {

using Kind = Paragraph::Kind;

class ParagraphWriter {
 public:
  /// `kind` and links of the paragraph that the text is in.
  struct Place {
    Kind kind = Kind::plain;
    bool in_link = false;
  };
  void add(std::string_view text, Place place);
  void add_space() { space_ = true; }
  void break_line();
  void break_paragraph();
  std::size_t bytes() const { return bytes_ + paragraph_.text.size(); }
  std::vector<Paragraph> paragraphs() &&;

 private:
  std::vector<Paragraph> paragraphs_;
  std::size_t bytes_ = 0;  // of those that are complete
  Paragraph paragraph_;
  bool space_ = false;  // is due before the next text
  bool break_ = false;  // of a line is the last that was added
};

/// A block that is open, and what a text in it is.
struct OpenBlock {
  std::uint32_t end = 0;
  Kind kind = Kind::plain;
};

Kind kind_in(Tag block, Kind around);
bool is_layout(const Selection& selection, std::uint32_t row);
bool is_invisible(char32_t character);
bool says_something(std::string_view text);

}  // namespace

std::vector<Paragraph> paragraphs_of(const Selection& selection, std::uint32_t index,
                                     std::size_t max_bytes) {
  ParagraphWriter writer;
  std::vector<OpenBlock> open;  // the innermost last
  const std::uint32_t end = selection.node(index).end;
  for (std::uint32_t i = index; i < end && writer.bytes() <= max_bytes; ++i) {
    const HtmlNode& node = selection.node(i);
    while (!open.empty() && open.back().end <= i) {
      open.pop_back();
      writer.break_paragraph();
    }
    const Kind kind = open.empty() ? Kind::plain : open.back().kind;
    if (!selection.has(i)) {
      if (element_of(node.tag).has(Element::block)) writer.break_paragraph();
      i = node.end - 1;
    } else if (node.is_text) {
      writer.add(decode_references(node.text), {kind, node.in_link});
    } else if (node.tag == Tag::br) {
      writer.break_line();
    } else if ((node.tag == Tag::td || node.tag == Tag::th) && kind == Kind::row) {
      writer.add_space();
    } else if (node.tag == Tag::tr && is_layout(selection, i)) {
      writer.break_paragraph();
      open.push_back({node.end, Kind::plain});
    } else if (node.tag == Tag::td || node.tag == Tag::th) {
      writer.break_paragraph();
      open.push_back({node.end, kind});
    } else if (element_of(node.tag).has(Element::block)) {
      writer.break_paragraph();
      open.push_back({node.end, kind_in(node.tag, kind)});
    }
  }
  return std::move(writer).paragraphs();
}

std::string joined(std::span<const Paragraph> paragraphs) {
  std::string text;
  for (const Paragraph& paragraph : paragraphs) {
    if (!text.empty()) text += "\n\n";
    text += paragraph.text;
  }
  return text;
}

std::string text_of(const Selection& selection, std::uint32_t index, std::size_t max_bytes) {
  return joined(paragraphs_of(selection, index, max_bytes));
}

std::string line_of(const Selection& selection, std::uint32_t index) {
  constexpr std::size_t longest_line = 1000;
  return line_of(text_of(selection, index, longest_line));
}

std::string line_of(std::string_view text) {
  return line_of_plain(decode_references(text));
}

std::string line_of_plain(std::string_view text) {
  ParagraphWriter writer;
  writer.add(text, {});
  return joined(std::move(writer).paragraphs());
}

namespace {

void ParagraphWriter::add(std::string_view text, Place place) {
  for (std::size_t i = 0; i < text.size();) {
    if (const std::size_t white = text::white_space_at(text, i)) {
      space_ = true;
      i += white;
      continue;
    }
    const CodePoint character = code_point_at(text, i);
    if (!is_invisible(character.value)) {
      std::string& line = paragraph_.text;
      if (line.empty()) paragraph_.kind = place.kind;
      if (space_ && !line.empty()) line += ' ';
      space_ = false;
      break_ = false;
      line += text.substr(i, character.bytes);
      if (place.in_link) paragraph_.link_bytes += character.bytes;
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
  if (says_something(paragraph_.text)) {
    bytes_ += paragraph_.text.size();
    paragraphs_.push_back(std::move(paragraph_));
  }
  paragraph_ = {};
}

std::vector<Paragraph> ParagraphWriter::paragraphs() && {
  break_paragraph();
  return std::move(paragraphs_);
}

Kind kind_in(Tag block, Kind around) {
  switch (block) {
    case Tag::h1:
    case Tag::h2:
    case Tag::h3:
    case Tag::h4:
    case Tag::h5:
    case Tag::h6:
      return Kind::heading;
    case Tag::li:
    case Tag::dt:
    case Tag::dd:
      return Kind::item;
    case Tag::tr:
      return Kind::row;
    case Tag::pre:
      return Kind::verbatim;
    default:
      return around;
  }
}

/// Old pages are tables, whose cells hold more than a table's would.
bool is_layout(const Selection& selection, std::uint32_t row) {
  constexpr std::uint32_t much = 400;
  const std::uint32_t end = selection.node(row).end;
  for (std::uint32_t i = row + 1; i < end; i = selection.node(i).end) {
    if (selection.measure(i).text > much) return true;
  }
  return false;
}

/// Soft hyphens, joints of words and marks of order, which searches would stumble over.
bool is_invisible(char32_t character) {
  return character < 0x20 || character == 0x7F || character == 0xAD || character == 0xFEFF ||
         character == 0x200B || character == 0x2060;
}

/// Not ornaments alone; three hashes end a press release.
bool says_something(std::string_view text) {
  if (std::ranges::count(text, '#') == 3) return true;
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
