// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/headline.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "common/base/utf8.hpp"
#include "indexer/readers/html/facts.hpp"
#include "indexer/readers/html/text.hpp"

namespace lede::indexing {
namespace {

std::string letters_of(std::string_view line);

}  // namespace

Headline::Headline(const Selection& selection, std::string_view title) : title_(letters_of(title)) {
  std::vector<std::uint32_t> first_level;
  for (std::uint32_t i = 1; i < selection.size() && node_ == 0; ++i) {
    if (!selection.has(i)) continue;
    if (is_said_by(selection, i)) node_ = i;
    if (selection.node(i).tag == Tag::h1) first_level.push_back(i);
  }
  if (node_ == 0 && first_level.size() == 1) node_ = first_level.front();
}

bool Headline::is_in(const Selection& selection, std::uint32_t index) const {
  return node_ != 0 && node_ >= index && node_ < selection.node(index).end;
}

bool Headline::is_said_by(const Selection& selection, std::uint32_t index) const {
  if (node_ != 0 && index == node_) return true;
  const Tag tag = selection.node(index).tag;
  if (tag != Tag::h1 && tag != Tag::h2) return false;
  return is_said_in(line_of(selection, index));
}

bool Headline::is_said_in(std::string_view line) const {
  return !title_.empty() && letters_of(line) == title_;
}

bool is_heading(Tag tag) {
  constexpr std::array headings{Tag::h1, Tag::h2, Tag::h3, Tag::h4, Tag::h5, Tag::h6};
  return std::ranges::find(headings, tag) != headings.end();
}

namespace {

/// And digits, in lower case: quotation marks and dashes are not the same everywhere.
std::string letters_of(std::string_view line) {
  const std::string lower = lower_ascii(line);
  std::string letters;
  for (std::size_t i = 0; i < lower.size();) {
    const CodePoint c = code_point_at(lower, i);
    const bool ascii = (c.value >= '0' && c.value <= '9') || (c.value >= 'a' && c.value <= 'z');
    const bool sign = c.value < 0xC0 || (c.value >= 0x2000 && c.value < 0x2070) ||
                      (c.value >= 0x3000 && c.value < 0x3020);
    if (ascii || !sign) letters += lower.substr(i, c.bytes);
    i += c.bytes;
  }
  return letters;
}

}  // namespace
}  // namespace lede::indexing
