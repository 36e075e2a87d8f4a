// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/schema/schema.hpp"

#include <algorithm>
#include <charconv>

#define XXH_INLINE_ALL
#include <fmt/format.h>
#include <xxhash.h>

#include "common/base/date.hpp"
#include "common/base/utf8.hpp"

namespace lede::schema {

namespace {

constexpr std::size_t hash_digits = 16;
constexpr std::size_t instant_bytes = 6;
constexpr std::uint64_t undated = 0xffff'ffff'ffff;
// Larger than any instant that parse_published() gives, so that the difference is positive.
constexpr std::int64_t end_of_time = std::int64_t{1} << 40;

std::string hash_of(std::string_view text);
std::size_t bytes_in_index(std::string_view text);
void append_big_endian(std::string& key, std::uint64_t value, std::size_t bytes);

}  // namespace

std::string term(std::string_view prefix, std::string_view text) {
  std::string result(prefix);
  if (prefix.size() + bytes_in_index(text) <= max_term_bytes) return result.append(text);
  // NUL bytes count double, and text that holds some is no word: the hash alone will do.
  if (text.find('\0') == std::string_view::npos) {
    result.append(truncate_utf8(text, max_term_bytes - prefix.size() - hash_digits));
  }
  return result.append(hash_of(text));
}

std::string order_key(std::string_view published, std::string_view id) {
  const auto when = parse_published(published);
  std::string key;
  key.reserve(instant_bytes + id.size());
  append_big_endian(key, when ? static_cast<std::uint64_t>(end_of_time - when->instant) : undated,
                    instant_bytes);
  return key.append(id);
}

std::optional<std::int64_t> instant_of_order_key(std::string_view key) {
  if (key.size() < instant_bytes) return std::nullopt;
  std::uint64_t value = 0;
  for (const char byte : key.substr(0, instant_bytes)) {
    value = value << 8 | static_cast<unsigned char>(byte);
  }
  if (value == undated) return std::nullopt;
  return end_of_time - static_cast<std::int64_t>(value);
}

std::string_view id_of_order_key(std::string_view key) {
  return key.substr(std::min(instant_bytes, key.size()));
}

std::optional<std::string> day_key(std::string_view published) {
  const auto when = parse_published(published);
  if (!when) return std::nullopt;
  const std::chrono::year_month_day date{when->day};
  return fmt::format("{:04}{:02}{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::optional<Day> day_of_key(std::string_view key) {
  constexpr std::size_t key_bytes = 8;
  if (key.size() != key_bytes) return std::nullopt;
  const auto when =
      parse_published(fmt::format("{}-{}-{}", key.substr(0, 4), key.substr(4, 2), key.substr(6)));
  return when ? std::optional(when->day) : std::nullopt;
}

std::array<std::uint32_t, 3> bound_positions(const FieldBounds& bounds) {
  return {bounds.title, bounds.summary + 1, bounds.lede + 2};
}

std::optional<FieldBounds> bounds_at(const std::vector<std::uint32_t>& positions) {
  if (positions.size() != 3) return std::nullopt;
  return FieldBounds{positions[0], positions[1] - 1, positions[2] - 2};
}

std::string pack(const std::vector<std::string>& values) {
  std::string packed;
  for (const std::string& value : values) {
    packed += fmt::format("{}:", value.size());
    packed += value;
  }
  return packed;
}

std::vector<std::string> unpack(std::string_view packed) {
  std::vector<std::string> values;
  while (!packed.empty()) {
    std::size_t size = 0;
    const auto [colon, error] = std::from_chars(packed.data(), packed.data() + packed.size(), size);
    const auto digits = static_cast<std::size_t>(colon - packed.data());
    if (error != std::errc{} || digits == packed.size() || *colon != ':') break;
    packed.remove_prefix(digits + 1);
    if (size > packed.size()) break;
    values.emplace_back(packed.substr(0, size));
    packed.remove_prefix(size);
  }
  return values;
}

std::string fingerprint() {
  std::string rows = "9";
  for (const FieldSpec& row : fields) {
    rows += fmt::format("|{} {} {} {}", row.name, row.prefix, static_cast<int>(row.kind),
                        static_cast<std::uint32_t>(row.slot));
  }
  return fmt::format("schema {}", hash_of(rows));
}

namespace {

std::string hash_of(std::string_view text) {
  return fmt::format("{:016x}", XXH3_64bits(text.data(), text.size()));
}

std::size_t bytes_in_index(std::string_view text) {
  return text.size() + static_cast<std::size_t>(std::count(text.begin(), text.end(), '\0'));
}

void append_big_endian(std::string& key, std::uint64_t value, std::size_t bytes) {
  for (std::size_t i = bytes; i-- > 0;) key.push_back(static_cast<char>(value >> (8 * i) & 0xff));
}

}  // namespace

}  // namespace lede::schema
