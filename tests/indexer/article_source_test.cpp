// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/article_source.hpp"

#include <fstream>
#include <utility>

#include <doctest/doctest.h>

#include "tests/support/temp_dir.hpp"

namespace fs = std::filesystem;

using lede::indexing::ArticleSource;
using lede::indexing::Input;
using lede::indexing::InputKind;
using lede::indexing::Rejection;
using lede::support::TempDir;

namespace {

void write(const fs::path& path, std::string_view text) {
  fs::create_directories(path.parent_path());
  std::ofstream(path) << text;
}

/// The paths that a source yields, relative to `base`; those of rejections with `!`.
std::vector<std::string> walked(ArticleSource source, const fs::path& base) {
  std::vector<std::string> paths;
  while (const std::optional<ArticleSource::Item> item = source.next()) {
    const Rejection* const rejection = std::get_if<Rejection>(&*item);
    const std::string path =
        rejection == nullptr ? std::get<Input>(*item).path : rejection->place.path;
    const std::string shown = path == "-" ? path : fs::path(path).lexically_relative(base).string();
    paths.push_back((rejection == nullptr ? "" : "!") + shown);
  }
  return paths;
}

using Paths = std::vector<std::string>;

}  // namespace

TEST_CASE("article source: folders are walked in the order of names") {
  const TempDir dir;
  write(dir.path() / "b.txt", "b");
  write(dir.path() / "a/z.txt", "z");
  write(dir.path() / "a/c/d.txt", "d");
  write(dir.path() / "B.txt", "B");
  CHECK(walked(ArticleSource({dir.path()}, "lede.db"), dir.path()) ==
        Paths{"B.txt", "a/c/d.txt", "a/z.txt", "b.txt"});
}

TEST_CASE("article source: paths are taken in the order given and are absolute and plain") {
  const TempDir dir;
  write(dir.path() / "a.txt", "a");
  write(dir.path() / "b/c.txt", "c");
  const std::string crooked = (dir.path() / "b" / ".." / "a.txt").string();
  CHECK(walked(ArticleSource({(dir.path() / "b/").string(), crooked, "-"}, "lede.db"),
               dir.path()) == Paths{"b/c.txt", "a.txt", "-"});
}

TEST_CASE("article source: hidden files and the database are passed over unless they are given") {
  const TempDir dir;
  write(dir.path() / ".hidden", "h");
  write(dir.path() / ".git/config", "c");
  write(dir.path() / "lede.db/XAPIANDB", "x");
  write(dir.path() / "a.txt", "a");
  const fs::path database = dir.path() / "lede.db";
  CHECK(walked(ArticleSource({dir.path()}, database), dir.path()) == Paths{"a.txt"});
  CHECK(walked(ArticleSource({(dir.path() / ".hidden").string()}, database), dir.path()) ==
        Paths{".hidden"});
}

TEST_CASE("article source: other databases are passed over too") {
  const TempDir dir;
  write(dir.path() / "old.db/XAPIANDB", "x");
  write(dir.path() / "old.db/segment-000001/iamglass", "x");
  write(dir.path() / "a.txt", "a");
  CHECK(walked(ArticleSource({dir.path()}, "lede.db"), dir.path()) == Paths{"a.txt"});
}

TEST_CASE("article source: links to files are followed and links to folders are not") {
  const TempDir dir;
  write(dir.path() / "a/b.txt", "b");
  fs::create_directory_symlink(dir.path(), dir.path() / "a/circle");
  fs::create_symlink(dir.path() / "a/b.txt", dir.path() / "a/link.txt");
  fs::create_symlink(dir.path() / "nowhere", dir.path() / "a/broken.txt");
  CHECK(walked(ArticleSource({(dir.path() / "a").string()}, "lede.db"), dir.path()) ==
        Paths{"a/b.txt", "!a/broken.txt", "a/link.txt"});
  CHECK(walked(ArticleSource({(dir.path() / "a/circle").string()}, "lede.db"), dir.path()) ==
        Paths{"a/circle/a/b.txt", "!a/circle/a/broken.txt", "a/circle/a/link.txt"});
}

TEST_CASE("article source: a path that is not there is a rejection and the rest goes on") {
  const TempDir dir;
  write(dir.path() / "a.txt", "a");
  ArticleSource source({(dir.path() / "no").string(), (dir.path() / "a.txt").string()}, "lede.db");
  const std::optional<ArticleSource::Item> item = source.next();
  REQUIRE(item);
  REQUIRE(std::holds_alternative<Rejection>(*item));
  CHECK(std::get<Rejection>(*item).reason == "No such file or directory");
  CHECK(source.next());
  CHECK_FALSE(source.next());
}

TEST_CASE("article source: a file has its size and a pipe has none") {
  const TempDir dir;
  write(dir.path() / "a.txt", "12345");
  std::optional<ArticleSource::Item> item =
      ArticleSource({(dir.path() / "a.txt").string()}, "lede.db").next();
  REQUIRE(item);
  CHECK(std::get<Input>(*item).bytes == 5);
  CHECK(std::get<Input>(*item).kind == InputKind::file);
  item = ArticleSource({"/dev/null"}, "lede.db").next();
  REQUIRE(item);
  CHECK(std::get<Input>(*item).kind == InputKind::stream);
}

TEST_CASE("article source: the bytes of all files are summed") {
  const TempDir dir;
  write(dir.path() / "a.txt", "12345");
  write(dir.path() / "b/c.txt", "123");
  CHECK(lede::indexing::total_bytes({dir.path()}, "lede.db") == 8);
}

TEST_CASE("article source: two dots behind a link lead above what it leads to") {
  const TempDir dir;
  write(dir.path() / "real/sub/b.txt", "b");
  write(dir.path() / "real/a.txt", "a");
  fs::create_directory_symlink(dir.path() / "real/sub", dir.path() / "link");
  fs::create_symlink("loop", dir.path() / "loop");
  const std::string base = dir.path().string();
  CHECK(walked(ArticleSource({base + "/link/../a.txt"}, "lede.db"), dir.path()) ==
        Paths{"real/a.txt"});
  CHECK(walked(ArticleSource({base + "/link/./", base + "/real/sub/../a.txt"}, "lede.db"),
               dir.path()) == Paths{"link/b.txt", "real/a.txt"});
  CHECK(walked(ArticleSource({base + "/loop", base + "/loop/../none"}, "lede.db"), dir.path()) ==
        Paths{"!loop", "!none"});
}

TEST_CASE("article source: names that are not UTF-8 stay apart") {
  const TempDir dir;
  write(dir.path() / "caf\xE8.txt", "a");
  write(dir.path() / "caf\xE9.txt", "b");
  CHECK(walked(ArticleSource({dir.path()}, "lede.db"), dir.path()) ==
        Paths{R"(caf\xe8.txt)", R"(caf\xe9.txt)"});
}
