// SPDX-License-Identifier: GPL-2.0-or-later
// Positions as they are kept, merged, found again and erased, in real databases.
#include <array>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "common/store/form_lists.hpp"
#include "common/store/position_cursor.hpp"
#include "common/store/position_list_builder.hpp"
#include "tests/common/store/temp_segment.hpp"

namespace lede::store {
namespace {

struct Placed {
  Xapian::docid document;
  std::string words;
};

/// A segment whose words are a letter each.
Xapian::WritableDatabase segment_of(const std::vector<Placed>& articles) {
  Xapian::WritableDatabase segment = temp_segment();
  PositionListBuilder builder;
  Xapian::docid block = 0;
  for (const Placed& article : articles) {
    if (article.document / documents_per_block != block) builder.write_to(segment);
    block = article.document / documents_per_block;
    std::vector<Posting> postings;
    for (std::size_t i = 0; i < article.words.size(); ++i) {
      postings.push_back({{std::string(1, article.words[i])}, static_cast<Position>(i + 1)});
    }
    Xapian::Document document;
    for (const auto& [term, count] : builder.add(article.document, postings)) {
      document.add_term(*term, count);
    }
    segment.replace_document(article.document, document);
  }
  builder.write_to(segment);
  return segment;
}

/// `3:1,4 5000:2`, documents and positions.
std::string shown(const Xapian::Database& segment, const std::string& term) {
  PositionCursor cursor(segment, term);
  std::string all;
  for (Xapian::docid at = cursor.skip_to(1); at != PositionCursor::at_end;
       at = cursor.skip_to(at + 1)) {
    std::vector<Position> positions;
    cursor.append_positions(positions);
    all += fmt::format("{}{}:{}", all.empty() ? "" : " ", at, fmt::join(positions, ","));
  }
  return all;
}

}  // namespace

TEST_CASE("positions: a cursor gives back what was written, over blocks") {
  const auto segment = segment_of(
      {{1, "aba"}, {2, "b"}, {8191, "a"}, {8192, "ca"}, {20'000, std::string(300, 'a')}});
  CHECK(shown(segment, "b") == "1:2 2:1");
  CHECK(shown(segment, "c") == "8192:1");
  CHECK(shown(segment, "a").starts_with("1:1,3 8191:1 8192:2 20000:1,2,3,"));
  CHECK(shown(segment, "a").ends_with(",299,300"));
  CHECK(shown(segment, "x").empty());
}

TEST_CASE("positions: a cursor skips forward and never back") {
  const auto segment = segment_of({{1, "a"}, {7, "a"}, {9, "b"}, {9'000, "a"}});
  PositionCursor cursor(segment, "a");
  CHECK(cursor.skip_to(5) == 7);
  CHECK(cursor.skip_to(2) == 7);
  CHECK(cursor.skip_to(8) == 9'000);
  CHECK(cursor.skip_to(9'001) == PositionCursor::at_end);
  CHECK(cursor.skip_to(9'002) == PositionCursor::at_end);
}

TEST_CASE("positions: a cursor finds its own form's next block among those of longer forms") {
  const std::string word(20, 'a');  // no short string, which would stay where it is
  Xapian::WritableDatabase segment = temp_segment();
  PositionListBuilder builder;
  for (const auto& [document, form] : std::vector<std::pair<Xapian::docid, std::string>>{
           {1, word}, {9'000, word + "b"}, {70'000, word}}) {
    builder.add(document, {{{form}, 1}});
    builder.write_to(segment);
    segment.replace_document(document, Xapian::Document());
  }
  CHECK(shown(segment, word) == "1:1 70000:1");
  CHECK(shown(segment, word + "b") == "9000:1");
  PositionCursor cursor(segment, word);
  CHECK_FALSE(cursor.holds(9'000));
  CHECK_FALSE(cursor.holds(20'000));
  CHECK(cursor.holds(70'000));
}

TEST_CASE("positions: counts add up and a position that comes twice is one") {
  PositionListBuilder builder;
  std::vector<std::string> counted;
  for (const auto& [term, count] :
       builder.add(1, {{{"b"}, 1}, {{"a"}, 2}, {{"b"}, 3}, {{"b"}, 3}, {{"mark"}, 3, 0}})) {
    counted.push_back(fmt::format("{}{}", *term, count));
  }
  CHECK(counted == std::vector<std::string>{"b3", "a1"});
  Xapian::WritableDatabase segment = temp_segment();
  builder.write_to(segment);
  segment.replace_document(1, Xapian::Document());
  CHECK(builder.empty());
  CHECK(shown(segment, "b") == "1:1,3");
  CHECK(shown(segment, "mark") == "1:3");
}

TEST_CASE("positions: entries merge in the order of their documents and can be taken apart") {
  const std::string key = position_key("a", 0);
  const std::array entries{segment_of({{900, "aa"}, {901, "ba"}}).get_metadata(key),
                           segment_of({{3, "a"}, {600, "bba"}}).get_metadata(key),
                           segment_of({{1'000, "a"}}).get_metadata(key)};
  const std::string all = merged_positions(entries.size(), entries.data());
  CHECK(all == segment_of({{3, "a"}, {600, "bba"}, {900, "aa"}, {901, "ba"}, {1'000, "a"}})
                   .get_metadata(key));

  const std::vector<Xapian::docid> some{1, 3, 901, 1'000};
  CHECK(positions_without(all, some) == segment_of({{600, "bba"}, {900, "aa"}}).get_metadata(key));
  const std::vector<Xapian::docid> every{3, 600, 900, 901, 1'000};
  CHECK(positions_without(all, every).empty());
}

TEST_CASE("positions: what cannot be read is an error") {
  const std::array twice{std::string("\2\1\1\1"), std::string("\2\1\1\1")};
  CHECK_THROWS_AS(merged_positions(2, twice.data()), Xapian::DatabaseCorruptError);
  for (const std::string& broken :
       {std::string("\1"), std::string("\2\1\1"), std::string("\3\1\1\1\1"),
        std::string("\2\1\x81\1"), std::string("\xff"), std::string(20, '\xff')}) {
    Xapian::WritableDatabase segment = temp_segment();
    segment.replace_document(1, Xapian::Document());
    segment.set_metadata(position_key("a", 0), broken);
    const std::vector<Xapian::docid> other{2};
    CHECK_THROWS_AS(positions_without(broken, other), Xapian::DatabaseCorruptError);
    CHECK_THROWS_AS(shown(segment, "a"), Xapian::DatabaseCorruptError);
  }
}

TEST_CASE("positions: a term counts all of its forms and its forms are written down") {
  PositionListBuilder builder;
  std::vector<std::string> counted;
  for (const auto& [term, count] : builder.add(1, {{{"Ztrade", "trades"}, 1},
                                                   {{"Ztrade", "trade"}, 2},
                                                   {{"ZStrade"}, 0},
                                                   {{"Ztrade", "trades"}, 3},
                                                   {{"XCus"}, 4}})) {
    counted.push_back(fmt::format("{}{}", *term, count));
  }
  CHECK(counted == std::vector<std::string>{"Ztrade3", "ZStrade1", "XCus1"});
  // The same form may count as another term in an article of another language.
  builder.add(2, {{{"Ztrad", "trades"}, 1}});
  Xapian::WritableDatabase segment = temp_segment();
  builder.write_to(segment);
  segment.replace_document(2, Xapian::Document());
  CHECK(shown(segment, "trades") == "1:1,3 2:1");
  CHECK(shown(segment, "trade") == "1:2");
  CHECK(shown(segment, "XCus") == "1:4");
  CHECK(shown(segment, "ZStrade").empty());
  using Forms = std::vector<std::string>;
  CHECK(forms_of(segment, "Ztrade") == Forms{"trades", "trade"});
  CHECK(forms_of(segment, "Ztrad") == Forms{"trades", "trad"});
  CHECK(forms_of(segment, "XCus") == Forms{"XCus"});
  CHECK(forms_of(segment, "ZStrade") == Forms{"ZStrade"});
}

TEST_CASE("positions: forms merge, sorted and each once") {
  const std::array entries{pack_forms({"trades", "trade", "trades"}),
                           pack_forms({"trading", "trade"})};
  CHECK(unpack_forms(merged_forms(entries.size(), entries.data())) ==
        std::vector<std::string>{"trade", "trades", "trading"});
}

}  // namespace lede::store
