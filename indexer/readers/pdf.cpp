// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/pdf.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>
#include <simdjson.h>

#include "indexer/readers/child_process.hpp"
#include "indexer/readers/html/fragment.hpp"

namespace lede::indexing {
namespace {

bool says_something(std::string_view title);
bool is_name(std::string_view author);
std::string text_at(const simdjson::dom::object& answer, std::string_view key);

}  // namespace

Reading read_pdf(const Chunk& chunk, const std::string& program) {
  Reading reading;
  if (chunk.bytes.empty()) {
    reading.reject({chunk.path, 0}, "empty file");
    return reading;
  }
  ChildResult result = run_child(program, chunk.bytes, {});
  simdjson::dom::parser parser;
  simdjson::dom::object answer;
  if (result.failure.empty() &&
      parser.parse(result.output).get_object().get(answer) != simdjson::SUCCESS) {
    result.failure = "its answer makes no sense";
  }
  if (!result.failure.empty()) {
    reading.reject({chunk.path, 0}, fmt::format("lede-pdf cannot read it: {}", result.failure));
    return reading;
  }
  if (const std::string error = text_at(answer, "error"); !error.empty()) {
    reading.reject({chunk.path, 0}, error);
    return reading;
  }
  Article article;
  article.body = text_at(answer, "body");
  if (article.body.empty()) {
    reading.reject({chunk.path, 0}, "a PDF without text: perhaps pictures of pages");
    return reading;
  }
  article.title = line_of_text(text_at(answer, "title"));
  if (!says_something(article.title)) article.title = text_at(answer, "largest_line");
  if (article.title.empty()) article.title = article.body.substr(0, article.body.find("\n\n"));
  if (article.body.starts_with(article.title + "\n\n")) {
    article.body.erase(0, article.title.size() + 2);
  }
  if (std::string author = line_of_text(text_at(answer, "author")); is_name(author)) {
    article.author = std::move(author);
  }
  bool all = true;
  if (answer["all"].get(all) == simdjson::SUCCESS && !all) {
    reading.warn({chunk.path, 0}, "too many pages: only the first are read");
  }
  reading.articles.push_back(std::move(article));
  return reading;
}

bool begins_with_pdf(std::string_view head) {
  // Readers allow for junk before it (ISO 32000-1, annex H.3).
  return head.substr(0, 1024).find("%PDF-") != std::string_view::npos &&
         (head.starts_with('%') || head.find('\0') != std::string_view::npos);
}

namespace {

/// Programs write the names of their files there.
bool says_something(std::string_view title) {
  constexpr std::array nothing = std::to_array<std::string_view>(
      {".doc", ".docx", ".indd", ".pdf", ".ppt", ".pptx", ".qxd", ".rtf", ".tex", ".xls"});
  if (title.find(' ') == std::string_view::npos || title.starts_with("Microsoft ")) return false;
  return std::ranges::none_of(nothing,
                              [title](std::string_view end) { return title.ends_with(end); });
}

/// And the names of accounts.
bool is_name(std::string_view author) {
  return author.find(' ') != std::string_view::npos &&
         author.find_first_of("0123456789@\\/") == std::string_view::npos;
}

std::string text_at(const simdjson::dom::object& answer, std::string_view key) {
  std::string_view text;
  return answer[key].get_string().get(text) == simdjson::SUCCESS ? std::string(text)
                                                                 : std::string();
}

}  // namespace
}  // namespace lede::indexing
