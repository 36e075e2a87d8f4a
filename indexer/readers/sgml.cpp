// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/sgml.hpp"

#include <algorithm>
#include <array>

#include "common/base/ascii.hpp"
#include "common/base/utf8.hpp"
#include "indexer/readers/html/entities.hpp"

namespace lede::indexing {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::string_view white_space = " \t\r\n\f\v";

// That collections have and HTML has not.
struct Reference {
  std::string_view written, means;
};
constexpr std::array references{Reference{"&blank;", " "}, Reference{"&hyph;", "-"}};

bool is_control(char32_t c);
std::size_t append_reference(std::string& result, std::string_view text, std::size_t position);

}  // namespace

std::optional<SgmlToken> SgmlTokens::next() {
  while (position_ < text_.size()) {
    const std::size_t begin = position_;
    const std::size_t end = end_of_tag(begin);
    if (end == npos) {
      position_ = text_.find('<', begin + 1);
      while (position_ != npos && end_of_tag(position_) == npos) {
        position_ = text_.find('<', position_ + 1);
      }
      position_ = std::min(position_, text_.size());
      return SgmlToken{SgmlToken::Kind::text, text_.substr(begin, position_ - begin), {}};
    }
    position_ = end;
    std::string_view tag = text_.substr(begin + 1, end - begin - 2);
    if (tag.starts_with('!') || tag.starts_with('?')) continue;
    SgmlToken token;
    token.kind = SgmlToken::Kind::start_tag;
    if (tag.starts_with('/')) {
      token.kind = SgmlToken::Kind::end_tag;
      tag.remove_prefix(1);
    }
    const std::size_t name_end = std::min(tag.find_first_of(" \t\r\n/"), tag.size());
    token.text = tag.substr(0, name_end);
    token.attributes = tag.substr(name_end);
    return token;
  }
  return std::nullopt;
}

/// Behind the `>` of a tag or declaration that begins here; npos where none does. A tag holds no
/// `<`, so that each byte is looked at a few times at most.
std::size_t SgmlTokens::end_of_tag(std::size_t begin) const {
  if (text_[begin] != '<' || begin + 2 >= text_.size()) return npos;
  const char first = text_[begin + 1];
  const char named = first == '/' ? text_[begin + 2] : first;
  if (!is_ascii_letter(named) && first != '!' && first != '?') return npos;
  const std::size_t end = text_.find_first_of("<>", begin + 1);
  return end == npos || text_[end] == '<' ? npos : end + 1;
}

std::string upper_case(std::string_view name) {
  std::string upper(name);
  for (char& c : upper) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return upper;
}

std::string_view attribute(std::string_view attributes, std::string_view name) {
  while (true) {
    attributes.remove_prefix(
        std::min(attributes.find_first_not_of(white_space), attributes.size()));
    const std::size_t equals = attributes.find('=');
    if (equals == npos) return {};
    const std::string_view key = attributes.substr(0, equals);
    attributes.remove_prefix(equals + 1);
    const bool quoted = attributes.starts_with('"') || attributes.starts_with('\'');
    const std::size_t begin = quoted ? 1 : 0;
    const std::size_t end = std::min(
        quoted ? attributes.find(attributes.front(), 1) : attributes.find_first_of(white_space),
        attributes.size());
    if (upper_case(key) == name) return attributes.substr(begin, end - begin);
    attributes.remove_prefix(std::min(end + begin, attributes.size()));
  }
}

std::string sgml_text(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] == '&') {
      i += append_reference(result, text, i);
    } else {
      if (!is_control(static_cast<unsigned char>(text[i]))) result += text[i];
      ++i;
    }
  }
  return result;
}

std::string on_one_line(std::string_view text) {
  std::string result;
  while (true) {
    text.remove_prefix(std::min(text.find_first_not_of(white_space), text.size()));
    if (text.empty()) return result;
    const std::size_t end = std::min(text.find_first_of(white_space), text.size());
    if (!result.empty()) result += ' ';
    result += text.substr(0, end);
    text.remove_prefix(end);
  }
}

std::string behind_dateline(std::string_view dateline, std::string_view body) {
  std::string result = on_one_line(dateline);
  if (result.empty() || body.empty()) return std::string(body);
  constexpr std::string_view dashes = "-_";
  result += dashes.find(result.back()) == npos ? " - " : " ";
  body.remove_prefix(std::min(body.find_first_not_of(white_space), body.size()));
  return result.append(body);
}

std::string tidy_lines(std::string_view text) {
  std::string result;
  std::size_t blank_lines = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line =
        text.substr(0, text.substr(0, end).find_last_not_of(white_space) + 1);
    if (line.empty()) {
      ++blank_lines;
    } else {
      if (!result.empty()) result += blank_lines > 0 ? "\n\n" : "\n";
      result += line;
      blank_lines = 0;
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return result;
}

namespace {

bool is_control(char32_t c) {
  return (c < 0x20 && c != '\n' && c != '\t') || c == 0x7F;
}

/// Returns how many bytes of the text it takes.
std::size_t append_reference(std::string& result, std::string_view text, std::size_t position) {
  for (const Reference& reference : references) {
    if (!text.substr(position).starts_with(reference.written)) continue;
    result += reference.means;
    return reference.written.size();
  }
  const std::optional<Entity> entity = entity_at(text, position);
  if (!entity) {
    result += '&';
    return 1;
  }
  if (!is_control(entity->code_point)) append_utf8(result, entity->code_point);
  return entity->bytes;
}

}  // namespace
}  // namespace lede::indexing
