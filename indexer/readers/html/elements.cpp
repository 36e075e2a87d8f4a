// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/elements.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace lede::indexing {
namespace {

using E = Element;

// clang-format off
constexpr std::array elements{std::to_array<Element>({
    {"", Tag::unknown, 0},
    {"a", Tag::a, 0},
    {"abbr", Tag::abbr, 0},
    {"abstract", Tag::abstract, E::special | E::ends_p | E::block},
    {"acronym", Tag::acronym, 0},
    {"address", Tag::address, E::special | E::ends_p | E::block},
    {"applet", Tag::applet, E::special | E::boundary},
    {"area", Tag::area, E::empty | E::special},
    {"article", Tag::article, E::special | E::ends_p | E::block},
    {"aside", Tag::aside, E::special | E::ends_p | E::block},
    {"audio", Tag::audio, E::block},
    {"b", Tag::b, E::formatting},
    {"base", Tag::base, E::empty | E::special | E::of_head},
    {"big", Tag::big, E::formatting},
    {"blockquote", Tag::blockquote, E::special | E::ends_p | E::block},
    {"body", Tag::body, E::special | E::block},
    {"bq", Tag::bq, E::special | E::ends_p | E::block},
    {"br", Tag::br, E::empty | E::special},
    {"button", Tag::button, E::special | E::block},
    {"canvas", Tag::canvas, E::block},
    {"caption", Tag::caption, E::special | E::boundary | E::block},
    {"center", Tag::center, E::special | E::ends_p | E::block},
    {"cite", Tag::cite, 0},
    {"code", Tag::code, E::formatting},
    {"col", Tag::col, E::empty | E::special},
    {"colgroup", Tag::colgroup, E::special},
    {"datalist", Tag::datalist, 0},
    {"dd", Tag::dd, E::special | E::ends_p | E::block},
    {"del", Tag::del, 0},
    {"details", Tag::details, E::special | E::ends_p | E::block},
    {"dialog", Tag::dialog, E::special | E::ends_p | E::block},
    {"dir", Tag::dir, E::special | E::ends_p | E::block},
    {"div", Tag::div, E::special | E::ends_p | E::block},
    {"dl", Tag::dl, E::special | E::ends_p | E::block},
    {"dt", Tag::dt, E::special | E::ends_p | E::block},
    {"em", Tag::em, E::formatting},
    {"embed", Tag::embed, E::empty | E::special},
    {"fieldset", Tag::fieldset, E::special | E::ends_p | E::block},
    {"figcaption", Tag::figcaption, E::special | E::ends_p | E::block},
    {"figure", Tag::figure, E::special | E::ends_p | E::block},
    {"fn", Tag::fn, E::special | E::ends_p | E::block},
    {"font", Tag::font, E::formatting},
    {"footer", Tag::footer, E::special | E::ends_p | E::block},
    {"form", Tag::form, E::special | E::ends_p | E::block},
    {"frame", Tag::frame, E::empty | E::special},
    {"frameset", Tag::frameset, E::special},
    {"h1", Tag::h1, E::special | E::ends_p | E::block},
    {"h2", Tag::h2, E::special | E::ends_p | E::block},
    {"h3", Tag::h3, E::special | E::ends_p | E::block},
    {"h4", Tag::h4, E::special | E::ends_p | E::block},
    {"h5", Tag::h5, E::special | E::ends_p | E::block},
    {"h6", Tag::h6, E::special | E::ends_p | E::block},
    {"head", Tag::head, E::special | E::block},
    {"header", Tag::header, E::special | E::ends_p | E::block},
    {"hgroup", Tag::hgroup, E::special | E::ends_p | E::block},
    {"hl2", Tag::hl2, E::special | E::ends_p | E::block},
    {"hr", Tag::hr, E::empty | E::special | E::ends_p | E::block},
    {"html", Tag::html, E::special | E::boundary | E::block},
    {"i", Tag::i, E::formatting},
    {"iframe", Tag::iframe, E::raw | E::special | E::block},
    {"img", Tag::img, E::empty | E::special},
    {"input", Tag::input, E::empty | E::special},
    {"ins", Tag::ins, 0},
    {"kbd", Tag::kbd, 0},
    {"label", Tag::label, 0},
    {"legend", Tag::legend, E::block},
    {"li", Tag::li, E::special | E::ends_p | E::block},
    {"link", Tag::link, E::empty | E::special | E::of_head},
    {"listing", Tag::listing, E::special | E::ends_p | E::block},
    {"main", Tag::main, E::special | E::ends_p | E::block},
    {"map", Tag::map, 0},
    {"mark", Tag::mark, 0},
    {"marquee", Tag::marquee, E::special | E::boundary},
    {"math", Tag::math, 0},
    {"media", Tag::media, E::special | E::block},
    {"menu", Tag::menu, E::special | E::ends_p | E::block},
    {"meta", Tag::meta, E::empty | E::special | E::of_head},
    {"meter", Tag::meter, 0},
    {"nav", Tag::nav, E::special | E::ends_p | E::block},
    {"nobr", Tag::nobr, E::formatting},
    {"noembed", Tag::noembed, E::raw | E::special},
    {"noframes", Tag::noframes, E::raw | E::special},
    {"noscript", Tag::noscript, E::special | E::of_head | E::block},
    {"object", Tag::object, E::special | E::boundary | E::block},
    {"ol", Tag::ol, E::special | E::ends_p | E::block},
    {"optgroup", Tag::optgroup, E::block},
    {"option", Tag::option, E::block},
    {"output", Tag::output, 0},
    {"p", Tag::p, E::special | E::ends_p | E::block},
    {"param", Tag::param, E::empty | E::special},
    {"picture", Tag::picture, 0},
    {"plaintext", Tag::plaintext, E::special | E::ends_p | E::block},
    {"pre", Tag::pre, E::special | E::ends_p | E::block},
    {"progress", Tag::progress, 0},
    {"q", Tag::q, 0},
    {"rp", Tag::rp, 0},
    {"rt", Tag::rt, 0},
    {"ruby", Tag::ruby, 0},
    {"s", Tag::s, E::formatting},
    {"samp", Tag::samp, 0},
    {"script", Tag::script, E::raw | E::special | E::of_head},
    {"search", Tag::search, E::special | E::ends_p | E::block},
    {"section", Tag::section, E::special | E::ends_p | E::block},
    {"select", Tag::select, E::special | E::block},
    {"small", Tag::small, E::formatting},
    {"source", Tag::source, E::empty | E::special},
    {"span", Tag::span, 0},
    {"strike", Tag::strike, E::formatting},
    {"strong", Tag::strong, E::formatting},
    {"style", Tag::style, E::raw | E::special | E::of_head},
    {"sub", Tag::sub, 0},
    {"summary", Tag::summary, E::special | E::ends_p | E::block},
    {"sup", Tag::sup, 0},
    {"svg", Tag::svg, 0},
    {"table", Tag::table, E::special | E::ends_p | E::boundary | E::block},
    {"tbody", Tag::tbody, E::special | E::block},
    {"td", Tag::td, E::special | E::boundary},
    {"template", Tag::template_tag, E::special | E::boundary | E::of_head},
    {"textarea", Tag::textarea, E::text_only | E::special | E::block},
    {"tfoot", Tag::tfoot, E::special | E::block},
    {"th", Tag::th, E::special | E::boundary},
    {"thead", Tag::thead, E::special | E::block},
    {"time", Tag::time, 0},
    {"title", Tag::title, E::text_only | E::special | E::of_head | E::block},
    {"tr", Tag::tr, E::special | E::block},
    {"track", Tag::track, E::empty | E::special},
    {"tt", Tag::tt, E::formatting},
    {"u", Tag::u, E::formatting},
    {"ul", Tag::ul, E::special | E::ends_p | E::block},
    {"var", Tag::var, 0},
    {"video", Tag::video, E::block},
    {"wbr", Tag::wbr, E::empty | E::special},
    {"xmp", Tag::xmp, E::raw | E::special | E::ends_p | E::block},
})};
// clang-format on
static_assert(std::ranges::is_sorted(elements, {}, &Element::name));
static_assert(std::ranges::is_sorted(elements, {}, &Element::tag) &&
              elements.back().tag == static_cast<Tag>(elements.size() - 1));

constexpr std::size_t longest_name = 10;

}  // namespace

const Element& element_named(std::string_view name) {
  // XML may set its HTML apart: `<xhtml:p>`.
  for (const std::string_view prefix : {"xhtml:", "html:"}) {
    if (name.starts_with(prefix)) name.remove_prefix(prefix.size());
  }
  std::array<char, longest_name> lower{};
  if (name.size() > lower.size()) return elements.front();
  std::ranges::transform(name, lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  const std::string_view wanted(lower.data(), name.size());
  const auto found = std::ranges::lower_bound(elements, wanted, {}, &Element::name);
  return found == elements.end() || found->name != wanted ? elements.front() : *found;
}

const Element& element_of(Tag tag) {
  return elements.at(static_cast<std::size_t>(tag));
}

}  // namespace lede::indexing
