// SPDX-License-Identifier: GPL-2.0-or-later
// Merges Xapian databases into one, and knows how their metadata adds up.
// Private to the store.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace lede::store {

/// Metadata keys of a segment.
inline constexpr std::string_view fingerprint_key = "fingerprint";
inline constexpr char word_key_prefix = 'V';   // then a normal form: how often it occurs
inline constexpr char input_key_prefix = 'I';  // then a hash of the input: its state

std::string word_key(std::string_view form);
std::string input_key(std::string_view input);

/// An input's state, with the generation that wrote it so that the newest is known.
std::string pack_input_state(std::uint32_t generation, std::string_view state);
std::uint32_t generation_of_input_state(std::string_view packed);
std::string_view state_of_input_state(std::string_view packed);

/// Merges `sources` in their order into a new database at `target`, smallest size. Frequencies
/// of words are summed, of input states the newest stays. Deletes nothing, syncs no folder.
void compact(const std::vector<std::filesystem::path>& sources,
             const std::filesystem::path& target);

}  // namespace lede::store
