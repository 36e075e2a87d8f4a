// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/similar_query.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "common/store/snowball_stemmer.hpp"
#include "tests/support/temp_index.hpp"

using namespace lede;
using support::article_of;
using support::TempIndex;

namespace {

std::string ids_like(const TempIndex& database, const std::string& id) {
  store::IndexReader index = database.reader();
  text::Analyzer analyzer;
  store::SnowballStemmer stemmer;
  const SimilarQuery query = similar_query(index.article(id).value(), index, analyzer, stemmer);
  std::string ids;
  for (const store::Match& match : index.search(query.plan, {}).matches) ids += match.id + ' ';
  return ids;
}

const std::vector<Article> articles{
    article_of("Fishing fleets and hake quotas divide the two coasts again this winter."),
    article_of("The hake quotas were cut, and fishing fleets stay in port."),
    article_of("Hake is a fish."),
    article_of("Senators argued about the border and about 1,000 new guards."),
    article_of("The year had 1,000 days, and the and the and the."),
};

}  // namespace

TEST_CASE("similar: articles that share the rarest words come first and never the article itself") {
  const TempIndex database(articles);
  CHECK(ids_like(database, "a1") == "a2 a3 ");
}

TEST_CASE("similar: stop words and numbers make nothing alike") {
  const TempIndex database(articles);
  CHECK(ids_like(database, "a5").empty());
}

TEST_CASE("similar: what to highlight are the words that tell most") {
  const TempIndex database(articles);
  store::IndexReader index = database.reader();
  text::Analyzer analyzer;
  store::SnowballStemmer stemmer;
  const SimilarQuery query = similar_query(index.article("a3").value(), index, analyzer, stemmer);
  REQUIRE(query.needles.size() == 2);
  CHECK(to_string(query.needles[0]) == "fish|fishing");
  CHECK(to_string(query.needles[1]) == "hake");
}

TEST_CASE("similar: at most twenty-five words are asked for") {
  std::string long_body;
  for (int i = 0; i < 26 * 26; ++i) {
    long_body += std::string("word") + static_cast<char>('a' + i / 26) +
                 static_cast<char>('a' + i % 26) + " ";
  }
  const TempIndex database({article_of(long_body), article_of(long_body)});
  store::IndexReader index = database.reader();
  text::Analyzer analyzer;
  store::SnowballStemmer stemmer;
  const SimilarQuery query = similar_query(index.article("a1").value(), index, analyzer, stemmer);
  REQUIRE(query.plan.children.size() == 2);
  CHECK(query.plan.children[0].children.size() == max_similar_words);
  CHECK(query.needles.size() == max_similar_highlights);
}
