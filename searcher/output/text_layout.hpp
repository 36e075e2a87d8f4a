// SPDX-License-Identifier: GPL-2.0-or-later
// Lays text out in lines for people: wrapped between words, indented, with highlights in
// colour or between *stars*. Safe for a terminal, whatever the text holds. Knows nothing of
// articles.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "searcher/snippet_maker.hpp"

namespace lede::output {

enum class Emphasis { stars, color };

enum class Links { hidden, shown };  // of a terminal; see hyperlink.hpp

struct TextStyle {
  std::size_t width = 80;  // columns
  Emphasis emphasis = Emphasis::stars;
  Links links = Links::hidden;
};

enum class Face { plain, strong, quiet };  // differ only in colour

struct Layout {
  std::string first_indent;  // of the first line: plain ASCII
  std::size_t indent = 0;    // of the others, in columns
  Face face = Face::plain;
  std::string link = {};  // the address that its text is to be linked to
};

/// Lines that end with a line feed; none where `text` holds only white space. Runs of white
/// space become one space or a line's end; a word longer than a line is not broken, so that
/// addresses can be copied. Highlights with only white space between them are shown as one.
std::string lay_out(const Highlighted& text, const Layout& layout, const TextStyle& style);

/// One line as it is, never wrapped.
std::string single_line(std::string_view text, const Layout& layout, const TextStyle& style);

}  // namespace lede::output
