// SPDX-License-Identifier: GPL-2.0-or-later
// The stems of some articles, and how often some terms stand in them. Private to the store.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/store/index_reader.hpp"
#include "common/store/snapshot.hpp"

namespace lede::store {

/// The language and the stems of `document`, a number in `snapshot.all`. Throws Xapian::Error.
ArticleTerms terms_of(const Snapshot& snapshot, Xapian::docid document);

/// Of each of `documents`, in their order, how often it holds each of `terms`, a word of its title
/// as often as that weighs. Every list of postings is walked through once. Throws Xapian::Error.
std::vector<std::vector<std::uint32_t>> counts_of(const Snapshot& snapshot,
                                                  const std::vector<Xapian::docid>& documents,
                                                  const std::vector<std::string>& terms);

}  // namespace lede::store
