// SPDX-License-Identifier: GPL-2.0-or-later
// XML as a tree, also where it is damaged, and what readers ask of the tree. Expands no entities
// but XML's own, follows no references, and walks without recursion. Knows no vocabulary.
#pragma once

#include <string>
#include <string_view>

#include <pugixml.hpp>

namespace lede::indexing {

struct XmlDocument {
  pugi::xml_document tree;
  pugi::xml_node root;  // the first element; nothing where there is none
  std::string damage;   // what was not well-formed and where, one line; empty where all was
};

/// `text` is valid UTF-8. What is not well-formed is repaired (see xml_repair.hpp).
XmlDocument parse_xml(std::string_view text);

/// `xml` without white space and byte order marks before it, of which joined files have several.
std::string_view behind_blank(std::string_view xml);

/// The name of the first element of a document that begins with `head`, without its prefix: `rss`
/// of `<?xml version="1.0"?><rss version="2.0">`. Empty where `head` holds none, or text before it.
/// A view of `head`.
std::string_view root_name(std::string_view head);

/// `encoded` of `content:encoded`.
std::string_view local_name(const pugi::xml_node& node);

/// The first child element with this local name; nothing where there is none.
pugi::xml_node child_named(const pugi::xml_node& node, std::string_view name);
/// The same of a child's child, and so on: `head/title`.
pugi::xml_node descendant(const pugi::xml_node& node, std::string_view path);
/// The next element behind `node` in document order that is inside `top`; nothing at the end.
pugi::xml_node next_inside(const pugi::xml_node& node, const pugi::xml_node& top);

bool has_elements(const pugi::xml_node& node);
/// All text inside, as it is.
std::string all_text(const pugi::xml_node& node);
/// The same on one line.
std::string line_in(const pugi::xml_node& node);
/// What is inside, as markup.
std::string markup_in(const pugi::xml_node& node);

}  // namespace lede::indexing
