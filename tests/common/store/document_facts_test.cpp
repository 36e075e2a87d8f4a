// SPDX-License-Identifier: GPL-2.0-or-later
// What is known of documents before and after a block of them is kept in memory.
#include "common/store/document_facts.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "common/store/position_list_builder.hpp"
#include "tests/support/temp_dir.hpp"

namespace lede::store {
namespace {

// More than it takes for a block to be kept.
constexpr int many_times = 2000;

struct Sized {
  Xapian::docid document;
  Xapian::termcount length;
  schema::FieldBounds bounds;
};

Xapian::Database segment_of(const std::vector<Sized>& articles) {
  Xapian::WritableDatabase segment(std::string(), Xapian::DB_BACKEND_INMEMORY);
  PositionListBuilder builder;
  Xapian::docid block = 0;
  for (const Sized& article : articles) {
    if (article.document / documents_per_block != block) builder.write_to(segment);
    block = article.document / documents_per_block;
    std::vector<Posting> postings;
    for (const Position bound : schema::bound_positions(article.bounds)) {
      postings.push_back({{std::string(schema::field_bounds_term)}, bound, 0});
    }
    builder.add(article.document, postings);
    Xapian::Document document;
    document.add_term("Zport", article.length);
    segment.replace_document(article.document, document);
  }
  builder.write_to(segment);
  return segment;
}

Xapian::Database three_articles() {
  return segment_of({{1, 7, {4, 4, 8}}, {3, 9, {2, 3, 5}}, {9000, 11, {5, 5, 6}}});
}

}  // namespace

TEST_CASE("document facts: lengths are the same once a block is kept") {
  DocumentFacts facts(three_articles());
  for (const int times : {1, many_times}) {
    CAPTURE(times);
    for (int i = 0; i < times; ++i) facts.length(3);
    CHECK(facts.length(1) == 7);
    CHECK(facts.length(3) == 9);
    CHECK(facts.length(9000) == 11);
  }
  for (int i = 0; i < many_times; ++i) facts.length(9000);
  CHECK(facts.length(9000) == 11);
}

TEST_CASE("document facts: bounds are given for blocks that are asked for often") {
  DocumentFacts facts(three_articles());
  CHECK(facts.bounds(1) == nullptr);
  for (int i = 0; i < many_times; ++i) facts.bounds(1);
  REQUIRE(facts.bounds(1) != nullptr);
  CHECK(*facts.bounds(1) == schema::FieldBounds{4, 4, 8});
  CHECK(*facts.bounds(3) == schema::FieldBounds{2, 3, 5});
  CHECK(facts.bounds(9000) == nullptr);
  for (int i = 0; i < many_times; ++i) facts.bounds(9000);
  REQUIRE(facts.bounds(9000) != nullptr);
  CHECK(*facts.bounds(9000) == schema::FieldBounds{5, 5, 6});
}

TEST_CASE("document facts: those that hold a term are listed in their order") {
  DocumentFacts facts(three_articles());
  CHECK(facts.holding("Zport") == std::vector<Xapian::docid>{1, 3, 9000});
  CHECK(facts.holding("Zsteel").empty());
}

}  // namespace lede::store
