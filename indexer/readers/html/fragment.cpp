// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/fragment.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

#include "common/base/utf8.hpp"
#include "indexer/readers/html/entities.hpp"

namespace lede::indexing {
namespace {

constexpr std::size_t npos = std::string_view::npos;

// Elements that begin and end a paragraph; NITF's are among them.
constexpr std::array block_elements{std::to_array<std::string_view>(
    {"abstract", "address", "article", "aside",   "blockquote", "body",  "bq",    "caption",
     "center",   "dd",      "details", "div",     "dl",         "dt",    "fig",   "figcaption",
     "figure",   "fn",      "footer",  "form",    "h1",         "h2",    "h3",    "h4",
     "h5",       "h6",      "header",  "hl2",     "hr",         "li",    "main",  "nav",
     "ol",       "p",       "pre",     "section", "summary",    "table", "tbody", "tfoot",
     "thead",    "tr",      "ul"})};
static_assert(std::ranges::is_sorted(block_elements));
constexpr std::array spacing_elements{
    std::to_array<std::string_view>({"br", "option", "td", "th"})};
// Elements whose content is not for readers.
constexpr std::array hidden_elements{
    std::to_array<std::string_view>({"audio", "head", "iframe", "media", "object", "script",
                                     "select", "style", "svg", "template", "title", "video"})};
static_assert(std::ranges::is_sorted(hidden_elements));

/// Writes paragraphs of words with single spaces.
class Paragraphs {
 public:
  void add(char32_t character);
  void add(std::string_view text);
  void add_space() { space_ = true; }
  void break_line();
  void break_paragraph();
  std::string text() && { return std::move(text_); }

 private:
  std::string text_;
  bool space_ = false;      // is due before the next character
  bool paragraph_ = false;  // so is a blank line
  bool line_ = false;       // a line break was the last that was added
};

struct Tag {
  std::string name;  // in lower case, without a prefix
  bool closing = false;
  bool empty = false;
  std::size_t end = 0;
};

class FragmentReader {
 public:
  explicit FragmentReader(std::string_view html) : html_(html) {}

  std::string run();

 private:
  bool take_comment();
  bool take_tag();
  std::optional<Tag> tag_here();
  std::size_t end_of_tag(std::size_t from);
  std::size_t end_of_hidden(const Tag& tag);
  void take_character();

  std::string_view html_;
  std::size_t position_ = 0;
  Paragraphs paragraphs_;
  // What a search learnt, so that none is made twice over the same text.
  bool no_comment_end_ = false;
  std::size_t no_tag_before_ = 0;
  std::array<bool, hidden_elements.size()> no_hidden_end_{};
};

bool has_tags(std::string_view html);
std::string paragraphs_of_plain(std::string_view text);
bool is_letter(char c);
char lower(char c);
bool is_white(char32_t c);
bool is_invisible(char32_t c);

}  // namespace

std::string text_of_html(std::string_view html) {
  return has_tags(html) ? FragmentReader(html).run() : paragraphs_of_plain(html);
}

std::string line_of_html(std::string_view html) {
  return line_of_text(text_of_html(html));
}

std::string line_of_text(std::string_view text) {
  Paragraphs line;
  line.add(text);
  return std::move(line).text();
}

namespace {

void Paragraphs::add(char32_t character) {
  if (is_white(character)) {
    space_ = true;
    return;
  }
  if (is_invisible(character)) return;
  if (!text_.empty() && paragraph_) text_ += "\n\n";
  if (!text_.empty() && space_ && !paragraph_) text_ += ' ';
  space_ = paragraph_ = line_ = false;
  append_utf8(text_, character);
}

void Paragraphs::add(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint character = code_point_at(text, i);
    add(character.value);
    i += character.bytes;
  }
}

/// Two in a row set paragraphs apart.
void Paragraphs::break_line() {
  if (std::exchange(line_, true)) paragraph_ = true;
  space_ = true;
}

void Paragraphs::break_paragraph() {
  paragraph_ = true;
}

std::string FragmentReader::run() {
  while (position_ < html_.size()) {
    if (html_[position_] != '<' || (!take_comment() && !take_tag())) take_character();
  }
  return std::move(paragraphs_).text();
}

/// Declarations and processing instructions go too.
bool FragmentReader::take_comment() {
  const std::string_view rest = html_.substr(position_);
  if (rest.starts_with("<!--")) {
    const std::size_t end = no_comment_end_ ? npos : html_.find("-->", position_ + 4);
    no_comment_end_ = end == npos;
    if (end != npos) position_ = end + 3;
    return end != npos;
  }
  constexpr std::string_view cdata = "<![CDATA[";
  if (rest.starts_with(cdata)) {
    position_ += cdata.size();
    return true;
  }
  if (!rest.starts_with("<!") && !rest.starts_with("<?")) return false;
  const std::size_t end = end_of_tag(position_ + 2);
  if (end != npos) position_ = end;
  return end != npos;
}

bool FragmentReader::take_tag() {
  const std::optional<Tag> tag = tag_here();
  if (!tag) return false;
  position_ = end_of_hidden(*tag);
  if (tag->name == "br") {
    paragraphs_.break_line();
  } else if (std::ranges::binary_search(block_elements, tag->name)) {
    paragraphs_.break_paragraph();
  } else if (std::ranges::find(spacing_elements, tag->name) != spacing_elements.end()) {
    paragraphs_.add_space();
  }
  return true;
}

std::optional<Tag> FragmentReader::tag_here() {
  Tag tag;
  std::size_t next = position_ + 1;
  if (next < html_.size() && html_[next] == '/') {
    tag.closing = true;
    ++next;
  }
  if (next >= html_.size() || !is_letter(html_[next])) return std::nullopt;
  const std::size_t name_end = std::min(html_.find_first_of(" \t\r\n\f/><", next), html_.size());
  tag.end = end_of_tag(name_end);
  if (tag.end == npos) return std::nullopt;
  tag.empty = html_[tag.end - 2] == '/';
  std::string_view name = html_.substr(next, name_end - next);
  // `<https://…>` and `<name@host>` are addresses.
  if (name.find('@') != npos || name.ends_with(':')) return std::nullopt;
  name.remove_prefix(name.rfind(':') + 1);
  tag.name = name;
  std::ranges::transform(tag.name, tag.name.begin(), lower);
  return tag;
}

/// Behind the `>`; values in quotation marks may hold others.
std::size_t FragmentReader::end_of_tag(std::size_t from) {
  if (from < no_tag_before_) return npos;
  const std::size_t simple_end = html_.find('>', from);
  if (simple_end == npos) {
    no_tag_before_ = html_.size();
    return npos;
  }
  char quote = 0;
  for (std::size_t i = from; i < html_.size(); ++i) {
    const char c = html_[i];
    if (quote == 0 && c == '>') return i + 1;
    if (quote == 0 && c == '<') return npos;
    if (quote != 0 && c == quote) {
      quote = 0;
    } else if (quote == 0 && (c == '"' || c == '\'') && i > 0 && html_[i - 1] == '=') {
      quote = c;
    } else if (quote != 0 && i - from > 4096) {
      break;
    }
  }
  // A quotation mark that nothing ends.
  return simple_end + 1;
}

/// Behind the element, where it hides what is in it, else behind the tag.
std::size_t FragmentReader::end_of_hidden(const Tag& tag) {
  const auto hidden = std::ranges::find(hidden_elements, tag.name);
  if (hidden == hidden_elements.end() || tag.closing || tag.empty) return tag.end;
  bool& no_end = no_hidden_end_[static_cast<std::size_t>(hidden - hidden_elements.begin())];
  for (std::size_t at = no_end ? npos : html_.find("</", tag.end); at != npos;
       at = html_.find("</", at + 2)) {
    const std::string_view name = html_.substr(at + 2, 80);
    const std::size_t name_end = std::min(name.find_first_of(" \t\r\n\f>"), name.size());
    const std::size_t local = name.substr(0, name_end).rfind(':') + 1;
    if (std::ranges::equal(name.substr(local, name_end - local), tag.name, {}, lower)) return at;
  }
  no_end = true;
  return tag.end;
}

void FragmentReader::take_character() {
  if (const std::optional<Entity> entity = entity_at(html_, position_)) {
    paragraphs_.add(entity->code_point);
    position_ += entity->bytes;
    return;
  }
  const CodePoint character = code_point_at(html_, position_);
  paragraphs_.add(character.value);
  position_ += character.bytes;
}

/// Whether something looks like a tag.
bool has_tags(std::string_view html) {
  for (std::size_t at = html.find('<'); at != npos; at = html.find('<', at + 1)) {
    const std::string_view next = html.substr(at + 1, 1);
    if (next == "/" || next == "!" || (!next.empty() && is_letter(next.front()))) return true;
  }
  return false;
}

std::string paragraphs_of_plain(std::string_view text) {
  Paragraphs paragraphs;
  bool blank = false;  // all of the line so far
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] == '\n') {
      if (std::exchange(blank, true)) paragraphs.break_paragraph();
    } else if (text[i] != ' ' && text[i] != '\t' && text[i] != '\r') {
      blank = false;
    }
    if (const std::optional<Entity> entity = entity_at(text, i)) {
      paragraphs.add(entity->code_point);
      i += entity->bytes;
      continue;
    }
    const CodePoint character = code_point_at(text, i);
    paragraphs.add(character.value);
    i += character.bytes;
  }
  return std::move(paragraphs).text();
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_white(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

/// Soft hyphens, joints of words and marks of order, which searches would stumble over.
bool is_invisible(char32_t c) {
  return c < 0x20 || c == 0x7F || c == 0xAD || c == 0x034F || c == 0xFEFF || c == 0x200B ||
         c == 0x2060;
}

}  // namespace
}  // namespace lede::indexing
