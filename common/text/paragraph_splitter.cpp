// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/paragraph_splitter.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "common/base/utf8.hpp"
#include "common/text/white_space.hpp"

namespace lede::text {
namespace {

constexpr std::string_view paragraph_separator = "\u2029";
constexpr std::array<std::string_view, 3> indents{"  ", "\t", "\u3000"};

enum class Ending { line, paragraph };

struct Line {
  ByteRange range;       // without what ends it
  std::size_t next = 0;  // where the line after it begins
  Ending ending = Ending::line;
};

bool has_plain_endings(std::string_view text);
Line plain_line_at(std::string_view text, std::size_t begin);
Line line_at(std::string_view text, std::size_t begin);
bool is_indented(std::string_view line);

/// Gathers lines to paragraphs.
class Splitter {
 public:
  explicit Splitter(std::string_view text) : text_(text) {}

  void add(const Line& line) {
    const std::string_view content = line.range.in(text_);
    const bool blank = skip_white_space(content, 0) == content.size();
    if (blank || is_indented(content)) finish();
    if (!blank) {
      if (open_.empty()) open_.begin = line.range.begin;
      open_.end = line.range.end;
    }
    if (line.ending == Ending::paragraph) finish();
  }

  std::vector<ByteRange> result() {
    finish();
    return std::move(paragraphs_);
  }

 private:
  void finish() {
    ByteRange rest = trim_white_space(text_, open_);
    while (rest.size() > max_paragraph_bytes) {
      const std::size_t cut = cut_inside(rest);
      paragraphs_.push_back(trim_white_space(text_, {rest.begin, cut}));
      rest = trim_white_space(text_, {cut, rest.end});
    }
    if (!rest.empty()) paragraphs_.push_back(rest);
    open_ = {};
  }

  /// After the last white space that fits, else after the last code point.
  std::size_t cut_inside(ByteRange range) const {
    const std::string_view fits = truncate_utf8(range.in(text_), max_paragraph_bytes);
    const std::size_t space = fits.find_last_of(" \n\t\r");
    return range.begin + (space == std::string_view::npos ? fits.size() : space);
  }

  std::string_view text_;
  ByteRange open_;
  std::vector<ByteRange> paragraphs_;
};

}  // namespace

std::vector<ByteRange> split_paragraphs(std::string_view text) {
  Splitter splitter(text);
  const bool is_plain = has_plain_endings(text);
  for (std::size_t begin = 0; begin < text.size();) {
    const Line line = is_plain ? plain_line_at(text, begin) : line_at(text, begin);
    splitter.add(line);
    begin = line.next;
  }
  return splitter.result();
}

namespace {

/// Whether every line ends with a mere LF.
bool has_plain_endings(std::string_view text) {
  return text.find('\r') == std::string_view::npos &&
         text.find(paragraph_separator) == std::string_view::npos;
}

Line plain_line_at(std::string_view text, std::size_t begin) {
  const std::size_t end = std::min(text.find('\n', begin), text.size());
  return {{begin, end}, end + 1, Ending::line};
}

Line line_at(std::string_view text, std::size_t begin) {
  for (std::size_t i = begin; i < text.size(); ++i) {
    switch (text[i]) {
      case '\n':
        return {{begin, i}, i + 1, Ending::line};
      case '\r':
        return {{begin, i}, text.substr(i + 1, 1) == "\n" ? i + 2 : i + 1, Ending::line};
      case paragraph_separator[0]:
        if (text.compare(i, paragraph_separator.size(), paragraph_separator) != 0) break;
        return {{begin, i}, i + paragraph_separator.size(), Ending::paragraph};
      default:
        break;
    }
  }
  return {{begin, text.size()}, text.size(), Ending::line};
}

bool is_indented(std::string_view line) {
  for (const std::string_view indent : indents) {
    if (line.starts_with(indent)) return true;
  }
  return false;
}

}  // namespace
}  // namespace lede::text
