// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/table_writer.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace lede;
using namespace lede::output;

namespace {

SearchResponse response_with(const Article& article) {
  SearchResponse response;
  Hit hit;
  hit.rank = 1;
  hit.score = 12.34567;
  hit.article = article;
  response.hits = {hit};
  return response;
}

// The cell of a title.
std::string title(std::string text, Table table) {
  Article article;
  article.id = "a";
  article.title = std::move(text);
  const std::string line = to_table(response_with(article), table, std::nullopt);
  const std::string before = table == Table::csv ? "1,12.3457,a," : "1\t12.3457\ta\t";
  const std::string after = table == Table::csv ? ",,,,,,,,,,\n" : "\t\t\t\t\t\t\t\t\t\t\n";
  REQUIRE(line.starts_with(before));
  REQUIRE(line.ends_with(after));
  return line.substr(before.size(), line.size() - before.size() - after.size());
}

}  // namespace

TEST_CASE("table: the columns") {
  CHECK(table_header(Table::csv, QueryColumn::none) ==
        "rank,score,id,title,source,author,published,language,topics,url,path,snippet,place,"
        "agency\n");
  CHECK(table_header(Table::tsv, QueryColumn::first) ==
        "qid\trank\tscore\tid\ttitle\tsource\tauthor\tpublished\tlanguage\ttopics\turl\tpath\t"
        "snippet\tplace\tagency\n");
}

TEST_CASE("table: a hit") {
  Article article;
  article.id = "hw-1";
  article.title = "Trade deal";
  article.source = "Harbor Wire";
  article.author = "Ana";
  article.published = "2025-04-16";
  article.language = "en";
  article.topics = {"trade", "steel"};
  article.url = "https://example.com/1";
  article.path = "/a#1";
  article.place = "PORT VELMONT";
  article.agency = "AP";
  SearchResponse response = response_with(article);
  response.hits[0].snippets = {{{"One.", {}}}, {{"Two.", {}}}};
  CHECK(to_table(response, Table::csv, std::nullopt) ==
        "1,12.3457,hw-1,Trade deal,Harbor Wire,Ana,2025-04-16,en,trade; steel,"
        "https://example.com/1,/a#1,One. … Two.,PORT VELMONT,AP\n");
  CHECK(to_table(response, Table::tsv, "q 1") ==
        "q 1\t1\t12.3457\thw-1\tTrade deal\tHarbor Wire\tAna\t2025-04-16\ten\ttrade; steel\t"
        "https://example.com/1\t/a#1\tOne. … Two.\tPORT VELMONT\tAP\n");
}

TEST_CASE("table: cells of CSV are quoted where they must be") {
  struct Case {
    std::string_view text, cell;
  };
  for (const Case& c : {
           Case{"plain", "plain"},
           Case{"a, b", "\"a, b\""},
           Case{"the \"deal\"", "\"the \"\"deal\"\"\""},
           Case{"two\nlines", "\"two\nlines\""},
           Case{"a\tb", "a\tb"},
       }) {
    CAPTURE(c.text);
    CHECK(title(std::string(c.text), Table::csv) == c.cell);
  }
}

TEST_CASE("table: no cell of CSV is a formula") {
  struct Case {
    std::string_view text, cell;
  };
  for (const Case& c : {
           Case{"=1+1", "'=1+1"},
           Case{"+1", "'+1"},
           Case{"-1", "'-1"},
           Case{"@SUM(A1)", "'@SUM(A1)"},
           Case{"\tx", "'\tx"},
           Case{"\rx", "\\u000dx"},
           Case{"'tis", "''tis"},
           Case{"=HYPERLINK(\"a\",\"b\")", "\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\""},
           Case{"a=b", "a=b"},
       }) {
    CAPTURE(c.text);
    CHECK(title(std::string(c.text), Table::csv) == c.cell);
  }
}

TEST_CASE("table: what a terminal would obey is not sent") {
  CHECK(title("red \x1b[31m", Table::csv) == "red \\u001b[31m");
  CHECK(title("red \x1b[31m", Table::tsv) == "red ␛[31m");
}

TEST_CASE("table: white space of any kind is one space in TSV") {
  CHECK(title("two\tcolumns\nand  lines", Table::tsv) == "two columns and lines");
}
