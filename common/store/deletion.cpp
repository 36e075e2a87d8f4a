// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/deletion.hpp"

#include <algorithm>
#include <span>
#include <unordered_set>
#include <utility>

#include "common/model/article_json.hpp"
#include "common/schema/schema.hpp"
#include "common/store/form_lists.hpp"
#include "common/store/position_entry.hpp"
#include "common/store/stored_article.hpp"
#include "common/store/version.hpp"

namespace lede::store {

namespace {

/// `documents` lie in one block.
void erase_positions(Xapian::WritableDatabase& segment, std::span<const Xapian::docid> documents);
Xapian::Document renamed(Xapian::Document document, const NewName& name);

}  // namespace

std::vector<Xapian::docid> documents_with(const Xapian::Database& segment,
                                          const std::string& term) {
  return {segment.postlist_begin(term), segment.postlist_end(term)};
}

std::vector<std::string> delete_articles(const std::filesystem::path& segment,
                                         const std::vector<std::string>& id_terms) {
  Xapian::WritableDatabase database(segment.string(), Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
  std::vector<std::string> found;
  std::vector<Xapian::docid> documents;
  for (const std::string& term : id_terms) {
    const std::vector<Xapian::docid> with_term = documents_with(database, term);
    if (!with_term.empty()) found.push_back(term);
    documents.insert(documents.end(), with_term.begin(), with_term.end());
  }
  delete_documents(database, std::move(documents));
  return found;
}

void rename_articles(const std::filesystem::path& segment,
                     const std::map<std::string, NewName>& new_names) {
  if (new_names.empty()) return;
  Xapian::WritableDatabase database(segment.string(), Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
  database.begin_transaction();
  for (const auto& [id_term, name] : new_names) {
    for (const Xapian::docid number : documents_with(database, id_term)) {
      database.replace_document(number, renamed(database.get_document(number), name));
    }
  }
  database.commit_transaction();
}

void rename_documents(const std::filesystem::path& segment,
                      const std::map<Xapian::docid, NewName>& new_names) {
  if (new_names.empty()) return;
  Xapian::WritableDatabase database(segment.string(), Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
  database.begin_transaction();
  for (const auto& [number, name] : new_names) {
    database.replace_document(number, renamed(database.get_document(number), name));
  }
  database.commit_transaction();
}

void delete_documents_of(const std::filesystem::path& segment,
                         std::vector<Xapian::docid> documents) {
  if (documents.empty()) return;
  Xapian::WritableDatabase database(segment.string(), Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
  delete_documents(database, std::move(documents));
}

void delete_documents(Xapian::WritableDatabase& segment, std::vector<Xapian::docid> documents) {
  std::sort(documents.begin(), documents.end());
  documents.erase(std::unique(documents.begin(), documents.end()), documents.end());
  segment.begin_transaction();  // else Xapian commits on its own after many changes
  std::span<const Xapian::docid> rest(documents);
  while (!rest.empty()) {
    const Xapian::docid block = rest.front() / documents_per_block;
    const auto end = std::find_if(rest.begin(), rest.end(), [&](Xapian::docid document) {
      return document / documents_per_block != block;
    });
    const auto in_block = static_cast<std::size_t>(end - rest.begin());
    erase_positions(segment, rest.first(in_block));
    rest = rest.subspan(in_block);
  }
  for (const Xapian::docid document : documents) segment.delete_document(document);
  segment.commit_transaction();
}

namespace {

// Where its words stand is kept by its number, which stays.
Xapian::Document renamed(Xapian::Document document, const NewName& name) {
  Article article = article_from_json(stored_article(document));
  article.id = article.path = name.path;
  document.remove_term(id_term_of(document));
  document.remove_term(input_term_of(document));
  document.add_boolean_term(schema::term(schema::Field::id, article.id));
  document.add_boolean_term(name.input_term);
  document.add_value(static_cast<Xapian::valueno>(schema::Slot::order),
                     schema::order_key(article.published, article.id));
  ArticlePacker().put(to_json(article), document);
  return document;
}

void erase_positions(Xapian::WritableDatabase& segment, std::span<const Xapian::docid> documents) {
  std::unordered_set<std::string> terms;
  for (const Xapian::docid document : documents) {
    terms.insert(segment.termlist_begin(document), segment.termlist_end(document));
  }
  std::unordered_set<std::string> forms{std::string(schema::sentence_end_term),
                                        std::string(schema::field_bounds_term)};
  for (const std::string& term : terms) {
    for (std::string& form : forms_of(segment, term)) forms.insert(std::move(form));
  }
  for (const std::string& form : forms) {
    const std::string key = position_key(form, documents.front() / documents_per_block);
    const std::string entry = segment.get_metadata(key);
    if (!entry.empty()) segment.set_metadata(key, positions_without(entry, documents));
  }
}

}  // namespace

}  // namespace lede::store
