// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/facts.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "indexer/readers/author_names.hpp"

namespace lede::indexing {
namespace {

constexpr std::string_view white_space = " \t\r\n";
constexpr std::size_t most_names = 40;

template <typename Value>
void take_if_empty(Value& ours, const Value& theirs);

}  // namespace

void PageFacts::complete_by(const PageFacts& other) {
  take_if_empty(title, other.title);
  take_if_empty(summary, other.summary);
  take_if_empty(source, other.source);
  take_if_empty(authors, other.authors);
  take_if_empty(published, other.published);
  take_if_empty(language, other.language);
  take_if_empty(topics, other.topics);
  take_if_empty(url, other.url);
  take_if_empty(body, other.body);
}

void add_name(std::vector<std::string>& names, std::string name) {
  if (name.empty() || names.size() == most_names) return;
  if (std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
}

void add_authors(std::vector<std::string>& names, std::string_view byline) {
  for (std::string& name : author_names(byline)) add_name(names, std::move(name));
}

std::vector<std::string> listed(std::string_view text) {
  const char separator = text.find(';') == std::string_view::npos ? ',' : ';';
  std::vector<std::string> names;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    add_name(names, std::string(trim_white_space(text.substr(0, end))));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return names;
}

bool has_scheme_and_host(std::string_view text) {
  const std::string_view scheme = text.substr(0, text.find("://"));
  const bool known = scheme == "http" || scheme == "https";
  return known && text.size() > scheme.size() + 3 &&
         text.find_first_of(" \t\r\n<>\"") == std::string_view::npos;
}

std::string_view trim_white_space(std::string_view text) {
  const std::size_t first = text.find_first_not_of(white_space);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(white_space) - first + 1);
}

std::string lower_ascii(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return result;
}

namespace {

template <typename Value>
void take_if_empty(Value& ours, const Value& theirs) {
  if (ours.empty()) ours = theirs;
}

}  // namespace
}  // namespace lede::indexing
