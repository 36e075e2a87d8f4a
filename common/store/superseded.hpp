// SPDX-License-Identifier: GPL-2.0-or-later
// Which older versions of articles no longer count although they are still in their segments:
// the writer notes it before it publishes, readers skip them, and the note goes once they are
// deleted. Private to the store.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace lede::store {

/// The older version of an article has this name now, its path; `input_term` names the input.
struct NewName {
  std::string path;
  std::string input_term;
};

/// Articles with one of `id_terms` (see schema::Field::id) whose generation is below
/// `generation` are superseded by the segment of that number. The note is written before that
/// segment is published: while no stub names it, the note says nothing.
struct Superseded {
  std::uint32_t generation = 0;
  std::vector<std::string> id_terms;  // sorted
  std::map<std::string, NewName> new_names =
      {};  // of some of them: these are not deleted but renamed
};

/// Empty where nothing is noted. Throws Error{corrupt}.
Superseded read_superseded(const std::filesystem::path& folder);
void write_superseded(const std::filesystem::path& folder, const Superseded& superseded);
void remove_superseded(const std::filesystem::path& folder);

/// When an article was written: the number of the segment it was first written to, and its
/// place in the run, so that of two versions the newer is known. Sorts as the pair does.
std::string pack_generation(std::uint32_t generation, std::uint64_t sequence);
std::uint32_t unpack_generation(std::string_view packed);
std::uint64_t unpack_sequence(std::string_view packed);

}  // namespace lede::store
