// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/long_text.hpp"

#include <algorithm>
#include <cstddef>

#include <fmt/format.h>

#include "indexer/readers/html/fragment.hpp"

namespace lede::indexing {
namespace {

bool is_prose(std::string_view value);
std::string option_for(std::string_view key);

}  // namespace

void LongText::see(std::string_view key, std::string_view value) {
  // What --map cannot name is of no use.
  constexpr std::size_t longest_key = 80;
  const bool can_be_named = !key.empty() && key.size() <= longest_key &&
                            key.find_first_of(",'\n\r") == std::string_view::npos;
  if (value.size() <= bytes_ || !can_be_named || !is_prose(value)) return;
  key_ = key;
  bytes_ = value.size();
}

std::string LongText::hint() const {
  if (key_.empty()) return {};
  return fmt::format("; \"{}\" looks like its text: {}", line_of_text(key_), option_for(key_));
}

void LongText::note(const Place& place, KeysSeen& seen) const {
  if (!key_.empty()) seen.add(UnreadText{key_, to_string(place), 1});
}

std::string warning_of(const UnreadText& text) {
  const std::string others =
      text.records == 1 ? "" : fmt::format(" (and {} more)", text.records - 1);
  return fmt::format("a headline without a text{}; \"{}\" looks like it: {}", others,
                     line_of_text(text.key), option_for(text.key));
}

namespace {

/// Several sentences: longer than a summary, and neither an address nor packed bytes.
bool is_prose(std::string_view value) {
  constexpr std::size_t shortest = 200;
  constexpr std::ptrdiff_t fewest_spaces = 20;
  if (value.size() < shortest) return false;
  const bool has_words = std::ranges::count(value, ' ') >= fewest_spaces;
  const auto is_beyond_ascii = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
  const auto beyond = static_cast<std::size_t>(std::ranges::count_if(value, is_beyond_ascii));
  return has_words || beyond > value.size() / 2;
}

std::string option_for(std::string_view key) {
  const bool is_plain = key.find_first_of(" \t\"$&()*;<>?[]\\`|~#") == std::string_view::npos;
  return is_plain ? fmt::format("--map body={}", key) : fmt::format("--map 'body={}'", key);
}

}  // namespace
}  // namespace lede::indexing
