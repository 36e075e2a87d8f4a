// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/compaction.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstdlib>

#define XXH_INLINE_ALL
#include <fmt/format.h>
#include <xapian.h>
#include <xxhash.h>

namespace lede::store {

namespace {

// Xapian 1.4 hands the key over as its table spells it, with two bytes before the user's.
char kind_of(std::string_view key) {
  constexpr std::string_view table_prefix("\0\xc0", 2);
  if (key.starts_with(table_prefix)) key.remove_prefix(table_prefix.size());
  return key.empty() ? '\0' : key.front();
}

class MetadataMerger final : public Xapian::Compactor {
 public:
  std::string resolve_duplicate_metadata(const std::string& key, std::size_t count,
                                         const std::string values[]) override {
    const char kind = kind_of(key);
    if (kind == word_key_prefix) {
      std::uint64_t sum = 0;
      for (std::size_t i = 0; i < count; ++i) sum += std::strtoull(values[i].c_str(), nullptr, 10);
      return fmt::format("{}", sum);
    }
    if (kind == input_key_prefix) {
      return *std::max_element(values, values + count, [](const auto& a, const auto& b) {
        return generation_of_input_state(a) < generation_of_input_state(b);
      });
    }
    return values[0];
  }
};

}  // namespace

std::string word_key(std::string_view form) {
  return std::string(1, word_key_prefix).append(form);
}

std::string input_key(std::string_view input) {
  const XXH128_hash_t hash = XXH3_128bits(input.data(), input.size());
  return fmt::format("{}{:016x}{:016x}", input_key_prefix, hash.high64, hash.low64);
}

std::string pack_input_state(std::uint32_t generation, std::string_view state) {
  return fmt::format("{} {}", generation, state);
}

std::uint32_t generation_of_input_state(std::string_view packed) {
  std::uint32_t generation = 0;
  std::from_chars(packed.data(), packed.data() + packed.size(), generation);
  return generation;
}

std::string_view state_of_input_state(std::string_view packed) {
  return packed.substr(std::min(packed.find(' '), packed.size() - 1) + 1);
}

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
