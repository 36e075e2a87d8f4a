// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/measures.hpp"

#include <array>
#include <cstddef>
#include <string_view>

namespace lede::indexing {
namespace {

Measure measure_of(const HtmlNode& text);
bool is_comma(std::string_view text, std::size_t position);

}  // namespace

Selection::Selection(const HtmlPage& page)
    : page_(&page), left_out_(page.nodes.size()), own_(page.nodes.size()) {
  for (std::uint32_t i = 0; i < size(); ++i) {
    if (node(i).is_text) own_[i] = measure_of(node(i));
  }
  count();
}

void Selection::leave_out(std::uint32_t index) {
  for (std::uint32_t i = index; i < node(index).end; ++i) left_out_[i] = true;
}

void Selection::count() {
  measures_ = own_;
  std::vector<std::uint32_t> block(size());  // that each node stands in, or is
  for (std::uint32_t i = 1; i < size(); ++i) {
    if (left_out_[i]) continue;
    const bool is_block = !node(i).is_text && element_of(node(i).tag).has(Element::block);
    block[i] = is_block ? i : block[node(i).parent];
    if (own_[i].text > 0) measures_[block[i]].blocks = 1;
  }
  // Backwards all that is inside comes first.
  for (std::uint32_t i = size(); i-- > 1;) {
    if (left_out_[i]) continue;
    Measure& around = measures_[node(i).parent];
    around.text += measures_[i].text;
    around.links += measures_[i].links;
    around.commas += measures_[i].commas;
    around.blocks += measures_[i].blocks;
  }
}

namespace {

Measure measure_of(const HtmlNode& text) {
  Measure measure;
  bool in_white_space = true;
  for (std::size_t i = 0; i < text.text.size(); ++i) {
    const char c = text.text[i];
    const bool white = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    if (!white || !in_white_space) ++measure.text;
    in_white_space = white;
    if (is_comma(text.text, i)) ++measure.commas;
  }
  if (text.in_link) measure.links = measure.text;
  return measure;
}

/// Commas of Latin, Arabic, Chinese and Japanese.
bool is_comma(std::string_view text, std::size_t position) {
  if (text[position] == ',') return true;
  if (static_cast<unsigned char>(text[position]) < 0xD8) return false;
  constexpr std::array others{std::to_array<std::string_view>({"،", "、", "，"})};
  for (const std::string_view comma : others) {
    if (text.substr(position, comma.size()) == comma) return true;
  }
  return false;
}

}  // namespace
}  // namespace lede::indexing
