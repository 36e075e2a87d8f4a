// SPDX-License-Identifier: GPL-2.0-or-later
// A segment on disk: Xapian's database in memory cannot list its metadata.
#pragma once

#include <list>

#include <xapian.h>

#include "tests/support/temp_dir.hpp"

namespace lede::store {

/// Empty. Its folder goes when the test program ends.
inline Xapian::WritableDatabase temp_segment() {
  static std::list<support::TempDir> folders;
  return Xapian::WritableDatabase((folders.emplace_back().path() / "segment").string(),
                                  Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
}

}  // namespace lede::store
