// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/news_date.hpp"

#include <doctest/doctest.h>

using lede::indexing::read_news_date;
using lede::indexing::read_numeric_date;

TEST_CASE("news date: what mail and feeds write keeps its offset") {
  struct Case {
    std::string_view given, iso;
  };
  for (const Case& c : {
           Case{"Wed, 16 Apr 2025 18:05:00 -0400", "2025-04-16T18:05:00-04:00"},
           Case{"Wed, 16 Apr 2025 18:05:00 -0400 (EDT)", "2025-04-16T18:05:00-04:00"},
           Case{"Wed, 16 Apr 2025 18:05:00 GMT", "2025-04-16T18:05:00Z"},
           Case{"Wed, 16 Apr 2025 18:05 EST", "2025-04-16T18:05-05:00"},
           Case{"16 Apr 2025 18:05:00 Z", "2025-04-16T18:05:00Z"},
           Case{"16 Apr 25 18:05:00 +0000", "2025-04-16T18:05:00Z"},
           Case{"16 Apr 94 18:05:00 PDT", "1994-04-16T18:05:00-07:00"},
           Case{"Sunday, 06-Nov-94 08:49:37 GMT", "1994-11-06T08:49:37Z"},
           Case{"Sun Nov  6 08:49:37 1994", "1994-11-06"},
           Case{"Sun Nov  6 08:49:37 EST 1994", "1994-11-06T08:49:37-05:00"},
           Case{"Wed Mar 05 15:04:00 +0000 2025", "2025-03-05T15:04:00Z"},
           Case{"Wed Mar 05 2025 15:04:00 GMT-0500 (Eastern Standard Time)",
                "2025-03-05T15:04:00-05:00"},
           Case{"20250416T180500Z", "2025-04-16T18:05:00Z"},
           Case{"20250416T1805+0200", "2025-04-16T18:05+02:00"},
           Case{"20250416180500", "2025-04-16T18:05:00Z"},
           Case{"20250416", "2025-04-16"},
           Case{"2025-04-16T18:05:00+02", "2025-04-16T18:05:00+02:00"},
           Case{"2025-04-16T18:05:00,5Z", "2025-04-16T18:05:00Z"},
           Case{"2025-04-16 18:05:00 EST", "2025-04-16T18:05:00-05:00"},
           Case{"2025-04-16T18:05:00+00:00[UTC]", "2025-04-16T18:05:00Z"},
           Case{"2025/03/05", "2025-03-05"},
           Case{"2025/3/5 14:30:00 +0100", "2025-03-05T14:30:00+01:00"},
           Case{"2025-Mar-05", "2025-03-05"},
       }) {
    CAPTURE(c.given);
    CHECK(read_news_date(c.given) == c.iso);
  }
}

TEST_CASE("news date: what people write in English") {
  struct Case {
    std::string_view given, iso;
  };
  for (const Case& c : {
           Case{"March 5, 2025", "2025-03-05"},
           Case{"Mar. 5, 2025", "2025-03-05"},
           Case{"MARCH 5 2025", "2025-03-05"},
           Case{"March 5th, 2025", "2025-03-05"},
           Case{"Sept. 30, 2025", "2025-09-30"},
           Case{"5 March 2025", "2025-03-05"},
           Case{"5-Mar-2025", "2025-03-05"},
           Case{"5th of March 2025", "2025-03-05"},
           Case{"the 1st of May, 2025", "2025-05-01"},
           Case{"2025 March 5", "2025-03-05"},
           Case{"March 5, 2025 3:04 pm EST", "2025-03-05T15:04-05:00"},
           Case{"March 5, 2025, at 3:04 p.m. ET", "2025-03-05T15:04-05:00"},
           Case{"Wednesday, March 5, 2025 at 15:04 ET", "2025-03-05T15:04-05:00"},
           Case{"Wednesday, July 9, 2025 | 3 p.m. PT", "2025-07-09T15:00-07:00"},
           Case{"3:04 PM EST, Wed March 5, 2025", "2025-03-05T15:04-05:00"},
           Case{"12:30 a.m. Eastern Time, March 5, 2025", "2025-03-05T00:30-05:00"},
           Case{"16 April 2025 1805 GMT", "2025-04-16T18:05Z"},
           Case{"16 April 2025, 18.05 BST", "2025-04-16T18:05+01:00"},
           Case{"5 March 2025 – 14:30 CET", "2025-03-05T14:30+01:00"},
           Case{"5 March 2025 14:30 (UTC+8)", "2025-03-05T14:30+08:00"},
           Case{"5 March 2025 14:30 UTC+8", "2025-03-05T14:30+08:00"},
       }) {
    CAPTURE(c.given);
    CHECK(read_news_date(c.given) == c.iso);
  }
}

TEST_CASE("news date: a time whose zone is not known is dropped") {
  struct Case {
    std::string_view given, iso;
  };
  for (const Case& c :
       {Case{"March 5, 2025 3:04 pm", "2025-03-05"}, Case{"5 March 2025 15:04 IST", "2025-03-05"},
        Case{"March 5, 1970 3:04 pm ET", "1970-03-05"}, Case{"2025/03/05 14:30", "2025-03-05"}}) {
    CAPTURE(c.given);
    CHECK(read_news_date(c.given) == c.iso);
  }
}

TEST_CASE("news date: the daylight rules of the United States") {
  struct Case {
    std::string_view given, iso;
  };
  for (const Case& c : {
           Case{"March 8, 2025 9:00 ET", "2025-03-08T09:00-05:00"},
           Case{"March 9, 2025 9:00 ET", "2025-03-09T09:00-04:00"},
           Case{"November 1, 2025 9:00 CT", "2025-11-01T09:00-05:00"},
           Case{"November 2, 2025 9:00 CT", "2025-11-02T09:00-06:00"},
           Case{"April 1, 2006 9:00 MT", "2006-04-01T09:00-07:00"},
           Case{"April 2, 2006 9:00 MT", "2006-04-02T09:00-06:00"},
           Case{"October 28, 2006 9:00 PT", "2006-10-28T09:00-07:00"},
           Case{"October 29, 2006 9:00 PT", "2006-10-29T09:00-08:00"},
           Case{"April 26, 1986 9:00 ET", "1986-04-26T09:00-05:00"},
           Case{"April 27, 1986 9:00 ET", "1986-04-27T09:00-04:00"},
       }) {
    CAPTURE(c.given);
    CHECK(read_news_date(c.given) == c.iso);
  }
}

TEST_CASE("news date: what people write in other languages") {
  struct Case {
    std::string_view given, iso;
  };
  for (const Case& c : {
           Case{"5. März 2025, 14:30 Uhr", "2025-03-05"},
           Case{"Mittwoch, den 5. Maerz 2025", "2025-03-05"},
           Case{"Mi., 05.03.2025, 14.30 Uhr MEZ", "2025-03-05T14:30+01:00"},
           Case{"5. Jänner 2025", "2025-01-05"},
           Case{"5 de marzo de 2025", "2025-03-05"},
           Case{"miércoles, 5 de marzo de 2025 a las 15:04", "2025-03-05"},
           Case{"5 de marzo del 2025", "2025-03-05"},
           Case{"5 ago. 2025", "2025-08-05"},
           Case{"5 mars 2025 à 14h30", "2025-03-05"},
           Case{"mar. 4 mars 2025", "2025-03-04"},
           Case{"le 1er août 2025 à 14 h 30", "2025-08-01"},
           Case{"5 fe\u0301vrier 2025", "2025-02-05"},
           Case{"mercoledì 5 marzo 2025 alle ore 14:30 CET", "2025-03-05T14:30+01:00"},
           Case{"1º de março de 2025", "2025-03-01"},
           Case{"quarta-feira, 5 de março de 2025, às 14h30", "2025-03-05"},
           Case{"woensdag 5 maart 2025 om 14:30 uur", "2025-03-05"},
           Case{"5 mrt. 2025", "2025-03-05"},
           Case{"2025年3月5日", "2025-03-05"},
           Case{"2025年3月5日(水) 14時30分", "2025-03-05"},
           Case{"2025年3月5日 星期三 下午3:04", "2025-03-05"},
           Case{"２０２５年３月５日 14:30 JST", "2025-03-05T14:30+09:00"},
           Case{"2025년 3월 5일 오후 3:04", "2025-03-05"},
           Case{"2025. 3. 5.", "2025-03-05"},
       }) {
    CAPTURE(c.given);
    CHECK(read_news_date(c.given) == c.iso);
  }
}

TEST_CASE("news date: what stands on pages of twelve languages") {
  struct Case {
    std::string_view given, iso;
  };
  for (const Case& c : {
           // English
           Case{"Updated 3:04 PM EDT, Tue March 5, 2024", "2024-03-05T15:04-04:00"},
           Case{"Updated 3:04 PM EDT, Tue March 5, 2025", "2025-03-05T15:04-04:00"},
           Case{"Published: March 5, 2025", "2025-03-05"},
           Case{"Last updated on Wednesday 5 March 2025 15.04 GMT", "2025-03-05T15:04Z"},
           Case{"First published on Wed 5 Mar 2025 01.00 EST", "2025-03-05T01:00-05:00"},
           Case{"March 5, 2025 / 3:04 PM EST", "2025-03-05T15:04-05:00"},
           Case{"MAR 05, 2025 | 3:04 PM ET", "2025-03-05T15:04-05:00"},
           Case{"Mar 5, 2025, 3:04pm EST", "2025-03-05T15:04-05:00"},
           Case{"March 5, 2025 (Wednesday)", "2025-03-05"},
           Case{"2025-03-05 (Wed) 15:04 UTC", "2025-03-05T15:04Z"},
           Case{"5 March 2025 at 3.04", "2025-03-05"},
           Case{"Date: 5 Mar 2025", "2025-03-05"},
           // German
           Case{"Mittwoch, 05.03.2025, 15:04 Uhr", "2025-03-05"},
           Case{"Stand: 05.03.2025 15:04 Uhr", "2025-03-05"},
           Case{"Veröffentlicht am 5. März 2025 um 15.04", "2025-03-05"},
           Case{"05.03.2025 – 15:04 MEZ", "2025-03-05T15:04+01:00"},
           // Spanish
           Case{"Publicado el 5 de marzo de 2025", "2025-03-05"},
           Case{"Actualizado 5 mar 2025 15:04 CET", "2025-03-05T15:04+01:00"},
           Case{"5 Ene 2025 a la 1:04", "2025-01-05"},
           Case{"lunes 3 de noviembre de 2025, 15:04 h", "2025-11-03"},
           // French
           Case{"mercredi 5 mars 2025 à 15h04", "2025-03-05"},
           Case{"Publié le 5 mars 2025 à 15h04", "2025-03-05"},
           Case{"Mis à jour le 05 mars 2025 à 15:04 CET", "2025-03-05T15:04+01:00"},
           // Italian
           Case{"Pubblicato il 5 marzo 2025 alle 15.04", "2025-03-05"},
           Case{"05 marzo 2025 alle ore 15.04", "2025-03-05"},
           // Portuguese
           Case{"Publicado em 5 de março de 2025 às 15h04", "2025-03-05"},
           Case{"Atualizado 05/mar/2025", "2025-03-05"},
           // Dutch
           Case{"Gepubliceerd: woensdag 5 maart 2025 om 15.04 uur", "2025-03-05"},
           // Swedish
           Case{"onsdag 5 mars 2025 kl. 15.04", "2025-03-05"},
           Case{"Publicerad 5 maj 2025", "2025-05-05"},
           Case{"lördag den 1 februari 2025 klockan 15:04", "2025-02-01"},
           // Danish
           Case{"5. marts 2025, kl. 15:04", "2025-03-05"},
           Case{"Lørdag den 1. marts 2025", "2025-03-01"},
           Case{"onsdag den 5. oktober 2025", "2025-10-05"},
           // Norwegian
           Case{"Publisert 5. desember 2025 kl. 15.04", "2025-12-05"},
           Case{"søndag 5. januar 2025", "2025-01-05"},
           // Polish
           Case{"5 marca 2025", "2025-03-05"},
           Case{"5 października 2025 r., godz. 15:04", "2025-10-05"},
           Case{"środa, 5 lutego 2025", "2025-02-05"},
           Case{"Opublikowano: 5 lipca 2025", "2025-07-05"},
           // Russian
           Case{"5 марта 2025 г.", "2025-03-05"},
           Case{"Опубликовано 5 мая 2025 года в 15:04 МСК", "2025-05-05T15:04+03:00"},
           Case{"среда, 5 ноября 2025", "2025-11-05"},
           Case{"05.03.2025 15:04", "2025-03-05"},
           // Japanese, Chinese, Korean
           Case{"2025年3月5日（水曜日） 午後3時4分5秒 JST", "2025-03-05T15:04:05+09:00"},
           Case{"更新日：2025年3月5日", "2025-03-05"},
           Case{"2025/03/05(水) 15:04", "2025-03-05"},
           Case{"发布时间：2025-03-05 15:04", "2025-03-05T15:04Z"},
           Case{"2025年03月05日15:04", "2025-03-05"},
           Case{"입력 2025.03.05. 오후 3:04", "2025-03-05"},
           Case{"2025년 3월 5일 수요일 오후 3시 4분 KST", "2025-03-05T15:04+09:00"},
           // Arabic
           Case{"الأربعاء، 5 مارس 2025", "2025-03-05"},
           Case{"٥ مارس ٢٠٢٥", "2025-03-05"},
           Case{"5 أبريل 2025 الساعة 3:04 م", "2025-04-05"},
       }) {
    CAPTURE(c.given);
    CHECK(read_news_date(c.given).value_or("") == c.iso);
  }
}

TEST_CASE("news date: what is one month in one language and another in the next is not guessed") {
  CHECK(read_news_date("5 listopada 2025", "pl") == "2025-11-05");
  CHECK(read_news_date("5 listopada 2025", "pl-PL") == "2025-11-05");
  CHECK_FALSE(read_news_date("5. listopada 2025", "hr"));
  CHECK_FALSE(read_news_date("5 listopada 2025"));
}

TEST_CASE("news date: years of other calendars are no years of news") {
  for (const std::string_view given : {"5 مارس 1446", "1403-12-15", "5 March 2568", "5 March 1599",
                                       "14 December 1446", "5 March 0025"}) {
    CAPTURE(given);
    CHECK_FALSE(read_news_date(given));
  }
  CHECK(read_news_date("5 March 1600") == "1600-03-05");
}

TEST_CASE("news date: numbers that may be either are read only where something decides") {
  struct Case {
    std::string_view given, language, iso;
  };
  for (const Case& c : {
           Case{"05.03.2025", "", "2025-03-05"},
           Case{"Published: 05/03/2025", "en-GB", "2025-03-05"},
           Case{"05/03/2025", "ru", "2025-03-05"},
           Case{"05.03.2025", "en-US", "2025-03-05"},
           Case{"03/15/2025", "", "2025-03-15"},
           Case{"15/03/2025", "", "2025-03-15"},
           Case{"05/05/2025", "", "2025-05-05"},
           Case{"03/05/2025", "en-US", "2025-03-05"},
           Case{"03/05/2025", "en_US", "2025-03-05"},
           Case{"03/05/2025", "en-GB", "2025-05-03"},
           Case{"03/05/2025", "fr", "2025-05-03"},
           Case{"03-05-2025", "nl", "2025-05-03"},
           Case{"03/05/2025 3:04 PM EST", "", "2025-03-05T15:04-05:00"},
           Case{"03/05/2025 15:04 CEST", "", "2025-05-03T15:04+02:00"},
           Case{"Wednesday, 03/05/2025", "", "2025-03-05"},
           Case{"Saturday, 03/05/2025", "", "2025-05-03"},
       }) {
    CAPTURE(c.given);
    CAPTURE(c.language);
    CHECK(read_news_date(c.given, c.language) == c.iso);
  }
  for (const std::string_view language :
       {"", "en", "es-US", "es-PR", "en-CA", "en-PH", "sv", "zh"}) {
    CAPTURE(language);
    CHECK_FALSE(read_news_date("03/05/2025", language));
    CHECK_FALSE(read_news_date("03/05/2025 15:04 GMT", language));
    CHECK_FALSE(read_news_date("Monday, 03/05/2025", language));
  }
}

TEST_CASE("news date: what is no date is nothing") {
  for (const std::string_view given : {"",
                                       "soon",
                                       "2025",
                                       "March 2025",
                                       "March 5",
                                       "5 March 25",
                                       "31 April 2025",
                                       "29 February 2025",
                                       "05.03.25",
                                       "March 5, 2025 and later",
                                       "March 5, 2025 25:00",
                                       "March 5, 2025 13 am",
                                       "2 days ago",
                                       "1 hour ago",
                                       "Updated 1 hour ago",
                                       "Today",
                                       "vor 2 Stunden",
                                       "il y a 3 heures",
                                       "5 分前",
                                       "Published",
                                       "Published: ",
                                       "Published March 5, 2025, updated March 6, 2025",
                                       "30 February 2025",
                                       "2025-02-30",
                                       "0 March 2025",
                                       "00/00/2025",
                                       "March 5, 2025 (",
                                       "March 5, 2025 (Wednesday",
                                       "令和7年3月5日",
                                       "2025-13-01",
                                       "2025-03/05",
                                       "12345678",
                                       "20250416T9999Z",
                                       "2025041618",
                                       "5 March 2025 15:04 XYZ",
                                       "31/31/2025",
                                       "2025-W10-3",
                                       "2025年3月",
                                       "5 March 2025 15:04 +99:00",
                                       "mar. 2025",
                                       "\xFF\xFE",
                                       "05//03/2025",
                                       "20250416Tzulu",
                                       "99999999999999999999"}) {
    CAPTURE(given);
    CHECK_FALSE(read_news_date(given));
  }
  CHECK_FALSE(read_news_date("5 March 2025" + std::string(200, ' ')));
}

TEST_CASE("news date: numbers of exports count from 1970 or spell a day") {
  CHECK(read_numeric_date(1744826700) == "2025-04-16T18:05:00Z");
  CHECK(read_numeric_date(1744826700123) == "2025-04-16T18:05:00Z");
  CHECK(read_numeric_date(20250416) == "2025-04-16");
  CHECK(read_numeric_date(20250416180500) == "2025-04-16T18:05:00Z");
  for (const std::int64_t number :
       {std::int64_t{0}, std::int64_t{-1}, std::int64_t{2025}, std::int64_t{99'999'999},
        std::int64_t{20251301}, std::int64_t{2025041618}, std::int64_t{202504161805},
        std::int64_t{20250416186000}, std::int64_t{50'000'000'000},
        std::int64_t{9'000'000'000'000'000}}) {
    CAPTURE(number);
    CHECK_FALSE(read_numeric_date(number));
  }
}
