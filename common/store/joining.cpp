// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/joining.hpp"

#include <algorithm>
#include <map>
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

/// An article with the text in question.
struct Member {
  Age age = Age::fresh;
  Xapian::Document document;
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
  using Documents = std::vector<std::pair<Age, Xapian::Document>>;

  std::map<std::string, Documents> by_sketch() const;
  std::vector<Member> members(const Documents& documents) const;
  void join(const std::vector<Member>& members);
  void absorb(const Member& member, const Member& first, Holders& holders);
  Holders holders_of(const Member& member) const;

  const Publication& publication_;
  const Xapian::Database& fresh_;
  Decisions& decisions_;
  HolderBook& book_;
  RepeatedIds joined_;
};

Member member_of(const Xapian::Document& document, Age age);
Article article_of(const Member& member);

}  // namespace

RepeatedIds join_same_texts(const Publication& publication, const Xapian::Database& fresh,
                            Decisions& decisions, HolderBook& book) {
  return Joiner(publication, fresh, decisions, book).join();
}

namespace {

RepeatedIds Joiner::join() {
  for (const auto& [sketch, documents] : by_sketch()) {
    if (documents.size() > 1) join(members(documents));
  }
  return std::move(joined_);
}

/// What has the sketch of one in `fresh`: the same text does, and hardly any other.
std::map<std::string, Joiner::Documents> Joiner::by_sketch() const {
  constexpr auto slot = static_cast<Xapian::valueno>(schema::Slot::sketch);
  std::map<std::string, Documents> alike;
  for (auto value = fresh_.valuestream_begin(slot); value != fresh_.valuestream_end(slot);
       ++value) {
    alike[*value].emplace_back(Age::fresh, fresh_.get_document(value.get_docid()));
  }
  for (const Xapian::Database& segment : publication_.older) {
    for (auto value = segment.valuestream_begin(slot); value != segment.valuestream_end(slot);
         ++value) {
      const auto found = alike.find(*value);
      if (found == alike.end()) continue;
      found->second.emplace_back(Age::older, segment.get_document(value.get_docid()));
    }
  }
  return alike;
}

/// Those that will be there, the one that the others join first.
std::vector<Member> Joiner::members(const Documents& documents) const {
  std::vector<Member> members;
  for (const auto& [age, document] : documents) {
    if (age == Age::fresh && decisions_.unwanted.contains(document.get_docid())) continue;
    Member member = member_of(document, age);
    const auto renamed = decisions_.new_names.find(member.id_term);
    if (age == Age::older && renamed != decisions_.new_names.end()) {
      member.id = renamed->second.path;
      member.noted_for = schema::term(schema::Field::id, member.id);
    } else if (age == Age::older && decisions_.gone.contains(member.id_term)) {
      continue;
    }
    members.push_back(std::move(member));
  }
  std::ranges::sort(members, {},
                    [](const Member& member) { return std::tie(member.named_by_path, member.id); });
  return members;
}

void Joiner::join(const std::vector<Member>& members) {
  if (members.size() < 2) return;
  const Member& first = members.front();
  const Article article = article_of(first);
  Holders holders = holders_of(first);
  bool any = false;
  for (auto member = members.begin() + 1; member != members.end(); ++member) {
    if (!member->named_by_path || !have_same_text(article, article_of(*member))) continue;
    absorb(*member, first, holders);
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

  const Xapian::docid number = member.document.get_docid();
  bool replaces = false;
  if (member.age == Age::fresh) {
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
  if (replaces && first.age == Age::fresh) decisions_.replacing.insert(first.document.get_docid());
}

Holders Joiner::holders_of(const Member& member) const {
  return member.age == Age::fresh ? book_.of_fresh(member.document)
                                  : book_.of_older(member.noted_for, member.document);
}

Member member_of(const Xapian::Document& document, Age age) {
  Member member{age, document, id_term_of(document), {}, {}, false};
  const Article article = article_of(member);
  member.id = article.id;
  member.noted_for = member.id_term;
  member.named_by_path = is_named_by_path(article);
  return member;
}

Article article_of(const Member& member) {
  return article_from_json(stored_article(member.document));
}

}  // namespace

}  // namespace lede::store
