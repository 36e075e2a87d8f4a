// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/completion.hpp"

#include <optional>
#include <string>
#include <utility>

#include "common/base/utf8.hpp"
#include "common/text/language.hpp"
#include "indexer/readers/author_names.hpp"
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
  article.author = authors_in(article.author);
  const std::string declared = article.language;
  article.language = language_of(article, options);
  if (article.published.empty()) return std::nullopt;

  const std::string given = std::exchange(article.published, {});
  // Only what somebody declared may tell month from day: a language that was detected is a guess.
  std::optional<std::string> iso = iso_published(given, options.language);
  if (!iso) iso = iso_published(given, declared);
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
  for (const std::string& declared : {options.language, article.language}) {
    if (std::optional<std::string> code = text::language_code(declared)) return *std::move(code);
  }
  // The opening tells when it says what was to be expected; else more is asked.
  constexpr std::size_t opening_bytes = 400;
  constexpr std::size_t enough_bytes = 4096;
  const auto detected = [&](std::size_t bytes) {
    return text::detect_language(article.title + "\n\n" +
                                 std::string(truncate_utf8(article.body, bytes)));
  };
  if (detected(opening_bytes) == options.default_language) return options.default_language;
  return detected(enough_bytes).value_or(options.default_language);
}

}  // namespace
}  // namespace lede::indexing
