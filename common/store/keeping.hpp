// SPDX-License-Identifier: GPL-2.0-or-later
// Articles that come again as they are: they stay where they are, and are not inverted again.
// Private to the store.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "common/model/article.hpp"

namespace lede::store {

/// An article that came again and is in its segment as it came.
struct Kept {
  Xapian::docid document = 0;
  std::uint64_t sequence = 0;  // when it came
};

/// Those of a writer. What came before its last publication came before all that comes now.
class KeptArticles {
 public:
  void add(const std::vector<Kept>& kept);
  void end_publication();

  bool contains(Xapian::docid document) const;
  /// 0 where it came before the last publication, or not.
  std::uint64_t sequence_of(Xapian::docid document) const;
  /// Since the last publication.
  std::uint64_t size() const { return now_.size(); }

 private:
  std::unordered_map<Xapian::docid, std::uint64_t> now_;
  std::vector<bool> before_;  // by document
};

/// Finds what need not be inverted again. Not thread-safe: each worker has its own.
class Keeper {
 public:
  /// `segments` are the worker's own. What has a generation from `first_generation` on was written
  /// by this writer.
  Keeper(std::vector<Xapian::Database> segments, std::uint32_t first_generation);

  /// Whether the database holds the very same article of the same input; then it is among take().
  bool keep(const Article& article, std::string_view input, std::uint64_t sequence);
  std::vector<Kept> take();
  /// Whether files gave this number to different articles (see shared_numbers.hpp).
  bool is_shared(const std::string& number) const;

 private:
  std::vector<Xapian::Database> segments_;
  std::uint32_t first_generation_;
  std::vector<Kept> kept_;
};

}  // namespace lede::store
