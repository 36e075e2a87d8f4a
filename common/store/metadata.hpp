// SPDX-License-Identifier: GPL-2.0-or-later
// What a segment says of itself beside its articles: keys and values of Xapian's metadata, and
// how they add up when segments merge. Private to the store.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <xapian.h>

namespace lede::store {

/// Metadata keys of a segment.
inline constexpr std::string_view fingerprint_key = "fingerprint";
inline constexpr char word_key_prefix = 'V';      // then a normal form: how often it occurs
inline constexpr char input_key_prefix = 'I';     // then a hash of the input: its state
inline constexpr char position_key_prefix = 'P';  // see position_lists.hpp
inline constexpr char form_key_prefix = 'F';      // see form_lists.hpp

std::string word_key(std::string_view form);
std::string input_key(std::string_view input);

/// An input's state, with the generation that wrote it so that the newest is known.
std::string pack_input_state(std::uint32_t generation, std::string_view state);
std::uint32_t generation_of_input_state(std::string_view packed);
std::string_view state_of_input_state(std::string_view packed);

/// What stands under `key` in a merged segment, from its values in the sources: frequencies of
/// words are summed, of input states the newest stays, lists of positions and of forms become one.
std::string merged_metadata(std::string_view key, std::size_t count, const std::string values[]);

/// Throws Error{incompatible} where `segment`, in the database at `place`, was made otherwise.
void check_fingerprint(const Xapian::Database& segment, const std::string& place,
                       const std::string& fingerprint);

}  // namespace lede::store
