// SPDX-License-Identifier: GPL-2.0-or-later
// Who holds which article before a segment is published, and who will when it is. Private to the
// store.
#pragma once

#include <map>
#include <optional>
#include <string>

#include <xapian.h>

#include "common/store/holders.hpp"
#include "common/store/publication.hpp"

namespace lede::store {

class HolderBook {
 public:
  /// `publication` outlives the book.
  explicit HolderBook(const Publication& publication);

  /// Whether older segments say anything of holders.
  bool any_noted() const { return any_noted_; }
  /// As older segments have it; empty where they say nothing.
  Holders before(const std::string& id_term) const;

  /// Those of `noted`, or where that is empty the input of `older`, that have not been read to
  /// their end without giving the article again.
  Holders still_holding(Holders noted, const std::optional<Xapian::Document>& older) const;

  /// Those of an article that is there when the segment is published, as `document`.
  Holders of_fresh(const Xapian::Document& document) const;
  Holders of_older(const std::string& id_term, const Xapian::Document& document) const;

  void note(const std::string& id_term, Holders holders);
  /// Notes that nothing but its document's own input holds it, where anything else is noted.
  void clear(const std::string& id_term);

  /// The notes, as metadata of the new segment.
  std::map<std::string, std::string> metadata() const;

 private:
  std::optional<Holders> noted_now(const std::string& id_term,
                                   const Xapian::Document& document) const;

  const Publication& publication_;
  bool any_noted_;
  std::map<std::string, Holders> notes_;  // by id term
};

}  // namespace lede::store
