// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/story.hpp"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "common/text/likeness.hpp"

using namespace lede::text;

namespace {

std::string story(std::string_view text) {
  Analyzer analyzer;
  return std::string(story_in(analyzer.analyze(text), text).in(text));
}

std::string sketch(std::string_view text) {
  Analyzer analyzer;
  return sketch_of(analyzer.analyze(text), text);
}

}  // namespace

TEST_CASE("story: bylines and datelines before it are left out") {
  struct Case {
    std::string_view text, story;
  };
  for (const Case& c : {
           Case{"", ""},
           Case{"Talks ended.", "Talks ended."},
           Case{"MEXICO CITY (AP) — Talks ended.", "Talks ended."},
           Case{"MEXICO CITY, April 16 (Reuters) - Talks ended.", "Talks ended."},
           Case{"(Reuters) - Talks ended.", "Talks ended."},
           Case{"Mexico City, 16 de abril (EFE) – Talks ended.", "Talks ended."},
           Case{"WASHINGTON -- Talks ended.", "Talks ended."},
           Case{"МОСКВА — Банк снизил.", "Банк снизил."},
           Case{"By Jane Doe\nHarbor Wire\n\nTalks ended.", "Harbor Wire\n\nTalks ended."},
           Case{"By Jane Doe\n\nPARIS (AFP) — Talks ended.", "Talks ended."},
           Case{"Talks co-chaired by Mexico ended.", "Talks co-chaired by Mexico ended."},
           Case{"The talks — and the tariffs — ended.", "The talks — and the tariffs — ended."},
           Case{"By May all tariffs had gone - but not steel's.",
                "By May all tariffs had gone - but not steel's."},
       }) {
    CAPTURE(c.text);
    CHECK(story(c.text) == c.story);
  }
}

TEST_CASE("story: credits behind it are left out") {
  struct Case {
    std::string_view text, story;
  };
  for (const Case& c : {
           Case{"Talks ended.\n\n(Reporting by J. Doe; Editing by R. Roe)", "Talks ended."},
           Case{"Talks ended. (Reporting by J. Doe; Editing by R. Roe)", "Talks ended."},
           Case{"Talks ended.\n___\nJ. Doe in Paris contributed to this report.", "Talks ended."},
           Case{"Talks ended.\n\nCopyright 2025 Harbor Wire. All rights reserved.\n",
                "Talks ended."},
           Case{"Talks ended (for now).", "Talks ended (for now)."},
           Case{"Talks ended (for now)", "Talks ended (for now)"},
           Case{"Talks ended.\n\nNobody came.", "Talks ended.\n\nNobody came."},
           Case{"Copyright 2025", "Copyright 2025"},
       }) {
    CAPTURE(c.text);
    CHECK(story(c.text) == c.story);
  }
}

TEST_CASE("story: what agencies add to it makes no other text of it") {
  const std::string told = "Mexico's president said on Wednesday that talks on steel have ended.";
  const std::string plain = sketch(told);
  CHECK(sketch("MEXICO CITY (AP) — " + told) == plain);
  CHECK(sketch("MEXICO CITY, April 16 (Reuters) - " + told +
               "\n\n(Reporting by J. Doe; Editing by R. Roe)") == plain);
  CHECK(sketch("(Bloomberg) -- " + told + "\n\n©2025 Bloomberg L.P.") == plain);
}
