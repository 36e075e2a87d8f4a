// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/article_file.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <system_error>

#include <fmt/format.h>

#include "common/base/error.hpp"
#include "common/base/utf8.hpp"
#include "common/text/language.hpp"

namespace lede {
namespace {

constexpr std::string_view white_space = " \t\r\n\f\v";
constexpr std::string_view what_is_read =
    "--similar reads articles in .txt and .md files, in UTF-8";

std::string read_bytes(const std::string& path);
[[noreturn]] void refuse(std::string_view path, std::string_view reason);
std::string with_line_feeds(std::string_view text);
std::string_view without_front_matter(std::string_view text);
std::string_view trimmed(std::string_view text);

}  // namespace

std::optional<Article> read_article_file(const std::string& path) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error)) return std::nullopt;
  const std::string suffix = std::filesystem::path(path).extension().string();
  if (suffix != ".txt" && suffix != ".md" && suffix != ".markdown") {
    refuse(path, "is not named as text is");
  }
  const std::string bytes = read_bytes(path);
  if (bytes.size() > max_article_file_bytes) refuse(path, "is too long");
  if (bytes.find('\0') != std::string::npos || !is_valid_utf8(bytes)) refuse(path, "is no text");
  Article article = article_from_text(bytes);
  if (article.title.empty()) refuse(path, "is empty");
  article.path = std::filesystem::absolute(path, error).lexically_normal().string();
  article.id = article.path;
  return article;
}

Article article_from_text(std::string_view text) {
  constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  const std::string lines = with_line_feeds(text);
  const std::string_view content = trimmed(without_front_matter(lines));
  const std::size_t end = std::min(content.find('\n'), content.size());
  std::string_view headline = content.substr(0, end);
  headline.remove_prefix(std::min(headline.find_first_not_of("# "), headline.size()));

  constexpr std::size_t enough_bytes = 4096;
  Article article;
  article.title = trimmed(headline);
  article.body = trimmed(content.substr(end));
  article.language = text::detect_language(article.title + "\n\n" +
                                           std::string(truncate_utf8(article.body, enough_bytes)))
                         .value_or("en");
  return article;
}

namespace {

// A byte more than is allowed tells that there is more.
std::string read_bytes(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    throw Error(ErrorCode::io, fmt::format("cannot read {}: {}", path, std::strerror(errno)));
  }
  std::string bytes(max_article_file_bytes + 1, '\0');
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(file.gcount()));
  return bytes;
}

void refuse(std::string_view path, std::string_view reason) {
  throw Error(ErrorCode::not_found,
              fmt::format("there is no article {}, and the file {}", path, reason),
              std::string(what_is_read));
}

std::string with_line_feeds(std::string_view text) {
  std::string lines;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool ends_line = text[at] == '\r';
    if (ends_line && at + 1 < text.size() && text[at + 1] == '\n') continue;
    lines += ends_line ? '\n' : text[at];
  }
  return lines;
}

// Its keys are no words of the article.
std::string_view without_front_matter(std::string_view text) {
  constexpr std::string_view fence = "---\n";
  if (!text.starts_with(fence)) return text;
  const std::size_t end = text.find("\n---\n", fence.size() - 1);
  return end == std::string_view::npos ? text : text.substr(end + fence.size() + 1);
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(white_space);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(white_space) + 1 - begin);
}

}  // namespace
}  // namespace lede
