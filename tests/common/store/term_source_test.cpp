// SPDX-License-Identifier: GPL-2.0-or-later
// Our BM25 beside Xapian's own.
#include "common/store/term_source.hpp"

#include <map>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace lede::store {
namespace {

constexpr Weighting weighting{.k1 = 1.5, .b = 0.6};

/// Twelve articles, of other lengths; every third is German.
Xapian::Database segment() {
  Xapian::WritableDatabase database(std::string(), Xapian::DB_BACKEND_INMEMORY);
  for (Xapian::termcount i = 1; i <= 12; ++i) {
    Xapian::Document document;
    document.add_term("Zthe", 5 * i);
    if (i % 2 == 0) document.add_term("Zport", i);
    if (i % 3 == 0) document.add_term("Zharbor", 2);
    document.add_term(i % 3 == 0 ? "Lde" : "Len", 0);
    database.add_document(document);
  }
  return database;
}

using Scores = std::map<Xapian::docid, double>;

Scores scores_of(const Xapian::Database& database, const Xapian::Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(Xapian::BM25Weight(weighting.k1, 0, 0, weighting.b, 0));
  enquire.set_query(query);
  const Xapian::MSet found = enquire.get_mset(0, 100);
  Scores scores;
  for (auto match = found.begin(); match != found.end(); ++match) {
    scores[*match] = match.get_weight();
  }
  return scores;
}

Scores our_scores(const Xapian::Database& database, std::vector<WeighedTerm> terms,
                  double holding) {
  const FactsBySegment facts = facts_of({database});
  const TermStatistics statistics{12, holding, database.get_average_length()};
  auto* source = new TermSource(std::move(terms), statistics, weighting, facts);
  return scores_of(database, Xapian::Query(source->release()));
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

TEST_CASE("term source: a term scores as Xapian scores it") {
  const Xapian::Database database = segment();
  check_equal(our_scores(database, {{"Zport"}}, 6), scores_of(database, Xapian::Query("Zport")), 6);
  check_equal(our_scores(database, {{"Zharbor"}}, 4), scores_of(database, Xapian::Query("Zharbor")),
              4);
}

TEST_CASE("term source: terms that count as one score as Xapian's synonyms do") {
  const Xapian::Database database = segment();
  const std::vector<std::string> terms{"Zport", "Zharbor"};
  // 6 + 4 - 6 * 4 / 12, as Xapian estimates it.
  check_equal(
      our_scores(database, {{"Zport"}, {"Zharbor"}}, 8),
      scores_of(database, Xapian::Query(Xapian::Query::OP_SYNONYM, terms.begin(), terms.end())), 8);
}

TEST_CASE("term source: a term in some languages is in those alone") {
  const Xapian::Database database = segment();
  const auto limited = [&](DocumentLimit::Kind kind) {
    std::vector<Xapian::docid> found;
    for (const auto& [document, score] : our_scores(database, {{"Zport", {{"Lde"}, kind}}}, 6)) {
      found.push_back(document);
    }
    return found;
  };
  CHECK(limited(DocumentLimit::Kind::only) == std::vector<Xapian::docid>{6, 12});
  CHECK(limited(DocumentLimit::Kind::leave_out) == std::vector<Xapian::docid>{2, 4, 8, 10});
}

}  // namespace lede::store
