// SPDX-License-Identifier: GPL-2.0-or-later
// What must hold of snippets of any article and any query.
#include <algorithm>
#include <array>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "common/base/utf8.hpp"
#include "searcher/snippet_maker.hpp"
#include "tests/support/marked.hpp"

using namespace lede;

namespace {

constexpr std::array words{std::to_array<std::string_view>(
    {"tariff",  "tariffs", "Tariffed", "trade", "deal",     "México",
     "U.S.",    "us",      "US",       "the",   "of",       "co-operate",
     "1,000",   "漢字",    "관세",     "Zölle", "l’accord", "e\u0301tat",
     "Trump’s", "🙂",    "x",        "steel", "steels",   "supercalifragilistic"})};
constexpr std::array gaps{
    std::to_array<std::string_view>({" ", " ", " ", " ", " ", ", ", ". ", ".\n\n", "\n", " — ",
                                     "\t", "  ", "! ", "", "…", "\u200b"})};
constexpr std::array queries{std::to_array<std::string_view>(
    {"tariff", "trade deal", "mexico", "steel", "cooperate", "the", "漢字", "zolle", "1000", "état",
     "accord", "trump", "supercalifragilistic steel", "x"})};

class Random {
 public:
  explicit Random(unsigned seed) : engine_(seed) {}
  std::size_t below(std::size_t limit) {
    return std::uniform_int_distribution<std::size_t>(0, limit - 1)(engine_);
  }
  template <typename Table>
  std::string_view one_of(const Table& table) {
    return table[below(table.size())];
  }

 private:
  std::mt19937 engine_;
};

std::string random_text(Random& random, std::size_t max_words) {
  std::string text;
  for (std::size_t left = random.below(max_words + 1); left > 0; --left) {
    text += random.one_of(words);
    text += random.one_of(gaps);
  }
  return text;
}

std::vector<query::Needle> random_needles(Random& random) {
  std::vector<query::Needle> needles;
  for (std::size_t left = random.below(4); left > 0; --left) {
    needles.push_back(
        support::needle(random.one_of(queries), static_cast<double>(random.below(3))));
  }
  return needles;
}

bool is_boundary(std::string_view text, std::size_t position) {
  return position <= text.size() && floor_to_code_point(text, position) == position;
}

void check_highlights(const Highlighted& text) {
  std::size_t last_end = 0;
  for (const ByteRange& range : text.highlights) {
    CHECK(range.begin < range.end);
    CHECK(range.begin >= last_end);
    CHECK(is_boundary(text.text, range.begin));
    CHECK(is_boundary(text.text, range.end));
    last_end = range.end;
  }
}

// Read on its own, what is highlighted holds all words of some needle.
void check_meaning(const Highlighted& text, const std::vector<query::Needle>& needles) {
  text::Analyzer analyzer;
  store::SnowballStemmer stemmer;
  for (const ByteRange& range : text.highlights) {
    std::set<std::string> terms;
    for (const text::Token& token : analyzer.analyze(range.in(text.text)).tokens) {
      terms.insert(store::token_term(token, "en", stemmer));
    }
    const bool is_a_needle =
        std::any_of(needles.begin(), needles.end(), [&](const query::Needle& needle) {
          return std::all_of(needle.words.begin(), needle.words.end(), [&](const auto& word) {
            return std::any_of(word.begin(), word.end(),
                               [&](const std::string& term) { return terms.count(term) > 0; });
          });
        });
    CAPTURE(range.in(text.text));
    CHECK(is_a_needle);
  }
}

}  // namespace

TEST_CASE("snippets: what must hold holds for random articles and queries") {
  text::Analyzer analyzer;
  store::SnowballStemmer stemmer;
  SnippetMaker maker(analyzer, stemmer);
  for (unsigned seed = 1; seed <= 1500; ++seed) {
    CAPTURE(seed);
    Random random(seed);
    Article article;
    article.language = "en";
    article.title = random_text(random, 8);
    article.body = random_text(random, 300);
    article.summary = random_text(random, 20);
    const std::vector<query::Needle> needles = random_needles(random);
    const SnippetOptions options{1 + random.below(4), 40 + random.below(300)};
    CAPTURE(article.body);

    const std::vector<Snippet> snippets = maker.snippets(article, needles, options);
    CHECK(snippets.size() <= options.count);
    std::size_t last_end = 0;
    for (const Snippet& snippet : snippets) {
      const std::string& field =
          snippet.field == SnippetField::body ? article.body : article.summary;
      const std::string& text = snippet.passage.text;
      CHECK(!text.empty());
      CHECK(is_valid_utf8(text));
      REQUIRE(snippet.offset + text.size() <= field.size());
      CHECK(field.compare(snippet.offset, text.size(), text) == 0);
      CHECK(snippet.offset >= last_end);
      CHECK(count_code_points(text) <= options.length + options.length / 4 + 1);
      last_end = snippet.offset + text.size();
      check_highlights(snippet.passage);
      check_meaning(snippet.passage, needles);
      const bool must_match = snippets.size() > 1;
      CHECK((!must_match || !snippet.passage.highlights.empty()));
    }

    const Highlighted title =
        maker.highlight(article.title, article.language, needles, query::Scope::title);
    CHECK(title.text == article.title);
    check_highlights(title);
    check_meaning(title, needles);
  }
}
