// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/sgml.hpp"

#include <doctest/doctest.h>

using lede::indexing::attribute;
using lede::indexing::behind_dateline;
using lede::indexing::on_one_line;
using lede::indexing::sgml_text;
using lede::indexing::SgmlToken;
using lede::indexing::SgmlTokens;
using lede::indexing::tidy_lines;

namespace {

/// `+name` of a start tag, `-name` of an end tag, and `'text`.
std::string tokens(std::string_view text) {
  std::string told;
  SgmlTokens cutter(text);
  while (const std::optional<SgmlToken> token = cutter.next()) {
    const char kind = token->kind == SgmlToken::Kind::text        ? '\''
                      : token->kind == SgmlToken::Kind::start_tag ? '+'
                                                                  : '-';
    told += (told.empty() ? "" : " ") + std::string(1, kind) + std::string(token->text);
  }
  return told;
}

}  // namespace

TEST_CASE("sgml: text is cut into tags and what is between them") {
  struct Case {
    std::string_view text, tokens;
  };
  for (const Case& c : {
           Case{"", ""},
           Case{"<A>b</A>", "+A 'b -A"},
           Case{"<F P=105>x", "+F 'x"},
           Case{"<!DOCTYPE x><!-- y --><A/>", "+A"},
           Case{"3 < 4 and <5>", "'3 < 4 and <5>"},
           Case{"<A", "'<A"},
           Case{"<A <B>", "'<A  +B"},
           Case{"</>a<", "'</>a<"},
       }) {
    CAPTURE(c.text);
    CHECK(tokens(c.text) == c.tokens);
  }
}

TEST_CASE("sgml: attributes are found with and without quotes") {
  constexpr std::string_view written = " TOPICS=\"YES NO\" OLDID='5' newid=7 LAST";
  CHECK(attribute(written, "TOPICS") == "YES NO");
  CHECK(attribute(written, "OLDID") == "5");
  CHECK(attribute(written, "NEWID") == "7");
  CHECK(attribute(written, "LAST") == "");
  CHECK(attribute("A=\"open", "A") == "open");
  CHECK(attribute("A=", "A") == "");
}

TEST_CASE("sgml: references become what they mean and controls go") {
  CHECK(sgml_text("&lt;A> &amp; &#3;B\x02 &hyph;&blank;&none; & &#233;") == "<A> & B - &none; & é");
}

TEST_CASE("sgml: white space is tidied") {
  CHECK(on_one_line(" a \n\t b ") == "a b");
  CHECK(tidy_lines("\n \n  a  \n\n\n b\n\n") == "  a\n\n b");
  CHECK(behind_dateline(" VELMONT, Feb 2 - ", "  A.") == "VELMONT, Feb 2 - A.");
  CHECK(behind_dateline("VELMONT (AP)", "A.") == "VELMONT (AP) - A.");
  CHECK(behind_dateline("", "  A.") == "  A.");
  CHECK(behind_dateline("VELMONT", "") == "");
}
