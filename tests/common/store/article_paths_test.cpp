// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/article_paths.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "common/store/holders.hpp"
#include "common/store/metadata.hpp"
#include "tests/support/temp_dir.hpp"

namespace lede::store {
namespace {

/// Segments that note who holds the article `one`, the oldest first.
struct Segments {
  support::TempDir temp;
  std::vector<Xapian::Database> all;

  explicit Segments(const std::vector<Holders>& notes) {
    for (const Holders& holders : notes) {
      const auto folder = temp.path() / std::to_string(all.size());
      Xapian::WritableDatabase segment(folder.string(), Xapian::DB_CREATE);
      segment.set_metadata(holders_key("Qone"), stamp(1, to_string(holders)));
      segment.commit();
      all.push_back(segment);
    }
  }
};

Article article_at(const std::string& path, const std::string& id = "one") {
  Article article;
  article.id = id;
  article.path = path;
  return article;
}

std::string paths_of(const Article& article, const Holders& holders) {
  const Segments segments({holders});
  return fmt::format("{}", fmt::join(ArticlePaths(segments.all).of(article), " "));
}

}  // namespace

TEST_CASE("article paths: its own comes first and then the others sorted") {
  CHECK(paths_of(article_at("/m"), {{"I/m", {1}}, {"I/1", {1, "/z"}}, {"I/2", {1, "/b"}}}) ==
        "/m /b /z");
  CHECK(paths_of(article_at("/m"), {{"I/m", {1}}, {"I/other", {1}}}) == "/m /other");
}

TEST_CASE("article paths: none are told where there is but its own") {
  CHECK(paths_of(article_at("/m"), {{"I/m", {1}}}).empty());
  CHECK(paths_of(article_at("/m#3"), {{"I/m", {1}}}).empty());
  CHECK(paths_of(article_at("/m/a.txt"), {{"I/m", {1}}}).empty());
  CHECK(paths_of(article_at("/m", "two"), {{"I/m", {1}}, {"I/b", {1, "/b"}}}).empty());
  CHECK(ArticlePaths({}).of(article_at("/m")).empty());
}

TEST_CASE("article paths: what begins alike is another path") {
  CHECK(paths_of(article_at("/mail"), {{"I/m", {1}}}) == "/mail /m");
}

TEST_CASE("article paths: so many are told and no more") {
  Holders holders;
  for (int i = 0; i < 300; ++i) holders[fmt::format("I/{}", i)] = {1};
  const Segments segments({holders});
  const auto paths = ArticlePaths(segments.all).of(article_at("/m"));
  CHECK(paths.size() == 100);
  CHECK(paths.front() == "/m");
}

TEST_CASE("article paths: the newest note counts") {
  const Segments segments(
      {{{"I/m", {1}}, {"I/old", {1, "/old"}}}, {{"I/m", {2}}, {"I/new", {2, "/new"}}}});
  const ArticlePaths paths(segments.all);
  CHECK(paths.of(article_at("/m")) == std::vector<std::string>{"/m", "/new"});
  CHECK(paths.id_of("/new") == "one");
  CHECK_FALSE(paths.id_of("/old"));
}

}  // namespace lede::store
