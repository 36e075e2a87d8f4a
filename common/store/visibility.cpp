// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/visibility.hpp"

#include <iterator>

#include "common/schema/schema.hpp"

namespace lede::store {

namespace {

Xapian::Database together(std::vector<Xapian::Database>::const_iterator begin,
                          std::vector<Xapian::Database>::const_iterator end);
std::string id_term_of(const Xapian::Document& document);
std::string value(const Xapian::Document& document, schema::Slot slot);

}  // namespace

void Visibility::add_database(std::size_t segments, Superseded note) {
  databases_.insert(databases_.end(), segments, notes_.size());
  if (!note.id_terms.empty()) notes_are_empty_ = false;
  notes_.push_back({{std::make_move_iterator(note.id_terms.begin()),
                     std::make_move_iterator(note.id_terms.end())},
                    note.generation});
}

void Visibility::find_shared(const std::vector<Xapian::Database>& segments) {
  const std::string prefix(schema::spec(schema::Field::id).prefix);
  for (std::size_t begin = 0, end = 0; end < segments.size(); begin = end) {
    while (end < segments.size() && databases_[end] == databases_[begin]) ++end;
    if (begin == 0) continue;
    const auto at = [&](std::size_t i) {
      return segments.begin() + static_cast<std::ptrdiff_t>(i);
    };
    const Xapian::Database earlier = together(at(0), at(begin));
    const Xapian::Database later = together(at(begin), at(end));
    Xapian::TermIterator one = earlier.allterms_begin(prefix);
    Xapian::TermIterator other = later.allterms_begin(prefix);
    while (one != earlier.allterms_end(prefix) && other != later.allterms_end(prefix)) {
      const std::string term = *one;
      other.skip_to(term);
      if (other == later.allterms_end(prefix)) break;
      if (*other == term) {
        shared_.insert(term);
        ++one;
      } else {
        one.skip_to(*other);
      }
    }
  }
}

bool Visibility::counts(const Xapian::Database& all, Xapian::docid number,
                        const Xapian::Document& document) const {
  if (hides_nothing()) return true;
  const std::string id_term = id_term_of(document);
  const std::size_t database = database_of(number);
  if (is_superseded(database, document, id_term)) return false;
  if (!shared_.contains(id_term)) return true;
  for (auto other = all.postlist_begin(id_term); other != all.postlist_end(id_term); ++other) {
    const std::size_t its_database = database_of(*other);
    if (its_database < database &&
        !is_superseded(its_database, all.get_document(*other), id_term)) {
      return false;
    }
  }
  return true;
}

// Xapian deals the numbers of a database of several out in turn.
std::size_t Visibility::database_of(Xapian::docid number) const {
  return databases_[(number - 1) % databases_.size()];
}

bool Visibility::is_superseded(std::size_t database, const Xapian::Document& document,
                               const std::string& id_term) const {
  const Note& note = notes_[database];
  return note.id_terms.contains(id_term) &&
         unpack_generation(value(document, schema::Slot::generation)) < note.below;
}

namespace {

Xapian::Database together(std::vector<Xapian::Database>::const_iterator begin,
                          std::vector<Xapian::Database>::const_iterator end) {
  Xapian::Database all;
  for (; begin != end; ++begin) all.add_database(*begin);
  return all;
}

std::string id_term_of(const Xapian::Document& document) {
  const std::string key = value(document, schema::Slot::order);
  return schema::term(schema::Field::id, schema::id_of_order_key(key));
}

std::string value(const Xapian::Document& document, schema::Slot slot) {
  return document.get_value(static_cast<Xapian::valueno>(slot));
}

}  // namespace

}  // namespace lede::store
