// SPDX-License-Identifier: GPL-2.0-or-later
// The boundaries that ICU finds, found by a table where the text is plain ASCII. That both agree is
// tested on random text.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "common/text/word_breaker.hpp"

namespace lede::text {

/// How far from `begin` on `text` can be cut here: whole words and the white space between them,
/// of letters, digits, spaces, ends of lines and common signs. What follows starts at a boundary of
/// words.
std::size_t ascii_end(std::string_view text, std::size_t begin);

/// How far from `begin` on ICU must cut: up to a boundary of words behind all that is not ASCII.
std::size_t other_end(std::string_view text, std::size_t begin);

/// Adds the segments of `text` from `begin` to `end`, an ascii_end() of it.
void cut_ascii_words(std::string_view text, std::size_t begin, std::size_t end,
                     std::vector<Segment>& segments);

/// Whether ascii_sentence_end() can cut all of `text`.
bool has_ascii_sentences(std::string_view text);

/// Where the sentence that begins at `begin` ends (UAX 29), with the white space behind it.
std::size_t ascii_sentence_end(std::string_view text, std::size_t begin);

}  // namespace lede::text
