// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/byline_line.hpp"

#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

using lede::indexing::BylineLine;
using lede::indexing::Names;
using lede::indexing::read_byline_line;

namespace {

/// `authors / date`
std::string told(std::string_view line, Names names, std::string_view language = "en") {
  const BylineLine said = read_byline_line(line, language, names);
  return fmt::format("{} / {}", fmt::join(said.authors, ", "), said.published);
}

}  // namespace

TEST_CASE("byline line: it tells who wrote and when") {
  struct Case {
    std::string_view line, told;
  };
  for (const Case& c : {
           Case{"By Ada Example", "Ada Example / "},
           Case{"By Ada Example and Bob Roe, Staff Writers", "Ada Example, Bob Roe / "},
           Case{"By Ada Example | March 5, 2025", "Ada Example / 2025-03-05"},
           Case{"By Ada Example March 5, 2025", "Ada Example / 2025-03-05"},
           Case{"Posted on March 5, 2025 by Ada Example", "Ada Example / 2025-03-05"},
           Case{"March 5, 2025 • 4 min read", " / 2025-03-05"},
           Case{"First published: 5 March 2025 | Updated: 7 March 2025", " / 2025-03-05"},
           Case{"Von Jana Muster · 5. März 2025", "Jana Muster / 2025-03-05"},
           Case{"Published 5 March 2025, updated 6 March 2025", " / 2025-03-05"},
           Case{"Published March 5, 2025 (last updated March 6, 2025)", " / 2025-03-05"},
           // The day of a change is not that of publication.
           Case{"Updated March 7, 2025", " / "},
           Case{"Aktualisiert am 7. März 2025", " / "},
           // Sentences and labels.
           Case{"By Wednesday the port was open", " / "},
           Case{"Ada Example", " / "},
           Case{"Politics", " / "},
           Case{"Edited by Ada Example", " / "},
       }) {
    CAPTURE(c.line);
    CHECK(told(c.line, Names::led_to) == c.told);
  }
}

TEST_CASE("byline line: what is classed as an author's name needs no By") {
  CHECK(told("Ada Example", Names::alone) == "Ada Example / ");
  CHECK(told("Ada Example and Bob Roe", Names::alone) == "Ada Example, Bob Roe / ");
  CHECK(told("View all posts", Names::alone) == " / ");
  CHECK(told("Politics", Names::alone) == " / ");
  CHECK(told("By the editorial board", Names::alone) == "the editorial board / ");
}

TEST_CASE("byline line: a long line is none") {
  CHECK(told("By Ada Example " + std::string(100'000, 'x'), Names::led_to) == " / ");
}
