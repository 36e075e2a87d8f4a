// SPDX-License-Identifier: GPL-2.0-or-later
// What a document says of itself, as a version of an article. Private to the store.
#pragma once

#include <cstdint>
#include <string>

#include <xapian.h>

namespace lede::store {

std::string id_term_of(const Xapian::Document& document);

/// The term of the input that it was read from, and the key of what is noted on that.
std::string input_term_of(const Xapian::Document& document);
std::string input_of(const Xapian::Document& document);

/// See superseded.hpp.
std::uint32_t generation_of(const Xapian::Document& document);
std::uint64_t sequence_of(const Xapian::Document& document);

}  // namespace lede::store
