// SPDX-License-Identifier: GPL-2.0-or-later
// The characters that cut a query: spaces and quotation marks, in all the ways they are typed.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "common/base/byte_range.hpp"

namespace lede::query {

/// `query` with each invalid byte replaced by a space: places stay what they were.
std::string blank_invalid_bytes(std::string_view query);

/// How many bytes of white space or control characters stand at `at`: one character's, or 0.
std::size_t space_at(std::string_view text, std::size_t at);

/// How many bytes a double quotation mark takes at `at`, straight, curly, low or angled; 0 for
/// anything else. Which way it curls does not matter: people mix them.
std::size_t quote_at(std::string_view text, std::size_t at);

/// How many bytes a dash or minus that a word processor makes of - takes at `at`; 0 for anything
/// else. An em dash is none: people write it between words.
std::size_t dash_at(std::string_view text, std::size_t at);

/// What was typed, shortened, to be said in a message.
std::string_view shown(std::string_view typed);

/// The byte at `at`; 0 behind the end.
char byte_at(std::string_view query, std::size_t at);

bool is_sign_at(std::string_view query, std::size_t at);

/// Whether a sign at `at` means something: before a word, not within one (co-operate,
/// "trade"-deal).
bool starts_word(std::string_view query, std::size_t at);

/// What cuts words: parentheses, white space, quotation marks.
bool cuts_at(std::string_view query, std::size_t at);

/// From `begin` to what cuts it.
ByteRange run_from(std::string_view query, std::size_t begin);

/// As a run, but with the parentheses that it opens itself: id:https://x.org/Trade_(economics)
ByteRange value_from(std::string_view query, std::size_t begin);

}  // namespace lede::query
