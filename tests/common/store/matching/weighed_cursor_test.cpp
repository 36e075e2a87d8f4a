// SPDX-License-Identifier: GPL-2.0-or-later
// Our weights beside Xapian's own.
#include "common/store/matching/weighed_cursor.hpp"

#include <map>
#include <memory>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "common/store/matching/set_cursors.hpp"
#include "common/store/matching/term_cursor.hpp"

namespace lede::store {
namespace {

constexpr Weighting okapi{.k1 = 1.5, .b = 0.6};
constexpr Weighting amati{.scheme = Weighting::Scheme::amati, .c = 0.7};

/// Twelve articles, of other lengths.
Xapian::Database segment() {
  Xapian::WritableDatabase database(std::string(), Xapian::DB_BACKEND_INMEMORY);
  for (Xapian::termcount i = 1; i <= 12; ++i) {
    Xapian::Document document;
    document.add_term("Zthe", 5 * i);
    if (i % 2 == 0) document.add_term("Zport", i);
    if (i % 3 == 0) document.add_term("Zharbor", 2);
    database.add_document(document);
  }
  return database;
}

using Scores = std::map<Xapian::docid, double>;

Scores scores_by_xapian(const Xapian::Query& query, const Weighting& weighting) {
  Xapian::Enquire enquire(segment());
  if (weighting.scheme == Weighting::Scheme::okapi) {
    enquire.set_weighting_scheme(Xapian::BM25Weight(weighting.k1, 0, 0, weighting.b, 0));
  } else {
    enquire.set_weighting_scheme(Xapian::IneB2Weight(weighting.c));
  }
  enquire.set_query(query);
  const Xapian::MSet found = enquire.get_mset(0, 100);
  Scores scores;
  for (auto match = found.begin(); match != found.end(); ++match) {
    scores[*match] = match.get_weight();
  }
  return scores;
}

Scores our_scores(const std::vector<std::string>& terms, const WordStatistics& statistics,
                  const Weighting& weighting) {
  DocumentFacts facts(segment());
  std::vector<MatchCursorPtr> lists;
  for (const std::string& term : terms) lists.push_back(std::make_unique<TermCursor>(term, facts));
  const CollectionStatistics collection{12, facts.segment().get_average_length()};
  WeighedCursor cursor(std::make_unique<AnyCursor>(std::move(lists)),
                       Weigher(weighting, collection, statistics), facts);
  Scores scores;
  for (Xapian::docid at = cursor.skip_to(1); at != MatchCursor::at_end;
       at = cursor.skip_to(at + 1)) {
    scores[at] = cursor.value();
  }
  return scores;
}

void check_equal(const Scores& ours, const Scores& xapians, std::size_t articles) {
  REQUIRE(ours.size() == articles);
  REQUIRE(xapians.size() == articles);
  for (const auto& [number, score] : xapians) {
    const auto document = number;  // clang 14 lets no lambda name a structured binding
    CAPTURE(document);
    REQUIRE(ours.contains(document));
    CHECK(ours.at(document) == doctest::Approx(score).epsilon(1e-12));
  }
}

}  // namespace

TEST_CASE("weighed cursor: a term scores as Xapian scores it") {
  for (const Weighting& weighting : {okapi, amati}) {
    check_equal(our_scores({"Zport"}, {6, 42}, weighting),
                scores_by_xapian(Xapian::Query("Zport"), weighting), 6);
    check_equal(our_scores({"Zthe"}, {12, 390}, weighting),
                scores_by_xapian(Xapian::Query("Zthe"), weighting), 12);
  }
}

TEST_CASE("weighed cursor: terms that count as one score as Xapian's synonyms do") {
  const std::vector<std::string> terms{"Zport", "Zharbor"};
  const Xapian::Query synonym(Xapian::Query::OP_SYNONYM, terms.begin(), terms.end());
  // 6 + 4 - 6 * 4 / 12, and 42 + 8 - 42 * 8 / 440, as Xapian estimates it.
  for (const Weighting& weighting : {okapi, amati}) {
    check_equal(our_scores(terms, {8, 49}, weighting), scores_by_xapian(synonym, weighting), 8);
  }
}

TEST_CASE("weighed cursor: many matches read in one go weigh as one by one") {
  DocumentFacts facts(segment());
  const Weigher weigher(okapi, {12, 36.7}, {6, 42});
  const auto cursor = [&] {
    return WeighedCursor(std::make_unique<TermCursor>("Zport", facts), weigher, facts);
  };
  std::vector<Hit> hits;
  CHECK(cursor().read(1, 5, hits) == 6);
  REQUIRE(hits.size() == 2);
  WeighedCursor other = cursor();
  for (const Hit& hit : hits) {
    CHECK(other.skip_to(hit.document) == hit.document);
    CHECK(other.value() == hit.value);
  }
}

}  // namespace lede::store
