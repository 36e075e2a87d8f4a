// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/keeping.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "common/model/article_json.hpp"
#include "common/schema/schema.hpp"
#include "common/store/holders.hpp"
#include "common/store/shared_numbers.hpp"
#include "common/store/stored_article.hpp"
#include "common/store/superseded.hpp"
#include "common/store/version.hpp"

namespace lede::store {

namespace {

std::optional<Xapian::Document> document_of(const std::vector<Xapian::Database>& segments,
                                            const std::string& id_term);
bool holds(const Holders& noted, const Xapian::Document& document);

}  // namespace

void KeptArticles::add(const std::vector<Kept>& kept) {
  for (const auto& [document, sequence] : kept) {
    std::uint64_t& last = now_[document];
    last = std::max(last, sequence);
  }
}

void KeptArticles::end_publication() {
  for (const auto& [document, sequence] : now_) {
    if (document >= before_.size()) before_.resize(document + std::size_t{1});
    before_[document] = true;
  }
  now_.clear();
}

bool KeptArticles::contains(Xapian::docid document) const {
  return now_.contains(document) || (document < before_.size() && before_[document]);
}

std::uint64_t KeptArticles::sequence_of(Xapian::docid document) const {
  const auto found = now_.find(document);
  return found == now_.end() ? 0 : found->second;
}

Keeper::Keeper(std::vector<Xapian::Database> segments, std::uint32_t first_generation)
    : segments_(std::move(segments)), first_generation_(first_generation) {}

bool Keeper::keep(const Article& article, std::string_view input, std::uint64_t sequence) {
  if (segments_.empty()) return false;
  const std::string id_term = schema::term(schema::Field::id, article.id);
  const std::optional<Xapian::Document> there = document_of(segments_, id_term);
  if (!there) return false;
  const std::string generation =
      there->get_value(static_cast<Xapian::valueno>(schema::Slot::generation));
  const bool is_same = unpack_generation(generation) < first_generation_ &&
                       stored_article(*there) == to_json(article) &&
                       input_term_of(*there) == schema::term(schema::input_prefix, input) &&
                       holds(noted_holders(segments_, id_term), *there);
  if (is_same) kept_.push_back({there->get_docid(), sequence});
  return is_same;
}

bool Keeper::is_shared(const std::string& number) const {
  const std::string key = shared_number_key(schema::term(schema::Field::id, number));
  return std::ranges::any_of(segments_, [&key](const Xapian::Database& segment) {
    return !segment.get_metadata(key).empty();
  });
}

std::vector<Kept> Keeper::take() {
  return std::exchange(kept_, {});
}

namespace {

std::optional<Xapian::Document> document_of(const std::vector<Xapian::Database>& segments,
                                            const std::string& id_term) {
  for (const Xapian::Database& segment : segments) {
    const auto posting = segment.postlist_begin(id_term);
    if (posting != segment.postlist_end(id_term)) return segment.get_document(*posting);
  }
  return std::nullopt;
}

/// Whether the document's own input has the article still, by what is noted.
bool holds(const Holders& noted, const Xapian::Document& document) {
  return noted.empty() || noted.contains(input_of(document));
}

}  // namespace

}  // namespace lede::store
