// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/paragraph_splitter.hpp"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace lede::text {
namespace {

/// The paragraphs between bars, line ends shown as `/`.
std::string split(std::string_view text) {
  std::string shown = "|";
  for (const ByteRange& paragraph : split_paragraphs(text)) {
    shown += std::string(paragraph.in(text)) + "|";
  }
  for (char& c : shown) {
    if (c == '\n' || c == '\r') c = '/';
  }
  return shown;
}

}  // namespace

TEST_CASE("paragraphs: split at blank lines and indents and nowhere else") {
  struct Case {
    std::string_view text, paragraphs;
  };
  for (const Case& c : {
           Case{"", "|"}, Case{" \n\t\n", "|"}, Case{"one", "|one|"}, Case{"one\ntwo", "|one/two|"},
           Case{"one\n two", "|one/ two|"}, Case{"one\n\ntwo", "|one|two|"},
           Case{"one\n \t \ntwo\n\n\n\nthree\n", "|one|two|three|"},
           Case{"one\n    two\nthree", "|one|two/three|"}, Case{"one\n\ttwo", "|one|two|"},
           Case{"one\n\u3000two", "|one|two|"}, Case{"  one\n\n  two  ", "|one|two|"},
           Case{"one\r\ntwo\r\n\r\nthree", "|one//two|three|"},
           Case{"one\rtwo\r\rthree", "|one/two|three|"}, Case{"one\u2029two", "|one|two|"},
           Case{"one\u2028two", "|one\u2028two|"}, Case{"one\n\u00A0\ntwo", "|one|two|"},
           Case{"one\n\u2029\u2029two", "|one|two|"},
           Case{"don\u2019t", "|don\u2019t|"},  // shares a byte with U+2029
       }) {
    CAPTURE(c.text);
    CHECK(split(c.text) == c.paragraphs);
  }
}

TEST_CASE("paragraphs: too long ones are cut between words") {
  std::string text;
  while (text.size() < 2 * max_paragraph_bytes) text += "tariffs ";
  const auto paragraphs = split_paragraphs(text);
  REQUIRE(paragraphs.size() == 2);
  CHECK(paragraphs[0].in(text).ends_with("tariffs"));
  CHECK(paragraphs[1].in(text).starts_with("tariffs"));
  CHECK(paragraphs[0].size() <= max_paragraph_bytes);
}

TEST_CASE("paragraphs: too long words are cut between code points") {
  std::string text = "a";
  while (text.size() < max_paragraph_bytes + 10) text += "é";
  const auto paragraphs = split_paragraphs(text);
  REQUIRE(paragraphs.size() == 2);
  CHECK(paragraphs[0] == ByteRange{0, max_paragraph_bytes - 1});
  CHECK(paragraphs[1] == ByteRange{max_paragraph_bytes - 1, text.size()});
}

}  // namespace lede::text
