// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/succession.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "common/schema/schema.hpp"
#include "common/store/deletion.hpp"
#include "common/store/input_notes.hpp"
#include "common/store/metadata.hpp"

namespace lede::store {

namespace {

class SuccessionFinder {
 public:
  explicit SuccessionFinder(Publication publication);
  Succession find() &&;

 private:
  void compare(const std::string& id_term);
  void drop_from_inputs();
  void drop(const std::string& id_term);

  std::optional<Xapian::Document> older_version(const std::string& id_term) const;
  bool is_kept(const Xapian::Document& older) const;
  bool came_later(const Xapian::Document& older, const std::string& id_term) const;
  Xapian::Document fresh_version(const std::string& id_term) const;
  Holders noted(const std::string& id_term) const;
  Holders still_holding(Holders noted, const std::optional<Xapian::Document>& older) const;
  void note(const std::string& id_term, const Holders& holders);
  void forget(const std::string& input);

  Publication publication_;
  Xapian::Database fresh_;
  bool any_notes_;  // of holders, in older segments
  std::set<std::string> gone_;
  Succession succession_;
};

const std::string id_prefix(schema::spec(schema::Field::id).prefix);

std::string id_term_of(const Xapian::Document& document);
std::string input_of(const Xapian::Document& document);
std::uint32_t generation_of(const Xapian::Document& document);
std::uint64_t sequence_of(const Xapian::Document& document);
bool any_has_notes(const std::vector<Xapian::Database>& segments);

}  // namespace

Succession succession_of(Publication publication) {
  return SuccessionFinder(std::move(publication)).find();
}

namespace {

SuccessionFinder::SuccessionFinder(Publication publication)
    : publication_(std::move(publication)),
      fresh_(publication_.merged.string(), Xapian::DB_BACKEND_GLASS),
      any_notes_(any_has_notes(publication_.older)) {}

Succession SuccessionFinder::find() && {
  PublishReport& report = succession_.report;
  report.repeated = std::move(publication_.repetitions.ids);
  for (auto term = fresh_.allterms_begin(id_prefix); term != fresh_.allterms_end(id_prefix);
       ++term) {
    compare(*term);
  }
  report.replaced = gone_.size();
  report.added = fresh_.get_doccount() - gone_.size() - succession_.unwanted.size();
  report.kept = publication_.kept.size();
  drop_from_inputs();
  report.removed = gone_.size() - report.replaced;

  succession_.superseded.generation = publication_.generation;
  succession_.superseded.id_terms.assign(gone_.begin(), gone_.end());
  return std::move(succession_);
}

/// An article that has come.
void SuccessionFinder::compare(const std::string& id_term) {
  const std::optional<Xapian::Document> older = older_version(id_term);
  const Holders before = noted(id_term);
  const auto repeated = publication_.repetitions.holders.find(id_term);
  const bool several_came = repeated != publication_.repetitions.holders.end();
  const bool older_stays = older && came_later(*older, id_term);
  if (older && !older_stays) gone_.insert(id_term);
  if (!older && !several_came && before.empty()) return;

  const Xapian::Document fresh = fresh_version(id_term);
  Holders holders = still_holding(before, older);
  const bool both_count =
      older && (generation_of(*older) >= publication_.first_generation || is_kept(*older) ||
                (input_of(*older) != input_of(fresh) && holders.contains(input_of(*older))));
  if (both_count) {
    note_repetition(succession_.report.repeated, older_stays ? *older : fresh,
                    older_stays ? fresh : *older);
  }
  if (older_stays) succession_.unwanted.push_back(fresh.get_docid());
  holders[input_of(fresh)] = publication_.generation;
  if (several_came) {
    for (const auto& [input, generation] : repeated->second) holders[input] = generation;
  }
  if (holders.size() == 1) holders.clear();  // its document says as much
  if (!holders.empty() || !before.empty()) note(id_term, holders);
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
  if (!any_notes_) return;
  for (const std::string& id_term : articles_noted_for(publication_.older, publication_.inputs)) {
    drop(id_term);
  }
}

/// An article that one of the inputs held; it may have come from another.
void SuccessionFinder::drop(const std::string& id_term) {
  if (gone_.contains(id_term) || fresh_.term_exists(id_term)) return;
  const std::optional<Xapian::Document> older = older_version(id_term);
  const Holders before = noted(id_term);
  const Holders holders = still_holding(before, older);
  if (holders != before) note(id_term, holders);
  if (!older) return;
  if (holders.empty()) {
    gone_.insert(id_term);
  } else if (!holders.contains(input_of(*older))) {
    for (const auto& [input, generation] : holders) forget(input);
  }
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

Holders SuccessionFinder::noted(const std::string& id_term) const {
  return any_notes_ ? noted_holders(publication_.older, id_term) : Holders{};
}

Holders SuccessionFinder::still_holding(Holders noted,
                                        const std::optional<Xapian::Document>& older) const {
  if (noted.empty() && older) noted[input_of(*older)] = generation_of(*older);
  std::erase_if(noted, [&](const auto& holder) {
    const auto& [input, generation] = holder;
    return generation < publication_.first_generation && publication_.inputs.contains(input);
  });
  if (older && is_kept(*older)) noted[input_of(*older)] = publication_.generation;
  return noted;
}

void SuccessionFinder::note(const std::string& id_term, const Holders& holders) {
  succession_.metadata[holders_key(id_term)] = stamp(publication_.generation, to_string(holders));
}

void SuccessionFinder::forget(const std::string& input) {
  InputNote note = noted_input(publication_.older, input).value_or(InputNote{});
  note.kind = InputNote::Kind::forgotten;
  note.generation = publication_.generation;
  succession_.metadata[input] = to_string(note);
  succession_.forgotten.insert(input);
}

std::string id_term_of(const Xapian::Document& document) {
  const std::string key = document.get_value(static_cast<Xapian::valueno>(schema::Slot::order));
  return schema::term(schema::Field::id, schema::id_of_order_key(key));
}

std::string input_of(const Xapian::Document& document) {
  return input_key(input_term_of(document));
}

std::uint32_t generation_of(const Xapian::Document& document) {
  return unpack_generation(
      document.get_value(static_cast<Xapian::valueno>(schema::Slot::generation)));
}

std::uint64_t sequence_of(const Xapian::Document& document) {
  return unpack_sequence(
      document.get_value(static_cast<Xapian::valueno>(schema::Slot::generation)));
}

bool any_has_notes(const std::vector<Xapian::Database>& segments) {
  const std::string prefix(1, holders_key_prefix);
  return std::ranges::any_of(segments, [&](const Xapian::Database& segment) {
    return segment.metadata_keys_begin(prefix) != segment.metadata_keys_end(prefix);
  });
}

}  // namespace

}  // namespace lede::store
