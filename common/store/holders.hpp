// SPDX-License-Identifier: GPL-2.0-or-later
// Which inputs hold an article, where that is not just the one that its document names: it has
// but one text, and when the input that gave it drops it, the others have it still. They hold it
// under its id, or its text under another. Kept in the metadata of segments; the newest note of an
// article counts. Private to the store.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

namespace lede::store {

struct Holder {
  std::uint32_t generation = 0;  // in which it last gave the article
  std::string alias = {};        // the path that names the article there; empty where its id does

  friend bool operator==(const Holder&, const Holder&) = default;
};

/// Inputs, by input_key().
using Holders = std::map<std::string, Holder>;

/// Those that hold it under another name.
Holders aliases_of(const Holders& holders);

/// Inputs, by input_key(), each with the term that names it in documents.
using InputTerms = std::map<std::string, std::string>;

/// As a note has them; the inverse leaves out what is damaged.
std::string to_string(const Holders& holders);
Holders parse_holders(std::string_view text);

/// Of the article with `id_term`, the newest note in `segments`, the oldest of which comes first.
/// Empty where there is none: then its document's own input alone holds it.
Holders noted_holders(const std::vector<Xapian::Database>& segments, const std::string& id_term);

/// The id terms of articles that one of `inputs` holds by the newest note on them.
std::vector<std::string> articles_noted_for(const std::vector<Xapian::Database>& segments,
                                            const InputTerms& inputs);

/// Whether any segment has a note.
bool any_holders_noted(const std::vector<Xapian::Database>& segments);

}  // namespace lede::store
