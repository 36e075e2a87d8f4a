// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/text_layout.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace lede;
using namespace lede::output;

namespace {

std::string plain(std::string text, std::vector<ByteRange> highlights, std::size_t width) {
  return lay_out({std::move(text), std::move(highlights)}, {}, {width, Emphasis::stars});
}

std::string colored(std::string text, std::vector<ByteRange> highlights, Face face) {
  return lay_out({std::move(text), std::move(highlights)}, {{}, 0, face}, {20, Emphasis::color});
}

}  // namespace

TEST_CASE("layout: lines break between words") {
  CHECK(plain("one two three four", {}, 9) == "one two\nthree\nfour\n");
  CHECK(plain("one two three four", {}, 13) == "one two three\nfour\n");
}

TEST_CASE("layout: white space of any kind is one space") {
  CHECK(plain(" one\n\n\ttwo  three ", {}, 80) == "one two three\n");
}

TEST_CASE("layout: a word that is too long is not broken") {
  CHECK(plain("see https://example.org/a/b/c now", {}, 10) ==
        "see\nhttps://example.org/a/b/c\nnow\n");
}

TEST_CASE("layout: lines are indented") {
  const Layout layout{"1  ", 3, Face::plain};
  CHECK(lay_out({"one two three", {}}, layout, {10, Emphasis::stars}) == "1  one two\n   three\n");
}

TEST_CASE("layout: text without a word has no line") {
  CHECK(plain(" \n ", {}, 80).empty());
  CHECK(plain("", {}, 80).empty());
}

TEST_CASE("layout: highlights stand between stars that count as columns") {
  CHECK(plain("a tariff, a deal", {{2, 8}}, 80) == "a *tariff*, a deal\n");
  CHECK(plain("ab cd", {{3, 5}}, 5) == "ab\n*cd*\n");
  CHECK(plain("un-tariff-ed", {{3, 9}}, 80) == "un-*tariff*-ed\n");
}

TEST_CASE("layout: a phrase has one pair of stars even over a line's end") {
  CHECK(plain("the trade deal now", {{4, 14}}, 10) == "the *trade\ndeal* now\n");
}

TEST_CASE("layout: neighbours are shown as one") {
  CHECK(plain("Central  Bank, bank", {{0, 7}, {9, 13}, {15, 19}}, 80) ==
        "*Central Bank*, *bank*\n");
}

TEST_CASE("layout: wide characters take two columns and break anywhere") {
  CHECK(plain("漢字漢字漢", {}, 4) == "漢字\n漢字\n漢\n");
  CHECK(plain("漢字漢字", {{3, 9}}, 80) == "漢*字漢*字\n");
}

TEST_CASE("layout: scripts without spaces break as their readers expect") {
  CHECK(plain("说，关税。他", {}, 6) == "说，关\n税。他\n");
  CHECK(plain("说关税。他", {}, 6) == "说关\n税。他\n");
  CHECK(plain("说关税", {{3, 9}}, 6) == "说*关\n税*\n");
  CHECK(plain("ขึ้นภาษี", {}, 4) == "ขึ้น\nภาษี\n");
}

TEST_CASE("layout: colours are closed on every line") {
  CHECK(colored("a tariff", {{2, 8}}, Face::plain) == "a \x1b[1;31mtariff\x1b[0m\n");
  CHECK(colored("a headline of more words", {}, Face::strong) ==
        "\x1b[1ma headline of more\x1b[0m\n\x1b[1mwords\x1b[0m\n");
  CHECK(colored("dim", {}, Face::quiet) == "\x1b[2mdim\x1b[0m\n");
}

TEST_CASE("layout: an article cannot send escape sequences") {
  CHECK(plain("a \x1b]0;owned\a b", {}, 80) == "a ␛]0;owned␇ b\n");
}

TEST_CASE("layout: a single line is never wrapped") {
  CHECK(single_line("one two three", {"  ", 2, Face::plain}, {5, Emphasis::stars}) ==
        "  one two three\n");
}
