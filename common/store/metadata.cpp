// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/metadata.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>

#include <fmt/format.h>

#include "common/base/error.hpp"
#include "common/store/form_lists.hpp"
#include "common/store/position_entry.hpp"

namespace lede::store {

std::string word_key(std::string_view form) {
  return std::string(1, word_key_prefix).append(form);
}

std::string holders_key(std::string_view id_term) {
  return std::string(1, holders_key_prefix).append(id_term);
}

std::string stamp(std::uint32_t generation, std::string_view text) {
  return fmt::format("{} {}", generation, text);
}

std::uint32_t generation_of(std::string_view stamped) {
  std::uint32_t generation = 0;
  std::from_chars(stamped.data(), stamped.data() + stamped.size(), generation);
  return generation;
}

std::string_view text_of(std::string_view stamped) {
  return stamped.substr(std::min(stamped.find(' '), stamped.size() - 1) + 1);
}

std::string merged_metadata(std::string_view key, std::size_t count, const std::string values[]) {
  if (key.starts_with(word_key_prefix)) {
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < count; ++i) sum += std::strtoull(values[i].c_str(), nullptr, 10);
    return fmt::format("{}", sum);
  }
  if (key.starts_with(input_key_prefix) || key.starts_with(holders_key_prefix)) {
    return *std::max_element(values, values + count, [](const auto& a, const auto& b) {
      return generation_of(a) < generation_of(b);
    });
  }
  if (key.starts_with(position_key_prefix)) return merged_positions(count, values);
  if (key.starts_with(form_key_prefix)) return merged_forms(count, values);
  return values[0];
}

void write_metadata(const std::filesystem::path& database,
                    const std::map<std::string, std::string>& entries) {
  if (entries.empty()) return;
  Xapian::WritableDatabase writing(database.string(), Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
  for (const auto& [key, value] : entries) writing.set_metadata(key, value);
  writing.commit();
}

void check_fingerprint(const Xapian::Database& segment, const std::string& place,
                       const std::string& fingerprint) {
  const std::string found = segment.get_metadata(std::string(fingerprint_key));
  if (found == fingerprint) return;
  throw Error(
      ErrorCode::incompatible,
      fmt::format(R"({}: made by another version ("{}", not "{}"))", place, found, fingerprint),
      "index the articles again into a new folder");
}

}  // namespace lede::store
