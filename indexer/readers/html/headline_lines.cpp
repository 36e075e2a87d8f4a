// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/headline_lines.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "indexer/readers/html/byline_line.hpp"
#include "indexer/readers/html/headline.hpp"
#include "indexer/readers/html/measures.hpp"
#include "indexer/readers/html/text.hpp"

namespace lede::indexing {
namespace {

Selection all_but_around(const HtmlPage& page, std::span<const Role> roles);
std::size_t headline_in(std::span<const Paragraph> paragraphs, const Headline& headline);
bool is_sentence(const Paragraph& paragraph);
void take(PageFacts& facts, BylineLine line);

}  // namespace

PageFacts facts_at_headline(const HtmlPage& page, std::span<const Role> roles,
                            const PageFacts& said) {
  constexpr std::size_t most_below = 10;
  constexpr std::size_t most_above = 2;
  constexpr std::size_t most_bytes = std::size_t{64} << 10;
  PageFacts facts;
  const Selection selection = all_but_around(page, roles);
  const Headline headline(selection, said.title);
  if (headline.node() == 0) return facts;
  const std::vector<Paragraph> paragraphs = paragraphs_of(selection, 0, most_bytes);
  const std::size_t at = headline_in(paragraphs, headline);
  if (at == paragraphs.size()) return facts;

  for (std::size_t i = at + 1; i < std::min(at + 1 + most_below, paragraphs.size()); ++i) {
    // A summary may stand above the line.
    if (is_sentence(paragraphs[i]) && i > at + 1) break;
    take(facts, read_byline_line(paragraphs[i].text, said.language, Names::led_to));
  }
  for (std::size_t i = at - std::min(at, most_above); i < at; ++i) {
    take(facts, {{}, read_byline_line(paragraphs[i].text, said.language, Names::led_to).published});
  }
  return facts;
}

namespace {

Selection all_but_around(const HtmlPage& page, std::span<const Role> roles) {
  Selection selection(page);
  constexpr std::uint32_t small = 3;  // a part that is large is the page
  for (std::uint32_t i = 1; i < selection.size(); ++i) {
    const HtmlNode& node = selection.node(i);
    if (node.is_text || node.tag == Tag::body || node.tag == Tag::html) continue;
    const bool around =
        roles[i] == Role::around || roles[i] == Role::discussion || roles[i] == Role::outside;
    if (roles[i] != Role::hidden && !(around && node.end - i < selection.size() / small)) continue;
    selection.leave_out(i);
    i = node.end - 1;
  }
  selection.count();
  return selection;
}

std::size_t headline_in(std::span<const Paragraph> paragraphs, const Headline& headline) {
  const auto found = std::ranges::find_if(paragraphs, [&headline](const Paragraph& paragraph) {
    return paragraph.kind == Paragraph::Kind::heading && headline.is_said_in(paragraph.text);
  });
  return static_cast<std::size_t>(found - paragraphs.begin());
}

bool is_sentence(const Paragraph& paragraph) {
  constexpr std::size_t sentence_bytes = 120;
  return paragraph.text.size() > sentence_bytes;
}

void take(PageFacts& facts, BylineLine line) {
  if (facts.authors.empty()) facts.authors = std::move(line.authors);
  if (facts.published.empty()) facts.published = std::move(line.published);
}

}  // namespace
}  // namespace lede::indexing
