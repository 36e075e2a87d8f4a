// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/headline.hpp"

#include <algorithm>
#include <array>
#include <vector>

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

/// And digits, in lower case.
std::string letters_of(std::string_view line) {
  std::string result = lower_ascii(line);
  std::erase_if(result, [](char c) {
    const bool kept = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c < 0;
    return !kept;
  });
  return result;
}

}  // namespace
}  // namespace lede::indexing
