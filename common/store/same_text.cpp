// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/same_text.hpp"

#include <functional>
#include <string_view>

#include "common/text/white_space.hpp"

namespace lede::store {

namespace {

std::string text_of(const Article& article);
void append_words(std::string& words, std::string_view text);
std::size_t end_of_word(std::string_view text, std::size_t start);

}  // namespace

bool have_same_text(const Article& one, const Article& other) {
  return !one.body.empty() && text_of(one) == text_of(other);
}

std::size_t text_digest(const Article& article) {
  return std::hash<std::string>{}(text_of(article));
}

bool is_named_by_path(const Article& article) {
  return article.id == article.path;
}

namespace {

std::string text_of(const Article& article) {
  std::string text;
  text.reserve(article.title.size() + article.body.size() + article.published.size() + 2);
  append_words(text, article.title);
  text += '\n';
  append_words(text, article.body);
  text += '\n';
  return text += article.published;
}

/// With a space where there is white space between them.
void append_words(std::string& words, std::string_view text) {
  std::size_t next = text::skip_white_space(text, 0);
  while (next < text.size()) {
    const std::size_t end = end_of_word(text, next);
    words.append(text.substr(next, end - next));
    next = text::skip_white_space(text, end);
    if (next < text.size()) words += ' ';
  }
}

std::size_t end_of_word(std::string_view text, std::size_t start) {
  // Most signs need no closer look.
  const auto is_plain = [](char sign) { return sign > ' ' && sign < '\x7f'; };
  std::size_t end = start;
  while (end < text.size() && (is_plain(text[end]) || text::white_space_at(text, end) == 0)) ++end;
  return end;
}

}  // namespace

}  // namespace lede::store
