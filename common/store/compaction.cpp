// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/compaction.hpp"

#include <algorithm>
#include <cstddef>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <xapian.h>

#include "common/store/metadata.hpp"

namespace lede::store {

namespace fs = std::filesystem;

namespace {

class MetadataMerger final : public Xapian::Compactor {
 public:
  std::string resolve_duplicate_metadata(const std::string& key, std::size_t count,
                                         const std::string values[]) override {
    // Xapian 1.4 hands the key over as its table spells it, with two bytes before the user's.
    constexpr std::string_view table_prefix("\0\xc0", 2);
    std::string_view ours = key;
    if (ours.starts_with(table_prefix)) ours.remove_prefix(table_prefix.size());
    return merged_metadata(ours, count, values);
  }
};

// Each open database takes five file descriptors, of which a process may have but 1,024: so
// many are merged at a time, and by one thread at a time.
constexpr std::size_t max_open = 128;
std::mutex merging;

void merge(std::span<const fs::path> sources, const fs::path& target) {
  const std::scoped_lock guard(merging);
  Xapian::Database all;
  for (const fs::path& source : sources) {
    all.add_database(Xapian::Database(source.string(), Xapian::DB_BACKEND_GLASS));
  }
  // Positions name documents by their numbers.
  constexpr unsigned flags = Xapian::Compactor::FULL | Xapian::DBCOMPACT_NO_RENUMBER;
  MetadataMerger merger;
  all.compact(target.string(), flags, 0, merger);
}

// What is merged first must not hold documents on both sides of another source's: Xapian merges
// only where the ranges of numbers are apart.
std::vector<fs::path> by_number(const std::vector<fs::path>& sources) {
  std::vector<std::pair<Xapian::docid, fs::path>> numbered;
  numbered.reserve(sources.size());
  for (const fs::path& source : sources) {
    const Xapian::Database database(source.string(), Xapian::DB_BACKEND_GLASS);
    numbered.emplace_back(database.get_lastdocid(), source);
  }
  std::sort(numbered.begin(), numbered.end());
  std::vector<fs::path> sorted;
  sorted.reserve(sources.size());
  for (auto& [last, source] : numbered) sorted.push_back(std::move(source));
  return sorted;
}

}  // namespace

void compact(const std::vector<fs::path>& sources, const fs::path& target) {
  if (sources.size() <= max_open) return merge(sources, target);
  const std::vector<fs::path> sorted = by_number(sources);
  std::vector<fs::path> parts;
  for (std::size_t first = 0; first < sorted.size(); first += max_open) {
    parts.push_back(fs::path(target) += fmt::format(".{}", parts.size()));
    merge(std::span(sorted).subspan(first, std::min(max_open, sorted.size() - first)),
          parts.back());
  }
  compact(parts, target);
  for (const fs::path& part : parts) fs::remove_all(part);
}

}  // namespace lede::store
