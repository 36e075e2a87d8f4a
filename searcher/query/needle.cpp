// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/needle.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace lede::query {

std::string to_string(const Needle& needle) {
  std::vector<std::string> words;
  words.reserve(needle.words.size());
  for (const auto& terms : needle.words) words.push_back(fmt::format("{}", fmt::join(terms, "|")));
  std::string text = fmt::format("{}", fmt::join(words, " "));
  if (words.size() > 1) text = fmt::format("({})", text);
  if (!needle.languages.empty()) text += fmt::format("@{}", fmt::join(needle.languages, ","));
  return needle.scope == Scope::title ? fmt::format("title: {}", text) : text;
}

}  // namespace lede::query
