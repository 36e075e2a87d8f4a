// SPDX-License-Identifier: GPL-2.0-or-later
// Takes articles out of a segment, with all that it keeps of them beside their documents.
// Private to the store.
#pragma once

#include <string>
#include <vector>

#include <xapian.h>

namespace lede::store {

/// The documents that hold `term`, ascending.
std::vector<Xapian::docid> documents_with(const Xapian::Database& segment, const std::string& term);

/// Deletes documents and where their words stand. Commits nothing.
void delete_documents(Xapian::WritableDatabase& segment, std::vector<Xapian::docid> documents);

}  // namespace lede::store
