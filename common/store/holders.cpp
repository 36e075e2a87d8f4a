// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/holders.hpp"

#include <algorithm>
#include <utility>

#include "common/schema/schema.hpp"
#include "common/store/metadata.hpp"

namespace lede::store {

namespace {

bool is_noted_later(const std::vector<Xapian::Database>& segments, std::size_t segment,
                    const std::string& key);

}  // namespace

Holders aliases_of(const Holders& holders) {
  Holders aliases = holders;
  std::erase_if(aliases, [](const auto& holder) { return holder.second.alias.empty(); });
  return aliases;
}

// Of each the generation, a space, then packed the input and perhaps the alias.
std::string to_string(const Holders& holders) {
  std::vector<std::string> stamped;
  for (const auto& [input, holder] : holders) {
    std::vector<std::string> names{input};
    if (!holder.alias.empty()) names.push_back(holder.alias);
    stamped.push_back(stamp(holder.generation, schema::pack(names)));
  }
  return schema::pack(stamped);
}

Holders parse_holders(std::string_view text) {
  Holders holders;
  for (const std::string& stamped : schema::unpack(text)) {
    if (stamped.empty()) continue;
    std::vector<std::string> names = schema::unpack(text_of(stamped));
    if (names.empty()) continue;
    Holder& holder = holders[names[0]];
    holder.generation = generation_of(stamped);
    if (names.size() > 1) holder.alias = std::move(names[1]);
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

bool any_holders_noted(const std::vector<Xapian::Database>& segments) {
  const std::string prefix(1, holders_key_prefix);
  return std::ranges::any_of(segments, [&](const Xapian::Database& segment) {
    return segment.metadata_keys_begin(prefix) != segment.metadata_keys_end(prefix);
  });
}

namespace {

bool is_noted_later(const std::vector<Xapian::Database>& segments, std::size_t segment,
                    const std::string& key) {
  return std::any_of(
      segments.begin() + static_cast<std::ptrdiff_t>(segment) + 1, segments.end(),
      [&](const Xapian::Database& later) { return !later.get_metadata(key).empty(); });
}

}  // namespace

}  // namespace lede::store
