// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/matching/match_cursor.hpp"

namespace lede::store {

Xapian::docid MatchCursor::read(Xapian::docid begin, Xapian::docid end, std::vector<Hit>& hits) {
  Xapian::docid document = skip_to(begin);
  for (; document < end; document = skip_to(document + 1)) hits.push_back({document, value()});
  return document;
}

}  // namespace lede::store
