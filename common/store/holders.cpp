// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/holders.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "common/schema/schema.hpp"
#include "common/store/metadata.hpp"

namespace lede::store {

namespace {

std::string_view take_word(std::string_view& text);
bool is_noted_later(const std::vector<Xapian::Database>& segments, std::size_t segment,
                    const std::string& key);

}  // namespace

// A generation, a space, the input, of each.
std::string to_string(const Holders& holders) {
  std::string text;
  for (const auto& [input, generation] : holders) {
    text += fmt::format("{}{} {}", text.empty() ? "" : " ", generation, input);
  }
  return text;
}

Holders parse_holders(std::string_view text) {
  Holders holders;
  while (!text.empty()) {
    const std::string_view digits = take_word(text);
    const std::string_view input = take_word(text);
    std::uint32_t generation = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), generation);
    if (!input.empty()) holders[std::string(input)] = generation;
  }
  return holders;
}

Holders noted_holders(const std::vector<Xapian::Database>& segments, const std::string& id_term) {
  const std::string key = holders_key(id_term);
  for (auto segment = segments.rbegin(); segment != segments.rend(); ++segment) {
    const std::string stamped = segment->get_metadata(key);
    if (!stamped.empty()) return parse_holders(text_of(stamped));
  }
  return {};
}

std::vector<std::string> articles_noted_for(const std::vector<Xapian::Database>& segments,
                                            const InputTerms& inputs) {
  const std::string prefix(1, holders_key_prefix);
  std::vector<std::string> id_terms;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    const Xapian::Database& segment = segments[i];
    for (auto key = segment.metadata_keys_begin(prefix); key != segment.metadata_keys_end(prefix);
         ++key) {
      const Holders holders = parse_holders(text_of(segment.get_metadata(*key)));
      const bool concerned = std::ranges::any_of(
          holders, [&](const auto& holder) { return inputs.contains(holder.first); });
      if (concerned && !is_noted_later(segments, i, *key)) {
        id_terms.push_back((*key).substr(prefix.size()));
      }
    }
  }
  return id_terms;
}

std::string input_term_of(const Xapian::Document& document) {
  auto term = document.termlist_begin();
  term.skip_to(std::string(schema::input_prefix));
  return term == document.termlist_end() ? std::string() : *term;
}

namespace {

std::string_view take_word(std::string_view& text) {
  const std::size_t end = std::min(text.find(' '), text.size());
  const std::string_view word = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return word;
}

bool is_noted_later(const std::vector<Xapian::Database>& segments, std::size_t segment,
                    const std::string& key) {
  return std::any_of(
      segments.begin() + static_cast<std::ptrdiff_t>(segment) + 1, segments.end(),
      [&](const Xapian::Database& later) { return !later.get_metadata(key).empty(); });
}

}  // namespace

}  // namespace lede::store
