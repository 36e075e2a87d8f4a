// SPDX-License-Identifier: GPL-2.0-or-later
// The elements of HTML, and what each does to the elements around it. Knows nothing of pages.
#pragma once

#include <cstdint>
#include <string_view>

namespace lede::indexing {

// clang-format off
/// In the order of their names; NITF's blocks are among them. All that is not in the list is
/// `unknown`: part of a line.
enum class Tag : std::uint8_t {
  unknown, a, abbr, abstract, acronym, address, applet, area, article, aside, audio, b, base, big,
  blockquote, body, bq, br, button, canvas, caption, center, cite, code, col, colgroup, datalist, dd,
  del, details, dialog, dir, div, dl, dt, em, embed, fieldset, figcaption, figure, fn, font, footer,
  form, frame, frameset, h1, h2, h3, h4, h5, h6, head, header, hgroup, hl2, hr, html, i, iframe, img,
  input, ins, kbd, label, legend, li, link, listing, main, map, mark, marquee, math, media, menu, meta,
  meter, nav, nobr, noembed, noframes, noscript, object, ol, optgroup, option, output, p, param,
  picture, plaintext, pre, progress, q, rp, rt, ruby, s, samp, script, search, section, select,
  small, source, span, strike, strong, style, sub, summary, sup, svg, table, tbody, td,
  template_tag, textarea, tfoot, th, thead, time, title, tr, track, tt, u, ul, var, video, wbr,
  xmp,
};
// clang-format on

struct Element {
  /// What HTML says of it (WHATWG, "Tree construction").
  enum Trait : std::uint16_t {
    empty = 1 << 0,       // has no content and no end tag
    raw = 1 << 1,         // its content is no HTML
    text_only = 1 << 2,   // its content has character references, but no tags
    special = 1 << 3,     // an end tag of an ordinary element does not reach beyond it
    ends_p = 1 << 4,      // an open paragraph ends where it begins
    boundary = 1 << 5,    // no end tag inside reaches beyond it
    formatting = 1 << 6,  // how letters look: says nothing of structure
    of_head = 1 << 7,     // may stand in <head>
    block = 1 << 8,       // begins a paragraph of what people read, and ends one
  };
  std::string_view name;
  Tag tag = Tag::unknown;
  std::uint16_t traits = 0;

  bool has(unsigned wanted) const { return (traits & wanted) != 0; }
};

/// `name` in any case.
const Element& element_named(std::string_view name);
const Element& element_of(Tag tag);

}  // namespace lede::indexing
