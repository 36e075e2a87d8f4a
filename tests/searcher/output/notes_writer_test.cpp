// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/notes_writer.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace lede;
using namespace lede::output;

namespace {

const query::Diagnostic unknown_field{
    query::Severity::error, "unknown field titel", "did you mean title:?", {0, 6}};
const query::Diagnostic open_quote{
    query::Severity::warning, "the quotation mark is not closed", "", {8, 9}};

}  // namespace

TEST_CASE("notes: throughput") {
  CHECK(throughput_text(500, std::chrono::milliseconds(250)) ==
        "answered 500 queries in 0.25 s, 2000 queries/s\n");
  CHECK(throughput_text(1, std::chrono::seconds(2)) == "answered 1 query in 2.00 s, 0 queries/s\n");
}

TEST_CASE("notes: fields in two columns") {
  CHECK(fields_text({{"title", {"hd"}, "words of the headline"}, {"id", {}, "its id"}}) ==
        "title: hd:  words of the headline\nid:         its id\n");
}

TEST_CASE("notes: an error is one line and a hint") {
  CHECK(to_text(Error(ErrorCode::io, "the disk\nis full", "make room")) ==
        "lede-search: the disk is full\nhint: make room\n");
  CHECK(to_text(Error(ErrorCode::io, "no \x1b[2J")) == "lede-search: no ␛[2J\n");
}

TEST_CASE("notes: diagnostics point at their place") {
  CHECK(diagnostics_text("titel:x \"", {unknown_field, open_quote}) ==
        "lede-search: unknown field titel\n"
        "titel:x \"\n"
        "^^^^^^\n"
        "hint: did you mean title:?\n"
        "lede-search: warning: the quotation mark is not closed\n"
        "titel:x \"\n"
        "        ^\n");
}

TEST_CASE("notes: diagnostics of one of several queries name file and line") {
  CHECK(diagnostics_text_at("q.tsv:12", {unknown_field}) ==
        "lede-search: q.tsv:12: unknown field titel\n"
        "hint: did you mean title:?\n");
}

TEST_CASE("notes: guidance where little was found") {
  SearchResponse response;
  CHECK(guidance(response) == "Nothing found.\n");
  response.suggestion = "tariff\x1b";
  CHECK(guidance(response) == "Nothing found.\nDid you mean: tariff␛?\n");
  response.total = 1;
  CHECK(guidance(response) == "Did you mean: tariff␛?\n");
  response.suggestion.reset();
  response.limit = 10;
  CHECK(guidance(response) == "No more: 1 article was found.\n");
  response.total = 133;
  CHECK(guidance(response) == "No more: 133 articles were found.\n");
}
