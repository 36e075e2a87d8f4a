// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/markdown.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "indexer/readers/front_matter.hpp"
#include "indexer/readers/markdown_text.hpp"
#include "indexer/readers/plain_text.hpp"

namespace lede::indexing {
namespace {

// In front matter these are settings of the page.
constexpr std::array not_in_front_matter{
    std::to_array<std::string_view>({"body", "text", "content", "path"})};

Article described_by(const FrontMatter& front_matter);
bool is_draft(const FrontMatter& front_matter);
bool is_section_page(std::string_view path);
void take_title_from_body(Article& article);

}  // namespace

Reading read_markdown(const Chunk& chunk) {
  Reading reading;
  const std::string_view document = chunk.bytes;
  const std::variant<FrontMatter, FrontMatterFault> read = read_front_matter(document);
  if (const FrontMatterFault* fault = std::get_if<FrontMatterFault>(&read)) {
    reading.reject({chunk.path, fault->line}, fault->reason);
    return reading;
  }
  const auto& front_matter = std::get<FrontMatter>(read);
  if (is_draft(front_matter)) {
    reading.remark({chunk.path, 0}, "skipped: a draft");
    return reading;
  }

  Article article = described_by(front_matter);
  article.body = markdown_to_text(document.substr(front_matter.body_start));
  const bool a_page_only =
      article.body.empty() && (article.title.empty() || is_section_page(chunk.path));
  if (a_page_only) {
    reading.remark({chunk.path, 0}, "skipped: a page without text");
    return reading;
  }
  if (article.title.empty()) take_title_from_body(article);
  reading.articles.push_back(std::move(article));
  return reading;
}

namespace {

Article described_by(const FrontMatter& front_matter) {
  const KeyMap keys;
  FactSheet sheet(keys);
  for (const FrontMatterEntry& entry : front_matter.entries) {
    if (std::ranges::find(not_in_front_matter, entry.key) == not_in_front_matter.end()) {
      sheet.add(entry.key, entry.values);
    }
  }
  Article article = std::move(sheet).article();
  article.title = markdown_to_line(article.title);
  article.summary = markdown_to_line(article.summary);
  return article;
}

bool is_draft(const FrontMatter& front_matter) {
  return std::ranges::any_of(front_matter.entries, [](const FrontMatterEntry& entry) {
    return entry.key == "draft" && entry.values == std::vector<std::string>{"true"};
  });
}

/// Hugo's `_index.md` describes a folder of articles.
bool is_section_page(std::string_view path) {
  return path.substr(path.rfind('/') + 1).starts_with("_index.");
}

void take_title_from_body(Article& article) {
  const HeadlineAndBody parts = cut_headline(article.body);
  article.title = parts.headline;
  article.body = std::string(parts.body);
}

}  // namespace
}  // namespace lede::indexing
