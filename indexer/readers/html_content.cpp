// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html_content.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <vector>

#include "indexer/readers/html_boilerplate.hpp"
#include "indexer/readers/html_measures.hpp"
#include "indexer/readers/html_text.hpp"

namespace lede::indexing {
namespace {

using Index = std::uint32_t;

enum class Care { strict, lenient };

class Finder {
 public:
  Finder(const HtmlPage& page, std::string_view title) : selection_(page), title_(title) {
    roles_.reserve(page.nodes.size());
    for (const HtmlNode& node : page.nodes) roles_.push_back(role_of(page, node));
  }
  std::string find(Care care);

 private:
  void leave_out_hidden();
  void leave_out_around();
  void score();
  Index best() const;
  Index climbed(Index top) const;
  std::vector<Index> with_siblings(Index top) const;
  void clean(Index top);
  bool is_clutter(Index index) const;
  void leave_out_headline(Index top);

  bool is_block(Index i) const {
    const HtmlNode& n = selection_.node(i);
    return !n.is_text && element_of(n.tag).has(Element::block);
  }
  double base(Index i) const;
  double weight(Index i) const {
    const Role r = roles_[i];
    return r == Role::article ? 25 : r == Role::likely ? 25 : r >= Role::around ? -25 : 0;
  }

  Selection selection_;
  std::string_view title_;
  std::vector<Role> roles_;
  std::vector<double> score_;
  std::vector<bool> scored_;
};

}  // namespace

std::string article_text(const HtmlPage& page, std::string_view title) {
  std::string text = Finder(page, title).find(Care::strict);
  constexpr std::size_t enough = 250;
  if (text.size() >= enough) return text;
  std::string more = Finder(page, title).find(Care::lenient);
  return more.size() > text.size() ? more : text;
}

namespace {

std::string Finder::find(Care care) {
  leave_out_hidden();
  selection_.count();
  if (care == Care::strict) leave_out_around();
  selection_.count();
  score();
  const Index top = climbed(best());
  const std::vector<Index> parts = with_siblings(top);
  std::string text;
  for (const Index part : parts) {
    if (care == Care::strict) clean(part);
    const std::string t = text_of(selection_, part);
    if (t.empty()) continue;
    if (!text.empty()) text += "\n\n";
    text += t;
  }
  return text;
}

void Finder::leave_out_hidden() {
  for (Index i = 0; i < selection_.size(); ++i) {
    if (roles_[i] != Role::hidden) continue;
    selection_.leave_out(i);
    i = selection_.node(i).end - 1;
  }
}

void Finder::leave_out_around() {
  const double all = selection_.measure(0).text;
  for (Index i = 1; i < selection_.size(); ++i) {
    const HtmlNode& n = selection_.node(i);
    if (!selection_.has(i)) {
      i = n.end - 1;
      continue;
    }
    if (n.is_text || n.tag == Tag::body || n.tag == Tag::html || n.tag == Tag::article ||
        n.tag == Tag::main)
      continue;
    const bool byline = roles_[i] == Role::byline && selection_.measure(i).text < 100;
    const bool around = roles_[i] == Role::around && selection_.measure(i).text < all * 0.5;
    if (!byline && !around) continue;
    selection_.leave_out(i);
    i = n.end - 1;
  }
}

double Finder::base(Index i) const {
  double b = weight(i);
  switch (selection_.node(i).tag) {
    case Tag::div:
      return b + 5;
    case Tag::pre:
    case Tag::td:
    case Tag::blockquote:
      return b + 3;
    case Tag::address:
    case Tag::ol:
    case Tag::ul:
    case Tag::dl:
    case Tag::dd:
    case Tag::dt:
    case Tag::li:
    case Tag::form:
      return b - 3;
    case Tag::h1:
    case Tag::h2:
    case Tag::h3:
    case Tag::h4:
    case Tag::h5:
    case Tag::h6:
    case Tag::th:
      return b - 5;
    default:
      return b;
  }
}

void Finder::score() {
  const Index n = selection_.size();
  score_.assign(n, 0);
  scored_.assign(n, false);
  std::vector<Measure> own(n);
  std::vector<bool> has_blocks(n, false);
  std::vector<Index> block(n, 0);
  for (Index i = 1; i < n; ++i) {
    const HtmlNode& node = selection_.node(i);
    if (!selection_.has(i)) {
      i = node.end - 1;
      continue;
    }
    block[i] = is_block(i) ? i : block[node.parent];
    if (is_block(i)) has_blocks[block[node.parent]] = true;
    if (!node.is_text) continue;
    const Measure& m = selection_.measure(i);
    Measure& o = own[block[i]];
    o.text += m.text;
    o.links += m.links;
    o.commas += m.commas;
  }
  for (Index i = 1; i < n; ++i) {
    const Measure& o = own[i];
    if (o.text < 25) continue;
    const double pieces = std::max(1.0, o.text / 400.0);
    const double s = (pieces + o.commas + std::min(o.text / 100.0, 3 * pieces));
    Index a = has_blocks[i] ? i : selection_.node(i).parent;
    for (int level = 0; level < 5 && a != HtmlNode::none && a != 0; ++level) {
      if (!scored_[a]) {
        scored_[a] = true;
        score_[a] += base(a);
      }
      score_[a] += level == 0 ? s : level == 1 ? s / 2 : s / (level * 3);
      a = selection_.node(a).parent;
    }
  }
  for (Index i = 1; i < n; ++i) score_[i] *= 1 - selection_.measure(i).link_density();
}

Index Finder::best() const {
  return static_cast<Index>(std::ranges::max_element(score_) - score_.begin());
}

Index Finder::climbed(Index top) const {
  // Several near winners under one roof: the roof.
  std::vector<Index> near;
  for (Index i = 1; i < selection_.size(); ++i) {
    if (scored_[i] && score_[i] >= 0.75 * score_[top] && i != top) near.push_back(i);
  }
  if (near.size() >= 3) {
    for (Index a = selection_.node(top).parent; a != HtmlNode::none && a != 0;
         a = selection_.node(a).parent) {
      const auto inside = std::ranges::count_if(
          near, [&](Index i) { return i >= a && i < selection_.node(a).end; });
      if (selection_.node(a).tag == Tag::body) break;
      if (inside >= 3) {
        top = a;
        break;
      }
    }
  }
  double last = score_[top];
  const double threshold = last / 3;
  for (Index a = selection_.node(top).parent; a != HtmlNode::none && a != 0;
       a = selection_.node(a).parent) {
    if (selection_.node(a).tag == Tag::body) break;
    if (!scored_[a]) continue;
    if (score_[a] < threshold) break;
    if (score_[a] > last) {
      top = a;
      break;
    }
    last = score_[a];
  }
  return top;
}

std::vector<Index> Finder::with_siblings(Index top) const {
  const Index parent = selection_.node(top).parent;
  if (parent == HtmlNode::none || parent == 0 || top == 0) return {top};
  const double threshold = std::max(10.0, score_[top] * 0.2);
  std::vector<Index> parts;
  for (Index i = parent + 1; i < selection_.node(parent).end; i = selection_.node(i).end) {
    if (!selection_.has(i)) continue;
    const Measure& m = selection_.measure(i);
    const bool good = scored_[i] && score_[i] >= threshold;
    const bool paragraph =
        selection_.node(i).tag == Tag::p &&
        ((m.text > 80 && m.link_density() < 0.25) || (m.text > 0 && m.text <= 80 && m.links == 0));
    if (i == top || good || paragraph) parts.push_back(i);
  }
  return parts;
}

void Finder::clean(Index top) {
  for (Index i = top + 1; i < selection_.node(top).end; ++i) {
    if (!selection_.has(i) || is_clutter(i)) {
      if (selection_.has(i)) selection_.leave_out(i);
      i = selection_.node(i).end - 1;
    }
  }
}

bool Finder::is_clutter(Index i) const {
  const HtmlNode& n = selection_.node(i);
  constexpr std::array judged{Tag::div,     Tag::ul,   Tag::ol, Tag::table,
                              Tag::section, Tag::form, Tag::dl, Tag::fieldset};
  if (n.is_text || std::ranges::find(judged, n.tag) == judged.end()) return false;
  const Measure& m = selection_.measure(i);
  if (m.text == 0) return true;
  const double w = weight(i);
  if (w < 0) return true;
  if (m.commas >= 10) return false;
  const bool list = n.tag == Tag::ul || n.tag == Tag::ol;
  const double ld = m.link_density();
  if (list) return ld > 0.5;
  if (w < 25 && ld > 0.2) return true;
  return ld > 0.5;
}

}  // namespace
}  // namespace lede::indexing
