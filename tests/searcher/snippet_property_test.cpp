// SPDX-License-Identifier: GPL-2.0-or-later
// What must hold of snippets of any article and any query.
#include <algorithm>
#include <array>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "common/base/utf8.hpp"
#include "searcher/snippet_maker.hpp"
#include "tests/support/marked.hpp"
#include "tests/support/snippet_invariants.hpp"

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
    {"tariff|tariffs|tariffed", "trade deal", "méxico", "steel|steels", "cooperate", "the", "漢字",
     "zölle", "1000", "état", "accord", "trump", "supercalifragilistic steel|steels", "x"})};

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

// Read on its own, what is highlighted is a word or all words of some needle.
bool means_a_needle(std::string_view highlighted, const std::vector<query::Needle>& needles) {
  text::Analyzer analyzer;
  std::set<std::string> forms;
  for (const text::Token& token : analyzer.analyze(highlighted).tokens) {
    forms.insert(text::exact_form(token));
  }
  const auto is_there = [&forms](const store::SpanPlan& word) {
    return std::any_of(word.forms.begin(), word.forms.end(),
                       [&](const std::string& form) { return forms.count(form) > 0; });
  };
  return std::any_of(needles.begin(), needles.end(), [&](const query::Needle& needle) {
    const std::vector<store::SpanPlan>& parts = needle.spans.children;
    return parts.empty() ? is_there(needle.spans)
                         : std::all_of(parts.begin(), parts.end(), is_there);
  });
}

// Nothing, or the first highlight that means no needle.
std::optional<std::string> stray_highlight(const Highlighted& text,
                                           const std::vector<query::Needle>& needles) {
  for (const ByteRange& range : text.highlights) {
    if (!means_a_needle(range.in(text.text), needles)) return std::string(range.in(text.text));
  }
  return std::nullopt;
}

// One random article and query, and what they gave.
struct Sample {
  explicit Sample(unsigned seed) {
    Random random(seed);
    article.language = "en";
    article.title = random_text(random, 8);
    article.body = random_text(random, 300);
    article.summary = random_text(random, 20);
    needles = random_needles(random);
    options = {1 + random.below(4), 40 + random.below(300)};
    SnippetMaker maker(analyzer);
    const NeedleFinder finder(needles);
    snippets = maker.snippets(article, finder, options);
    title = maker.highlight(article.title, "en", finder, TextPart::title);
  }

  text::Analyzer analyzer;
  Article article;
  std::vector<query::Needle> needles;
  SnippetOptions options;
  std::vector<Snippet> snippets;
  Highlighted title;
};

std::size_t longest_passage(const std::vector<Snippet>& snippets) {
  std::size_t longest = 0;
  for (const Snippet& snippet : snippets) {
    longest = std::max(longest, count_code_points(snippet.passage.text));
  }
  return longest;
}

// Nothing, or a highlight of title or snippets that means no needle.
std::optional<std::string> stray_highlight(const Sample& sample) {
  std::optional<std::string> stray = stray_highlight(sample.title, sample.needles);
  for (const Snippet& snippet : sample.snippets) {
    if (!stray) stray = stray_highlight(snippet.passage, sample.needles);
  }
  return stray;
}

constexpr unsigned samples = 1000;
const std::optional<std::string> nothing;

}  // namespace

TEST_CASE("snippets: passages and highlights are sound for random articles and queries") {
  for (unsigned seed = 1; seed <= samples; ++seed) {
    CAPTURE(seed);
    const Sample sample(seed);
    CHECK(support::broken_snippets(sample.article, sample.snippets, sample.options) == nothing);
    CHECK(support::broken_highlights(sample.title) == nothing);
    CHECK(sample.title.text == sample.article.title);
  }
}

TEST_CASE("snippets: what is highlighted at random means what was looked for") {
  std::size_t highlighted = 0;
  for (unsigned seed = 1; seed <= samples; ++seed) {
    CAPTURE(seed);
    const Sample sample(seed);
    CHECK(stray_highlight(sample) == nothing);
    if (!sample.title.highlights.empty()) ++highlighted;
  }
  CHECK(highlighted > samples / 10);
}

TEST_CASE("snippets: random passages keep to their length") {
  for (unsigned seed = 1; seed <= samples; ++seed) {
    CAPTURE(seed);
    const Sample sample(seed);
    const std::size_t length = sample.options.length;
    CHECK(longest_passage(sample.snippets) <= length + length / 4);
  }
}
