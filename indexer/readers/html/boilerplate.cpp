// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/boilerplate.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lede::indexing {
namespace {

constexpr std::array hidden_elements{std::to_array<Tag>(
    {Tag::applet, Tag::audio,        Tag::button,   Tag::canvas,   Tag::datalist, Tag::dialog,
     Tag::embed,  Tag::frameset,     Tag::head,     Tag::iframe,   Tag::map,      Tag::media,
     Tag::meter,  Tag::noembed,      Tag::noframes, Tag::noscript, Tag::object,   Tag::optgroup,
     Tag::option, Tag::output,       Tag::progress, Tag::script,   Tag::select,   Tag::style,
     Tag::svg,    Tag::template_tag, Tag::textarea, Tag::title,    Tag::video})};
constexpr std::array outside_elements{std::to_array<Tag>(
    {Tag::aside, Tag::fieldset, Tag::footer, Tag::form, Tag::menu, Tag::nav, Tag::search})};

// Of ARIA, sorted.
constexpr std::array outside_roles{std::to_array<std::string_view>(
    {"alert", "alertdialog", "banner", "complementary", "contentinfo", "dialog", "menu", "menubar",
     "navigation", "search", "toolbar"})};
static_assert(std::ranges::is_sorted(outside_roles));

Role role_of(const HtmlPage& page, const HtmlNode& node);
Role said_role(const HtmlPage& page, const HtmlNode& node);
Role role_of_label(std::string_view label);

}  // namespace

std::vector<Role> roles_of(const HtmlPage& page) {
  std::vector<Role> roles;
  roles.reserve(page.nodes.size());
  for (const HtmlNode& node : page.nodes) roles.push_back(role_of(page, node));
  return roles;
}

bool is_hidden(const HtmlPage& page, const HtmlNode& node) {
  if (std::ranges::find(hidden_elements, node.tag) != hidden_elements.end()) return true;
  if (page.has_attribute(node, AttributeName::hidden)) return true;
  if (page.attribute(node, AttributeName::aria_hidden) == "true") return true;
  constexpr std::size_t longest_style = 1000;
  std::string style(page.attribute(node, AttributeName::style).substr(0, longest_style));
  std::erase(style, ' ');
  return style.find("display:none") != std::string::npos ||
         style.find("visibility:hidden") != std::string::npos;
}

namespace {

Role role_of(const HtmlPage& page, const HtmlNode& node) {
  if (node.is_text) return Role::open;
  if (is_hidden(page, node)) return Role::hidden;
  if (std::ranges::find(outside_elements, node.tag) != outside_elements.end()) return Role::outside;
  if (std::ranges::binary_search(outside_roles, page.attribute(node, AttributeName::role)))
    return Role::outside;
  const std::string_view property = page.attribute(node, AttributeName::itemprop);
  if (property == "articleBody") return Role::article;
  if (property == "author" || property == "datePublished" ||
      page.attribute(node, AttributeName::rel) == "author") {
    return Role::byline;
  }
  return said_role(page, node);
}

Role said_role(const HtmlPage& page, const HtmlNode& node) {
  constexpr std::size_t most_words = 6;
  constexpr std::size_t most_words_of_id = 3;  // of more, it is a heading's slug
  if (node.tag == Tag::figcaption) return Role::caption;
  const std::string_view classes = page.attribute(node, AttributeName::class_name);
  if (is_hiding(classes)) return Role::around;
  // An element that HTML does not know was named by the page's author.
  Role role = node.tag == Tag::unknown ? role_of_names(node.text, most_words) : Role::open;
  role = std::max(role, role_of_names(classes, most_words));
  role = std::max(role, role_of_names(page.attribute(node, AttributeName::id), most_words_of_id));
  for (const AttributeName name :
       {AttributeName::data_component, AttributeName::data_module, AttributeName::data_qa,
        AttributeName::data_testid, AttributeName::data_type}) {
    role = std::max(role, role_of_names(page.attribute(node, name), most_words));
  }
  // Of what is no block, it is what a screen reader says instead of a picture.
  if (!element_of(node.tag).has(Element::block)) return role;
  return std::max(role, role_of_label(page.attribute(node, AttributeName::aria_label)));
}

/// `Related articles`, `Share this`: a few words, which are one name.
Role role_of_label(std::string_view label) {
  constexpr std::size_t longest = 40;
  constexpr std::size_t most_words = 4;
  if (label.size() > longest) return Role::open;
  std::string name(label);
  std::ranges::replace(name, ' ', '-');
  const Role role = role_of_names(name, most_words);
  return role >= Role::around ? role : Role::open;
}

}  // namespace
}  // namespace lede::indexing
