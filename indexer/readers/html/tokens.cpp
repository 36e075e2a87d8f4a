// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/tokens.hpp"

#include <algorithm>
#include <utility>

#include "common/base/utf8.hpp"
#include "indexer/readers/html/entities.hpp"

namespace lede::indexing {
namespace {

constexpr std::string_view white_space = " \t\n\r\f";

struct NamedAttribute {
  std::string_view name;
  AttributeName id = AttributeName::class_name;
};
constexpr std::array attribute_names{std::to_array<NamedAttribute>({
    {"aria-hidden", AttributeName::aria_hidden},
    {"aria-label", AttributeName::aria_label},
    {"class", AttributeName::class_name},
    {"content", AttributeName::content},
    {"data-component", AttributeName::data_component},
    {"data-module", AttributeName::data_module},
    {"data-qa", AttributeName::data_qa},
    {"data-testid", AttributeName::data_testid},
    {"data-type", AttributeName::data_type},
    {"datetime", AttributeName::datetime},
    {"hidden", AttributeName::hidden},
    {"href", AttributeName::href},
    {"http-equiv", AttributeName::http_equiv},
    {"id", AttributeName::id},
    {"itemprop", AttributeName::itemprop},
    {"itemtype", AttributeName::itemtype},
    {"lang", AttributeName::lang},
    {"name", AttributeName::name},
    {"property", AttributeName::property},
    {"rel", AttributeName::rel},
    {"role", AttributeName::role},
    {"style", AttributeName::style},
    {"type", AttributeName::type},
    {"xml:lang", AttributeName::xml_lang},
})};
static_assert(std::ranges::is_sorted(attribute_names, {}, &NamedAttribute::name));

bool is_letter(char c);
bool is_address(std::string_view text);
bool is_cut_off(std::string_view tag);
bool equal_ignoring_case(std::string_view left, std::string_view right);
std::optional<AttributeName> attribute_named(std::string_view name);
std::size_t end_of_raw(std::string_view source, std::size_t from, std::string_view name);

}  // namespace

// Nowhere is npos, and behind it 0.
HtmlTokenizer::HtmlTokenizer(std::string_view source)
    : source_(source),
      comments_end_(source.rfind("-->") + 1),
      tags_end_(source.rfind('>') + 1),
      double_quotes_end_(source.rfind('"') + 1),
      single_quotes_end_(source.rfind('\'') + 1) {}

const HtmlToken* HtmlTokenizer::next() {
  while (position_ < source_.size()) {
    token_.attributes.clear();
    token_.self_closing = false;
    if (raw_element_ != nullptr) {
      if (take_content_of_raw()) return &token_;
      continue;
    }
    if (source_[position_] == '<' ? take_markup() : take_text()) return &token_;
  }
  return nullptr;
}

bool HtmlTokenizer::take_text() {
  const std::size_t end = std::min(source_.find('<', position_ + 1), source_.size());
  token_.kind = HtmlToken::Kind::text;
  token_.text = source_.substr(position_, end - position_);
  token_.element = nullptr;
  position_ = end;
  return true;
}

bool HtmlTokenizer::take_content_of_raw() {
  const Element& element = *std::exchange(raw_element_, nullptr);
  const std::size_t end = end_of_raw(source_, position_, element.name);
  token_.kind = HtmlToken::Kind::raw_text;
  token_.text = source_.substr(position_, end - position_);
  token_.element = &element;
  position_ = end;
  return !token_.text.empty();
}

/// False where what is here is nothing that people read: then it is skipped.
bool HtmlTokenizer::take_markup() {
  const std::string_view rest = source_.substr(position_);
  const auto begins = [rest](std::size_t at) { return rest.size() > at && is_letter(rest[at]); };
  const bool is_tag = begins(1) || (rest.starts_with("</") && begins(2));
  const bool ends = position_ < tags_end_;
  if (is_tag && (is_address(rest) || (!ends && !is_cut_off(rest)))) return take_text();
  if (begins(1)) return take_tag(position_ + 1);
  if (rest.starts_with("</")) {
    if (begins(2)) return take_tag(position_ + 2);
    skip_to(">");
    return false;
  }
  if (!rest.starts_with("<!") && !rest.starts_with("<?")) return take_text();
  // A comment may be empty.
  const bool is_comment =
      rest.starts_with("<!--") && !rest.starts_with("<!-->") && !rest.starts_with("<!--->");
  if (is_comment && position_ >= comments_end_) {
    position_ += std::string_view("<!--").size();
  } else {
    skip_to(is_comment ? "-->" : ">");
  }
  return false;
}

bool HtmlTokenizer::take_tag(std::size_t name_start) {
  const bool closing = source_[name_start - 1] == '/';
  const std::size_t name_end =
      std::min(source_.find_first_of(" \t\n\r\f/>", name_start), source_.size());
  token_.kind = closing ? HtmlToken::Kind::end_tag : HtmlToken::Kind::start_tag;
  token_.text = source_.substr(name_start, name_end - name_start);
  token_.element = &element_named(token_.text);
  position_ = name_end;
  for (skip_white_space(); position_ < source_.size(); skip_white_space()) {
    if (source_[position_] != '>') {
      take_attribute();
      continue;
    }
    token_.self_closing = source_[position_ - 1] == '/';
    ++position_;
    const bool has_raw_content = token_.element->has(Element::raw | Element::text_only);
    if (has_raw_content && !closing) raw_element_ = token_.element;
    return true;
  }
  return false;
}

void HtmlTokenizer::take_attribute() {
  const std::size_t start = position_;
  // An equals sign in front is part of the name.
  position_ = std::min(source_.find_first_of(" \t\n\r\f/>=", start + 1), source_.size());
  if (source_[start] == '/') {
    position_ = start + 1;
    return;
  }
  const std::optional<AttributeName> name =
      attribute_named(source_.substr(start, position_ - start));
  skip_white_space();
  std::string_view value;
  if (position_ < source_.size() && source_[position_] == '=') {
    ++position_;
    skip_white_space();
    value = attribute_value();
  }
  if (!name) return;
  if (std::ranges::find(token_.attributes, *name, &HtmlAttribute::name) ==
      token_.attributes.end()) {
    token_.attributes.push_back({*name, value});
  }
}

std::string_view HtmlTokenizer::attribute_value() {
  if (position_ == source_.size() || source_[position_] == '>') return {};
  const char quote = source_[position_];
  const std::size_t quotes_end = quote == '"'    ? double_quotes_end_
                                 : quote == '\'' ? single_quotes_end_
                                                 : 0;
  const bool quoted = position_ + 1 < quotes_end;
  const std::size_t start = quoted ? position_ + 1 : position_;
  const std::size_t end =
      std::min(quoted ? source_.find(quote, start) : source_.find_first_of(" \t\n\r\f>", start),
               source_.size());
  position_ = std::min(quoted ? end + 1 : end, source_.size());
  return source_.substr(start, end - start);
}

void HtmlTokenizer::skip_white_space() {
  position_ = std::min(source_.find_first_not_of(white_space, position_), source_.size());
}

void HtmlTokenizer::skip_to(std::string_view end) {
  const std::size_t found = source_.find(end, position_);
  position_ = found == std::string_view::npos ? source_.size() : found + end.size();
}

std::string decode_references(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  while (!text.empty()) {
    const std::size_t ampersand = std::min(text.find('&'), text.size());
    result += text.substr(0, ampersand);
    text.remove_prefix(ampersand);
    if (text.empty()) break;
    if (const std::optional<Entity> entity = entity_at(text, 0)) {
      append_utf8(result, entity->code_point);
      text.remove_prefix(entity->bytes);
    } else {
      result += '&';
      text.remove_prefix(1);
    }
  }
  return result;
}

namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// `<https://…>` and `<name@host>`.
bool is_address(std::string_view text) {
  constexpr std::size_t longest = 80;
  const std::string_view name =
      text.substr(0, std::min(text.find_first_of(" \t\n\r\f/>"), longest));
  return name.ends_with(':') || name.find('@') != std::string_view::npos;
}

/// Whether a tag without an end is more than a sign for "less than": its name is all, or it has an
/// attribute.
bool is_cut_off(std::string_view tag) {
  constexpr std::size_t longest = 200;
  const std::size_t name_end = tag.find_first_of(" \t\n\r\f");
  if (name_end == std::string_view::npos) return true;
  const std::string_view next = tag.substr(name_end, longest);
  const std::size_t start = next.find_first_not_of(white_space);
  if (start == std::string_view::npos) return true;
  const std::size_t end = next.find_first_of(" \t\n\r\f=", start);
  return end != std::string_view::npos && next[end] == '=';
}

bool equal_ignoring_case(std::string_view left, std::string_view right) {
  const auto lower = [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  };
  return std::ranges::equal(left, right, {}, lower, lower);
}

std::optional<AttributeName> attribute_named(std::string_view name) {
  const auto found = std::ranges::find_if(attribute_names, [name](const NamedAttribute& known) {
    return equal_ignoring_case(known.name, name);
  });
  if (found == attribute_names.end()) return std::nullopt;
  return found->id;
}

/// Where `</name` stands, or the end of `source`.
std::size_t end_of_raw(std::string_view source, std::size_t from, std::string_view name) {
  for (std::size_t at = source.find("</", from); at != std::string_view::npos;
       at = source.find("</", at + 2)) {
    if (equal_ignoring_case(source.substr(at + 2, name.size()), name)) return at;
  }
  return source.size();
}

}  // namespace
}  // namespace lede::indexing
