// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/compaction.hpp"

#include <cstddef>
#include <string>
#include <string_view>

#include <xapian.h>

#include "common/store/metadata.hpp"

namespace lede::store {

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

}  // namespace

void compact(const std::vector<std::filesystem::path>& sources,
             const std::filesystem::path& target) {
  Xapian::Database all;
  for (const std::filesystem::path& source : sources) {
    all.add_database(Xapian::Database(source.string(), Xapian::DB_BACKEND_GLASS));
  }
  MetadataMerger merger;
  all.compact(target.string(), Xapian::Compactor::FULL, 0, merger);
}

}  // namespace lede::store
