// SPDX-License-Identifier: GPL-2.0-or-later
// What front matter and JSON call the facts of an article, and how their values become an
// Article. Knows nothing of the formats that they are written in.
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/model/article.hpp"

namespace lede::indexing {

/// A fact of an article and the keys it is read from, the first that says anything.
struct Fact {
  std::string_view name;  // ours: the key that --dump prints
  std::string Article::*value;
  std::vector<std::string> Article::*values;
  std::array<std::string_view, 3> keys;
};

inline constexpr std::array facts{
    Fact{"id", &Article::id, nullptr, {"id"}},
    Fact{"title", &Article::title, nullptr, {"title", "headline"}},
    Fact{"body", &Article::body, nullptr, {"body", "text", "content"}},
    Fact{"summary", &Article::summary, nullptr, {"summary", "description", "deck"}},
    Fact{"source", &Article::source, nullptr, {"source"}},
    Fact{"author", &Article::author, nullptr, {"author", "authors"}},
    Fact{"place", &Article::place, nullptr, {"place"}},
    Fact{"agency", &Article::agency, nullptr, {"agency"}},
    Fact{"published", &Article::published, nullptr, {"published", "date"}},
    Fact{"language", &Article::language, nullptr, {"language", "lang"}},
    Fact{"topics", nullptr, &Article::topics, {"topics", "tags", "categories"}},
    Fact{"url", &Article::url, nullptr, {"url", "canonical"}},
    Fact{"path", &Article::path, nullptr, {"path"}},
};

/// A key that is read for nothing, though it has a long text in records that have no other.
struct UnreadText {
  std::string key;
  std::string place;  // of the first such record
  std::uint64_t records = 0;
};

/// What records had keys for.
struct KeysSeen {
  std::uint64_t records = 0;
  std::bitset<facts.size()> named = {};  // the facts that one of them named
  std::vector<UnreadText> unread = {};   // of many the first

  void add(const KeysSeen& other);
  void add(const UnreadText& text);
};

/// Which key is read for which fact. Without renames: those of the table above.
class KeyMap {
 public:
  KeyMap();
  /// Reads `ours=theirs,ours=theirs`: a fact that is named is read from that key alone.
  /// Throws Error{usage} where `renames` is something else.
  explicit KeyMap(std::string_view renames);

  struct Target {
    std::size_t fact = 0;  // index in `facts`
    std::size_t rank = 0;  // of several keys that say something the lowest wins
  };
  /// The fact that `key` is read for.
  std::optional<Target> target(std::string_view key) const;

  /// The keys of renames that no record had; none where there were no records.
  std::vector<std::string> unseen(const KeysSeen& seen) const;

  /// Differs where the keys do.
  std::string fingerprint() const;

 private:
  struct Entry {
    std::string key;
    Target target;
  };
  std::vector<Entry> entries_;
  std::bitset<facts.size()> renamed_;
};

/// Gathers what one record says of an article.
class FactSheet {
 public:
  /// `keys` outlives the sheet.
  explicit FactSheet(const KeyMap& keys) : keys_(keys) { ranks_.fill(unset); }

  bool wants(std::string_view key) const { return keys_.target(key).has_value(); }
  /// A single text, or the items of a list. Empty ones say nothing. `behind` is added to the rank
  /// of the key.
  void add(std::string_view key, std::vector<std::string> values, std::size_t behind = 0);

  /// What of it add() was given.
  const std::bitset<facts.size()>& seen() const { return seen_; }

  /// Lists are joined with `, `; a single text of topics is split at commas.
  /// A URL that is none, with scheme and host, is left out.
  Article article() &&;

 private:
  static constexpr std::size_t unset = static_cast<std::size_t>(-1);
  const KeyMap& keys_;
  std::array<std::vector<std::string>, facts.size()> values_;
  std::array<std::size_t, facts.size()> ranks_{};
  std::bitset<facts.size()> seen_;
};

}  // namespace lede::indexing
