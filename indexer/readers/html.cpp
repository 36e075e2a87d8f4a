// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html.hpp"

#include <optional>
#include <utility>

#include <fmt/format.h>

#include "indexer/readers/html_content.hpp"
#include "indexer/readers/html_metadata.hpp"
#include "indexer/readers/html_page.hpp"

namespace lede::indexing {
namespace {

Article described_by(PageFacts facts);

}  // namespace

Reading read_html(const Chunk& chunk) {
  Reading reading;
  const std::optional<HtmlPage> parsed = parse_html(chunk.bytes);
  if (!parsed) {
    reading.reject({chunk.path, 0}, "more than 1,000,000 elements");
    return reading;
  }
  const HtmlPage& page = *parsed;
  Article article = described_by(page_facts(page));
  article.body = article_text(page, article.title);
  if (article.title.empty() && article.body.empty()) {
    reading.reject({chunk.path, 0}, "no text");
    return reading;
  }
  reading.articles.push_back(std::move(article));
  return reading;
}

bool begins_with_html(std::string_view head) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (head.starts_with(byte_order_mark)) head.remove_prefix(byte_order_mark.size());
  const std::size_t start = head.find_first_not_of(" \t\r\n");
  if (start == std::string_view::npos) return false;
  head.remove_prefix(start);
  return head.starts_with("<!doctype html") || head.starts_with("<!DOCTYPE html") ||
         head.starts_with("<html");
}

namespace {

Article described_by(PageFacts facts) {
  Article article;
  article.title = std::move(facts.title);
  article.summary = std::move(facts.summary);
  article.source = std::move(facts.source);
  article.author = fmt::format("{}", fmt::join(facts.authors, ", "));
  article.published = std::move(facts.published);
  article.language = std::move(facts.language);
  article.topics = std::move(facts.topics);
  article.url = std::move(facts.url);
  return article;
}

}  // namespace
}  // namespace lede::indexing
