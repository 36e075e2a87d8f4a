// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/page.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace lede::indexing {
namespace {

/// How far up an end tag, or a tag that supplies one, is looked for.
constexpr std::size_t max_look_up = 2 * max_html_depth;

class TreeBuilder {
 public:
  std::optional<HtmlPage> build(std::string_view source) &&;

 private:
  struct Open {
    const Element* element = nullptr;
    std::string_view name;
    std::uint32_t node = 0;
    bool is_live_link = false;
  };
  using Height = std::optional<std::size_t>;  // of an open element, from the bottom

  void take(const HtmlToken& token);
  void start(const HtmlToken& token);
  bool merges_with_open(const HtmlToken& token);
  void supply_ends(const Element& element);
  void supply_end(std::span<const Tag> ended, std::span<const Tag> limits);
  void push(const HtmlToken& token);
  void end(const HtmlToken& token);
  void end_link();
  void add_text(std::string_view text);
  void take_raw(const HtmlToken& token);

  template <typename Wanted, typename Limit>
  Height find_open(Wanted wanted, Limit limit) const;
  void close_down_to(std::size_t height);
  bool is_open(Tag tag) const;

  HtmlPage page_;
  std::vector<Open> open_;
  std::size_t live_links_ = 0;
  bool title_seen_ = false;
  bool is_linked_data_ = false;  // the script whose content comes next
};

constexpr std::array headings{Tag::h1, Tag::h2, Tag::h3, Tag::h4, Tag::h5, Tag::h6};

/// Where one of `starts` begins, an open one of `ended` ends, unless one of `limits` stands
/// between them.
struct SuppliedEnd {
  std::array<Tag, 3> starts;
  std::array<Tag, 3> ended;
  std::array<Tag, 7> limits;
};
constexpr std::array supplied_ends{
    SuppliedEnd{{Tag::li},
                {Tag::li},
                {Tag::ul, Tag::ol, Tag::menu, Tag::table, Tag::td, Tag::th, Tag::article}},
    SuppliedEnd{{Tag::dd, Tag::dt},
                {Tag::dd, Tag::dt},
                {Tag::dl, Tag::table, Tag::td, Tag::th, Tag::ul, Tag::ol}},
    SuppliedEnd{{Tag::option}, {Tag::option}, {Tag::select, Tag::datalist}},
    SuppliedEnd{{Tag::optgroup}, {Tag::option, Tag::optgroup}, {Tag::select}},
    SuppliedEnd{{Tag::td, Tag::th}, {Tag::td, Tag::th}, {Tag::table, Tag::tr}},
    SuppliedEnd{{Tag::tr}, {Tag::tr}, {Tag::table, Tag::tbody, Tag::thead, Tag::tfoot}},
    SuppliedEnd{
        {Tag::tbody, Tag::thead, Tag::tfoot}, {Tag::tbody, Tag::thead, Tag::tfoot}, {Tag::table}},
    SuppliedEnd{{Tag::tbody, Tag::tr, Tag::colgroup}, {Tag::caption}, {Tag::table}},
    SuppliedEnd{{Tag::button}, {Tag::button}, {Tag::table, Tag::td, Tag::th, Tag::form}},
};
constexpr std::array limits_of_p{Tag::button,  Tag::table,  Tag::td,          Tag::th,
                                 Tag::caption, Tag::object, Tag::template_tag};

bool contains(std::span<const Tag> tags, Tag tag);
bool is_white(std::string_view text);
bool equal_names(std::string_view left, std::string_view right);

}  // namespace

std::optional<HtmlPage> parse_html(std::string_view source) {
  return TreeBuilder().build(source);
}

std::span<const HtmlAttribute> HtmlPage::attributes_of(const HtmlNode& node) const {
  return std::span(attributes).subspan(node.first_attribute, node.attribute_count);
}

std::string_view HtmlPage::attribute(const HtmlNode& node, AttributeName name) const {
  const std::span<const HtmlAttribute> all = attributes_of(node);
  const auto found = std::ranges::find(all, name, &HtmlAttribute::name);
  return found == all.end() ? std::string_view() : found->value;
}

bool HtmlPage::has_attribute(const HtmlNode& node, AttributeName name) const {
  const std::span<const HtmlAttribute> all = attributes_of(node);
  return std::ranges::find(all, name, &HtmlAttribute::name) != all.end();
}

namespace {

std::optional<HtmlPage> TreeBuilder::build(std::string_view source) && {
  page_.nodes.emplace_back();
  open_.push_back({&element_of(Tag::unknown), {}, 0, false});
  HtmlTokenizer tokens(source);
  while (const HtmlToken* token = tokens.next()) {
    if (page_.nodes.size() > max_html_nodes) return std::nullopt;
    take(*token);
  }
  close_down_to(0);
  return std::move(page_);
}

void TreeBuilder::take(const HtmlToken& token) {
  switch (token.kind) {
    case HtmlToken::Kind::start_tag:
      return start(token);
    case HtmlToken::Kind::end_tag:
      return end(token);
    case HtmlToken::Kind::text:
      return add_text(token.text);
    case HtmlToken::Kind::raw_text:
      return take_raw(token);
  }
}

void TreeBuilder::start(const HtmlToken& token) {
  const Element& element = *token.element;
  if (element.has(Element::formatting) || merges_with_open(token)) return;
  supply_ends(element);
  if (element.tag == Tag::a) end_link();
  push(token);
}

/// A second <html> or <body> adds attributes to the first, a form in a form is none.
bool TreeBuilder::merges_with_open(const HtmlToken& token) {
  const Tag tag = token.element->tag;
  if (tag != Tag::html && tag != Tag::body && tag != Tag::head && tag != Tag::form) return false;
  return is_open(tag);
}

void TreeBuilder::supply_ends(const Element& element) {
  const bool leaves_head = !element.has(Element::of_head) && element.tag != Tag::head;
  if (leaves_head && open_.back().element->tag == Tag::head) close_down_to(open_.size() - 1);
  if (element.has(Element::ends_p)) {
    supply_end(std::array{Tag::p}, limits_of_p);
  }
  if (contains(headings, element.tag) && contains(headings, open_.back().element->tag)) {
    close_down_to(open_.size() - 1);
  }
  for (const SuppliedEnd& rule : supplied_ends) {
    if (contains(rule.starts, element.tag)) supply_end(rule.ended, rule.limits);
  }
}

void TreeBuilder::supply_end(std::span<const Tag> ended, std::span<const Tag> limits) {
  const auto limit = [&](const Open& open) { return contains(limits, open.element->tag); };
  const auto wanted = [&](const Open& open) { return contains(ended, open.element->tag); };
  if (const Height height = find_open(wanted, limit)) close_down_to(*height);
}

void TreeBuilder::push(const HtmlToken& token) {
  const Element& element = *token.element;
  const bool too_deep = open_.size() > max_html_depth;
  auto node = open_.back().node;
  if (!too_deep) {
    node = static_cast<std::uint32_t>(page_.nodes.size());
    HtmlNode& made = page_.nodes.emplace_back();
    made.tag = element.tag;
    made.parent = open_.back().node;
    made.end = node + 1;
    made.text = token.text;
    made.first_attribute = static_cast<std::uint32_t>(page_.attributes.size());
    made.attribute_count = static_cast<std::uint32_t>(token.attributes.size());
    page_.attributes.insert(page_.attributes.end(), token.attributes.begin(),
                            token.attributes.end());
  }
  if (element.tag == Tag::script) {
    const auto type =
        std::ranges::find(token.attributes, AttributeName::type, &HtmlAttribute::name);
    is_linked_data_ =
        type != token.attributes.end() && type->value.find("ld+json") != std::string_view::npos;
  }
  const bool foreign =
      element.tag == Tag::unknown || element.tag == Tag::svg || element.tag == Tag::math;
  const bool in_drawing =
      token.self_closing && foreign && (is_open(Tag::svg) || is_open(Tag::math));
  if (element.has(Element::empty) || in_drawing) return;
  const bool is_link =
      element.tag == Tag::a && std::ranges::find(token.attributes, AttributeName::href,
                                                 &HtmlAttribute::name) != token.attributes.end();
  if (is_link) ++live_links_;
  open_.push_back({&element, token.text, node, is_link});
}

void TreeBuilder::end(const HtmlToken& token) {
  const Element& element = *token.element;
  if (element.tag == Tag::html || element.tag == Tag::body || element.has(Element::formatting)) {
    return;
  }
  if (element.tag == Tag::a) return end_link();
  const bool is_heading = contains(headings, element.tag);
  const auto wanted = [&](const Open& open) {
    if (is_heading) return contains(headings, open.element->tag);
    return open.element == &element &&
           (element.tag != Tag::unknown || equal_names(open.name, token.text));
  };
  const auto limit = [&](const Open& open) {
    if (element.tag == Tag::table) return false;
    const bool of_table = element.has(Element::boundary) || element.tag == Tag::tr ||
                          element.tag == Tag::tbody || element.tag == Tag::thead ||
                          element.tag == Tag::tfoot;
    if (of_table) return open.element->tag == Tag::table;
    return open.element->has(element.has(Element::special) ? Element::boundary : Element::special);
  };
  if (const Height height = find_open(wanted, limit)) close_down_to(*height);
}

/// A link ends where its tag says so, though blocks that began in it may go on.
void TreeBuilder::end_link() {
  const auto wanted = [](const Open& open) { return open.element->tag == Tag::a; };
  const auto crosses = [](const Open& open) { return open.element->has(Element::boundary); };
  const auto blocks = [](const Open& open) { return open.element->has(Element::special); };
  if (const Height height = find_open(wanted, blocks)) return close_down_to(*height);
  const Height crossed = find_open([](const Open& open) { return open.is_live_link; }, crosses);
  if (!crossed) return;
  open_[*crossed].is_live_link = false;
  --live_links_;
}

void TreeBuilder::add_text(std::string_view text) {
  if (open_.back().element->tag == Tag::head && !is_white(text)) close_down_to(open_.size() - 1);
  const auto node = static_cast<std::uint32_t>(page_.nodes.size());
  HtmlNode& made = page_.nodes.emplace_back();
  made.is_text = true;
  made.in_link = live_links_ > 0;
  made.parent = open_.back().node;
  made.end = node + 1;
  made.text = text;
}

void TreeBuilder::take_raw(const HtmlToken& token) {
  const Tag tag = token.element->tag;
  if (tag == Tag::script) {
    if (std::exchange(is_linked_data_, false)) page_.linked_data.push_back(token.text);
  } else if (tag == Tag::title) {
    const bool of_page = !title_seen_ && !is_open(Tag::svg);
    if (of_page) page_.title = token.text;
    title_seen_ = title_seen_ || of_page;
  }
}

template <typename Wanted, typename Limit>
TreeBuilder::Height TreeBuilder::find_open(Wanted wanted, Limit limit) const {
  const std::size_t lowest = open_.size() > max_look_up ? open_.size() - max_look_up : 1;
  for (std::size_t height = open_.size(); height-- > lowest;) {
    if (wanted(open_[height])) return height;
    if (limit(open_[height])) break;
  }
  return std::nullopt;
}

void TreeBuilder::close_down_to(std::size_t height) {
  const auto end = static_cast<std::uint32_t>(page_.nodes.size());
  while (open_.size() > height) {
    if (open_.back().is_live_link) --live_links_;
    page_.nodes[open_.back().node].end = end;
    open_.pop_back();
  }
}

bool TreeBuilder::is_open(Tag tag) const {
  const auto wanted = [tag](const Open& open) { return open.element->tag == tag; };
  return find_open(wanted, [](const Open&) { return false; }).has_value();
}

bool contains(std::span<const Tag> tags, Tag tag) {
  return tag != Tag::unknown && std::ranges::find(tags, tag) != tags.end();
}

bool is_white(std::string_view text) {
  return text.find_first_not_of(" \t\n\r\f") == std::string_view::npos;
}

bool equal_names(std::string_view left, std::string_view right) {
  const auto lower = [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  };
  return std::ranges::equal(left, right, {}, lower, lower);
}

}  // namespace
}  // namespace lede::indexing
