// SPDX-License-Identifier: GPL-2.0-or-later
// Ids that only count the records of a file, and so are given to other articles by other files.
// These are named by their files: `/a.csv#id=17`. Which numbers are such is noted in the metadata
// of segments and never forgotten, so that a name does not depend on what is read first, nor
// changes back. Private to the store.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/model/article.hpp"
#include "common/store/holders.hpp"
#include "common/store/keeping.hpp"
#include "common/store/superseded.hpp"

namespace lede::store {

/// What is in a segment that is to be published, and what it stands against.
struct NumberedArticles {
  const std::filesystem::path& merged;  // may hold an id more than once
  const std::vector<Xapian::Database>& older;
  const InputTerms& inputs;            // that were read to their end
  std::uint32_t first_generation = 0;  // of this writer
  const KeptArticles& kept;            // of `older`
};

struct SharedNumbers {
  std::vector<std::string> id_terms;         // that have turned out to be shared
  std::map<std::string, NewName> new_names;  // of older documents, by id term
  std::string example;                       // a name that one got
};

/// Finds the numbers that different files have for different articles, and names those in `merged`
/// by their files. Versions of one article, which are alike, may come from several files.
SharedNumbers part_shared_numbers(const NumberedArticles& articles);

/// Whether `id` may only count records: of more than nine digits it counts something greater.
bool is_number(std::string_view id);

/// The metadata key that says that a number is shared.
std::string shared_number_key(const std::string& id_term);

/// What names `article`, which has a number, by its file.
std::string name_in_file(const Article& article);

}  // namespace lede::store
