// SPDX-License-Identifier: GPL-2.0-or-later
// Takes articles out of a segment, with all that it keeps of them beside their documents, or gives
// them other names there.
// Private to the store.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/store/superseded.hpp"

namespace lede::store {

/// The documents that hold `term`, ascending.
std::vector<Xapian::docid> documents_with(const Xapian::Database& segment, const std::string& term);

/// Deletes the articles that have one of `id_terms`, in one commit; returns the terms found.
std::vector<std::string> delete_articles(const std::filesystem::path& segment,
                                         const std::vector<std::string>& id_terms);

/// Gives the articles with these id terms their new names, in one commit.
void rename_articles(const std::filesystem::path& segment,
                     const std::map<std::string, NewName>& new_names);

/// Gives these documents their new names, in one commit.
void rename_documents(const std::filesystem::path& segment,
                      const std::map<Xapian::docid, NewName>& new_names);

/// Deletes documents of a database that is not yet published. Of no documents it is not opened.
void delete_documents_of(const std::filesystem::path& segment,
                         std::vector<Xapian::docid> documents);

/// Deletes documents and where their words stand, in one commit: a kill leaves all or none.
void delete_documents(Xapian::WritableDatabase& segment, std::vector<Xapian::docid> documents);

}  // namespace lede::store
