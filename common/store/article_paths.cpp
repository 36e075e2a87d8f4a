// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/article_paths.hpp"

#include <algorithm>

#include "common/schema/schema.hpp"
#include "common/store/holders.hpp"
#include "common/store/input_notes.hpp"
#include "common/store/metadata.hpp"

namespace lede::store {

namespace {

bool lies_in(std::string_view path, std::string_view input);

}  // namespace

ArticlePaths::ArticlePaths(const std::vector<Xapian::Database>& segments) : segments_(segments) {
  for (const Xapian::Database& segment : segments) {
    if (any_holders_noted({segment})) noted_.push_back(segment);
  }
}

std::vector<std::string> ArticlePaths::of(const Article& article) const {
  std::vector<std::string> others;
  if (noted_.empty()) return others;
  const std::string id_term = schema::term(schema::Field::id, article.id);
  for (const auto& [input, holder] : noted_holders(noted_, id_term)) {
    std::string path = holder.alias.empty() ? name_of(input) : holder.alias;
    if (!lies_in(article.path, path)) others.push_back(std::move(path));
  }
  if (others.empty()) return others;
  std::ranges::sort(others);
  others.insert(others.begin(), article.path);
  if (others.size() > most) others.resize(most);
  return others;
}

std::optional<std::string> ArticlePaths::id_of(std::string_view path) const {
  const std::string prefix(1, holders_key_prefix);
  const std::string id_prefix(schema::spec(schema::Field::id).prefix);
  for (const Xapian::Database& segment : noted_) {
    for (auto key = segment.metadata_keys_begin(prefix); key != segment.metadata_keys_end(prefix);
         ++key) {
      const std::string id_term = (*key).substr(prefix.size());
      for (const auto& [input, holder] : noted_holders(noted_, id_term)) {
        if (holder.alias == path) return id_term.substr(id_prefix.size());
      }
    }
  }
  return std::nullopt;
}

std::string ArticlePaths::name_of(const std::string& input) const {
  const std::optional<InputNote> note = noted_input(segments_, input);
  return note && !note->name.empty() ? note->name : input.substr(1);
}

namespace {

/// `path` is the input, a record of it (`#`) or a file in it (`/`).
bool lies_in(std::string_view path, std::string_view input) {
  if (!path.starts_with(input)) return false;
  return path.size() == input.size() || path[input.size()] == '#' || path[input.size()] == '/';
}

}  // namespace

}  // namespace lede::store
