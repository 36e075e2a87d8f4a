// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/decoding.hpp"

#include <doctest/doctest.h>

using lede::indexing::decode;
using lede::indexing::DecodedText;
using lede::indexing::Encoding;
using lede::indexing::NoText;

TEST_CASE("decoding: UTF-8 stays and loses its byte order mark and carriage returns") {
  const auto decoded = decode("\xEF\xBB\xBFOne\r\nM\xC3\xA9xico\rthree");
  REQUIRE(std::holds_alternative<DecodedText>(decoded));
  CHECK(std::get<DecodedText>(decoded).text == "One\nM\xC3\xA9xico\nthree");
  CHECK(std::get<DecodedText>(decoded).encoding == Encoding::utf8);
}

TEST_CASE("decoding: what is not UTF-8 is windows-1252") {
  const auto decoded = decode(
      "M\xE9xico \x93quoted\x94 \x80"
      "5");
  REQUIRE(std::holds_alternative<DecodedText>(decoded));
  CHECK(std::get<DecodedText>(decoded).text == "México “quoted” €5");
  CHECK(std::get<DecodedText>(decoded).encoding == Encoding::windows_1252);
}

TEST_CASE("decoding: bytes that are no text have a reason") {
  struct Case {
    std::string_view bytes, reason;
  };
  using namespace std::string_view_literals;
  for (const Case& c :
       {Case{"", "empty file"}, Case{" \r\n\t\n", "empty file"}, Case{"\xEF\xBB\xBF", "empty file"},
        Case{"\x7F"
             "ELF\0\x01"sv,
             "binary file"},
        Case{"text\0text"sv, "binary file"}}) {
    CAPTURE(c.reason);
    const auto decoded = decode(c.bytes);
    REQUIRE(std::holds_alternative<NoText>(decoded));
    CHECK(std::get<NoText>(decoded).reason == c.reason);
  }
}
