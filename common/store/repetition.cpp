// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/repetition.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "common/model/article_json.hpp"
#include "common/schema/schema.hpp"
#include "common/store/deletion.hpp"
#include "common/store/input_notes.hpp"
#include "common/store/same_text.hpp"
#include "common/store/stored_article.hpp"
#include "common/store/version.hpp"

namespace lede::store {

namespace {

std::vector<std::string> repeated_id_terms(const std::filesystem::path& database);
std::vector<Xapian::Document> versions_of(const Xapian::Database& database,
                                          const std::string& id_term);
std::string place_of(const Xapian::Document& document);
std::string value_of(const Xapian::Document& document, schema::Slot slot);

}  // namespace

Repetitions keep_newest_of_each_id(const std::filesystem::path& database,
                                   std::uint32_t generation) {
  Repetitions repetitions;
  const std::vector<std::string> repeated = repeated_id_terms(database);
  if (repeated.empty()) return repetitions;
  Xapian::WritableDatabase writing(database.string(), Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
  std::vector<Xapian::docid> older;
  for (const std::string& id_term : repeated) {
    const std::vector<Xapian::Document> versions = versions_of(writing, id_term);
    Holders holders;
    for (const Xapian::Document& version : versions) {
      holders[input_key(input_term_of(version))] = {generation};
    }
    for (auto version = versions.begin(); version + 1 != versions.end(); ++version) {
      note_repetition(repetitions.ids, versions.back(), *version);
      older.push_back(version->get_docid());
    }
    if (holders.size() > 1) repetitions.holders[id_term] = std::move(holders);
  }
  delete_documents(writing, std::move(older));
  return repetitions;
}

void note_repetition(RepeatedIds& ids, const Xapian::Document& kept,
                     const Xapian::Document& dropped) {
  const std::string one = stored_article(kept), other = stored_article(dropped);
  if (input_term_of(kept) == input_term_of(dropped)
          ? one == other
          : have_same_text(article_from_json(one), article_from_json(other))) {
    return;
  }
  if (++ids.count > RepeatedIds::most_named) return;
  const std::string key = value_of(kept, schema::Slot::order);
  ids.named.push_back(
      {std::string(schema::id_of_order_key(key)), place_of(kept), place_of(dropped)});
}

namespace {

std::vector<std::string> repeated_id_terms(const std::filesystem::path& database) {
  const std::string prefix(schema::spec(schema::Field::id).prefix);
  const Xapian::Database reading(database.string(), Xapian::DB_BACKEND_GLASS);
  std::vector<std::string> repeated;
  for (auto term = reading.allterms_begin(prefix); term != reading.allterms_end(prefix); ++term) {
    if (term.get_termfreq() > 1) repeated.push_back(*term);
  }
  return repeated;
}

/// The newest last.
std::vector<Xapian::Document> versions_of(const Xapian::Database& database,
                                          const std::string& id_term) {
  std::vector<Xapian::Document> versions;
  for (const Xapian::docid document : documents_with(database, id_term)) {
    versions.push_back(database.get_document(document));
  }
  std::ranges::stable_sort(versions, {}, [](const Xapian::Document& version) {
    return value_of(version, schema::Slot::generation);
  });
  return versions;
}

/// With the place inside its input, where the article itself names no other path.
std::string place_of(const Xapian::Document& document) {
  const std::string input = input_term_of(document).substr(schema::input_prefix.size());
  std::string path = article_from_json(stored_article(document)).path;
  return path.starts_with(input) ? path : input;
}

std::string value_of(const Xapian::Document& document, schema::Slot slot) {
  return document.get_value(static_cast<Xapian::valueno>(slot));
}

}  // namespace

}  // namespace lede::store
