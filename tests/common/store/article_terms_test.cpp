// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/article_terms.hpp"

#include <map>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace lede::store {
namespace {

/// How often each article holds which terms.
using Articles = std::vector<std::map<std::string, Xapian::termcount>>;

Snapshot snapshot_of(const std::vector<Articles>& segments) {
  Snapshot snapshot;
  for (const Articles& articles : segments) {
    Xapian::WritableDatabase segment(std::string(), Xapian::DB_BACKEND_INMEMORY);
    for (const auto& terms : articles) {
      Xapian::Document document;
      for (const auto& [term, count] : terms) document.add_term(term, count);
      segment.add_document(document);
    }
    snapshot.segments.push_back(segment);
    snapshot.all.add_database(segment);
  }
  return snapshot;
}

/// `en: Zport=2 Zsteel=1`.
std::string terms_in(const std::map<std::string, Xapian::termcount>& article) {
  const ArticleTerms found = terms_of(snapshot_of({{article}}), 1);
  std::string text = found.language + ":";
  for (const ArticleTerm& one : found.terms) text += fmt::format(" {}={}", one.term, one.count);
  return text;
}

}  // namespace

TEST_CASE("article terms: the stems and the language of an article") {
  CHECK(terms_in({{"Len", 0}, {"Zport", 2}, {"Zsteel", 1}, {"port", 2}, {"XCfoo", 1}}) ==
        "en: Zport=2 Zsteel=1");
  CHECK(terms_in({{"Zport", 2}}) == ": Zport=2");
  CHECK(terms_in({{"Qid", 0}}) == ":");
}

TEST_CASE("article terms: a word of the title counts once") {
  // Once in the title, which weighs three times, and twice below.
  CHECK(terms_in({{"ZSport", 1}, {"Zport", 5}}) == ": Zport=3");
  // What no indexer of ours has written.
  CHECK(terms_in({{"ZSport", 4}, {"Zport", 5}}) == ": Zport=0");
}

TEST_CASE("article terms: counts come in the order that was asked for from all segments") {
  const Snapshot snapshot = snapshot_of(
      {{{{"Zport", 1}}, {{"Zport", 2}, {"Zsteel", 3}}}, {{{"Zsteel", 4}}, {{"Zfish", 5}}}});
  using Counts = std::vector<std::vector<std::uint32_t>>;
  // In turn from one segment and the other.
  CHECK(counts_of(snapshot, {4, 1, 3, 2}, {"Zport", "Zsteel"}) ==
        Counts{{0, 0}, {1, 0}, {2, 3}, {0, 4}});
  CHECK(counts_of(snapshot, {3, 3}, {"Zsteel"}) == Counts{{3}, {3}});
  CHECK(counts_of(snapshot, {1}, {}) == Counts{{}});
  CHECK(counts_of(snapshot, {}, {"Zport"}).empty());
}

}  // namespace lede::store
