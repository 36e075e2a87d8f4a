// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/markdown_text.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "common/base/utf8.hpp"
#include "indexer/readers/html/markup.hpp"
#include "indexer/readers/markdown_code.hpp"
#include "indexer/readers/markdown_inline.hpp"
#include "indexer/readers/markdown_line.hpp"
#include "indexer/readers/shortcodes.hpp"

namespace lede::indexing {
namespace {

/// Gathers lines into paragraphs (CommonMark 0.30, chapters 4 and 5), one line at a time.
class BlockReader {
 public:
  explicit BlockReader(const LinkLabels& labels) : labels_(labels) {}

  void read(std::string_view line);
  std::string text() &&;

 private:
  bool read_code(std::string_view line);
  void read_content(const MarkdownLine& line);
  void read_table_row(std::string_view row);
  void add_to_paragraph(std::string_view line);
  void end_paragraph();
  void add_paragraph(std::string_view text);

  const LinkLabels& labels_;
  std::optional<Fence> fence_;
  std::string paragraph_;  // the one that is open
  std::size_t quote_depth_ = 0;
  bool in_list_ = false;  // the open paragraph is a list's item
  bool in_table_ = false;
  std::string result_;
};

std::string_view trim(std::string_view text);
bool says_something(std::string_view text);

}  // namespace

std::string markdown_to_text(std::string_view markdown) {
  const std::string source = remove_html(remove_shortcodes(markdown));
  const LinkLabels labels = defined_labels(source);
  BlockReader reader(labels);
  std::string_view rest = source;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    reader.read(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return std::move(reader).text();
}

std::string markdown_to_line(std::string_view markdown) {
  return inline_text(remove_html(remove_shortcodes(markdown)), {});
}

namespace {

void BlockReader::read(std::string_view line) {
  if (read_code(line)) return;
  const MarkdownLine parsed =
      parse_line(line, paragraph_.empty() || in_list_ ? ListStart::any_number : ListStart::one);
  if (parsed.quote_depth > quote_depth_ || parsed.is_item) end_paragraph();
  if (parsed.kind != MarkdownLine::Kind::blank) quote_depth_ = parsed.quote_depth;
  in_list_ = parsed.is_item || (in_list_ && !paragraph_.empty());
  read_content(parsed);
}

bool BlockReader::read_code(std::string_view line) {
  if (fence_ && !closes(line, *fence_)) {
    // Code is text as it stands: no mark in it means anything.
    add_to_paragraph(trim(line));
    return true;
  }
  if (fence_) {
    add_paragraph(paragraph_);
    paragraph_.clear();
    fence_.reset();
    return true;
  }
  fence_ = opening_fence(line);
  if (fence_) end_paragraph();
  return fence_.has_value();
}

void BlockReader::read_content(const MarkdownLine& line) {
  using Kind = MarkdownLine::Kind;
  switch (line.kind) {
    case Kind::blank:
    case Kind::rule:
      in_table_ = false;
      return end_paragraph();
    case Kind::heading:
      end_paragraph();
      paragraph_ = line.content;
      return end_paragraph();
    case Kind::table_rule:
      // The line before was the table's head.
      in_table_ = true;
      if (!paragraph_.empty()) {
        const std::string head = std::move(paragraph_);
        paragraph_.clear();
        read_table_row(head);
      }
      return;
    case Kind::definition:
      return;
    case Kind::text:
      if (in_table_ || line.content.starts_with('|')) return read_table_row(line.content);
      return add_to_paragraph(line.content);
  }
}

void BlockReader::read_table_row(std::string_view row) {
  end_paragraph();
  paragraph_ = cells_apart(row);
  end_paragraph();
}

void BlockReader::add_to_paragraph(std::string_view line) {
  if (!paragraph_.empty()) paragraph_ += ' ';
  paragraph_ += line;
}

void BlockReader::end_paragraph() {
  if (paragraph_.empty()) return;
  add_paragraph(inline_text(paragraph_, labels_));
  paragraph_.clear();
}

void BlockReader::add_paragraph(std::string_view text) {
  if (!says_something(text)) return;
  if (!result_.empty()) result_ += "\n\n";
  result_ += text;
}

std::string BlockReader::text() && {
  if (fence_) {
    add_paragraph(paragraph_);
  } else {
    end_paragraph();
  }
  return std::move(result_);
}

std::string_view trim(std::string_view text) {
  constexpr std::string_view white_space = " \t";
  const std::size_t first = text.find_first_not_of(white_space);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(white_space) - first + 1);
}

/// Not a paragraph of dashes or dots alone: those are ornaments.
bool says_something(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    i += c.bytes;
    const bool ascii = (c.value >= '0' && c.value <= '9') || (c.value >= 'a' && c.value <= 'z') ||
                       (c.value >= 'A' && c.value <= 'Z');
    const bool ornament = (c.value >= 0x2000 && c.value <= 0x206F) ||  // punctuation
                          (c.value >= 0x2190 && c.value <= 0x27BF);    // arrows, boxes, dingbats
    if (ascii || (c.value >= 0xC0 && !ornament)) return true;
  }
  return false;
}

}  // namespace
}  // namespace lede::indexing
