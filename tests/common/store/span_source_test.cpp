// SPDX-License-Identifier: GPL-2.0-or-later
// Spans found in a real segment, beside a plain search through the texts.
#include "common/store/span_source.hpp"

#include <array>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "common/store/position_list_builder.hpp"
#include "tests/common/store/temp_segment.hpp"

namespace lede::store {
namespace {

using Kind = SpanPlan::Kind;

struct Placed {
  Xapian::docid document;
  std::string words;  // a letter each; a full stop ends a sentence
};

/// Of every article the first three words are the title, and the next four the lede.
Xapian::Database segment_of(const std::vector<Placed>& articles) {
  Xapian::WritableDatabase segment = temp_segment();
  PositionListBuilder builder;
  Xapian::docid block = 0;
  for (const Placed& article : articles) {
    if (article.document / documents_per_block != block) builder.write_to(segment);
    block = article.document / documents_per_block;
    std::vector<Posting> postings;
    Position position = 0;
    for (const char word : article.words) {
      if (word == '.') {
        postings.push_back({{std::string(schema::sentence_end_term)}, position, 0});
      } else {
        postings.push_back({{std::string(1, word)}, ++position});
      }
    }
    for (const Position bound : schema::bound_positions({4, 4, 8})) {
      postings.push_back({{std::string(schema::field_bounds_term)}, bound, 0});
    }
    builder.add(article.document, postings);
    segment.replace_document(article.document, Xapian::Document());
  }
  builder.write_to(segment);
  return segment;
}

SpanPlan one(char word) {
  return span_word({std::string(1, word)});
}

SpanPlan phrase_of(const std::string& words) {
  std::vector<SpanPlan> children;
  for (const char word : words) children.push_back(one(word));
  return span_group(Kind::phrase, std::move(children));
}

std::vector<Xapian::docid> found(const Xapian::Database& segment, const SpanPlan& plan) {
  SpanSource source(plan);
  source.init(segment);
  std::vector<Xapian::docid> documents;
  for (source.next(0.0); !source.at_end(); source.next(0.0))
    documents.push_back(source.get_docid());
  return documents;
}

}  // namespace

TEST_CASE("spans: stepping, skipping and checking find the same phrases as a plain search") {
  std::mt19937 random(20261124);
  std::uniform_int_distribution<int> letter('a', 'd'), length(0, 12), gap(1, 900);
  std::vector<Placed> articles;
  for (Xapian::docid document = 1; articles.size() < 400;
       document += static_cast<Xapian::docid>(gap(random))) {
    std::string words(static_cast<std::size_t>(length(random)), ' ');
    for (char& word : words) word = static_cast<char>(letter(random));
    articles.push_back({document, words});
  }
  const Xapian::Database segment = segment_of(articles);
  for (const std::string phrase : {"ab", "aa", "abc", "abab", "dcba", "ax", "abcdab"}) {
    CAPTURE(phrase);
    const SpanPlan plan = phrase_of(phrase);
    SpanSource stepping(plan), skipping(plan), checking(plan);
    for (SpanSource* source : {&stepping, &skipping, &checking}) source->init(segment);
    stepping.next(0.0);
    for (const Placed& article : articles) {
      CAPTURE(article.words);
      const bool expected = article.words.find(phrase) != std::string::npos;
      CHECK((!stepping.at_end() && stepping.get_docid() == article.document) == expected);
      if (expected) stepping.next(0.0);
      if (!skipping.at_end()) skipping.skip_to(article.document, 0.0);
      CHECK((!skipping.at_end() && skipping.get_docid() == article.document) == expected);
      CHECK((checking.check(article.document, 0.0) && !checking.at_end() &&
             checking.get_docid() == article.document) == expected);
    }
    CHECK(stepping.at_end());
  }
}

TEST_CASE("spans: behind a document that was checked in vain comes the next match") {
  const Xapian::Database segment =
      segment_of({{1, "ab"}, {2, "ab"}, {3, "ba"}, {4, "ab"}, {5, "ab"}});
  SpanSource source(phrase_of("ab"));
  source.init(segment);
  source.next(0.0);
  REQUIRE(source.get_docid() == 1);
  REQUIRE_FALSE(source.check(3, 0.0));
  source.next(0.0);
  CHECK(source.get_docid() == 4);  // not 2
  SpanSource other(phrase_of("ab"));
  other.init(segment);
  REQUIRE_FALSE(other.check(3, 0.0));
  other.skip_to(3, 0.0);
  CHECK(other.get_docid() == 4);
}

TEST_CASE("spans: how words must stand") {
  const std::vector<Placed> articles{{1, "xyzabab."}, {2, "abxycd.ab."}, {3, "acxbxxxxxxxa."},
                                     {4, "xxxb.a."},  {5, "baxxxxx."},   {6, "bcxxaxxd."}};
  const Xapian::Database segment = segment_of(articles);
  const auto near = [](Kind kind, SpanPlan a, SpanPlan b, std::uint32_t number) {
    return span_group(kind, {std::move(a), std::move(b)}, number);
  };
  struct Case {
    SpanPlan plan;
    std::vector<Xapian::docid> documents;
  };
  for (const Case& c : {
           Case{one('d'), {2, 6}},
           Case{span_word({"c", "d"}), {2, 3, 6}},
           Case{near(Kind::near, one('a'), one('b'), 1), {1, 2, 4, 5}},
           Case{near(Kind::near, one('a'), one('b'), 3), {1, 2, 3, 4, 5}},
           Case{near(Kind::ordered, one('b'), one('a'), 1), {1, 4, 5}},
           Case{near(Kind::ordered, one('a'), one('b'), 2), {1, 2}},
           Case{near(Kind::sentence, one('a'), one('b'), 0), {1, 2, 3, 5, 6}},
           Case{near(Kind::near, one('a'), one('a'), 2), {1}},  // apart, never itself
           Case{near(Kind::near, phrase_of("ab"), one('b'), 2), {1}},
           Case{near(Kind::near, phrase_of("ab"), one('c'), 3), {2}},
           Case{near(Kind::near, near(Kind::near, one('a'), one('b'), 3), one('c'), 1), {3}},
           Case{near(Kind::near, span_group(Kind::any, {one('a'), one('b')}),
                     span_group(Kind::any, {one('b'), one('c')}), 1),
                {1, 2, 3, 4, 5, 6}},
           Case{span_group(Kind::at_least, {one('a')}, 2), {1, 2, 3}},
           Case{span_group(Kind::at_least, {one('a')}, 3), {}},
           Case{span_group(Kind::at_least, {phrase_of("ab")}, 2), {1, 2}},
           Case{span_group(Kind::at_least, {phrase_of("xx")}, 3), {3}},  // not those that overlap
           Case{span_group(Kind::title, {one('a')}), {2, 3, 5}},
           Case{span_group(Kind::title, {phrase_of("ab")}), {2}},
           Case{span_group(Kind::lede, {one('b')}), {1, 3, 4}},
           Case{span_group(Kind::body, {one('a')}), {1, 2, 3, 4, 6}},
           Case{span_group(Kind::title, {phrase_of("xb")}), {}},  // half outside
       }) {
    CAPTURE(to_string(c.plan));
    CHECK(found(segment, c.plan) == c.documents);
  }
}

}  // namespace lede::store
