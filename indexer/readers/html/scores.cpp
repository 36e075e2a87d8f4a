// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/scores.hpp"

#include <algorithm>
#include <array>

namespace lede::indexing {
namespace {

using Index = std::uint32_t;

/// The text that stands in a block itself, not in a block inside.
struct Block {
  Measure own;
  bool has_blocks = false;
};

// Elements that are made for text, and those that seldom hold an article.
struct TagPoints {
  Tag tag = Tag::unknown;
  double points = 0;
};
constexpr std::array tag_points{std::to_array<TagPoints>(
    {{Tag::article, 10},   {Tag::main, 5},     {Tag::div, 5}, {Tag::pre, 3},   {Tag::td, 3},
     {Tag::blockquote, 3}, {Tag::address, -3}, {Tag::ol, -3}, {Tag::ul, -3},   {Tag::dl, -3},
     {Tag::dd, -3},        {Tag::dt, -3},      {Tag::li, -3}, {Tag::form, -3}, {Tag::h1, -5},
     {Tag::h2, -5},        {Tag::h3, -5},      {Tag::h4, -5}, {Tag::h5, -5},   {Tag::h6, -5},
     {Tag::th, -5}})};

std::vector<Block> blocks_of(const Selection& selection);
double points_of(const Measure& text);
double points_of(const HtmlNode& node, Role role);

}  // namespace

Scores::Scores(const Selection& selection, std::span<const Role> roles)
    : scores_(selection.size()), running_text_(selection.size()), has_score_(selection.size()) {
  const std::vector<Block> blocks = blocks_of(selection);
  for (Index i = 1; i < selection.size(); ++i) {
    constexpr std::uint32_t least_bytes = 25;
    constexpr double many_links = 0.5;
    // A list of names that are links is full of commas too.
    if (blocks[i].own.text < least_bytes || blocks[i].own.link_density() > many_links) continue;
    // Text beside blocks is a paragraph of its own in what holds them.
    give(selection, roles, blocks[i].has_blocks ? i : selection.node(i).parent,
         points_of(blocks[i].own));
  }
  for (Index i = selection.size(); i-- > 1;) {
    constexpr std::uint32_t long_bytes = 80;
    constexpr double few_links = 0.3;
    const Measure& own = blocks[i].own;
    if (own.text >= long_bytes && own.link_density() < few_links) running_text_[i] += own.text;
    running_text_[selection.node(i).parent] += running_text_[i];
  }
  for (Index i = 1; i < selection.size(); ++i) {
    scores_[i] *= 1 - selection.measure(i).link_density();
  }
  const auto highest = std::ranges::max_element(scores_) - scores_.begin();
  best_ = climbed(selection, around_rivals(selection, static_cast<Index>(highest)));
}

void Scores::give(const Selection& selection, std::span<const Role> roles, Index index,
                  double points) {
  constexpr int levels = 5;
  for (int level = 0; level < levels && index != 0 && index != HtmlNode::none; ++level) {
    if (!has_score_[index]) scores_[index] = points_of(selection.node(index), roles[index]);
    has_score_[index] = true;
    scores_[index] += points / (level == 0 ? 1 : level == 1 ? 2 : 3 * level);
    index = selection.node(index).parent;
  }
}

/// Three rivals under one roof are parts of one article.
Index Scores::around_rivals(const Selection& selection, Index top) const {
  constexpr double near = 0.75;
  constexpr std::ptrdiff_t enough = 3;
  std::vector<Index> rivals;
  for (Index i = 1; i < selection.size(); ++i) {
    if (i != top && has_score_[i] && scores_[i] >= near * scores_[top]) rivals.push_back(i);
  }
  for (Index i = selection.node(top).parent; i != 0 && i != HtmlNode::none;
       i = selection.node(i).parent) {
    if (selection.node(i).tag == Tag::body) break;
    const auto first = std::ranges::lower_bound(rivals, i);
    const auto last = std::ranges::lower_bound(rivals, selection.node(i).end);
    if (last - first >= enough) return i;
  }
  return top;
}

/// What stands around may have more points yet: then the article goes on outside.
Index Scores::climbed(const Selection& selection, Index top) const {
  const double least = scores_[top] / 3;
  double last = scores_[top];
  for (Index i = selection.node(top).parent; i != 0 && i != HtmlNode::none;
       i = selection.node(i).parent) {
    if (selection.node(i).tag == Tag::body || (has_score_[i] && scores_[i] < least)) break;
    if (!has_score_[i]) continue;
    if (scores_[i] > last) return i;
    last = scores_[i];
  }
  return top;
}

namespace {

std::vector<Block> blocks_of(const Selection& selection) {
  std::vector<Block> blocks(selection.size());
  std::vector<Index> nearest(selection.size());  // the block that each node stands in, or is
  for (Index i = 1; i < selection.size(); ++i) {
    const HtmlNode& node = selection.node(i);
    if (!selection.has(i)) {
      i = node.end - 1;
      continue;
    }
    const Index around = nearest[node.parent];
    const bool is_block = !node.is_text && element_of(node.tag).has(Element::block);
    nearest[i] = is_block ? i : around;
    if (is_block) blocks[around].has_blocks = true;
    if (!node.is_text) continue;
    const Measure& text = selection.measure(i);
    Measure& own = blocks[around].own;
    own.text += text.text;
    own.links += text.links;
    own.commas += text.commas;
  }
  return blocks;
}

/// A block may hold many paragraphs that only line breaks set apart.
double points_of(const Measure& text) {
  constexpr double paragraph_bytes = 400;
  constexpr double bytes_a_point = 100;
  constexpr double most_for_length = 3;
  const double paragraphs = std::max(1.0, text.text / paragraph_bytes);
  return paragraphs + text.commas +
         std::min(text.text / bytes_a_point, most_for_length * paragraphs);
}

double points_of(const HtmlNode& node, Role role) {
  constexpr double said = 25;
  const auto found = std::ranges::find(tag_points, node.tag, &TagPoints::tag);
  const double of_tag = found == tag_points.end() ? 0 : found->points;
  switch (role) {
    case Role::article:
    case Role::likely:
      return of_tag + said;
    case Role::caption:
    case Role::around:
    case Role::discussion:
    case Role::outside:
    case Role::byline:
      return of_tag - said;
    case Role::open:
    case Role::minor:
    case Role::hidden:
      return of_tag;
  }
  return of_tag;
}

}  // namespace
}  // namespace lede::indexing
