// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/article_keys.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "common/base/error.hpp"

namespace lede::indexing {
namespace {

constexpr std::string_view white_space = " \t\r\n";

struct Rename {
  std::size_t fact = 0;
  std::string_view theirs;
};

std::vector<Rename> read_renames(std::string_view renames);
Rename read_rename(std::string_view rename);
std::string likely_fact(std::string_view ours);
std::vector<std::string> split(std::string_view text, char separator);
std::string_view trim(std::string_view text);
bool is_url(std::string_view text);

}  // namespace

KeyMap::KeyMap() : KeyMap(std::string_view()) {}

KeyMap::KeyMap(std::string_view renames) {
  for (const Rename& rename : read_renames(renames)) {
    renamed_.set(rename.fact);
    entries_.push_back({std::string(rename.theirs), {rename.fact, 0}});
  }
  for (std::size_t fact = 0; fact < facts.size(); ++fact) {
    if (renamed_.test(fact)) continue;
    for (std::size_t rank = 0; rank < facts[fact].keys.size(); ++rank) {
      const std::string_view key = facts[fact].keys[rank];
      if (!key.empty()) entries_.push_back({std::string(key), {fact, rank}});
    }
  }
}

std::optional<KeyMap::Target> KeyMap::target(std::string_view key) const {
  const auto entry = std::ranges::find(entries_, key, &Entry::key);
  if (entry == entries_.end()) return std::nullopt;
  return entry->target;
}

std::vector<std::string> KeyMap::unseen(const KeysSeen& seen) const {
  std::vector<std::string> keys;
  for (const Entry& entry : entries_) {
    const bool wanted = renamed_.test(entry.target.fact) && seen.records > 0;
    if (wanted && !seen.named.test(entry.target.fact)) keys.push_back(entry.key);
  }
  return keys;
}

void KeysSeen::add(const KeysSeen& other) {
  records += other.records;
  named |= other.named;
  for (const UnreadText& text : other.unread) add(text);
}

void KeysSeen::add(const UnreadText& text) {
  constexpr std::size_t most_keys = 8;
  const auto known = std::ranges::find(unread, text.key, &UnreadText::key);
  if (known != unread.end()) {
    known->records += text.records;
  } else if (unread.size() < most_keys) {
    unread.push_back(text);
  }
}

std::string KeyMap::fingerprint() const {
  std::string text;
  for (const Entry& entry : entries_) {
    text += fmt::format("{}={},", facts[entry.target.fact].name, entry.key);
  }
  return text;
}

void FactSheet::add(std::string_view key, std::vector<std::string> values, std::size_t behind) {
  const std::optional<KeyMap::Target> target = keys_.target(key);
  if (target) seen_.set(target->fact);
  if (!target || ranks_[target->fact] <= target->rank + behind) return;
  for (std::string& value : values) value = trim(value);
  std::erase_if(values, [](const std::string& value) { return value.empty(); });
  if (values.empty()) return;
  values_[target->fact] = std::move(values);
  ranks_[target->fact] = target->rank + behind;
}

Article FactSheet::article() && {
  Article article;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    std::vector<std::string>& values = values_[i];
    if (facts[i].value != nullptr) {
      article.*facts[i].value = values.size() == 1 ? std::move(values.front())
                                                   : fmt::format("{}", fmt::join(values, ", "));
    } else {
      article.*facts[i].values =
          values.size() == 1 ? split(values.front(), ',') : std::move(values);
    }
  }
  if (!is_url(article.url)) article.url.clear();
  return article;
}

namespace {

std::vector<Rename> read_renames(std::string_view renames) {
  std::vector<Rename> result;
  while (!renames.empty()) {
    const std::size_t comma = std::min(renames.find(','), renames.size());
    result.push_back(read_rename(renames.substr(0, comma)));
    renames.remove_prefix(std::min(comma + 1, renames.size()));
  }
  return result;
}

Rename read_rename(std::string_view rename) {
  const std::size_t equals = rename.find('=');
  if (equals == std::string_view::npos || equals + 1 == rename.size()) {
    throw Error(ErrorCode::usage, fmt::format("--map has \"{}\", which is no OURS=THEIRS", rename),
                "write it like title=headline,body=text");
  }
  const std::string_view ours = rename.substr(0, equals);
  const auto fact = std::ranges::find(facts, ours, &Fact::name);
  if (fact == facts.end()) {
    std::vector<std::string_view> names;
    for (const Fact& known : facts) names.push_back(known.name);
    throw Error(ErrorCode::usage, fmt::format("--map names \"{}\", which no article has", ours),
                fmt::format("{}an article has {}", likely_fact(ours), fmt::join(names, ", ")));
  }
  return {static_cast<std::size_t>(fact - facts.begin()), rename.substr(equals + 1)};
}

/// `did you mean title? `, or nothing where it is too far from all.
std::string likely_fact(std::string_view ours) {
  std::size_t most_shared = 1;
  std::string_view likely;
  for (const Fact& fact : facts) {
    if (std::ranges::find(fact.keys, ours) != fact.keys.end()) {
      likely = fact.name;
      break;
    }
    const auto shared =
        static_cast<std::size_t>(std::ranges::mismatch(fact.name, ours).in1 - fact.name.begin());
    if (shared <= most_shared) continue;
    most_shared = shared;
    likely = fact.name;
  }
  return likely.empty() ? "" : fmt::format("did you mean {}? ", likely);
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    const std::string_view part = trim(text.substr(0, end));
    if (!part.empty()) parts.emplace_back(part);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

std::string_view trim(std::string_view text) {
  const std::size_t first = text.find_first_not_of(white_space);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(white_space) - first + 1);
}

bool is_url(std::string_view text) {
  const std::size_t colon = text.find("://");
  return colon != std::string_view::npos && colon > 0 && colon + 3 < text.size();
}

}  // namespace
}  // namespace lede::indexing
