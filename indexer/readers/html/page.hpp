// SPDX-License-Identifier: GPL-2.0-or-later
// An HTML document as a tree. Knows nothing of what is in it.
//
// The tree is what a browser's would be for what people write (WHATWG, "Tree construction"), by
// fewer rules: ends that HTML leaves out are supplied; an end tag closes what is open inside its
// element, and without one it is passed over. Tags that only say how letters look (<b>, <font>)
// make no elements, so that crossing them costs nothing and copies nothing. All is linear in
// time and memory; nothing is recursive.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "indexer/readers/html/tokens.hpp"

namespace lede::indexing {

/// Elements deeper than this become part of the one that is.
inline constexpr std::size_t max_html_depth = 256;

struct HtmlNode {
  static constexpr std::uint32_t none = static_cast<std::uint32_t>(-1);

  Tag tag = Tag::unknown;
  bool is_text = false;
  bool in_link = false;  // of a text
  std::uint32_t parent = none;
  std::uint32_t end = 0;  // the first node that is not inside
  std::string_view text;  // of a text, with character references; else the element's name
  std::uint32_t first_attribute = 0;
  std::uint32_t attribute_count = 0;
};

struct HtmlPage {
  std::vector<HtmlNode> nodes;  // in document order; the first is the document
  std::vector<HtmlAttribute> attributes;
  std::string_view title;                     // as it is written
  std::vector<std::string_view> linked_data;  // scripts of JSON-LD

  /// Empty where there is none.
  std::string_view attribute(const HtmlNode& node, AttributeName name) const;
  bool has_attribute(const HtmlNode& node, AttributeName name) const;
  std::span<const HtmlAttribute> attributes_of(const HtmlNode& node) const;
};

inline constexpr std::size_t max_html_nodes = 1'000'000;

/// `source` outlives the page. Nothing where there are more elements and texts than that.
std::optional<HtmlPage> parse_html(std::string_view source);

}  // namespace lede::indexing
