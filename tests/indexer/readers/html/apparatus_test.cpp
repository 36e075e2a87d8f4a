// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/apparatus.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using lede::indexing::joined;
using lede::indexing::Paragraph;
using lede::indexing::without_apparatus;
using Kind = lede::indexing::Paragraph::Kind;

namespace {

const std::string sentence =
    "The ministers of four states met in Port Velmont on Monday, and signed an accord on fishing.";

const std::string then = sentence + "\n\n";
const std::string twice = then + sentence;
const std::vector<std::string> authors{"Nora Feld"};

Paragraph plain(const std::string& text) {
  return {.text = text};
}
Paragraph heading(const std::string& text) {
  return {.text = text, .kind = Kind::heading};
}
Paragraph link(const std::string& text, Kind kind = Kind::plain) {
  return {.text = text, .kind = kind, .link_bytes = text.size()};
}

}  // namespace

TEST_CASE("html apparatus: what is none of the text is left out where it stands") {
  struct Case {
    std::vector<Paragraph> paragraphs;
    std::string text;
  };
  for (const Case& c : {
           // Above the text, and between a summary and it.
           Case{{plain("Politics"), plain("By Ada Example"), plain(sentence)}, sentence},
           Case{{plain(sentence), plain("12 May 2026"), plain(sentence)}, twice},
           Case{{heading("What comes next"), plain(sentence)}, "What comes next\n\n" + sentence},
           // Below it.
           Case{{plain(sentence), plain("Source: Karst Wire")}, sentence},
           Case{{plain(sentence), heading("What comes next")}, sentence},
           Case{{plain(sentence), plain("Nora Feld writes about the islands.")}, sentence},
           Case{{plain(sentence), plain("Yours,"), plain("Ada Example")},
                then + "Yours,\n\nAda Example"},
           // In the middle.
           Case{{plain(sentence), plain("Advertisement"), plain("Ports wait.")},
                then + "Ports wait."},
           Case{{plain(sentence), plain("5 min"), plain("Ports wait.")}, then + "Ports wait."},
           Case{{plain(sentence), plain("2 of 9"), plain("Ports wait.")}, then + "Ports wait."},
           // Behind the sign that ends a press release.
           Case{{plain(sentence), plain(sentence), plain("# # #"), heading("About the Ministry"),
                 plain("It looks after ports.")},
                twice},
           Case{{plain(sentence), link("Ports open again"), plain("Ports wait.")},
                then + "Ports wait."},
           Case{{plain(sentence), heading("Related"), link("Ports open", Kind::item),
                 plain("3 May"), plain("Ports wait.")},
                then + "Ports wait."},
           Case{
               {plain(sentence), plain(sentence), heading("2 comments"), plain("I read it twice.")},
               twice},
           // Parts of the text that look alike.
           Case{{plain(sentence), link("one report", Kind::item), plain("Ports wait.")},
                then + "one report\n\nPorts wait."},
           Case{{plain(sentence), plain("More on this is said in the report of the ministers.")},
                then + "More on this is said in the report of the ministers."},
           // Without a sentence there is nothing to tell it from.
           Case{{plain("Politics"), plain("By Ada Example")}, "Politics\n\nBy Ada Example"},
           Case{{}, ""},
       }) {
    CAPTURE(c.text);
    CHECK(joined(without_apparatus(c.paragraphs, authors)) == c.text);
  }
}
