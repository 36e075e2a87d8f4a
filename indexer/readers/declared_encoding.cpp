// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/declared_encoding.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "common/base/ascii.hpp"

namespace lede::indexing {
namespace {

// Browsers look at 1,024, but pages that begin with scripts do declare later.
constexpr std::size_t searched_bytes = 4096;
constexpr std::string_view white_space = " \t\r\n\f";

struct Attribute {
  std::string_view name;
  std::string_view value;
};

/// Takes the attributes of a tag from the left.
class AttributeReader {
 public:
  explicit AttributeReader(std::string_view tag) : rest_(tag) {}

  /// Nothing at the end of the tag.
  std::optional<Attribute> next();

 private:
  void skip(std::string_view characters);
  std::string_view take_until(std::string_view characters);
  std::string_view take_value();

  std::string_view rest_;
};

std::string_view charset_of_meta(std::string_view tag);
std::string_view charset_in_content(std::string_view content);
std::size_t find_ignoring_case(std::string_view text, std::string_view lower);

}  // namespace

std::string_view encoding_declared_in_xml(std::string_view bytes) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  constexpr std::string_view opening = "<?xml";
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  if (!bytes.starts_with(opening)) return {};
  const std::string_view head = bytes.substr(opening.size(), searched_bytes);
  const std::size_t end = head.find("?>");
  if (end == std::string_view::npos) return {};
  AttributeReader attributes(head.substr(0, end));
  while (const std::optional<Attribute> attribute = attributes.next()) {
    if (attribute->name == "encoding") return attribute->value;
  }
  return {};
}

std::string_view encoding_declared_in_html(std::string_view bytes) {
  constexpr std::string_view comment = "<!--";
  constexpr std::string_view meta = "<meta";
  std::string_view rest = bytes.substr(0, searched_bytes);
  while (true) {
    rest.remove_prefix(std::min(rest.find('<'), rest.size()));
    if (rest.empty()) return encoding_declared_in_xml(bytes);
    if (rest.starts_with(comment)) {
      rest.remove_prefix(std::min(rest.find("-->"), rest.size()));
    } else if (equal_but_for_ascii_case(rest.substr(0, meta.size()), meta) &&
               rest.find_first_of(" \t\r\n\f/", meta.size()) == meta.size()) {
      rest.remove_prefix(meta.size());
      const std::string_view charset = charset_of_meta(rest);
      if (!charset.empty()) return charset;
    } else {
      rest.remove_prefix(1);
    }
  }
}

namespace {

std::optional<Attribute> AttributeReader::next() {
  skip(" \t\r\n\f/");
  if (rest_.empty() || rest_.front() == '>') return std::nullopt;
  Attribute attribute;
  attribute.name = take_until(" \t\r\n\f/>=");
  skip(white_space);
  if (rest_.starts_with('=')) {
    rest_.remove_prefix(1);
    skip(white_space);
    attribute.value = take_value();
  }
  return attribute;
}

void AttributeReader::skip(std::string_view characters) {
  rest_.remove_prefix(std::min(rest_.find_first_not_of(characters), rest_.size()));
}

std::string_view AttributeReader::take_until(std::string_view characters) {
  const std::size_t end = std::min(rest_.find_first_of(characters), rest_.size());
  const std::string_view taken = rest_.substr(0, end);
  rest_.remove_prefix(end);
  return taken;
}

std::string_view AttributeReader::take_value() {
  const std::string_view quote = rest_.substr(0, 1);
  if (quote != "\"" && quote != "'") return take_until(" \t\r\n\f>");
  rest_.remove_prefix(1);
  const std::string_view value = take_until(quote);
  rest_.remove_prefix(std::min<std::size_t>(1, rest_.size()));
  return value;
}

std::string_view charset_of_meta(std::string_view tag) {
  AttributeReader attributes(tag);
  std::string_view content;
  bool of_content_type = false;
  while (const std::optional<Attribute> attribute = attributes.next()) {
    if (equal_but_for_ascii_case(attribute->name, "charset")) return attribute->value;
    if (equal_but_for_ascii_case(attribute->name, "content")) content = attribute->value;
    if (equal_but_for_ascii_case(attribute->name, "http-equiv")) {
      of_content_type = equal_but_for_ascii_case(attribute->value, "content-type");
    }
  }
  return of_content_type ? charset_in_content(content) : std::string_view();
}

/// `text/html; charset=koi8-r` → `koi8-r`.
std::string_view charset_in_content(std::string_view content) {
  constexpr std::string_view charset = "charset";
  const std::size_t at = find_ignoring_case(content, charset);
  if (at == std::string_view::npos) return {};
  const std::optional<Attribute> attribute = AttributeReader(content.substr(at)).next();
  const std::string_view value = attribute ? attribute->value : std::string_view();
  return value.substr(0, value.find(';'));
}

std::size_t find_ignoring_case(std::string_view text, std::string_view lower) {
  for (std::size_t i = 0; i + lower.size() <= text.size(); ++i) {
    if (equal_but_for_ascii_case(text.substr(i, lower.size()), lower)) return i;
  }
  return std::string_view::npos;
}

}  // namespace
}  // namespace lede::indexing
