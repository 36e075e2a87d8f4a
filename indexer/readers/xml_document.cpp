// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/xml_document.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "common/base/utf8.hpp"
#include "indexer/readers/html/entities.hpp"
#include "indexer/readers/html/fragment.hpp"
#include "indexer/readers/xml_repair.hpp"

namespace lede::indexing {
namespace {

constexpr unsigned parse_options = pugi::parse_default | pugi::parse_ws_pcdata;

struct StringWriter : pugi::xml_writer {
  std::string text;
  void write(const void* data, std::size_t size) override {
    text.append(static_cast<const char*>(data), size);
  }
};

std::size_t end_of_declaration(std::string_view xml);
std::string with_named_characters(std::string_view xml);
pugi::xml_node first_element(const pugi::xml_node& node);
pugi::xml_node next_node_inside(const pugi::xml_node& node, const pugi::xml_node& top);
bool is_element(const pugi::xml_node& node);

}  // namespace

XmlDocument parse_xml(std::string_view given) {
  XmlDocument document;
  const std::string text = with_named_characters(given);
  const auto load = [&document](std::string_view xml) {
    return document.tree.load_buffer(xml.data(), xml.size(), parse_options, pugi::encoding_utf8);
  };
  if (const pugi::xml_parse_result result = load(text); !result) {
    const auto offset = static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0));
    const std::string_view before = std::string_view(text).substr(0, offset);
    document.damage = fmt::format("not well-formed XML at line {} ({}): mended",
                                  std::ranges::count(before, '\n') + 1, result.description());
    load(repair_xml(text));
  }
  document.root = first_element(document.tree);
  return document;
}

std::string_view behind_blank(std::string_view xml) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  while (true) {
    xml.remove_prefix(std::min(xml.find_first_not_of(" \t\r\n"), xml.size()));
    if (!xml.starts_with(byte_order_mark)) return xml;
    xml.remove_prefix(byte_order_mark.size());
  }
}

std::string_view root_name(std::string_view head) {
  while (true) {
    head = behind_blank(head);
    if (!head.starts_with("<!") && !head.starts_with("<?")) break;
    const std::size_t end = end_of_declaration(head);
    if (end == std::string_view::npos) return {};
    head.remove_prefix(end);
  }
  if (!head.starts_with('<')) return {};
  std::string_view name = head.substr(1, head.find_first_of(" \t\r\n/>") - 1);
  name.remove_prefix(name.rfind(':') + 1);
  return name;
}

std::string_view local_name(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  return name.substr(name.rfind(':') + 1);
}

pugi::xml_node child_named(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_node& child : node.children()) {
    if (is_element(child) && local_name(child) == name) return child;
  }
  return {};
}

pugi::xml_node descendant(const pugi::xml_node& node, std::string_view path) {
  pugi::xml_node found = node;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/'), path.size());
    found = child_named(found, path.substr(0, end));
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return found;
}

pugi::xml_node next_inside(const pugi::xml_node& node, const pugi::xml_node& top) {
  pugi::xml_node next = next_node_inside(node, top);
  while (next && !is_element(next)) next = next_node_inside(next, top);
  return next;
}

bool has_elements(const pugi::xml_node& node) {
  return static_cast<bool>(first_element(node));
}

std::string all_text(const pugi::xml_node& node) {
  std::string text;
  for (pugi::xml_node at = node; at; at = next_node_inside(at, node)) text += at.value();
  return text;
}

std::string line_in(const pugi::xml_node& node) {
  return line_of_text(all_text(node));
}

std::string markup_in(const pugi::xml_node& node) {
  StringWriter writer;
  for (const pugi::xml_node& child : node.children()) {
    child.print(writer, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
  }
  return std::move(writer.text);
}

namespace {

/// Behind the comment, instruction or declaration that begins here; npos where it goes on.
std::size_t end_of_declaration(std::string_view xml) {
  const std::string_view close = xml.starts_with("<!--") ? "-->"
                                 : xml.starts_with("<?") ? "?>"
                                                         : ">";
  const bool has_declarations =
      close == ">" && xml.substr(0, xml.find('>')).find('[') != std::string_view::npos;
  const std::size_t inner = has_declarations ? xml.find(']') : 0;
  const std::size_t end = inner == std::string_view::npos ? inner : xml.find(close, inner);
  return end == std::string_view::npos ? end : end + close.size();
}

/// HTML's names of characters, which XML does not know, replaced by the characters, and numbers by
/// what browsers make of them: XML has no NUL, which would end a text. XML's own names stay: they
/// keep text from being taken for markup.
std::string with_named_characters(std::string_view xml) {
  std::string result;
  std::size_t done = 0;
  for (std::size_t at = xml.find('&'); at != std::string_view::npos; at = xml.find('&', at + 1)) {
    const std::optional<Entity> entity = entity_at(xml, at);
    if (!entity || entity->code_point < 0x80) continue;
    result += xml.substr(done, at - done);
    append_utf8(result, entity->code_point);
    done = at + entity->bytes;
  }
  return result += xml.substr(done);
}

pugi::xml_node first_element(const pugi::xml_node& node) {
  for (const pugi::xml_node& child : node.children()) {
    if (is_element(child)) return child;
  }
  return {};
}

pugi::xml_node next_node_inside(const pugi::xml_node& node, const pugi::xml_node& top) {
  if (node.first_child()) return node.first_child();
  pugi::xml_node at = node;
  while (at != top && !at.next_sibling()) at = at.parent();
  return at == top ? pugi::xml_node() : at.next_sibling();
}

bool is_element(const pugi::xml_node& node) {
  return node.type() == pugi::node_element;
}

}  // namespace
}  // namespace lede::indexing
