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
#include "indexer/readers/html/facts.hpp"
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

/// What the first heading of an <article> is.
enum class Heading { of_page, linked };

bool is_heading(Tag tag);
std::string comparable(std::string_view line);

class ArticleFinder {
 public:
  ArticleFinder(Selection page, std::span<const Role> roles, std::string_view title, Care care)
      : selection_(std::move(page)), roles_(roles), title_(comparable(title)), care_(care) {}

  std::string text();

 private:
  template <typename Rule>
  void leave_out_where(Index first, Index last, Rule rule);
  bool stands_around(Index index) const;
  Index holder(const Scores& scores) const;
  Index around_all_parts(Index said, const Scores& scores) const;
  Index with_what_goes_on(Index top, const Scores& scores);
  bool goes_on(Index index, Index top, const Scores& scores) const;
  bool is_alike(Index index, Index top) const;
  void leave_out_teasers();
  bool has_child_heading(Index article, Heading wanted) const;
  void leave_out_captions(Index root);
  bool is_slight(Index index) const;
  bool is_clutter(Index index) const;
  bool is_headline(Index index) const;

  Selection selection_;
  std::span<const Role> roles_;
  std::string title_;  // as it is compared
  Care care_;
};

constexpr std::array whole_page{Tag::html, Tag::body, Tag::main, Tag::article};

std::string_view without_headline(std::string_view text, std::string_view title);

}  // namespace

std::string article_text(const HtmlPage& page, std::span<const Role> roles,
                         std::string_view title) {
  const Selection all(page);
  std::string text;
  for (const Attempt& attempt : attempts) {
    if (text.size() >= attempt.enough_bytes) break;
    std::string found = ArticleFinder(all, roles, title, attempt.care).text();
    if (found.size() > 2 * text.size()) text = std::move(found);
  }
  return std::string(without_headline(text, title));
}

namespace {

std::string ArticleFinder::text() {
  leave_out_where(1, selection_.size(), [this](Index i) { return roles_[i] == Role::hidden; });
  selection_.count();
  if (care_ == Care::none) return text_of(selection_, 0);
  leave_out_where(1, selection_.size(), [this](Index i) { return stands_around(i); });
  if (care_ == Care::strict) leave_out_teasers();
  selection_.count();
  const Scores scores(selection_, roles_);
  const Index top = holder(scores);
  const Index root = with_what_goes_on(top, scores);
  leave_out_where(root + 1, selection_.node(root).end,
                  [&](Index i) { return i != top && (is_clutter(i) || is_headline(i)); });
  leave_out_captions(root);
  return joined(without_apparatus(paragraphs_of(selection_, root)));
}

/// Other articles that are linked to, where one has the headline of the page.
void ArticleFinder::leave_out_teasers() {
  std::vector<Index> articles;
  bool has_headline = false;
  for (Index i = 1; i < selection_.size(); ++i) {
    if (!selection_.has(i) || selection_.node(i).is_text) continue;
    if (selection_.node(i).tag != Tag::article) continue;
    if (has_child_heading(i, Heading::of_page)) {
      has_headline = true;
    } else if (has_child_heading(i, Heading::linked)) {
      articles.push_back(i);
      i = selection_.node(i).end - 1;
    }
  }
  if (!has_headline) return;
  for (const Index teaser : articles) selection_.leave_out(teaser);
}

bool ArticleFinder::has_child_heading(Index article, Heading wanted) const {
  for (Index i = article + 1; i < selection_.node(article).end; ++i) {
    const HtmlNode& node = selection_.node(i);
    if (node.is_text || !selection_.has(i) || !is_heading(node.tag)) continue;
    const Measure& measure = selection_.measure(i);
    if (measure.text == 0) continue;
    if (wanted == Heading::of_page) return node.tag == Tag::h1;
    return measure.links * 5 > measure.text * 4;
  }
  return false;
}

/// Of pictures; unless they are the article, as in a series of pictures.
void ArticleFinder::leave_out_captions(Index root) {
  constexpr std::size_t most_of_it = 3;  // one part of so many
  std::vector<Index> captions;
  std::size_t bytes = 0;
  for (Index i = root + 1; i < selection_.node(root).end; ++i) {
    if (!selection_.has(i) || roles_[i] != Role::caption) continue;
    captions.push_back(i);
    bytes += selection_.measure(i).text;
    i = selection_.node(i).end - 1;
  }
  if (care_ != Care::strict || bytes * most_of_it > selection_.measure(root).text) return;
  for (const Index caption : captions) selection_.leave_out(caption);
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
  Index top = scores.best();
  for (Index i = top; i != 0 && i != HtmlNode::none; i = selection_.node(i).parent) {
    if (selection_.node(i).tag == Tag::body) break;
    if (scores.running_text(i) > more * scores.running_text(top) &&
        selection_.measure(i).link_density() < few_links) {
      top = i;
    }
    if (selection_.node(i).tag == Tag::article) break;
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
  const auto part = [&](Index i) { return i == top || goes_on(i, top, scores); };
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
  if (role == Role::minor) return care_ == Care::strict && is_slight(index);
  if (role == Role::byline) return care_ == Care::strict && bytes < longest_byline;
  const bool around = role == Role::outside || (role == Role::around && care_ == Care::strict);
  return around && bytes < selection_.measure(0).text / 2;
}

/// Of few words, or mostly links.
bool ArticleFinder::is_slight(Index index) const {
  constexpr std::uint32_t few_bytes = 300;
  constexpr double many_links = 0.4;
  const Measure& measure = selection_.measure(index);
  return measure.text < few_bytes || measure.link_density() > many_links;
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

/// Whether a part is more of links than an article's would be.
bool ArticleFinder::is_clutter(Index index) const {
  constexpr std::array judged{Tag::div,     Tag::ul,   Tag::ol, Tag::table,
                              Tag::section, Tag::form, Tag::dl, Tag::fieldset};
  constexpr std::uint32_t commas_of_prose = 10;
  const HtmlNode& node = selection_.node(index);
  if (std::ranges::find(judged, node.tag) == judged.end()) return false;
  const Role role = roles_[index];
  if (care_ == Care::strict && role >= Role::around) return true;
  const Measure& measure = selection_.measure(index);
  if (measure.blocks < 2) return false;  // a paragraph, whatever its element
  if (measure.commas >= commas_of_prose) return false;
  const bool is_list = node.tag == Tag::ul || node.tag == Tag::ol;
  const bool is_said = role == Role::article || role == Role::likely;
  return measure.link_density() > (is_list ? 0.8 : is_said ? 0.5 : 0.2);
}

bool ArticleFinder::is_headline(Index index) const {
  const Tag tag = selection_.node(index).tag;
  if (tag != Tag::h1 && tag != Tag::h2) return false;
  return !title_.empty() && comparable(line_of(selection_, index)) == title_;
}

/// Old pages have no headings: there it is the first paragraph.
std::string_view without_headline(std::string_view text, std::string_view title) {
  const std::size_t end = text.find("\n\n");
  if (end == std::string_view::npos || title.empty()) return text;
  return comparable(text.substr(0, end)) == comparable(title) ? text.substr(end + 2) : text;
}

bool is_heading(Tag tag) {
  constexpr std::array headings{Tag::h1, Tag::h2, Tag::h3, Tag::h4, Tag::h5, Tag::h6};
  return std::ranges::find(headings, tag) != headings.end();
}

/// Letters and digits alone, in lower case.
std::string comparable(std::string_view line) {
  std::string result = lower_ascii(line);
  std::erase_if(result, [](char c) {
    const bool kept = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c < 0;
    return !kept;
  });
  return result;
}

}  // namespace
}  // namespace lede::indexing
