// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/completer.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "searcher/arguments.hpp"
#include "tests/support/temp_index.hpp"

using namespace lede;
using support::TempIndex;

namespace {

Article article(std::string source, std::string author, std::vector<std::string> topics) {
  Article article = support::article_of("tariff tariffs tarmac tar steel");
  article.source = std::move(source);
  article.author = std::move(author);
  article.topics = std::move(topics);
  return article;
}

std::string offered(const TempIndex& index, const std::vector<std::string>& words) {
  const std::vector<OptionName> known{{"--source", "", OptionValue::required},
                                      {"--author", "", OptionValue::required}};
  store::IndexReader reader = index.reader();
  const Completion completion = read_completion(words, known);
  const std::vector<std::string> all = candidates(completion, reader);
  if (!needs_database(completion)) CHECK(all == fixed_candidates(completion));
  return fmt::format("{}", fmt::join(all, ", "));
}

}  // namespace

TEST_CASE("completer: values come from the database") {
  const TempIndex index({article("Harbor Wire", "Ana Pérez", {"trade", "drug-policy"}),
                         article("Harbor Wire", "Paul Anaya", {"trade"}),
                         article("Crónica", "", {"U.S. politics"})});
  struct Case {
    std::vector<std::string> words;
    std::string_view candidates;
  };
  for (const Case& c : {
           Case{{"--source", ""}, "Harbor Wire, Crónica"},
           Case{{"--source", "cronica"}, "Crónica"},
           Case{{"--source=ha"}, "--source=Harbor Wire"},
           Case{{"source:ha"}, "source:\"Harbor Wire\""},
           Case{{"source:\"harbor w"}, "source:\"Harbor Wire\""},
           Case{{"topic:"}, "topic:trade, topic:\"U.S. politics\", topic:drug-policy"},
           Case{{"topic:drug x"}, ""},
           Case{{"-lang:"}, "-lang:en"},
           Case{{"--author", "pe"}, "Ana Pérez"},
           Case{{"--author", "ana"}, "Ana Pérez, Paul Anaya"},
           Case{{"tar"}, "tar, tariff, tariffs, tarmac"},
           Case{{"ta"}, ""},
           Case{{"(ti"}, "(title:"},
       }) {
    CAPTURE(c.words);
    CHECK(offered(index, c.words) == c.candidates);
  }
}

TEST_CASE("completer: what a shell should not see is not offered") {
  const TempIndex index(
      {article("Evil\x1b[31m", "", {"a \"quoted\" topic"}), article("Two\nlines", "", {"plain"})});
  CHECK(offered(index, {"--source", ""}).empty());
  CHECK(offered(index, {"topic:"}) == "topic:plain");
}

TEST_CASE("completer: candidates are few") {
  std::vector<Article> articles;
  for (int i = 0; i < 300; ++i) {
    articles.push_back(article(fmt::format("Source {}", i), "", {}));
    articles.back().body = fmt::format("word{}x", i);
  }
  const TempIndex index(std::move(articles));
  store::IndexReader reader = index.reader();
  CHECK(candidates(read_completion({"source:"}, {}), reader).size() == most_values_completed);
  CHECK(candidates(read_completion({"word"}, {}), reader).size() == most_words_completed);
}
