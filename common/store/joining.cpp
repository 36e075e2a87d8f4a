// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/joining.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <tuple>
#include <utility>

#include "common/model/article.hpp"
#include "common/model/article_json.hpp"
#include "common/schema/schema.hpp"
#include "common/store/same_text.hpp"
#include "common/store/stored_article.hpp"
#include "common/store/version.hpp"

namespace lede::store {

namespace {

enum class Age { fresh, older };

/// A document that may have the text of others. There may be one for each article that has come:
/// no more is remembered of it than where it is.
struct Candidate {
  std::size_t sketch = 0;  // hashed
  Age age = Age::fresh;
  const Xapian::Database* segment = nullptr;
  Xapian::docid number = 0;

  Xapian::Document document() const { return segment->get_document(number); }
};

/// An article with the sketch in question.
struct Member {
  Candidate place;
  std::size_t text = 0;   // see text_digest()
  std::string id_term;    // of its document
  std::string id;         // that it will have
  std::string noted_for;  // the term of that
  bool named_by_path = false;
};

class Joiner {
 public:
  Joiner(const Publication& publication, const Xapian::Database& fresh, Decisions& decisions,
         HolderBook& book)
      : publication_(publication), fresh_(fresh), decisions_(decisions), book_(book) {}

  RepeatedIds join();

 private:
  std::vector<Candidate> candidates() const;
  std::vector<Member> members(std::span<const Candidate> candidates) const;
  void join(std::span<const Member> members);
  void absorb(const Member& member, const Member& first, Holders& holders);
  Holders holders_of(const Member& member) const;

  const Publication& publication_;
  const Xapian::Database& fresh_;
  Decisions& decisions_;
  HolderBook& book_;
  RepeatedIds joined_;
};

template <class Item, class Key, class Work>
void for_each_run(const std::vector<Item>& sorted, Key key, Work work);
Member member_of(const Candidate& place);
Article article_of(const Member& member);

}  // namespace

RepeatedIds join_same_texts(const Publication& publication, const Xapian::Database& fresh,
                            Decisions& decisions, HolderBook& book) {
  return Joiner(publication, fresh, decisions, book).join();
}

namespace {

RepeatedIds Joiner::join() {
  for_each_run(candidates(), &Candidate::sketch, [this](std::span<const Candidate> alike) {
    for_each_run(members(alike), &Member::text,
                 [this](std::span<const Member> members) { join(members); });
  });
  return std::move(joined_);
}

/// Those in `fresh`, and what has the sketch of one: the same text does, and hardly any other. By
/// sketch.
std::vector<Candidate> Joiner::candidates() const {
  constexpr auto slot = static_cast<Xapian::valueno>(schema::Slot::sketch);
  constexpr std::hash<std::string> hash;
  std::vector<Candidate> candidates;
  std::vector<std::size_t> sketches;
  for (auto value = fresh_.valuestream_begin(slot); value != fresh_.valuestream_end(slot);
       ++value) {
    candidates.push_back({hash(*value), Age::fresh, &fresh_, value.get_docid()});
    sketches.push_back(candidates.back().sketch);
  }
  std::ranges::sort(sketches);
  for (const Xapian::Database& segment : publication_.older) {
    for (auto value = segment.valuestream_begin(slot); value != segment.valuestream_end(slot);
         ++value) {
      const std::size_t sketch = hash(*value);
      if (!std::ranges::binary_search(sketches, sketch)) continue;
      candidates.push_back({sketch, Age::older, &segment, value.get_docid()});
    }
  }
  std::ranges::stable_sort(candidates, {}, &Candidate::sketch);
  return candidates;
}

/// Those that will be there, by text, and of a text the one that the others join first.
std::vector<Member> Joiner::members(std::span<const Candidate> candidates) const {
  std::vector<Member> members;
  for (const Candidate& place : candidates) {
    if (place.age == Age::fresh && decisions_.unwanted.contains(place.number)) continue;
    Member member = member_of(place);
    const auto renamed = decisions_.new_names.find(member.id_term);
    if (place.age == Age::older && renamed != decisions_.new_names.end()) {
      member.id = renamed->second.path;
      member.noted_for = schema::term(schema::Field::id, member.id);
    } else if (place.age == Age::older && decisions_.gone.contains(member.id_term)) {
      continue;
    }
    members.push_back(std::move(member));
  }
  std::ranges::sort(members, {}, [](const Member& member) {
    return std::tie(member.text, member.named_by_path, member.id);
  });
  return members;
}

void Joiner::join(std::span<const Member> members) {
  const Member& first = members.front();
  const Article article = article_of(first);
  Holders holders = holders_of(first);
  bool any = false;
  for (const Member& member : members.subspan(1)) {
    if (!member.named_by_path || !have_same_text(article, article_of(member))) continue;
    absorb(member, first, holders);
    any = true;
  }
  if (!any) return;
  if (holders.size() > 1) {
    book_.note(first.noted_for, std::move(holders));
  } else {
    book_.clear(first.noted_for);
  }
}

void Joiner::absorb(const Member& member, const Member& first, Holders& holders) {
  for (const auto& [input, holder] : holders_of(member)) {
    const std::string& alias = holder.alias.empty() ? member.id : holder.alias;
    const auto [there, is_new] = holders.try_emplace(input, Holder{holder.generation, alias});
    if (!is_new) there->second.generation = std::max(there->second.generation, holder.generation);
  }
  book_.clear(member.noted_for);

  const Xapian::docid number = member.place.number;
  bool replaces = false;
  if (member.place.age == Age::fresh) {
    decisions_.unwanted.insert(number);
    replaces = decisions_.replacing.erase(number) > 0;
    if (++joined_.count <= RepeatedIds::most_named) {
      joined_.named.push_back({first.id, first.id, member.id});
    }
  } else {
    decisions_.gone.insert(member.id_term);
    decisions_.new_names.erase(member.id_term);
    replaces = true;
  }
  if (replaces && first.place.age == Age::fresh) decisions_.replacing.insert(first.place.number);
}

Holders Joiner::holders_of(const Member& member) const {
  const Xapian::Document document = member.place.document();
  return member.place.age == Age::fresh ? book_.of_fresh(document)
                                        : book_.of_older(member.noted_for, document);
}

/// Of items with the same key, where there are several.
template <class Item, class Key, class Work>
void for_each_run(const std::vector<Item>& sorted, Key key, Work work) {
  for (auto first = sorted.begin(); first != sorted.end();) {
    const auto end = std::find_if(first, sorted.end(), [&](const Item& item) {
      return std::invoke(key, item) != std::invoke(key, *first);
    });
    if (end - first > 1) work(std::span<const Item>(first, end));
    first = end;
  }
}

Member member_of(const Candidate& place) {
  const Xapian::Document document = place.document();
  const Article article = article_from_json(stored_article(document));
  const std::string id_term = id_term_of(document);
  return {.place = place,
          .text = text_digest(article),
          .id_term = id_term,
          .id = article.id,
          .noted_for = id_term,
          .named_by_path = is_named_by_path(article)};
}

Article article_of(const Member& member) {
  return article_from_json(stored_article(member.place.document()));
}

}  // namespace

}  // namespace lede::store
