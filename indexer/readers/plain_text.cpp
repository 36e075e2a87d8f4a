// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/plain_text.hpp"

#include <algorithm>
#include <utility>

namespace lede::indexing {
namespace {

constexpr std::string_view white_space = " \t\n\f\v";

std::string_view trim_end(std::string_view text);
std::string_view without_blank_lines_before(std::string_view text);

}  // namespace

Reading read_plain_text(const Chunk& chunk) {
  Reading reading;
  const HeadlineAndBody parts = cut_headline(chunk.bytes);
  Article article;
  article.title = parts.headline;
  article.body = parts.body;
  reading.articles.push_back(std::move(article));
  return reading;
}

HeadlineAndBody cut_headline(std::string_view text) {
  const std::string_view start = without_blank_lines_before(text);
  const std::size_t end = std::min(start.find('\n'), start.size());
  const std::string_view line = trim_end(start.substr(0, end));
  const std::size_t indent = std::min(line.find_first_not_of(white_space), line.size());
  return {line.substr(indent), trim_end(without_blank_lines_before(start.substr(end)))};
}

namespace {

std::string_view trim_end(std::string_view text) {
  return text.substr(0, text.find_last_not_of(white_space) + 1);
}

/// An indent of the first line that says something is kept: it may mark a paragraph.
std::string_view without_blank_lines_before(std::string_view text) {
  const std::size_t content = text.find_first_not_of(white_space);
  if (content == std::string_view::npos) return {};
  const std::size_t line_feed = text.rfind('\n', content);
  return line_feed == std::string_view::npos ? text : text.substr(line_feed + 1);
}

}  // namespace
}  // namespace lede::indexing
