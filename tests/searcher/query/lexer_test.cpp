// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/lexer.hpp"

#include <string_view>

#include <doctest/doctest.h>

using namespace lede::query;

TEST_CASE("lexer: what the pieces of a query are") {
  struct Case {
    std::string_view typed, lexemes;
  };
  for (const Case& c : {
           Case{"", ""},
           Case{" \t\n", ""},
           Case{"drug cartels", "word:drug word:cartels"},
           Case{"+tariff -steel", "must word:tariff must_not word:steel"},
           Case{"co-operate a+b", "word:co-operate word:a+b"},
           Case{"\"trade deal\"", "phrase:\"trade deal\""},
           Case{"-\"trade deal\"", "must_not phrase:\"trade deal\""},
           Case{"“trade deal” „a b“ «c d»", "phrase:\"trade deal\" phrase:\"a b\" phrase:\"c d\""},
           Case{"a AND b OR NOT c", "word:a AND word:b OR NOT word:c"},
           Case{"and Or not ANDROID", "word:and word:Or word:not word:ANDROID"},
           Case{"+AND", "must word:AND"},
           Case{"(a)b", "( word:a ) word:b"},
           Case{"+(a b)", "must ( word:a word:b )"},
           Case{"a\xE2\x80\x83"
                "b\xE3\x80\x80"
                "c",
                "word:a word:b word:c"},
           Case{"\"a\"-b", "phrase:\"a\" word:-b"},
           Case{"title:tariff", "field:title word:tariff"},
           Case{"TITLE:tariff", "field:title word:tariff"},
           Case{"lang:es", "field:language word:es"},
           Case{"title:\"trade deal\"", "field:title phrase:\"trade deal\""},
           Case{"title:(a b)", "field:title ( word:a word:b )"},
           Case{"-source:ap", "must_not field:source word:ap"},
           Case{"(source:ap)", "( field:source word:ap )"},
           Case{"date:2025-04..", "field:date word:2025-04.."},
           Case{"id:https://x.org/Trade_(economics)#2",
                "field:id word:https://x.org/Trade_(economics)#2"},
           Case{"drug – cartels", "word:drug word:– word:cartels"},
           Case{"2020–2024", "word:2020–2024"},
           Case{"Ukraine:", "word:Ukraine:"},
           Case{"10:30", "word:10:30"},
           Case{"https://usa.gov/x", "word:https://usa.gov/x"},
           Case{"¿title:x", "word:¿title:x"},
       }) {
    CAPTURE(c.typed);
    const Lexed lexed = lex(c.typed);
    CHECK(to_string(lexed.lexemes) == c.lexemes);
    CHECK(lexed.diagnostics.empty());
  }
}

TEST_CASE("lexer: operators, endings, near spellings, exact forms and weights") {
  struct Case {
    std::string_view typed, lexemes;
  };
  for (const Case& c : {
           Case{"a w/5 b", "word:a near:5 word:b"},
           Case{"a W/12 b", "word:a near:12 word:b"},
           Case{"a /5 b near/5 c NEAR5 d within/3 e",
                "word:a near:5 word:b near:5 word:c near:5 word:d near:3 word:e"},
           Case{"a pre/3 b ADJ/3 c adj3 d",
                "word:a ordered:3 word:b ordered:3 word:c ordered:3 word:d"},
           Case{"a w/s b /s c w/p d", "word:a sentence word:b sentence word:c paragraph word:d"},
           Case{"fentan* wom?n Méx* co-op*",
                "pattern:fentan* pattern:wom?n pattern:Méx* pattern:co-op*"},
           Case{"sheinbaun~ sheinbaun~1", "fuzzy:sheinbaun fuzzy:sheinbaun:1"},
           Case{"=trade =\"trade deal\" +=US -=“x y”",
                "exact:trade exact:\"trade deal\" must exact:US must_not exact:\"x y\""},
           Case{"atleast3(a) ATLEAST10(a b)",
                "at_least:3 ( word:a ) at_least:10 ( word:a word:b )"},
           Case{"atl3(a) ATL5(b) atl3 b",
                "at_least:3 ( word:a ) at_least:5 ( word:b ) word:atl3 word:b"},
           Case{"tariff^2 \"trade deal\"^0.5 (a b)^3",
                "word:tariff weight:2 phrase:\"trade deal\" weight:0.5 ( word:a word:b ) weight:3"},
           Case{"title:fentan* title:=trade title:sheinbaun~2 title:a^2",
                "field:title pattern:fentan* field:title exact:trade field:title fuzzy:sheinbaun:2 "
                "field:title word:a weight:2"},
           Case{"w/o and/or 24/7 /x near near5th w/x",
                "word:w/o word:and/or word:24/7 word:/x word:near word:near5th word:w/x"},
           Case{"why? https://usa.gov/a?b=c * *1 ~5%",
                "word:why? word:https://usa.gov/a?b=c word:* word:*1 word:~5%"},
           Case{"^x a^b yo! a=b", "word:^x word:a^b word:yo! word:a=b"},
       }) {
    CAPTURE(c.typed);
    const Lexed lexed = lex(c.typed);
    CHECK(to_string(lexed.lexemes) == c.lexemes);
    CHECK(lexed.diagnostics.empty());
  }
}

TEST_CASE("lexer: what is odd is repaired and what means nothing is refused") {
  struct Case {
    std::string_view typed, lexemes, diagnostic;
  };
  for (const Case& c : {
           Case{"a \"b c", "word:a phrase:\"b c\"",
                "warning 2-3: the quotation mark is not closed (it is taken to close at the end "
                "of the query)"},
           Case{"drug - cartels", "word:drug word:cartels",
                "warning 5-6: - alone is no operator, and is ignored"},
           Case{"drug –cartels", "word:drug must_not word:cartels",
                "warning 5-8: – is read as -: the word behind it must not be there (leave a space "
                "behind it where it is only a dash)"},
           Case{"\"trade deal\"~5", "phrase:\"trade deal\" word:~5",
                "error 12-14: ~ stands behind a word, not behind quotation marks (for words near "
                "each other write trade w/5 deal)"},
           Case{"Ukraine:war", "word:Ukraine:war",
                "error 0-8: unknown field Ukraine (to search for the text itself, quote it or use "
                "--literal: \"Ukraine:war\")"},
           Case{"!tariff", "word:!tariff",
                "warning 0-7: ! before a word is ignored (write -tariff for what must not be "
                "there)"},
           Case{"date>=2025", "word:date>=2025",
                "warning 0-10: date>=2025 is read as words (write a colon behind a field, date:; "
                "since:2025-04 and until:2025-06 for dates)"},
           Case{"fentan!", "pattern:fentan*",
                "warning 0-7: fentan! is read as fentan* (leave out the ! to search for the word "
                "alone)"},
           Case{"HLEAD(tariff)", "field:hlead ( word:tariff )",
                "warning 0-5: HLEAD( is read as hlead:( (leave a space before the parenthesis to "
                "search for the word)"},
           Case{"a && b", "word:a word:b",
                "warning 2-4: && alone is no operator, and is ignored (write AND)"},
           Case{"a --b", "word:a word:--b",
                "warning 2-4: -- is no operator, and is ignored (write - or + once, right before "
                "the word)"},
           Case{"title: tariff", "word:title: word:tariff",
                "warning 0-6: title: has nothing right behind it, and is read as a word (write "
                "title:VALUE without a space)"},
           Case{"x autor:smith", "word:x word:autor:smith",
                "error 2-8: unknown field autor (did you mean author:? If not, to search for the "
                "text itself, quote it or use --literal: \"autor:smith\")"},
           Case{"site:ap.org", "word:site:ap.org",
                "error 0-5: unknown field site (did you mean source:? If not, to search for the "
                "text itself, quote it or use --literal: \"site:ap.org\")"},
           Case{"said:trump tariff", "word:said:trump word:tariff",
                "error 0-5: the field said: cannot be searched yet (to search for the text itself, "
                "quote it or use --literal: \"said:trump\")"},
           Case{"source:(a OR b)", "field:source ( word:a OR word:b )",
                "error 0-8: source: takes one value, not a group (write (source:A OR source:B))"},
           Case{"a & b", "word:a word:b",
                "warning 2-3: & alone is no operator, and is ignored (write AND where both must be "
                "there)"},
           Case{"a ~5 b", "word:a word:~5 word:b",
                "warning 2-4: ~5 alone is read as a number (write w/5 for words near each other)"},
           Case{"wc>100", "word:wc>100",
                "warning 0-6: wc>100 is read as words (how long an article is cannot be searched "
                "for: leave it out)"},
           Case{"HD(a)", "field:title ( word:a )",
                "warning 0-2: HD( is read as title:( (leave a space before the parenthesis to "
                "search for the word)"},
           Case{"SECTION(a)", "word:SECTION ( word:a )",
                "warning 0-7: SECTION( is read as a word (for a field write topic:VALUE)"},
           Case{"BYLINE(a)", "word:BYLINE ( word:a )",
                "warning 0-6: BYLINE( is read as a word (for a field write author:VALUE)"},
           Case{"author:smi*", "field:author word:smi*",
                "warning 7-11: * has no meaning in author: (write the value in full, (author:A OR "
                "author:B) for several)"},
           Case{"source:-ap", "field:source word:-ap",
                "error 0-8: a - stands before the field, not behind it (write -source:VALUE)"},
       }) {
    CAPTURE(c.typed);
    const Lexed lexed = lex(c.typed);
    CHECK(to_string(lexed.lexemes) == c.lexemes);
    REQUIRE(lexed.diagnostics.size() == 1);
    CHECK(to_string(lexed.diagnostics.front()) == c.diagnostic);
  }
}

TEST_CASE("lexer: cut at white space alone every piece is a word in its place") {
  const auto words = lex_literally("  a AND \"b\tc");
  CHECK(to_string(words) == "word:a word:AND word:\"b word:c");
  CHECK(words.back().range == lede::ByteRange{11, 12});
}

TEST_CASE("lexer: signs that mean nothing where they stand are warned of") {
  for (const std::string_view typed :
       {"atleast3 tariff", "atleast3 (tariff)", "tariff pre/s japan", "tariff w/ 5 japan", "PRE/p",
        "=trade*", "=trade~", "==trade", "= trade", "=(trade)", "*tariff", "~trade", "tariff^",
        "tariff^-1", "trade~1.5", "\"trad* deal\"", "=\"trad* deal\"", "title:\"trad* deal\""}) {
    CAPTURE(typed);
    const Lexed lexed = lex(typed);
    REQUIRE(lexed.diagnostics.size() == 1);
    CHECK(lexed.diagnostics.front().severity == Severity::warning);
  }
}

TEST_CASE("lexer: signs that are text are not warned of") {
  for (const std::string_view typed :
       {"w/o tariffs", "either/or", "https://example.org/~ana", "id:\"a*b\"", "source:\"A*\"",
        "=\"trade deal\"", "atleast", "tariff^2", "trade~1", "tariff^x", "~5%", "5 * 3",
        "source(s)", "ID(card)", "AT&T", "id:a*", "wc>x", "source:E*Trade"}) {
    CAPTURE(typed);
    CHECK(lex(typed).diagnostics.empty());
  }
}
