// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/content.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "indexer/readers/html/apparatus.hpp"
#include "indexer/readers/html/boilerplate.hpp"
#include "indexer/readers/html/clutter.hpp"
#include "indexer/readers/html/facts.hpp"
#include "indexer/readers/html/headline.hpp"
#include "indexer/readers/html/measures.hpp"
#include "indexer/readers/html/scores.hpp"
#include "indexer/readers/html/text.hpp"

namespace lede::indexing {
namespace {

using Index = std::uint32_t;

enum class Care {
  strict,   // all rules
  lenient,  // what classes and ids say is not believed
  none,     // all that can be seen
};

/// One that is made where those before it found less than so much.
struct Attempt {
  Care care = Care::strict;
  std::size_t enough_bytes = 0;
};
// A brief is short: it takes next to nothing to be given up for all that stands on the page.
constexpr std::array attempts{Attempt{Care::strict, 1}, Attempt{Care::lenient, 250},
                              Attempt{Care::none, 25}};

class ArticleFinder {
 public:
  ArticleFinder(Selection page, std::span<const Role> roles, const PageFacts& said, Care care)
      : selection_(std::move(page)),
        roles_(roles),
        authors_(said.authors),
        headline_(selection_, said.title),
        care_(care) {}

  std::string text();
  /// Whether the text that was found stands with the headline of the page.
  bool is_below_headline() const;

 private:
  template <typename Rule>
  void leave_out_where(Index first, Index last, Rule rule);
  bool stands_around(Index index) const;
  Index holder(const Scores& scores) const;
  Index article_around(Index top) const;
  Index around_all_parts(Index said, const Scores& scores) const;
  Index with_what_goes_on(Index top, const Scores& scores);
  bool goes_on(Index index, Index top, const Scores& scores) const;
  bool is_alike(Index index, Index top) const;
  bool is_beside_headline(Index index) const;
  bool is_no_part(Index index) const;

  Selection selection_;
  std::span<const Role> roles_;
  std::span<const std::string> authors_;
  Headline headline_;
  Index root_ = 0;  // what holds the text that was found
  Care care_;
};

constexpr std::array whole_page{Tag::html, Tag::body, Tag::main, Tag::article};

}  // namespace

std::string article_text(const HtmlPage& page, std::span<const Role> roles, const PageFacts& said) {
  const Selection all(page);
  std::string text;
  for (const Attempt& attempt : attempts) {
    if (text.size() >= attempt.enough_bytes) break;
    ArticleFinder finder(all, roles, said, attempt.care);
    std::string found = finder.text();
    if (found.size() > 2 * text.size()) text = std::move(found);
    constexpr std::size_t sentence_bytes = 80;
    if (finder.is_below_headline() && text.size() > sentence_bytes) break;
  }
  return text;
}

namespace {

std::string ArticleFinder::text() {
  leave_out_where(1, selection_.size(), [this](Index i) { return roles_[i] == Role::hidden; });
  selection_.count();
  if (care_ == Care::none) return text_of(selection_, 0);
  leave_out_where(1, selection_.size(), [this](Index i) { return stands_around(i); });
  if (care_ == Care::strict) leave_out_forms(selection_, headline_);
  if (care_ == Care::strict) leave_out_other_articles(selection_, headline_);
  selection_.count();
  const Scores scores(selection_, roles_);
  const Index top = holder(scores);
  const Index root = with_what_goes_on(top, scores);
  leave_out_where(root + 1, selection_.node(root).end, [&](Index i) {
    return i != top && (is_no_part(i) || headline_.is_said_by(selection_, i));
  });
  root_ = root;
  if (care_ == Care::strict) leave_out_captions(selection_, roles_, root);
  std::vector<Paragraph> paragraphs = without_apparatus(paragraphs_of(selection_, root), authors_);
  // Old pages have no headings: there the headline is the first paragraph.
  const bool first = paragraphs.size() > 1 && headline_.is_said_in(paragraphs.front().text);
  return joined(std::span(paragraphs).subspan(first ? 1 : 0));
}

bool ArticleFinder::is_below_headline() const {
  if (headline_.node() == 0 || root_ == 0) return false;
  if (headline_.is_in(selection_, root_)) return true;
  constexpr int most_levels = 2;
  Index around = headline_.node();
  for (int level = 0; level < most_levels && around != 0; ++level) {
    around = selection_.node(around).parent;
    if (selection_.node(around).tag == Tag::body) return false;
    if (around <= root_ && root_ < selection_.node(around).end) return true;
  }
  return false;
}

/// The element that holds the article: the one that says so, where it has much of the running
/// text; else the best, or what stands around it and has a good deal more.
Index ArticleFinder::holder(const Scores& scores) const {
  constexpr double much = 0.3;
  Index said = 0;
  for (Index i = 1; i < selection_.size(); ++i) {
    if (!selection_.has(i) || roles_[i] != Role::article) continue;
    if (said == 0 || scores.running_text(i) > scores.running_text(said)) said = i;
  }
  if (said != 0 && scores.running_text(said) > much * scores.running_text(0)) {
    return around_all_parts(said, scores);
  }
  constexpr double more = 1.15;
  constexpr double few_links = 0.25;
  constexpr std::uint32_t short_bytes = 1000;
  Index top = scores.best();
  for (Index i = top; i != 0 && i != HtmlNode::none; i = selection_.node(i).parent) {
    if (selection_.node(i).tag == Tag::body) break;
    if (scores.running_text(i) > more * scores.running_text(top) &&
        selection_.measure(i).link_density() < few_links) {
      top = i;
    }
    if (selection_.node(i).tag == Tag::article) break;
  }
  return selection_.measure(top).text < short_bytes ? article_around(top) : top;
}

/// Of few words no part may be missed: the <article> around `top`, where the headline is in it too.
Index ArticleFinder::article_around(Index top) const {
  constexpr double few_links = 0.25;
  for (Index i = top; i != 0 && i != HtmlNode::none; i = selection_.node(i).parent) {
    if (selection_.node(i).tag != Tag::article) continue;
    const bool whole = headline_.is_in(selection_, i);
    return whole && selection_.measure(i).link_density() < few_links ? i : top;
  }
  return top;
}

/// An article may be in several elements that say so: then what stands around them, where that
/// holds little else.
Index ArticleFinder::around_all_parts(Index said, const Scores& scores) const {
  double parts = 0;
  Index first = said;
  Index last = said;
  for (Index i = 1; i < selection_.size(); ++i) {
    if (!selection_.has(i) || roles_[i] != Role::article) continue;
    parts += scores.running_text(i);
    first = std::min(first, i);
    last = std::max(last, i);
    i = selection_.node(i).end - 1;
  }
  constexpr double little_else = 1.3;
  for (Index i = said; i != 0 && i != HtmlNode::none; i = selection_.node(i).parent) {
    if (selection_.node(i).tag == Tag::body) break;
    if (i > first || selection_.node(i).end <= last) continue;
    return scores.running_text(i) < little_else * parts ? i : said;
  }
  return said;
}

/// Leaves out what stands beside `top` and is no part of the article. Gives the element that
/// holds all that is.
Index ArticleFinder::with_what_goes_on(Index top, const Scores& scores) {
  const Index parent = selection_.node(top).parent;
  if (parent == HtmlNode::none || parent == 0) return top;
  std::vector<Index> beside;
  for (Index i = parent + 1; i < selection_.node(parent).end; i = selection_.node(i).end) {
    if (selection_.has(i)) beside.push_back(i);
  }
  // What stands between the headline and the text is a part: a summary, the gist in a list.
  const auto part = [&](Index i) {
    return i == top || headline_.is_in(selection_, i) || goes_on(i, top, scores);
  };
  const auto first = std::ranges::find_if(beside, part);
  const auto last = std::find_if(beside.rbegin(), beside.rend(), part).base();
  for (auto i = beside.begin(); i != beside.end(); ++i) {
    // Headings and the like between two parts are parts too.
    const bool between = i > first && i < last && selection_.measure(*i).link_density() <= 0.2;
    if (!between && !part(*i)) selection_.leave_out(*i);
  }
  return parent;
}

template <typename Rule>
void ArticleFinder::leave_out_where(Index first, Index last, Rule rule) {
  for (Index i = first; i < last; ++i) {
    if (!selection_.has(i) || selection_.node(i).is_text) continue;
    if (!rule(i)) continue;
    selection_.leave_out(i);
    i = selection_.node(i).end - 1;
  }
}

bool ArticleFinder::stands_around(Index index) const {
  const HtmlNode& node = selection_.node(index);
  if (std::ranges::find(whole_page, node.tag) != whole_page.end()) return false;
  constexpr std::uint32_t longest_byline = 100;
  const std::uint32_t bytes = selection_.measure(index).text;
  const Role role = roles_[index];
  if (role == Role::minor) return care_ == Care::strict && is_slight(selection_.measure(index));
  if (role == Role::byline) return care_ == Care::strict && bytes < longest_byline;
  const bool named = role == Role::around || role == Role::discussion;
  if (role != Role::outside && !(named && care_ == Care::strict)) return false;
  if (bytes < selection_.measure(0).text / 2) return true;
  return role == Role::discussion && is_beside_headline(index);
}

/// A page may have more comments than text: the headline tells them apart.
bool ArticleFinder::is_beside_headline(Index index) const {
  constexpr std::uint32_t enough_text = 250;
  const Measure& inside = selection_.measure(index);
  const Measure& all = selection_.measure(0);
  const std::uint32_t rest = (all.text - all.links) - (inside.text - inside.links);
  return headline_.node() != 0 && !headline_.is_in(selection_, index) && rest > enough_text;
}

/// Whether what stands beside `top` is a part of the same article.
bool ArticleFinder::goes_on(Index index, Index top, const Scores& scores) const {
  constexpr std::uint32_t sentence_bytes = 80;
  constexpr std::uint32_t passage_bytes = 200;
  const HtmlNode& node = selection_.node(index);
  const Measure& measure = selection_.measure(index);
  if (node.is_text) return measure.text > sentence_bytes;
  const double share = scores.of(top) * 0.2;
  const double points = scores.of(index) + (is_alike(index, top) ? share : 0);
  if (points >= std::max(10.0, share)) return true;
  if (node.tag != Tag::p) return measure.text > passage_bytes && measure.link_density() < 0.1;
  if (measure.text > sentence_bytes) return measure.link_density() < 0.25;
  return measure.text > 0 && measure.links == 0;
}

bool ArticleFinder::is_alike(Index index, Index top) const {
  const HtmlNode& node = selection_.node(index);
  const HtmlNode& other = selection_.node(top);
  const std::string_view names = selection_.page().attribute(node, AttributeName::class_name);
  return node.tag == other.tag && !names.empty() &&
         names == selection_.page().attribute(other, AttributeName::class_name);
}

/// What its markup calls something else, or is more of links than an article's would be.
bool ArticleFinder::is_no_part(Index index) const {
  constexpr std::array judged{Tag::div,     Tag::ul,   Tag::ol, Tag::table,
                              Tag::section, Tag::form, Tag::dl, Tag::fieldset};
  if (std::ranges::find(judged, selection_.node(index).tag) == judged.end()) return false;
  const bool is_named = care_ == Care::strict && roles_[index] >= Role::around;
  return is_named || is_clutter(selection_, index, roles_[index]);
}

}  // namespace
}  // namespace lede::indexing
