// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/superseded.hpp"

#include <charconv>

#include <fmt/format.h>

#include "common/base/error.hpp"
#include "common/schema/schema.hpp"
#include "common/store/durable_file.hpp"

namespace lede::store {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t max_file_bytes = std::size_t{1} << 30;
constexpr std::size_t generation_bytes = 4;
constexpr std::size_t sequence_bytes = 8;

fs::path file_in(const fs::path& folder) {
  return folder / "superseded";
}

}  // namespace

Superseded read_superseded(const fs::path& folder) {
  const auto content = read_small_file(file_in(folder), max_file_bytes);
  if (!content) return {};
  Superseded superseded;
  const char* const end = content->data() + content->size();
  const auto [line_end, error] = std::from_chars(content->data(), end, superseded.generation);
  if (error != std::errc{} || line_end == end || *line_end != '\n') {
    throw Error(ErrorCode::corrupt, fmt::format("{}: damaged", file_in(folder).string()),
                "index again into a new folder");
  }
  std::vector<std::string> lists = schema::unpack({line_end + 1, end});
  lists.resize(2);
  superseded.id_terms = schema::unpack(lists[0]);
  std::vector<std::string> names = schema::unpack(lists[1]);
  for (std::size_t i = 0; i + 2 < names.size(); i += 3) {
    superseded.new_names[names[i]] = {std::move(names[i + 1]), std::move(names[i + 2])};
  }
  return superseded;
}

void write_superseded(const fs::path& folder, const Superseded& superseded) {
  std::vector<std::string> names;
  for (const auto& [id_term, name] : superseded.new_names) {
    names.insert(names.end(), {id_term, name.path, name.input_term});
  }
  write_durably(
      file_in(folder),
      fmt::format("{}\n{}", superseded.generation,
                  schema::pack({schema::pack(superseded.id_terms), schema::pack(names)})));
}

void remove_superseded(const fs::path& folder) {
  if (fs::remove(file_in(folder))) sync_entries(folder);
}

std::string pack_generation(std::uint32_t generation, std::uint64_t sequence) {
  std::string packed;
  for (std::size_t i = generation_bytes; i-- > 0;) {
    packed.push_back(static_cast<char>(generation >> (8 * i) & 0xff));
  }
  for (std::size_t i = sequence_bytes; i-- > 0;) {
    packed.push_back(static_cast<char>(sequence >> (8 * i) & 0xff));
  }
  return packed;
}

std::uint32_t unpack_generation(std::string_view packed) {
  std::uint32_t generation = 0;
  for (const char c : packed.substr(0, generation_bytes)) {
    generation = generation << 8 | static_cast<unsigned char>(c);
  }
  return generation;
}

std::uint64_t unpack_sequence(std::string_view packed) {
  std::uint64_t sequence = 0;
  if (packed.size() != generation_bytes + sequence_bytes) return sequence;
  for (const char c : packed.substr(generation_bytes)) {
    sequence = sequence << 8 | static_cast<unsigned char>(c);
  }
  return sequence;
}

}  // namespace lede::store
