// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/pdf/columns.hpp"

#include <string>

#include <doctest/doctest.h>

using lede::pdf::in_columns;
using lede::pdf::Word;

namespace {

/// A line of words of five points a letter, five apart.
void set(std::vector<Word>& page, double x, double y, std::string_view line) {
  while (!line.empty()) {
    const std::size_t end = std::min(line.find(' '), line.size());
    const double width = 5.0 * static_cast<double>(end);
    page.push_back({std::string(line.substr(0, end)), x, y, width, 10});
    x += width + 5;
    line.remove_prefix(std::min(end + 1, line.size()));
  }
}

std::string text_of(const std::vector<Word>& words) {
  std::string text;
  for (const Word& word : words) text += (text.empty() ? "" : " ") + word.text;
  return text;
}

/// As it would be read, when all is read line by line.
std::string read(const std::vector<Word>& page) {
  return text_of(in_columns(page));
}

}  // namespace

TEST_CASE("columns: the left column comes whole before the right") {
  std::vector<Word> page;
  set(page, 0, 0, "a title over all of the columns");
  for (int line = 0; line < 4; ++line) {
    set(page, 0, 20 + 12 * line, "one two six");
    set(page, 100, 20 + 12 * line, "red tan sky");
  }
  set(page, 0, 80, "and a note below all of them");
  CHECK(read(page) ==
        "a title over all of the columns "
        "one two six one two six one two six one two six "
        "red tan sky red tan sky red tan sky red tan sky "
        "and a note below all of them");
}

TEST_CASE("columns: lines need not stand at the same height") {
  std::vector<Word> page;
  for (int line = 0; line < 4; ++line) {
    set(page, 0, 20 + 12 * line, "one two six");
    set(page, 100, 26 + 12 * line, "red tan sky");
  }
  CHECK(read(page) ==
        "one two six one two six one two six one two six "
        "red tan sky red tan sky red tan sky red tan sky");
}

TEST_CASE("columns: there may be three") {
  std::vector<Word> page;
  for (int line = 0; line < 4; ++line) {
    set(page, 0, 12 * line, "a a a");
    set(page, 100, 12 * line, "b b b");
    set(page, 200, 12 * line, "c c c");
  }
  CHECK(read(page) == "a a a a a a a a a a a a b b b b b b b b b b b b c c c c c c c c c c c c");
}

TEST_CASE("columns: the cells of a table stay in their rows") {
  std::vector<Word> page;
  for (int line = 0; line < 4; ++line) {
    set(page, 0, 12 * line, "port of call");
    set(page, 100, 12 * line, "12");
    set(page, 140, 12 * line, "34");
  }
  CHECK(read(page) ==
        "port of call 12 34 port of call 12 34 port of call 12 34 port of call 12 34");
}

TEST_CASE("columns: too few lines are none") {
  std::vector<Word> page;
  for (int line = 0; line < 3; ++line) {
    set(page, 0, 12 * line, "a a a");
    set(page, 100, 12 * line, "b b b");
  }
  CHECK(read(page) == "a a a b b b a a a b b b a a a b b b");
  CHECK(in_columns({}).empty());
}
