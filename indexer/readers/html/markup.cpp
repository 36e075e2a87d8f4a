// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/markup.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

#include "indexer/readers/markdown_code.hpp"

namespace lede::indexing {
namespace {

constexpr std::string_view blank_line = "\n\n";

// Elements that set apart what they hold, and those that do so within a line. All others are
// part of a line.
constexpr std::array block_elements{std::to_array<std::string_view>(
    {"address", "article", "aside", "blockquote", "caption", "center",  "dd",      "details",
     "div",     "dl",      "dt",    "figcaption", "figure",  "footer",  "form",    "h1",
     "h2",      "h3",      "h4",    "h5",         "h6",      "header",  "hr",      "li",
     "main",    "nav",     "ol",    "p",          "pre",     "section", "summary", "table",
     "tbody",   "tfoot",   "thead", "tr",         "ul"})};
static_assert(std::ranges::is_sorted(block_elements));
constexpr std::array spacing_elements{
    std::to_array<std::string_view>({"br", "option", "td", "th"})};
// Elements whose content is not for readers.
constexpr std::array hidden_elements{
    std::to_array<std::string_view>({"iframe", "script", "style", "template"})};

struct Tag {
  std::string name;  // in lower case
  bool closing = false;
  std::size_t end = 0;
};

class HtmlRemover {
 public:
  explicit HtmlRemover(std::string_view source) : source_(source), code_spans_(source) {}

  std::string run();

 private:
  void step();
  void keep(std::size_t count);
  bool take_fenced_code();
  void take_code_span();
  bool take_comment();
  bool take_tag();
  std::optional<Tag> tag_here();
  std::optional<std::size_t> end_of_attributes(std::size_t from);
  std::size_t end_of_quoted(std::size_t quote);
  std::size_t end_of_hidden(const Tag& tag);

  std::string_view source_;
  CodeSpans code_spans_;
  std::size_t position_ = 0;
  std::string result_;
  // What a search learnt, so that none is made twice over the same text.
  bool no_comment_end_ = false;
  std::size_t no_tag_before_ = 0;
  std::size_t no_quote_before_ = 0;
  std::array<bool, hidden_elements.size()> no_hidden_end_{};
};

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_name_character(char c) {
  return is_letter(c) || (c >= '0' && c <= '9') || c == '-';
}
char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
std::string lower(std::string_view text);
std::size_t find_closing_tag(std::string_view text, std::string_view name, std::size_t from);
std::string_view gap_of(std::string_view element);

}  // namespace

std::string remove_html(std::string_view markdown) {
  return HtmlRemover(markdown).run();
}

namespace {

std::string HtmlRemover::run() {
  result_.reserve(source_.size());
  while (position_ < source_.size()) {
    const bool at_line_start = position_ == 0 || source_[position_ - 1] == '\n';
    if (at_line_start && take_fenced_code()) continue;
    step();
  }
  return std::move(result_);
}

void HtmlRemover::step() {
  switch (source_[position_]) {
    case '\n':
      return keep(1);
    case '\\':
      return keep(2);
    case '`':
      return take_code_span();
    case '<':
      if (!take_comment() && !take_tag()) keep(1);
      return;
    default:
      return keep(source_.find_first_of("\n\\`<", position_) - position_);
  }
}

void HtmlRemover::keep(std::size_t count) {
  const std::string_view kept = source_.substr(position_, count);
  result_ += kept;
  position_ += kept.size();
}

bool HtmlRemover::take_fenced_code() {
  const auto line_end = [this](std::size_t from) {
    return std::min(source_.find('\n', from), source_.size());
  };
  std::size_t end = line_end(position_);
  const std::optional<Fence> fence = opening_fence(source_.substr(position_, end - position_));
  if (!fence) return false;
  while (end < source_.size()) {
    const std::size_t start = end + 1;
    end = line_end(start);
    if (closes(source_.substr(start, end - start), *fence)) break;
  }
  keep(end - position_);
  return true;
}

void HtmlRemover::take_code_span() {
  const std::optional<CodeSpans::Span> span = code_spans_.at(position_);
  keep(span ? span->all.size() : code_spans_.run_length(position_));
}

bool HtmlRemover::take_comment() {
  constexpr std::string_view open = "<!--";
  constexpr std::string_view close = "-->";
  if (no_comment_end_ || !source_.substr(position_).starts_with(open)) return false;
  const std::size_t end = source_.find(close, position_ + open.size());
  no_comment_end_ = end == std::string_view::npos;
  if (no_comment_end_) return false;
  position_ = end + close.size();
  return true;
}

bool HtmlRemover::take_tag() {
  if (position_ < no_tag_before_) return false;
  const std::optional<Tag> tag = tag_here();
  if (!tag) return false;
  position_ = end_of_hidden(*tag);
  result_ += gap_of(tag->name);
  return true;
}

std::optional<Tag> HtmlRemover::tag_here() {
  Tag tag;
  std::size_t next = position_ + 1;
  if (next < source_.size() && (source_[next] == '/' || source_[next] == '!')) {
    tag.closing = true;
    ++next;
  }
  const std::size_t name = next;
  while (next < source_.size() && is_name_character(source_[next])) ++next;
  if (next == name || !is_letter(source_[name])) return std::nullopt;
  // `<https://…>` and `<name@host>` are addresses.
  if (next < source_.size() &&
      std::string_view(" \t\n/>").find(source_[next]) == std::string_view::npos) {
    return std::nullopt;
  }
  tag.name = lower(source_.substr(name, next - name));
  const std::optional<std::size_t> end = end_of_attributes(next);
  if (!end) return std::nullopt;
  tag.end = *end;
  return tag;
}

std::optional<std::size_t> HtmlRemover::end_of_attributes(std::size_t from) {
  std::size_t next = from;
  while (next < source_.size()) {
    const char c = source_[next];
    if (c == '>') return next + 1;
    if (c == '<' || source_.substr(next).starts_with(blank_line)) break;
    const bool value = (c == '"' || c == '\'') && source_[next - 1] == '=';
    next = value ? end_of_quoted(next) : next + 1;
  }
  no_tag_before_ = next;
  return std::nullopt;
}

/// Behind the quoted value, or behind the quotation mark alone where nothing ends it in its
/// paragraph.
std::size_t HtmlRemover::end_of_quoted(std::size_t quote) {
  if (quote < no_quote_before_) return quote + 1;
  std::size_t next = quote + 1;
  while (next < source_.size() && !source_.substr(next).starts_with(blank_line)) {
    if (source_[next] == source_[quote]) return next + 1;
    ++next;
  }
  no_quote_before_ = next;
  return quote + 1;
}

/// Behind the element, where it hides what is in it, else behind the tag.
std::size_t HtmlRemover::end_of_hidden(const Tag& tag) {
  const auto hidden = std::ranges::find(hidden_elements, tag.name);
  if (hidden == hidden_elements.end() || tag.closing) return tag.end;
  bool& no_end = no_hidden_end_[static_cast<std::size_t>(hidden - hidden_elements.begin())];
  if (no_end) return tag.end;
  const std::size_t closing = find_closing_tag(source_, tag.name, tag.end);
  no_end = closing == std::string_view::npos;
  return no_end ? tag.end : closing;
}

std::string lower(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(), [](char c) { return lower(c); });
  return result;
}

std::size_t find_closing_tag(std::string_view text, std::string_view name, std::size_t from) {
  for (std::size_t at = text.find("</", from); at != std::string_view::npos;
       at = text.find("</", at + 2)) {
    if (lower(text.substr(at + 2, name.size())) == name) return at;
  }
  return std::string_view::npos;
}

std::string_view gap_of(std::string_view element) {
  if (std::ranges::binary_search(block_elements, element)) return blank_line;
  return std::ranges::binary_search(spacing_elements, element) ? " " : "";
}

}  // namespace
}  // namespace lede::indexing
