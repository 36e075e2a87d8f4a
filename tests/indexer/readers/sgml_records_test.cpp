// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/sgml_records.hpp"

#include <doctest/doctest.h>

using lede::indexing::begins_with_element;
using lede::indexing::SgmlRecords;

namespace {

/// The records of `text`, fed in blocks, between bars; `!` behind one that is not closed.
std::string records(std::string_view text, std::size_t block_bytes) {
  SgmlRecords finder("DOC");
  std::vector<SgmlRecords::Span> spans;
  for (std::size_t i = 0; i < text.size(); i += block_bytes) {
    for (const auto& span : finder.feed(text.substr(i, block_bytes))) spans.push_back(span);
  }
  if (const auto rest = finder.rest()) spans.push_back(*rest);
  std::string told;
  for (const auto& [begin, end, is_closed] : spans) {
    told += (told.empty() ? "" : "|") + std::string(text.substr(begin, end - begin));
    if (!is_closed) told += "!";
  }
  return told;
}

}  // namespace

TEST_CASE("sgml records: they are found however the input is cut into blocks") {
  struct Case {
    std::string_view text, records;
  };
  for (const Case& c : {
           Case{"", ""},
           Case{"<!x> <DOC>a</DOC> b <doc id=1>c</Doc>\n", "<DOC>a</DOC>|<doc id=1>c</Doc>"},
           Case{"<DOC><DOCNO>1</DOCNO></DOC>", "<DOC><DOCNO>1</DOCNO></DOC>"},
           Case{"<DOC>a<DOC>b</DOC>", "<DOC>a!|<DOC>b</DOC>"},
           Case{"</DOC><DOC>a", "<DOC>a!"},
           Case{"<DOC>a</DOC >b", "<DOC>a</DOC"},
           Case{"<DOCS>a</DOCS>", ""},
       }) {
    CAPTURE(c.text);
    for (const std::size_t block_bytes : {1UL, 2UL, 5UL, 1000UL}) {
      CHECK(records(c.text, block_bytes) == c.records);
    }
  }
}

TEST_CASE("sgml records: the first element tells what an input is") {
  CHECK(begins_with_element("\xEF\xBB\xBF\n<DOC>", "DOC"));
  CHECK(begins_with_element("<?xml?><!DOCTYPE a>\n<doc id=\"1\">", "DOC"));
  CHECK_FALSE(begins_with_element("<DOCNO>", "DOC"));
  CHECK_FALSE(begins_with_element("text <DOC>", "DOC"));
  CHECK_FALSE(begins_with_element("<!", "DOC"));
  CHECK_FALSE(begins_with_element("", "DOC"));
}
