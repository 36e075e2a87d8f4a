// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/encoding.hpp"

#include <string>

#include <doctest/doctest.h>

using lede::text::Encoding;
using lede::text::encoding_labelled;
using lede::text::likely_encodings;
using lede::text::to_utf8;
using lede::text::Utf8Text;

TEST_CASE("encoding: labels mean what browsers take them for") {
  struct Case {
    std::string_view label, name;
  };
  for (const Case& c : {
           Case{"latin1", "windows-1252"},
           Case{"ISO-8859-1", "windows-1252"},
           Case{"us-ascii", "windows-1252"},
           Case{" Windows-1251\n", "windows-1251"},
           Case{"UTF8", "UTF-8"},
           Case{"utf-16", "UTF-16LE"},
           Case{"gb2312", "GBK"},
           Case{"GB18030", "gb18030"},
           Case{"shift_jis", "Shift_JIS"},
           Case{"x-sjis", "Shift_JIS"},
           Case{"euc-kr", "EUC-KR"},
           Case{"ks_c_5601-1987", "EUC-KR"},
           Case{"big5", "Big5"},
           Case{"koi8-r", "KOI8-R"},
           Case{"iso-8859-9", "windows-1254"},
           Case{"tis-620", "windows-874"},
       }) {
    CAPTURE(c.label);
    const Encoding* const encoding = encoding_labelled(c.label);
    REQUIRE(encoding != nullptr);
    CHECK(encoding->name == c.name);
  }
  for (const std::string_view label : {"", "utf-7", "utf 8", "koi8-r koi8-u", "none"}) {
    CAPTURE(label);
    CHECK(encoding_labelled(label) == nullptr);
  }
}

TEST_CASE("encoding: bytes become UTF-8") {
  using namespace std::string_view_literals;
  struct Case {
    std::string_view label, bytes, text;
  };
  for (const Case& c : {
           Case{"windows-1252", "M\xE9xico \x93trade\x94 \x80\x81", "México “trade” €\u0081"},
           Case{"windows-1251", "\xCC\xEE\xF1\xEA\xE2\xE0", "Москва"},
           Case{"koi8-r", "\xED\xCF\xD3\xCB\xD7\xC1", "Москва"},
           Case{"iso-8859-2", "c\xB3o", "cło"},
           Case{"iso-8859-15", "5 \xA4", "5 €"},
           Case{"shift_jis", "\x93\x8C\x8B\x9E", "東京"},
           Case{"euc-jp", "\xC5\xEC\xB5\xFE", "東京"},
           Case{"iso-2022-jp", "\x1B$BEl5~\x1B(B", "東京"},
           Case{"gbk", "\xB1\xB1\xBE\xA9", "北京"},
           Case{"big5", "\xA5\x78\xA5\x5F", "台北"},
           Case{"euc-kr", "\xBC\xAD\xBF\xEF", "서울"},
           Case{"utf-16be", "\x4E\x2D\0.\xD8\x3D\xDE\x00"sv, "中.😀"},
           Case{"utf-32le", "\x2D\x4E\0\0"sv, "中"},
       }) {
    CAPTURE(c.label);
    const Utf8Text result = to_utf8(c.bytes, *encoding_labelled(c.label));
    CHECK(result.text == c.text);
    CHECK(result.undecodable == 0);
  }
}

TEST_CASE("encoding: what means nothing is counted") {
  const Utf8Text big5 = to_utf8("\xA5\x78 \xFF.", *encoding_labelled("big5"));
  CHECK(big5.text == "台 \uFFFD.");
  CHECK(big5.undecodable == 1);
  const Utf8Text utf8 = to_utf8("a\xE9z \uFFFD", *encoding_labelled("utf-8"));
  CHECK(utf8.text == "a\uFFFDz \uFFFD");
  CHECK(utf8.undecodable == 1);
}

TEST_CASE("encoding: letters tell what bytes are likely to be in") {
  // "Президент объявил о новых тарифах на сталь." behind lines that say nothing
  std::string page;
  for (int i = 0; i < 2000; ++i) page += "<link rel=\"stylesheet\">\n";
  page +=
      "\xCF\xF0\xE5\xE7\xE8\xE4\xE5\xED\xF2 \xEE\xE1\xFA\xFF\xE2\xE8\xEB \xEE "
      "\xED\xEE\xE2\xFB\xF5 \xF2\xE0\xF0\xE8\xF4\xE0\xF5 \xED\xE0 \xF1\xF2\xE0\xEB\xFC.\n";
  const auto likely = likely_encodings(page);
  REQUIRE(!likely.empty());
  CHECK(likely.front()->name == "windows-1251");
}

TEST_CASE("encoding: little text is likely to be in nothing") {
  CHECK(likely_encodings("").empty());
  CHECK(likely_encodings("Caf\xE9").empty());
  CHECK(likely_encodings("plain ASCII").empty());
}
