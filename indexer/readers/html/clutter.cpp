// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/clutter.hpp"

#include <cstddef>
#include <vector>

namespace lede::indexing {
namespace {

using Index = std::uint32_t;

bool has_header(const Selection& selection, Index table);
Index box_around(const Selection& selection, Index form, const Headline& headline);
Index first_heading(const Selection& selection, Index article);

}  // namespace

bool is_clutter(const Selection& selection, Index index, Role role) {
  constexpr std::uint32_t commas_of_prose = 10;
  constexpr double nearly_all = 0.8;
  const Tag tag = selection.node(index).tag;
  const Measure& measure = selection.measure(index);
  if (tag == Tag::table && has_header(selection, index)) return measure.link_density() > nearly_all;
  const bool is_part = tag == Tag::div || tag == Tag::section;
  if ((is_part && measure.blocks < 2) || measure.commas >= commas_of_prose) return false;
  const bool is_list = tag == Tag::ul || tag == Tag::ol;
  const bool is_said = role == Role::article || role == Role::likely;
  return measure.link_density() > (is_list ? nearly_all : is_said ? 0.5 : 0.2);
}

bool is_slight(const Measure& measure) {
  constexpr std::uint32_t few_bytes = 300;
  constexpr double many_links = 0.4;
  return measure.text < few_bytes || measure.link_density() > many_links;
}

void leave_out_forms(Selection& selection, const Headline& headline) {
  for (Index i = 1; i < selection.size(); ++i) {
    const Tag tag = selection.node(i).tag;
    if (selection.node(i).is_text || (tag != Tag::form && tag != Tag::input)) continue;
    const Index box = box_around(selection, i, headline);
    if (box != 0 && selection.has(box)) selection.leave_out(box);
  }
}

void leave_out_captions(Selection& selection, std::span<const Role> roles, Index root) {
  constexpr std::size_t enough_text = 500;
  std::vector<Index> captions;
  std::size_t bytes = 0;
  for (Index i = root + 1; i < selection.node(root).end; ++i) {
    if (!selection.has(i) || roles[i] != Role::caption) continue;
    captions.push_back(i);
    bytes += selection.measure(i).text;
    i = selection.node(i).end - 1;
  }
  const std::size_t rest = selection.measure(root).text - bytes;
  if (rest < enough_text && rest < bytes) return;
  for (const Index caption : captions) selection.leave_out(caption);
}

void leave_out_other_articles(Selection& selection, const Headline& headline) {
  std::vector<Index> others;
  bool has_own = false;
  for (Index i = 1; i < selection.size(); ++i) {
    const bool is_article = selection.has(i) && selection.node(i).tag == Tag::article;
    const Index heading = is_article ? first_heading(selection, i) : 0;
    if (heading == 0) continue;
    const Measure& measure = selection.measure(heading);
    const bool is_h1 = selection.node(heading).tag == Tag::h1;
    const bool is_linked = measure.links * 5 > measure.text * 4;
    if (is_h1 && headline.is_said_by(selection, heading)) {
      has_own = true;
    } else if (is_h1 || is_linked) {
      others.push_back(i);
      i = selection.node(i).end - 1;
    }
  }
  if (!has_own) return;
  for (const Index other : others) selection.leave_out(other);
}

namespace {

/// The largest part around it that is small; 0 where there is none.
Index box_around(const Selection& selection, Index form, const Headline& headline) {
  constexpr std::uint32_t most_bytes = 300;
  constexpr std::uint32_t small = 5;  // one part of so many of the page
  Index box = 0;
  for (Index i = selection.node(form).parent; i != 0 && i != HtmlNode::none;
       i = selection.node(i).parent) {
    const Tag tag = selection.node(i).tag;
    const std::uint32_t bytes = selection.measure(i).text;
    const bool is_small = bytes <= most_bytes && bytes * small < selection.measure(0).text;
    const bool is_page = tag == Tag::body || tag == Tag::main || tag == Tag::article;
    if (!is_small || is_page || headline.is_in(selection, i)) break;
    box = i;
  }
  return box;
}

/// Whether a table is one of data, not of layout.
bool has_header(const Selection& selection, Index table) {
  for (Index i = table + 1; i < selection.node(table).end; ++i) {
    const Tag tag = selection.node(i).tag;
    if (tag == Tag::th || tag == Tag::caption) return true;
    if (tag == Tag::table) return false;
  }
  return false;
}

/// Inside of `article`; 0 where there is none.
Index first_heading(const Selection& selection, Index article) {
  for (Index i = article + 1; i < selection.node(article).end; ++i) {
    const HtmlNode& node = selection.node(i);
    if (!node.is_text && is_heading(node.tag) && selection.measure(i).text > 0) return i;
  }
  return 0;
}

}  // namespace
}  // namespace lede::indexing
