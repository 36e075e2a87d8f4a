// SPDX-License-Identifier: GPL-2.0-or-later
// What a feed says of itself and of an item, and the article that this makes. Knows nothing of how
// feeds are written.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/reading.hpp"

namespace lede::indexing {

enum class FeedFact : std::uint8_t {
  id,
  link,
  title,
  content,
  summary,
  author,
  published,
  topic,
  language,
  source,
};
inline constexpr std::size_t feed_fact_count = 10;

class FeedItem {
 public:
  /// Of what a feed says more than once for a fact, the lowest rank counts; of the same rank all of
  /// authors and topics, else the first.
  void add(FeedFact fact, int rank, std::string value);
  const std::string& get(FeedFact fact) const;
  const std::vector<std::string>& all(FeedFact fact) const;

 private:
  struct Values {
    int rank = 0;
    std::vector<std::string> texts;
  };
  std::array<Values, feed_fact_count> values_;
};

/// Adds the article of the `number`th item of `feed`, or its rejection.
void add_feed_item(const FeedItem& item, const FeedItem& feed, std::string_view path,
                   std::size_t number, Reading& reading);

}  // namespace lede::indexing
