// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/succession.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "common/model/article_json.hpp"
#include "common/schema/schema.hpp"
#include "common/store/deletion.hpp"
#include "common/store/holder_book.hpp"
#include "common/store/input_notes.hpp"
#include "common/store/joining.hpp"
#include "common/store/same_text.hpp"
#include "common/store/stored_article.hpp"
#include "common/store/version.hpp"

namespace lede::store {

namespace {

class SuccessionFinder {
 public:
  explicit SuccessionFinder(const Publication& publication);
  Succession find() &&;

 private:
  void compare(const std::string& id_term);
  void name_by_files();
  void drop_from_inputs();
  void drop(const std::string& id_term);
  void hand_on(const std::string& id_term, Holders aliases);
  void count();

  std::optional<Xapian::Document> older_version(const std::string& id_term) const;
  bool is_kept(const Xapian::Document& older) const;
  bool came_later(const Xapian::Document& older, const std::string& id_term) const;
  Xapian::Document fresh_version(const std::string& id_term) const;
  void forget(const std::string& input);

  const Publication& publication_;
  Xapian::Database fresh_;
  HolderBook book_;
  Decisions decisions_;
  Succession succession_;
};

const std::string id_prefix(schema::spec(schema::Field::id).prefix);

bool say_the_same(const Xapian::Document& one, const Xapian::Document& other);

}  // namespace

Succession succession_of(const Publication& publication) {
  return SuccessionFinder(publication).find();
}

namespace {

SuccessionFinder::SuccessionFinder(const Publication& publication)
    : publication_(publication),
      fresh_(publication.merged.string(), Xapian::DB_BACKEND_GLASS),
      book_(publication) {}

Succession SuccessionFinder::find() && {
  succession_.report.repeated = publication_.repetitions.ids;
  for (auto term = fresh_.allterms_begin(id_prefix); term != fresh_.allterms_end(id_prefix);
       ++term) {
    compare(*term);
  }
  name_by_files();
  drop_from_inputs();
  succession_.report.joined = join_same_texts(publication_, fresh_, decisions_, book_);
  count();

  succession_.metadata.merge(book_.metadata());
  succession_.unwanted.assign(decisions_.unwanted.begin(), decisions_.unwanted.end());
  succession_.superseded.generation = publication_.generation;
  succession_.superseded.id_terms.assign(decisions_.gone.begin(), decisions_.gone.end());
  succession_.superseded.new_names = std::move(decisions_.new_names);
  return std::move(succession_);
}

/// An article that has come.
void SuccessionFinder::compare(const std::string& id_term) {
  const std::optional<Xapian::Document> older = older_version(id_term);
  const Holders before = book_.before(id_term);
  const auto repeated = publication_.repetitions.holders.find(id_term);
  const bool several_came = repeated != publication_.repetitions.holders.end();
  const bool older_stays = older && came_later(*older, id_term);
  if (!older && !several_came && before.empty()) return;

  const Xapian::Document fresh = fresh_version(id_term);
  Holders holders = book_.still_holding(before, older);
  if (older && !older_stays) {
    decisions_.gone.insert(id_term);
    const Holders aliases = aliases_of(holders);
    if (!aliases.empty() && !say_the_same(*older, fresh)) {
      for (const auto& [input, holder] : aliases) holders.erase(input);
      hand_on(id_term, aliases);
    }
    if (!decisions_.is_renamed(id_term)) decisions_.replacing.insert(fresh.get_docid());
  }
  const bool both_count =
      older && (generation_of(*older) >= publication_.first_generation || is_kept(*older) ||
                (input_of(*older) != input_of(fresh) && holders.contains(input_of(*older))));
  if (both_count) {
    note_repetition(succession_.report.repeated, older_stays ? *older : fresh,
                    older_stays ? fresh : *older);
  }
  if (older_stays) decisions_.unwanted.insert(fresh.get_docid());
  holders[input_of(fresh)] = {publication_.generation};
  if (several_came) {
    for (const auto& [input, holder] : repeated->second) holders[input] = holder;
  }
  if (holders.size() == 1) holders.clear();  // its document says as much
  if (!holders.empty() || !before.empty()) book_.note(id_term, std::move(holders));
}

/// Articles whose number other files have too. What else held them gives them under other names.
void SuccessionFinder::name_by_files() {
  for (const auto& [id_term, name] : publication_.shared.new_names) {
    decisions_.gone.insert(id_term);
    decisions_.new_names[id_term] = name;
    for (const auto& [input, holder] : book_.before(id_term)) {
      if (input != input_key(name.input_term)) forget(input);
    }
    book_.clear(id_term);
  }
  for (const std::string& id_term : publication_.shared.id_terms) {
    succession_.metadata[shared_number_key(id_term)] = "shared";
  }
  succession_.report.shared_numbers = publication_.shared.id_terms.size();
  succession_.report.shared_example = publication_.shared.example;
}

void SuccessionFinder::drop_from_inputs() {
  for (const auto& [input, input_term] : publication_.inputs) {
    for (const Xapian::Database& one : publication_.older) {
      for (const Xapian::docid number : documents_with(one, input_term)) {
        const Xapian::Document document = one.get_document(number);
        const bool came = generation_of(document) >= publication_.first_generation;
        if (!came && !is_kept(document)) drop(id_term_of(document));
      }
    }
  }
  if (!book_.any_noted()) return;
  for (const std::string& id_term : articles_noted_for(publication_.older, publication_.inputs)) {
    drop(id_term);
  }
}

/// An article that one of the inputs held; it may have come from another.
void SuccessionFinder::drop(const std::string& id_term) {
  if (decisions_.gone.contains(id_term) || fresh_.term_exists(id_term)) return;
  const std::optional<Xapian::Document> older = older_version(id_term);
  const Holders before = book_.before(id_term);
  const Holders holders = book_.still_holding(before, older);
  if (holders != before) book_.note(id_term, holders);
  if (!older) return;
  if (holders.empty()) {
    decisions_.gone.insert(id_term);
    return;
  }
  if (holders.contains(input_of(*older))) return;
  const Holders aliases = aliases_of(holders);
  if (aliases.size() < holders.size()) {
    for (const auto& [input, holder] : holders) {
      if (holder.alias.empty()) forget(input);
    }
    return;
  }
  decisions_.gone.insert(id_term);
  book_.note(id_term, {});
  hand_on(id_term, aliases);
}

/// The older version, which is gone under its id, is there for those that know it by another.
void SuccessionFinder::hand_on(const std::string& id_term, Holders aliases) {
  std::erase_if(aliases, [&](const auto& entry) {
    const std::string alias_term = schema::term(schema::Field::id, entry.second.alias);
    return fresh_.term_exists(alias_term) || older_version(alias_term);
  });
  if (aliases.empty()) return;
  const auto heir = std::ranges::min_element(
      aliases, {}, [](const auto& entry) -> const std::string& { return entry.second.alias; });
  const std::string name = std::exchange(heir->second.alias, {});
  decisions_.new_names[id_term] = {name, input_term_of_key(heir->first)};
  // Other facts than the text it may have of its own.
  forget(heir->first);
  book_.note(schema::term(schema::Field::id, name), std::move(aliases));
}

void SuccessionFinder::count() {
  PublishReport& report = succession_.report;
  const std::uint64_t deleted = decisions_.gone.size() - decisions_.new_names.size();
  report.replaced = decisions_.replacing.size();
  report.added = fresh_.get_doccount() - decisions_.unwanted.size() - report.replaced;
  report.removed = deleted - report.replaced;
  report.kept = publication_.kept.size();
}

std::optional<Xapian::Document> SuccessionFinder::older_version(const std::string& id_term) const {
  for (const Xapian::Database& one : publication_.older) {
    const auto posting = one.postlist_begin(id_term);
    if (posting != one.postlist_end(id_term)) return one.get_document(*posting);
  }
  return std::nullopt;
}

bool SuccessionFinder::is_kept(const Xapian::Document& older) const {
  return publication_.kept.contains(older.get_docid());
}

/// Whether an older version was kept after the fresh one had come.
bool SuccessionFinder::came_later(const Xapian::Document& older, const std::string& id_term) const {
  const std::uint64_t kept = publication_.kept.sequence_of(older.get_docid());
  return kept > 0 && kept > sequence_of(fresh_version(id_term));
}

Xapian::Document SuccessionFinder::fresh_version(const std::string& id_term) const {
  return fresh_.get_document(*fresh_.postlist_begin(id_term));
}

void SuccessionFinder::forget(const std::string& input) {
  InputNote note = noted_input(publication_.older, input).value_or(InputNote{});
  note.kind = InputNote::Kind::forgotten;
  note.generation = publication_.generation;
  succession_.metadata[input] = to_string(note);
  succession_.forgotten.insert(input);
}

bool say_the_same(const Xapian::Document& one, const Xapian::Document& other) {
  return have_same_text(article_from_json(stored_article(one)),
                        article_from_json(stored_article(other)));
}

}  // namespace

}  // namespace lede::store
