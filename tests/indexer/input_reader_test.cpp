// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/input_reader.hpp"

#include <sstream>

#include <doctest/doctest.h>

using lede::indexing::Input;
using lede::indexing::InputReader;
using lede::indexing::Piece;

TEST_CASE("input reader: a file that cannot be opened is a rejection and a failure") {
  Input input;
  input.path = "/nowhere/a.txt";
  input.file = input.path;
  std::istringstream standard_input;
  InputReader reader(input, nullptr, standard_input);
  const std::optional<Piece> piece = reader.next();
  REQUIRE(piece);
  REQUIRE(piece->rejections.size() == 1);
  CHECK(piece->rejections[0].reason == "No such file or directory");
  CHECK(reader.failed());
  CHECK_FALSE(reader.next());
}

TEST_CASE("input reader: a dash reads standard input") {
  Input input;
  input.path = "-";
  std::istringstream standard_input("Headline\n");
  InputReader reader(input, nullptr, standard_input);
  const std::optional<Piece> piece = reader.next();
  REQUIRE(piece);
  CHECK(piece->chunk.bytes == "Headline\n");
  CHECK_FALSE(reader.failed());
}

TEST_CASE("input reader: what is read as UTF-16 is said once") {
  Input input;
  input.path = "-";
  std::istringstream standard_input(std::string("\xFF\xFEH\0i\0\n\0", 8));
  InputReader reader(input, nullptr, standard_input);
  const std::optional<Piece> piece = reader.next();
  REQUIRE(piece);
  CHECK(piece->chunk.bytes == "Hi\n");
  REQUIRE(piece->notes.size() == 2);
  CHECK(piece->notes[0].text == "read as UTF-16LE (byte order mark)");
  CHECK(piece->notes[1].text == "read as text, as neither content nor name tells another format");
  CHECK_FALSE(reader.next());
}
