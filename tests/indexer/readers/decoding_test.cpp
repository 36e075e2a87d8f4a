// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/decoding.hpp"

#include <string>

#include <doctest/doctest.h>

using lede::indexing::Basis;
using lede::indexing::decode;
using lede::indexing::DecodedText;
using lede::indexing::NoText;
using lede::indexing::Reading;
using lede::indexing::report;
using namespace std::string_view_literals;

namespace {

DecodedText text_of(std::string_view bytes, std::string_view declared = {}) {
  const auto decoded = decode(bytes, declared);
  REQUIRE(std::holds_alternative<DecodedText>(decoded));
  return std::get<DecodedText>(decoded);
}

}  // namespace

TEST_CASE("decoding: UTF-8 stays and loses its byte order mark and carriage returns") {
  const DecodedText decoded = text_of("\xEF\xBB\xBFOne\r\nM\xC3\xA9xico\rthree");
  CHECK(decoded.text == "One\nM\xC3\xA9xico\nthree");
  CHECK(decoded.encoding == "UTF-8");
}

TEST_CASE("decoding: what nothing is known of is windows-1252") {
  const DecodedText decoded = text_of(
      "M\xE9xico \x93quoted\x94 \x80"
      "5");
  CHECK(decoded.text == "México “quoted” €5");
  CHECK(decoded.encoding == "windows-1252");
  CHECK(decoded.basis == Basis::assumed);
}

TEST_CASE("decoding: a byte order mark decides") {
  struct Case {
    std::string_view bytes, encoding, text;
  };
  for (const Case& c : {Case{"\xEF\xBB\xBF\xC3\xA9", "UTF-8", "é"},
                        Case{"\xFF\xFE\xE9\0\r\0\n\0x\0"sv, "UTF-16LE", "é\nx"},
                        Case{"\xFE\xFF\x4E\x2D\x65\x87"sv, "UTF-16BE", "中文"},
                        Case{"\xFF\xFE\0\0\x2D\x4E\0\0"sv, "UTF-32LE", "中"},
                        Case{"\0\0\xFE\xFF\0\0\x4E\x2D"sv, "UTF-32BE", "中"}}) {
    CAPTURE(c.encoding);
    const DecodedText decoded = text_of(c.bytes, "koi8-r");
    CHECK(decoded.text == c.text);
    CHECK(decoded.encoding == c.encoding);
    CHECK(decoded.contradicted == "koi8-r");
  }
}

TEST_CASE("decoding: a declaration holds where the bytes allow it") {
  struct Case {
    std::string_view bytes, declared, encoding, text;
  };
  for (const Case& c : {
           Case{"\xCC\xEE\xF1\xEA\xE2\xE0", "cp1251", "windows-1251", "Москва"},
           Case{"M\xE9xico", "iso-8859-1", "windows-1252", "México"},
           Case{"\x1B$BEl5~\x1B(B", "ISO-2022-JP", "ISO-2022-JP", "東京"},
           Case{"a\0\xE9\0"sv, "utf-16", "UTF-16LE", "aé"},
           Case{"\0a\x4E\x2D"sv, "utf-16be", "UTF-16BE", "a中"},
           Case{"\x2D\x4E\0\0a\0\0\0"sv, "utf-32", "UTF-32LE", "中a"},
       }) {
    CAPTURE(c.declared);
    const DecodedText decoded = text_of(c.bytes, c.declared);
    CHECK(decoded.text == c.text);
    CHECK(decoded.encoding == c.encoding);
    CHECK(decoded.basis == Basis::declared);
    CHECK(decoded.contradicted == "");
  }
}

TEST_CASE("decoding: bytes that contradict what is declared win") {
  struct Case {
    std::string_view bytes, declared, encoding, text;
  };
  for (const Case& c : {
           Case{"M\xC3\xA9xico", "latin1", "UTF-8", "México"},
           Case{"M\xE9xico", "utf-8", "windows-1252", "México"},
           Case{"M\xE9xico", "utf-16", "windows-1252", "México"},
           Case{"M\xE9xico", "x-unknown", "windows-1252", "México"},
           Case{"\x93\x8C\x8B\x9E", "utf-8", "windows-1252", "“Œ‹ž"},
       }) {
    CAPTURE(c.declared);
    const DecodedText decoded = text_of(c.bytes, c.declared);
    CHECK(decoded.text == c.text);
    CHECK(decoded.encoding == c.encoding);
    CHECK(decoded.contradicted == c.declared);
  }
}

TEST_CASE("decoding: ASCII contradicts nothing") {
  CHECK(text_of("Mexico", "latin1").contradicted == "");
  CHECK(text_of("Mexico", "utf-16").contradicted == "");
}

TEST_CASE("decoding: without a declaration letters tell") {
  struct Case {
    std::string_view bytes, encoding, text;
  };
  for (const Case& c : {
           Case{"\xCF\xF0\xE5\xE7\xE8\xE4\xE5\xED\xF2 \xEE\xE1\xFA\xFF\xE2\xE8\xEB \xEE "
                "\xED\xEE\xE2\xFB\xF5 \xF2\xE0\xF0\xE8\xF4\xE0\xF5 \xED\xE0 \xF1\xF2\xE0\xEB\xFC.",
                "windows-1251", "Президент объявил о новых тарифах на сталь."},
           Case{"\xF0\xD2\xC5\xDA\xC9\xC4\xC5\xCE\xD4 \xCF\xC2\xDF\xD1\xD7\xC9\xCC \xCF "
                "\xCE\xCF\xD7\xD9\xC8 \xD4\xC1\xD2\xC9\xC6\xC1\xC8 \xCE\xC1 \xD3\xD4\xC1\xCC\xD8.",
                "KOI8-R", "Президент объявил о новых тарифах на сталь."},
           Case{"\xCF \xF0\xF1\xFC\xE5\xE4\xF1\xEF\xF2 \xE1\xED\xE1\xEA\xEF\xDF\xED\xF9\xF3\xE5 "
                "\x93\xED\xDD\xEF\xF5\xF2\x94 \xE4\xE1\xF3\xEC\xEF\xFD\xF2 \xF3\xF4\xEF\xED "
                "\xF7\xDC\xEB\xF5\xE2\xE1.",
                "windows-1253", "Ο πρόεδρος ανακοίνωσε “νέους” δασμούς στον χάλυβα."},
           Case{"Prezident ozn\xE1mil nov\xE9 tarify na ocel, kter\xE9 za\xE8nou platit "
                "p\xF8\xED\x9At\xED st\xF8"
                "edu. \x84Je to d\xF9le\x9Eit\xE9,\x93 \xF8"
                "ekl.",
                "windows-1250",
                "Prezident oznámil nové tarify na ocel, které začnou platit příští středu. „Je to "
                "důležité,“ řekl."},
           Case{"\x91\xE5\x93\x9D\x97\xCC\x82\xCD\x93S\x8D|"
                "\x82\xC9\x91\xCE\x82\xB7\x82\xE9\x90V\x82\xB5\x82\xA2\x8A\xD6\x90\xC5\x82\xF0\x94"
                "\xAD\x95\\\x82\xB5\x82\xBD\x81"
                "B",
                "Shift_JIS", "大統領は鉄鋼に対する新しい関税を発表した。"},
           Case{"\xC2\xE7\xC5\xFD\xCE\xCE\xA4\xCF\xC5\xB4\xB9\xDD\xA4\xCB\xC2\xD0\xA4\xB9\xA4\xEB"
                "\xBF\xB7\xA4\xB7\xA4\xA4\xB4\xD8\xC0\xC7\xA4\xF2\xC8\xAF\xC9\xBD\xA4\xB7\xA4\xBF"
                "\xA1\xA3",
                "EUC-JP", "大統領は鉄鋼に対する新しい関税を発表した。"},
           Case{"\xD7\xDC\xCD\xB3\xD0\xFB\xB2\xBC\xB6\xD4\xB8\xD6\xCC\xFA\xD5\xF7\xCA\xD5\xD0\xC2"
                "\xB5\xC4\xB9\xD8\xCB\xB0\xA1\xA3",
                "gb18030", "总统宣布对钢铁征收新的关税。"},
           Case{"\xC1`"
                "\xB2\xCE\xAB\xC5\xA5\xAC\xB9\xEF\xBF\xFB\xC5K\xBCx\xA6\xAC\xB7s\xAA\xBA\xC3\xF6"
                "\xB5|\xA1"
                "C",
                "Big5", "總統宣布對鋼鐵徵收新的關稅。"},
           Case{"\xB4\xEB\xC5\xEB\xB7\xC9\xC0\xBA \xC3\xB6\xB0\xAD\xBF\xA1 \xB4\xEB\xC7\xD1 "
                "\xBB\xF5\xB7\xCE\xBF\xEE \xB0\xFC\xBC\xBC\xB8\xA6 "
                "\xB9\xDF\xC7\xA5\xC7\xDF\xB4\xD9.",
                "EUC-KR", "대통령은 철강에 대한 새로운 관세를 발표했다."},
           Case{"El presidente de M\xE9xico anunci\xF3 medidas econ\xF3micas.", "windows-1252",
                "El presidente de México anunció medidas económicas."},
       }) {
    CAPTURE(c.text);
    const DecodedText decoded = text_of(c.bytes);
    CHECK(decoded.text == c.text);
    CHECK(decoded.encoding == c.encoding);
    CHECK(decoded.basis == Basis::detected);
  }
}

TEST_CASE("decoding: UTF-16 without a mark is told by its NULs") {
  CHECK(text_of("T\0a\0x\0 \0\x2D\x4E"sv).text == "Tax 中");
  CHECK(text_of("\0T\0a\0x\0\n"sv).encoding == "UTF-16BE");
}

TEST_CASE("decoding: a stray byte in UTF-8 is lost and the rest stays") {
  const DecodedText decoded = text_of("à é î õ ü ç ñ ß \xE9", "utf-8");
  CHECK(decoded.text == "à é î õ ü ç ñ ß \uFFFD");
  CHECK(decoded.encoding == "UTF-8");
  CHECK(decoded.undecodable == 1);
}

TEST_CASE("decoding: UTF-8 that is declared may be more damaged than what is not") {
  CHECK(text_of("à é \xE9", "utf-8").encoding == "UTF-8");
  CHECK(text_of("à é \xE9").encoding != "UTF-8");
  CHECK(text_of("\xE0 \xE9 \xE9", "utf-8").encoding != "UTF-8");
}

TEST_CASE("decoding: bytes that are no text have a reason") {
  struct Case {
    std::string_view bytes, reason;
  };
  for (const Case& c :
       {Case{"", "empty file"}, Case{" \r\n\t\n", "empty file"}, Case{"\xEF\xBB\xBF", "empty file"},
        Case{"\xFF\xFE\n\0"sv, "empty file"},
        Case{"\x7F"
             "ELF\0\x01"sv,
             "binary file"},
        Case{"text\0text"sv, "binary file"}, Case{"\xEF\xBB\xBFtext\0"sv, "binary file"},
        Case{"\x89PNG\x01\x02\x03\xFF", "binary file"}, Case{"a\0\0\xD8\0\xD8"sv, "binary file"}}) {
    CAPTURE(c.bytes);
    const auto decoded = decode(c.bytes);
    REQUIRE(std::holds_alternative<NoText>(decoded));
    CHECK(std::get<NoText>(decoded).reason == c.reason);
  }
}

TEST_CASE("decoding: how a file was read is remarked") {
  struct Case {
    std::string_view bytes, declared, remark;
  };
  for (const Case& c : {
           Case{"M\xE9xico", "", "read as windows-1252 (assumed)"},
           Case{"M\xE9xico", "latin1", "read as windows-1252 (declared)"},
           Case{"M\xC3\xA9xico", "latin1", "read as UTF-8, though \"latin1\" is declared"},
           Case{"\xFF\xFEx\0"sv, "", "read as UTF-16LE (byte order mark)"},
           Case{"x\0"sv, "", "read as UTF-16LE (detected)"},
       }) {
    CAPTURE(c.remark);
    Reading reading;
    report(text_of(c.bytes, c.declared), "/a.txt", reading);
    REQUIRE(reading.notes.size() == 1);
    CHECK(reading.notes[0].severity == lede::indexing::Severity::remark);
    CHECK(reading.notes[0].text == c.remark);
  }
}

TEST_CASE("decoding: of UTF-8 nothing is remarked and of lost bytes there is a warning") {
  Reading reading;
  report(text_of("M\xC3\xA9xico", "utf-8"), "/a.txt", reading);
  CHECK(reading.notes.empty());
  report(text_of("àéîõüçñß\xE9"), "/a.txt", reading);
  REQUIRE(reading.notes.size() == 1);
  CHECK(reading.notes[0].severity == lede::indexing::Severity::warning);
  CHECK(reading.notes[0].text == "not valid UTF-8 at 1 place: U+FFFD stands there");
}
