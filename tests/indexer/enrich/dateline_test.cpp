// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/enrich/dateline.hpp"

#include <doctest/doctest.h>

using lede::Article;
using lede::indexing::Dateline;
using lede::indexing::find_dateline;
using lede::indexing::take_dateline;

TEST_CASE("dateline: place and agency stand before a dash") {
  struct Case {
    std::string_view body, place, agency, rest;
  };
  for (const Case& c : {
           Case{"MEXICO CITY (AP) — The president said.", "MEXICO CITY", "AP",
                "The president said."},
           Case{"WASHINGTON, April 16 (Reuters) - The Fed held.", "WASHINGTON", "Reuters",
                "The Fed held."},
           Case{"BRUSSELS/LONDON, March 5 (Harbor Wire) – Ministers met.", "BRUSSELS/LONDON",
                "Harbor Wire", "Ministers met."},
           Case{"(Bloomberg) -- Oil rose.", "", "Bloomberg", "Oil rose."},
           Case{"April 16 (Reuters) - Oil rose.", "", "Reuters", "Oil rose."},
           Case{"PARIS — Le ministre a dit oui.", "PARIS", "", "Le ministre a dit oui."},
           Case{"  SAINT-ÉVRARD — Les élections de mai.", "SAINT-ÉVRARD", "",
                "Les élections de mai."},
           Case{"PORTLAND, Maine (AP) — A ferry sank.", "PORTLAND, Maine", "AP", "A ferry sank."},
           Case{"RALEIGH, N.C. — “We won,” she said.", "RALEIGH, N.C.", "", "“We won,” she said."},
           Case{"WASHINGTON, D.C. - Today EPA announced a rule.", "WASHINGTON, D.C.", "",
                "Today EPA announced a rule."},
           Case{"BELFAST, Northern Ireland (AP) — Talks ended.", "BELFAST, Northern Ireland", "AP",
                "Talks ended."},
           Case{"LONDON, Oct 20 - U.S.\nSecretary of State Shultz", "LONDON", "",
                "U.S.\nSecretary of State Shultz"},
           Case{"ST. PETERSBURG, Fla. (AP) — It rained.", "ST. PETERSBURG, Fla.", "AP",
                "It rained."},
           Case{"ROME — Talks ended on Friday.", "ROME", "", "Talks ended on Friday."},
           Case{"HALFORD — The Office of Privacy (ODP) has ruled.", "HALFORD", "",
                "The Office of Privacy (ODP) has ruled."},
           Case{"MÜNCHEN (dpa) - Die Polizei sucht.", "MÜNCHEN", "dpa", "Die Polizei sucht."},
           Case{"Mexico City (AP) — Talks ended.", "Mexico City", "AP", "Talks ended."},
           Case{"SAN\nAURELIO (Harbor\nWire) — Talks ended.", "SAN AURELIO", "Harbor Wire",
                "Talks ended."},
           Case{"By Jane Doe\n\nWASHINGTON (AP) — Talks ended.", "WASHINGTON", "AP",
                "Talks ended."},
           Case{"NAIROBI, Wednesday 5 March 2025 (AFP) — 16 people died.", "NAIROBI", "AFP",
                "16 people died."},
           Case{"МОСКВА (Reuters) — Банк снизил.", "МОСКВА", "Reuters", "Банк снизил."},
           Case{"PARIS, 5 mars (AFP) - Le ministre a dit oui.", "PARIS", "AFP",
                "Le ministre a dit oui."},
           Case{"BERLIN (dpa) - Die Regierung plant.", "BERLIN", "dpa", "Die Regierung plant."},
           Case{"BEIJING, March 5 (Xinhua) -- China said.", "BEIJING", "Xinhua", "China said."},
           Case{"LONDON/PARIS (Reuters) - Oil rose.", "LONDON/PARIS", "Reuters", "Oil rose."},
           Case{"NEW YORK--(BUSINESS WIRE)--Port Velmont Inc. said today.", "NEW YORK",
                "BUSINESS WIRE", "Port Velmont Inc. said today."},
           Case{"NEW YORK, March 5, 2025 /PRNewswire/ -- Velmont Inc. said.", "NEW YORK",
                "PRNewswire", "Velmont Inc. said."},
           Case{"SAN JOSE, Calif., March 05, 2025 (GLOBE NEWSWIRE) -- Velmont Inc. said.",
                "SAN JOSE, Calif.", "GLOBE NEWSWIRE", "Velmont Inc. said."},
           Case{"WASHINGTON, D.C. — The agency has set rules.", "WASHINGTON, D.C.", "",
                "The agency has set rules."},
           Case{"Seoul, South Korea | AFP\n\nSouth Korea said.", "Seoul, South Korea", "AFP",
                "South Korea said."},
           Case{"Seoul, South Korea | AFP | South Korea said.", "Seoul, South Korea", "AFP",
                "South Korea said."},
           Case{"Madrid, 5 mar (EFE).- El Gobierno aprueba.", "Madrid", "EFE",
                "El Gobierno aprueba."},
           Case{"(ANSA) - ROMA, 05 MAR - Il governo approva.", "ROMA", "ANSA",
                "Il governo approva."},
           Case{"MOSCOW, March 5. /TASS/. The bank said.", "MOSCOW", "TASS", "The bank said."},
           Case{"WASHINGTON (AP) _ The Senate voted.", "WASHINGTON", "AP", "The Senate voted."},
           Case{"Washington (CNN)The Senate voted.", "Washington", "CNN", "The Senate voted."},
           Case{"LONDON, England (CNN) -- Ministers met.", "LONDON, England", "CNN",
                "Ministers met."},
           Case{"LISBOA, 05 mar 2025 (Lusa) – O Governo aprova.", "LISBOA", "Lusa",
                "O Governo aprova."},
           Case{"WARSZAWA, 5 marca (PAP) - Rząd przyjął.", "WARSZAWA", "PAP", "Rząd przyjął."},
           Case{"By JOHN SMITH Associated Press\nThe Senate voted.", "", "Associated Press",
                "The Senate voted."},
           Case{"By JOHN SMITH\nAssociated Press Writer\nWASHINGTON (AP) — It voted.", "WASHINGTON",
                "AP", "It voted."},
       }) {
    CAPTURE(c.body);
    const std::optional<Dateline> line = find_dateline(c.body);
    REQUIRE(line);
    CHECK(line->place == c.place);
    CHECK(line->agency == c.agency);
    CHECK(c.body.substr(line->end) == c.rest);
  }
}

TEST_CASE("dateline: what only looks like one is none") {
  for (const std::string_view body :
       {"",
        "—",
        "(",
        "()",
        "MEXICO CITY",
        "MEXICO CITY (AP",
        "MEXICO CITY (AP) The president",
        "CORRECTION - PHIBRO ENERGY CHAIRMAN",
        "CORRECTION — The story said",
        "AUSTRALIAN EXCHANGES - United States  0.7092 United\nKingdom 0.43",
        "EXTENDED WEATHER OUTLOOK - OFFICIAL\n Thursday through Saturday",
        "HOGS PURCHASED - 7 MARKETS",
        "U.S SPOT PRODUCTS--OUTLOOK--APRIL 07 0930 EST\n Spot products are firm",
        "U.S. DIVIDEND MEETINGS - APRIL 17\n Communications",
        "N.Y. TANKERS - April 9\n Tennaco",
        "FRANKFURT EXCHS 1100 - JUNE 29 us 1.8270",
        "NATO — the alliance — met.",
        "NATO - The alliance has met to talk about its plans",
        "UPDATE 1-Oil rises on talk of cuts",
        "UPDATE 1 - Oil rises on talk of cuts",
        "BREAKING (WATCH): The minister has gone home",
        "BREAKING (WATCH) — The minister has gone home",
        "UNICEF — The agency said it would go",
        "MEDIA ADVISORY — The secretary will speak about it",
        "BACKGROUND — The aim of this study was to find",
        "FOR IMMEDIATE RELEASE — The office has ruled that",
        "Scranton (PA) — The council has met to vote",
        "By Michael Bloomberg\nThe mayor has gone.",
        "Seoul, South Korea | Weather | Sports\nThe rain went on.",
        "Home | News | AFP",
        "JOHN SMITH | AP Photo",
        "Jane Doe (AP). The picture was taken at night",
        "GSA — The agency",
        "FEMA - Officials said",
        "NORTH ATLANTIC — the cold one — rose",
        "FEDERAL TRADE COMMISSION (FTC) — The agency",
        "Food and Drug Administration (FDA) — The",
        "(Video) — The speech.",
        "(Reuters) said the",
        "Mexico City — Talks ended.",
        "President Smith (Republican) — He said",
        "THIS WEEK — A look",
        "WASHINGTON-based groups",
        "WASHINGTON -The",
        "JUNE 5 — The day",
        "COVID-19 — The virus",
        "Q&A — The minister",
        "The talks in PARIS — Ministers met",
        "SPRINGFIELD (see note 3) — The"}) {
    CAPTURE(body);
    CHECK_FALSE(find_dateline(body));
  }
}

TEST_CASE("dateline: what the article declares stays") {
  Article article;
  article.body = "MEXICO CITY (AP) — Talks ended.";
  article.agency = "Associated Press";
  take_dateline(article);
  CHECK(article.place == "MEXICO CITY");
  CHECK(article.agency == "Associated Press");
  CHECK(article.body == "MEXICO CITY (AP) — Talks ended.");
}
