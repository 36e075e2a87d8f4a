// SPDX-License-Identifier: GPL-2.0-or-later
// Articles of which only paths are known, and whose text is there already: they become further
// paths of one article. Private to the store.
#pragma once

#include <vector>

#include <xapian.h>

#include "common/store/holder_book.hpp"
#include "common/store/index_writer.hpp"
#include "common/store/publication.hpp"

namespace lede::store {

/// Of articles with the same text (see same_text.hpp), some of which are in the new segment
/// `fresh`, all that only a path names join one: whichever has an id of its own, else the first by
/// its path, however they came. `decisions` and `book` know already what becomes of each by its id;
/// what comes of joining is added there. Returns those of `fresh` that have joined another.
RepeatedIds join_same_texts(const Publication& publication, const Xapian::Database& fresh,
                            Decisions& decisions, HolderBook& book);

}  // namespace lede::store
