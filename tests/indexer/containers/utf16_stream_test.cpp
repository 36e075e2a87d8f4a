// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/containers/utf16_stream.hpp"

#include <iterator>
#include <sstream>
#include <string>

#include <doctest/doctest.h>

#include "indexer/input_reader.hpp"

using lede::indexing::begins_with_utf16;
using lede::indexing::Input;
using lede::indexing::InputReader;
using lede::indexing::Utf16Stream;
using namespace std::string_view_literals;

namespace {

std::string in_utf8(std::string_view bytes) {
  std::istringstream source{std::string(bytes)};
  Utf16Stream stream(source);
  return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

TEST_CASE("utf16 stream: both byte orders are read and broken pairs replaced") {
  struct Case {
    std::string_view bytes, text;
  };
  for (const Case& c : {
           Case{"\xFF\xFEM\0\xE9\0"sv, "Mé"},
           Case{"\xFE\xFF\0M\0\xE9"sv, "Mé"},
           Case{"\xFF\xFE\x3D\xD8\x00\xDE"sv, "😀"},
           Case{"\xFF\xFE\x3D\xD8M\0"sv, "\uFFFDM"},
           Case{"\xFF\xFE\x00\xDEM\0"sv, "\uFFFDM"},
           Case{"\xFF\xFE\x3D\xD8"sv, "\uFFFD"},
           Case{"\xFF\xFEM\0x"sv, "M\uFFFD"},
           Case{"\xFF\xFE"sv, ""},
       }) {
    CAPTURE(c.text);
    CHECK(in_utf8(c.bytes) == c.text);
  }
}

TEST_CASE("utf16 stream: a pair may stand across two blocks") {
  std::string bytes = "\xFF\xFE";
  for (int i = 0; i < 40'000; ++i) bytes += "\x3D\xD8\x00\xDE"sv;
  const std::string text = in_utf8(bytes);
  CHECK(text.size() == 160'000);
  CHECK(text.find("\uFFFD") == std::string::npos);
}

TEST_CASE("utf16 stream: it is known by its byte order mark") {
  CHECK(begins_with_utf16("\xFF\xFEM\0"sv));
  CHECK(begins_with_utf16("\xFE\xFF"sv));
  CHECK_FALSE(begins_with_utf16("\xFF\xFE\0\0M\0\0\0"sv));
  CHECK_FALSE(begins_with_utf16("\xFF"sv));
  CHECK_FALSE(begins_with_utf16(""sv));
}

TEST_CASE("utf16 stream: an input in it is recognised by what it says") {
  std::string bytes = "\xFF\xFE";
  for (const char c : "title;body\nA;B\n"sv) bytes += {c, '\0'};
  Input input;
  input.path = "-";
  std::istringstream standard_input(bytes);
  InputReader reader(input, nullptr, standard_input);
  const auto piece = reader.next();
  REQUIRE(piece);
  CHECK(piece->format->name == "csv");
  CHECK(piece->chunk.header == "title;body\n");
  CHECK(piece->chunk.bytes == "A;B\n");
}
