// SPDX-License-Identifier: GPL-2.0-or-later
// Sketches before and after a block of documents is kept in memory.
#include "common/store/sketch_book.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

namespace lede::store {
namespace {

// More than it takes for a block to be kept.
constexpr int many_times = 1000;

struct Sketched {
  Xapian::docid document;
  std::string sketch;
};

std::string sketch(char byte) {
  return std::string(64, byte);
}

Xapian::Database segment_of(const std::vector<Sketched>& articles) {
  Xapian::WritableDatabase segment(std::string(), Xapian::DB_BACKEND_INMEMORY);
  for (const Sketched& article : articles) {
    Xapian::Document document;
    document.add_value(static_cast<Xapian::valueno>(schema::Slot::sketch), article.sketch);
    segment.replace_document(article.document, document);
  }
  return segment;
}

Snapshot snapshot_of(const std::vector<Xapian::Database>& segments) {
  Snapshot snapshot;
  snapshot.segments = segments;
  for (const Xapian::Database& segment : segments) snapshot.all.add_database(segment);
  return snapshot;
}

}  // namespace

TEST_CASE("sketch book: sketches are the same once a block is kept") {
  const Snapshot snapshot =
      snapshot_of({segment_of({{1, sketch('a')}, {2, ""}, {9000, sketch('b')}}),
                   segment_of({{1, sketch('c')}})});
  // Of two segments the odd numbers are the first's.
  const std::vector<Xapian::docid> asked{17999, 2, 3, 1};
  const std::vector<std::string> told{sketch('b'), sketch('c'), "", sketch('a')};
  SketchBook book;
  for (int i = 0; i < many_times; ++i) REQUIRE(book.sketches(snapshot, 1, asked) == told);
}

TEST_CASE("sketch book: of another snapshot nothing is kept") {
  SketchBook book;
  const Snapshot before = snapshot_of({segment_of({{1, sketch('a')}})});
  for (int i = 0; i < many_times; ++i) book.sketches(before, 1, {1});
  const Snapshot after = snapshot_of({segment_of({{1, sketch('b')}})});
  CHECK(book.sketches(after, 2, {1}) == std::vector{sketch('b')});
}

}  // namespace lede::store
