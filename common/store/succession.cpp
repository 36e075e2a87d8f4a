// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/succession.hpp"

#include <algorithm>
#include <set>

#include "common/schema/schema.hpp"
#include "common/store/deletion.hpp"

namespace lede::store {

namespace {

constexpr auto order_slot = static_cast<Xapian::valueno>(schema::Slot::order);
constexpr auto generation_slot = static_cast<Xapian::valueno>(schema::Slot::generation);

std::vector<Xapian::docid> all_but_newest(const Xapian::Database& database,
                                          const std::string& id_term);
std::string id_term_of(const Xapian::Document& document);
Xapian::doccount postings(const Xapian::Database& database, const std::string& term);

}  // namespace

void keep_newest_of_each_id(const std::filesystem::path& database) {
  const std::string prefix(schema::spec(schema::Field::id).prefix);
  std::vector<std::string> repeated;
  {
    const Xapian::Database reading(database.string(), Xapian::DB_BACKEND_GLASS);
    for (auto term = reading.allterms_begin(prefix); term != reading.allterms_end(prefix); ++term) {
      if (term.get_termfreq() > 1) repeated.push_back(*term);
    }
  }
  if (repeated.empty()) return;
  Xapian::WritableDatabase writing(database.string(), Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
  std::vector<Xapian::docid> older;
  for (const std::string& term : repeated) {
    const auto versions = all_but_newest(writing, term);
    older.insert(older.end(), versions.begin(), versions.end());
  }
  delete_documents(writing, std::move(older));
  writing.commit();
}

Succession succession_of(const std::filesystem::path& merged,
                         const std::vector<Xapian::Database>& older,
                         const std::vector<std::pair<std::string, std::string>>& inputs,
                         std::uint32_t generation, std::uint32_t first_generation) {
  const Xapian::Database fresh(merged.string(), Xapian::DB_BACKEND_GLASS);
  Succession succession;
  std::set<std::string> gone;

  const std::string prefix(schema::spec(schema::Field::id).prefix);
  for (auto term = fresh.allterms_begin(prefix); term != fresh.allterms_end(prefix); ++term) {
    const bool known = std::any_of(older.begin(), older.end(), [&](const Xapian::Database& one) {
      return postings(one, *term) > 0;
    });
    if (known) gone.insert(*term);
  }
  succession.report.replaced = gone.size();
  succession.report.added = fresh.get_doccount() - gone.size();

  for (const auto& [input, state] : inputs) {
    const std::string term = schema::term(schema::input_prefix, input);
    for (const Xapian::Database& one : older) {
      for (auto posting = one.postlist_begin(term); posting != one.postlist_end(term); ++posting) {
        const Xapian::Document document = one.get_document(*posting);
        if (unpack_generation(document.get_value(generation_slot)) < first_generation) {
          gone.insert(id_term_of(document));
        }
      }
    }
  }
  succession.report.removed = gone.size() - succession.report.replaced;

  succession.superseded.generation = generation;
  succession.superseded.id_terms.assign(gone.begin(), gone.end());
  return succession;
}

namespace {

std::vector<Xapian::docid> all_but_newest(const Xapian::Database& database,
                                          const std::string& id_term) {
  std::vector<Xapian::docid> versions = documents_with(database, id_term);
  const auto generation = [&](Xapian::docid document) {
    return database.get_document(document).get_value(generation_slot);
  };
  versions.erase(std::max_element(
      versions.begin(), versions.end(),
      [&](Xapian::docid a, Xapian::docid b) { return generation(a) < generation(b); }));
  return versions;
}

std::string id_term_of(const Xapian::Document& document) {
  const std::string key = document.get_value(order_slot);
  return schema::term(schema::Field::id, schema::id_of_order_key(key));
}

Xapian::doccount postings(const Xapian::Database& database, const std::string& term) {
  return database.get_termfreq(term);
}

}  // namespace

}  // namespace lede::store
