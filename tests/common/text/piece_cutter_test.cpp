// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/piece_cutter.hpp"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace lede::text {
namespace {

/// Pieces with what was typed, between bars.
std::string typed(std::string_view text) {
  WordBreaker words;
  PieceCutter cutter;
  std::string shown = "|";
  for (const Piece& piece : cutter.pieces(text, words.segments(text))) {
    shown += piece.typed.in(text);
    shown += '|';
  }
  return shown;
}

}  // namespace

TEST_CASE("pieces: hold all that was typed of a word") {
  struct Case {
    std::string_view text, typed;
  };
  for (const Case& c : {
           Case{"Trump’s plan", "|Trump’s|plan|"},
           Case{"l’accord", "|l’accord|"},
           Case{"the U.S. plan", "|the|U.S.|plan|"},
           Case{"U.S.’s 1990’s", "|U.S.’s|1990’s|"},
           Case{"word.Word foo_bar", "|word|Word|foo|bar|"},
           Case{"1,000.50 5,93", "|1,000.50|5|93|"},
           Case{"J.P.Morgan", "|J.P.|Morgan|"},
       }) {
    CAPTURE(c.text);
    CHECK(typed(c.text) == c.typed);
  }
}

TEST_CASE("pieces: know what they are made of") {
  struct Case {
    std::string_view text;
    unsigned traits;
  };
  for (const Case& c : {
           Case{"US", trait::capital},
           Case{"Trump", trait::capital | trait::lower},
           Case{"G20", trait::capital | trait::digit},
           Case{"5.93", trait::digit | trait::point},
           Case{"1,000", trait::digit | trait::comma},
           Case{"été", trait::lower | trait::other},
           Case{"don't", trait::lower | trait::apostrophe},
           Case{"U.S.", trait::initialism},
           Case{"中国", trait::other},
       }) {
    WordBreaker words;
    PieceCutter cutter;
    const auto& pieces = cutter.pieces(c.text, words.segments(c.text));
    CAPTURE(c.text);
    REQUIRE(pieces.size() == 1);
    CHECK(unsigned{pieces[0].traits} == c.traits);
  }
}

}  // namespace lede::text
