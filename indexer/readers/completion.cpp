// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/completion.hpp"

#include <optional>
#include <string>
#include <utility>

#include "common/base/utf8.hpp"
#include "common/text/language.hpp"
#include "indexer/readers/published.hpp"

namespace lede::indexing {
namespace {

void repair(Article& article);
void repair(std::string& text);
std::string language_of(const Article& article, const ReadingOptions& options);

}  // namespace

std::optional<std::string> complete(Article& article, std::string_view input_path,
                                    const ReadingOptions& options) {
  repair(article);
  if (article.path.empty()) article.path = input_path;
  if (article.id.empty()) article.id = article.url.empty() ? article.path : article.url;
  article.language = language_of(article, options);
  if (article.published.empty()) return std::nullopt;

  const std::string given = std::exchange(article.published, {});
  std::optional<std::string> iso = iso_published(given);
  if (!iso) return given;
  article.published = *std::move(iso);
  return std::nullopt;
}

namespace {

void repair(Article& article) {
  for (const Fact& fact : facts) {
    if (fact.value != nullptr) repair(article.*fact.value);
    if (fact.values == nullptr) continue;
    for (std::string& value : article.*fact.values) repair(value);
  }
}

void repair(std::string& text) {
  if (!is_valid_utf8(text)) text = repair_utf8(text);
}

std::string language_of(const Article& article, const ReadingOptions& options) {
  if (!options.language.empty()) return options.language;
  if (std::optional<std::string> declared = text::language_code(article.language)) {
    return *declared;
  }
  constexpr std::size_t enough_bytes = 1024;
  const std::string sample =
      article.title + "\n\n" + std::string(truncate_utf8(article.body, enough_bytes));
  return text::detect_language(sample).value_or(options.default_language);
}

}  // namespace
}  // namespace lede::indexing
