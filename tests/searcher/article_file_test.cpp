// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/article_file.hpp"

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "common/base/error.hpp"
#include "tests/support/temp_dir.hpp"

using namespace lede;

TEST_CASE("article file: a headline and what follows") {
  struct Case {
    std::string_view text, title, body;
  };
  for (const Case& c : {
           Case{"Tariff\n\nA wall.\n\nIt falls.\n", "Tariff", "A wall.\n\nIt falls."},
           Case{"\xef\xbb\xbf\r\n  # Tariff \r\n\r\nA wall.\rIt falls.", "Tariff",
                "A wall.\nIt falls."},
           Case{"---\ntitle: no word of it\n---\n\nTariff\n\nA wall.", "Tariff", "A wall."},
           Case{"---\n---\nTariff", "Tariff", ""},
           Case{"---\nnever closed", "---", "never closed"},
           Case{" \n ", "", ""},
           Case{"", "", ""},
       }) {
    CAPTURE(c.text);
    const Article article = article_from_text(c.text);
    CHECK(article.title == c.title);
    CHECK(article.body == c.body);
    CHECK(article.language == "en");
  }
}

TEST_CASE("article file: only text is read") {
  const support::TempDir folder;
  const auto path = [&](std::string_view name) { return (folder.path() / name).string(); };
  const auto write = [&](std::string_view name, std::string_view bytes) {
    std::ofstream(path(name), std::ios::binary) << bytes;
  };
  write("a.txt", "Tariff\n\nA wall.");
  CHECK(read_article_file(path("a.txt"))->id == path("a.txt"));
  CHECK(read_article_file(path("./a.txt"))->title == "Tariff");
  CHECK_FALSE(read_article_file(path("missing.txt")));
  CHECK_FALSE(read_article_file(folder.path().string()));
  write("a.jsonl", "{}");
  write("nul.txt", std::string_view("a\0b", 3));
  write("latin.txt", "Caf\xe9");
  write("empty.md", " \n");
  for (const std::string_view name : {"a.jsonl", "nul.txt", "latin.txt", "empty.md"}) {
    CAPTURE(name);
    CHECK_THROWS_AS(read_article_file(path(name)), Error);
  }
  std::filesystem::resize_file(path("a.txt"), max_article_file_bytes + 1);
  CHECK_THROWS_AS(read_article_file(path("a.txt")), Error);
}
