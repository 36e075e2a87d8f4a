// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/apparatus_words.hpp"

#include <string_view>

#include <doctest/doctest.h>

using lede::indexing::Apparatus;
using lede::indexing::apparatus_in;

TEST_CASE("html apparatus words: a line is known by what it says") {
  struct Case {
    std::string_view line;
    Apparatus apparatus;
  };
  for (const Case& c : {
           Case{"Advertisement", Apparatus::label},
           Case{"— ADVERTISEMENT —", Apparatus::label},
           Case{"Publicité", Apparatus::label},
           Case{"広告", Apparatus::label},
           Case{"Copy link", Apparatus::label},
           Case{"Advertisement of ports", Apparatus::none},
           Case{"Sign up for our weekly newsletter on ports.", Apparatus::call},
           Case{"SUSCRÍBETE a nuestro boletín", Apparatus::call},
           Case{"READ MORE: Ports open again", Apparatus::pointer},
           Case{"Lesen Sie auch: Werft vor dem Aus", Apparatus::pointer},
           Case{"Watch: the crane falls", Apparatus::pointer},
           Case{"Watch the crane fall", Apparatus::none},
           Case{"Related articles", Apparatus::section},
           Case{"More from the harbor", Apparatus::section},
           Case{"À lire aussi", Apparatus::section},
           Case{"関連記事", Apparatus::section},
           Case{"About the author", Apparatus::person},
           Case{"12 Comments", Apparatus::discussion},
           Case{"Leave a Reply", Apparatus::discussion},
           Case{"Comments by the public were many", Apparatus::none},
           Case{"By Ada Example", Apparatus::fact},
           Case{"Publié le 16/12/2025 à 07h12", Apparatus::fact},
           Case{"Source: Karst Wire", Apparatus::fact},
           Case{"21:40", Apparatus::fact},
           Case{"Byelection in Velmont", Apparatus::none},
           Case{"Ministers met.", Apparatus::none},
           Case{"", Apparatus::none},
           Case{"***", Apparatus::none},
       }) {
    CAPTURE(c.line);
    CHECK(static_cast<int>(apparatus_in(c.line)) == static_cast<int>(c.apparatus));
  }
}
