// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/plain_text.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include <fmt/format.h>

#include "indexer/readers/html/byline_line.hpp"

namespace lede::indexing {
namespace {

constexpr std::string_view white_space = " \t\n\f\v";

void read_bylines(Article& article);
std::string_view trim_end(std::string_view text);
std::string_view without_blank_lines_before(std::string_view text);

}  // namespace

Reading read_plain_text(const Chunk& chunk) {
  Reading reading;
  const HeadlineAndBody parts = cut_headline(chunk.bytes);
  Article article;
  article.title = parts.headline;
  article.body = parts.body;
  read_bylines(article);
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

/// The lines below the headline may say who wrote the text, and when. They stay in it.
void read_bylines(Article& article) {
  constexpr int most_lines = 3;
  std::string_view rest = article.body;
  for (int i = 0; i < most_lines && !rest.empty(); ++i) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    BylineLine said = read_byline_line(rest.substr(0, end), {}, Names::led_to);
    if (said.authors.empty() && said.published.empty()) break;
    if (article.author.empty()) article.author = fmt::format("{}", fmt::join(said.authors, ", "));
    if (article.published.empty()) article.published = std::move(said.published);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

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
