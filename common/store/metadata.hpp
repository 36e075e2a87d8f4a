// SPDX-License-Identifier: GPL-2.0-or-later
// What a segment says of itself beside its articles: keys and values of Xapian's metadata, and
// how they add up when segments merge. Private to the store.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include <xapian.h>

namespace lede::store {

/// Metadata keys of a segment.
inline constexpr std::string_view fingerprint_key = "fingerprint";
inline constexpr char word_key_prefix = 'V';           // then a normal form: how often it occurs
inline constexpr char input_key_prefix = 'I';          // then an input, see input_notes.hpp
inline constexpr char holders_key_prefix = 'H';        // then an id term, see holders.hpp
inline constexpr char position_key_prefix = 'P';       // see position_entry.hpp
inline constexpr char form_key_prefix = 'F';           // see form_lists.hpp
inline constexpr char shared_number_key_prefix = 'N';  // then an id term, see shared_numbers.hpp

std::string word_key(std::string_view form);
std::string holders_key(std::string_view id_term);

/// Input states and holders carry the generation that wrote them, so that the newest is known.
std::string stamp(std::uint32_t generation, std::string_view text);
std::uint32_t generation_of(std::string_view stamped);
std::string_view text_of(std::string_view stamped);

/// What stands under `key` in a merged segment, from its values in the sources: frequencies of
/// words are summed, of input states and holders the newest stay, lists of positions and of forms
/// become one.
std::string merged_metadata(std::string_view key, std::size_t count, const std::string values[]);

/// Adds to what a database that is not yet published says of itself.
void write_metadata(const std::filesystem::path& database,
                    const std::map<std::string, std::string>& entries);

/// Throws Error{incompatible} where `segment`, in the database at `place`, was made otherwise.
void check_fingerprint(const Xapian::Database& segment, const std::string& place,
                       const std::string& fingerprint);

}  // namespace lede::store
