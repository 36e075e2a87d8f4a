// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/analyzer.hpp"

#include <initializer_list>
#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace lede::text {
namespace {

std::string tokens(std::string_view text, Capitals capitals = Capitals::by_context) {
  Analyzer analyzer;
  std::string shown;
  for (const Token& token : analyzer.analyze(text, 1, capitals).tokens) {
    if (!shown.empty()) shown += ' ';
    shown += to_string(token);
  }
  return shown;
}

struct Case {
  std::string_view text, tokens;
};

void check(std::initializer_list<Case> cases) {
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(tokens(c.text) == c.tokens);
  }
}

/// What the tokens cover, in order, between bars.
std::string ranges(std::string_view text) {
  Analyzer analyzer;
  std::string shown = "|";
  for (const Token& token : analyzer.analyze(text).tokens) {
    shown += fmt::format("{}|", token.range.in(text));
  }
  return shown;
}

}  // namespace

TEST_CASE("analyzer: folds words and counts them from one") {
  check({
      {"", ""},
      {"Trade Deal", "1:trade 2:deal"},
      {"México, Łódź!", "1:mexico 2:lodz"},
      {"co\u00ADoperate ﬁscal", "1:cooperate 2:fiscal"},
      {"... — ! \u0301 ' ’ 😀 👩🏽‍💻 ½ €", ""},
  });
}

TEST_CASE("analyzer: drops possessives and contracted verbs") {
  check({
      {"Trump’s tariffs", "1:trump 2:tariffs"},
      {"Trump's TRUMP’S", "1:trump 2:trump"},
      {"the workers’ pay", "1:the 2:workers 3:pay"},
      {"the U.S.’s debt", "1:the 2:us 2:us^ 3:debt"},
      {"the 1990’s", "1:the 2:1990"},
      {"it's she'll we're I'd they’ve I’m", "1:it 2:she 3:we 4:i 5:they 6:i"},
  });
}

TEST_CASE("analyzer: joins what other apostrophes part") {
  check({
      {"O’Doyle o'doyle odoyle", "1:odoyle 2:odoyle 3:odoyle"},
      {"don't don’t dont", "1:dont 2:dont 3:dont"},
      {"об’єкт об'єкт", "1:обєкт 2:обєкт"},
      {"aujourd’hui", "1:aujourdhui"},
      {"5'10", "1:5 2:+10"},
      {"col·lecció", "1:colleccio"},
  });
}

TEST_CASE("analyzer: leaves elided articles out") {
  check({
      {"l’accord", "1:accord"},
      {"L'Accord d’Amérique", "1:accord 2:amerique"},
      {"dell’economia nell'area sull’asse", "1:economia 2:area 3:asse"},
      {"qu’il jusqu’ici quelqu’un", "1:il 2:ici 3:un"},
      {"un’altra l’hora", "1:altra 2:hora"},
      {"c’est l’Europe", "1:est 2:europe"},
  });
}

TEST_CASE("analyzer: undots initialisms of single letters") {
  check({
      {"the U.S. plan", "1:the 2:us 2:us^ 3:plan"},
      {"the U.S plan", "1:the 2:us 2:us^ 3:plan"},
      {"the U.S . plan", "1:the 2:us 2:us^ 3:plan"},
      {"the u.s. plan", "1:the 2:us 2:us^ 3:plan"},
      {"U.S.A. D.E.A.", "1:usa 2:dea"},
      {"J.P. Morgan J.P.Morgan", "1:jp 2:morgan 3:jp 4:+morgan"},
      {"С.Ш.А. z.B.", "1:сша 2:zb"},
      {"George W. Bush", "1:george 2:w 3:bush"},
      {"ex-U.S. aide", "1:ex 1:exus/2 2:+us 2:us^ 3:aide"},
      {"U.S.-led force", "1:us 1:usled/2 1:us^ 2:+led 3:force"},
  });
}

TEST_CASE("analyzer: tells a word in capitals from the word") {
  check({
      {"the US asked us", "1:the 2:us 2:us^ 3:asked 4:us"},
      {"the WHO said who", "1:the 2:who 2:who^ 3:said 4:who"},
      {"an ICE raid on thin ice", "1:an 2:ice 2:ice^ 3:raid 4:on 5:thin 6:ice"},
      {"NATO and the DEA", "1:nato 2:and 3:the 4:dea"},
      {"Us and Who", "1:us 2:and 3:who"},
      {"I had plan A", "1:i 2:had 3:plan 4:a"},
      {"the US’s plan", "1:the 2:us 2:us^ 3:plan"},
      {"the US-led force", "1:the 2:us 2:usled/2 2:us^ 3:+led 4:force"},
  });
}

TEST_CASE("analyzer: capitals say nothing where all is in capitals") {
  check({
      {"TELL US WHO PAYS", "1:tell 2:us 3:who 4:pays"},
      {"WHO", "1:who 1:who^"},
      {"WHO 2024", "1:who 1:who^ 2:2024"},
      {"TELL US 中国", "1:tell 2:us 2:us^ 3:中国"},
      {"THE U.S. WILL TELL US", "1:the 2:us 2:us^ 3:will 4:tell 5:us"},
      {"TELL US\n\nthe US plan", "1:tell 2:us 1027:the 1028:us 1028:us^ 1029:plan"},
  });
}

TEST_CASE("analyzer: whoever asks decides what capitals say") {
  CHECK(tokens("TELL US", Capitals::distinguish) == "1:tell 2:us 2:us^");
  CHECK(tokens("the US and the U.S.", Capitals::ignore) == "1:the 2:us 3:and 4:the 5:us");
}

TEST_CASE("analyzer: cuts runs at all but letters and digits and tells that they are runs") {
  check({
      {"@trump #tariffs", "1:trump 2:tariffs"},
      {"word.Word", "1:word 2:+word"},
      {"digital.gov", "1:digital 2:+gov"},
      {"foo_bar _emphasis_ __init__", "1:foo 2:+bar 3:emphasis 4:init"},
      {"10:30 and/or", "1:10 2:+30 3:and 4:+or"},
      {"press@example.com", "1:press 2:+example 3:+com"},
      {"AT&T R&D", "1:at 2:+t 3:r 4:+d"},
      {"steel,aluminium", "1:steel 2:aluminium"},
      {"tariffs—steel (tariff)s", "1:tariffs 2:steel 3:tariff 4:s"},
      {"end. Start", "1:end 2:start"},
      {"Ph.D.", "1:ph 2:+d"},
  });
}

TEST_CASE("analyzer: compounds give their parts and their joined form") {
  check({
      {"co-operate", "1:co 1:cooperate/2 2:+operate"},
      {"co\u2010operate co\u2011operate",
       "1:co 1:cooperate/2 2:+operate 3:co 3:cooperate/2 4:+operate"},
      {"COVID-19", "1:covid 1:covid19/2 2:+19"},
      {"state-of-the-art", "1:state 1:stateoftheart/4 2:+of 3:+the 4:+art"},
      {"a-b-c-d-e", "1:a 2:+b 3:+c 4:+d 5:+e"},
      {"2025-04-16", "1:2025 1:20250416/3 2:+04 3:+16"},
      {"commander-in-chief’s", "1:commander 1:commanderinchief/3 2:+in 3:+chief"},
      {"l’ex-président", "1:ex 1:expresident/2 2:+president"},
      {"co- operate co -operate co--operate", "1:co 2:operate 3:co 4:operate 5:co 6:+operate"},
      {"-steel", "1:steel"},
  });
}

TEST_CASE("analyzer: joins digits in groups of three and keeps decimal points") {
  check({
      {"1,000 1000 1,234,567", "1:1000 2:1000 3:1234567"},
      {"$10,000.50", "1:10000.50"},
      {"5.93 1.2.3", "1:5.93 2:1.2.3"},
      {"5,93", "1:5 2:+93"},
      {"12,34,567", "1:12 2:+34 3:+567"},
      {"1,000,00 1234,567", "1:1 2:+000 3:+00 4:1234 5:+567"},
      {"1.000,500", "1:1.000 2:+500"},
      {"$1.5m 3,000km G20", "1:1.5m 2:3000km 3:g20"},
      {"in 2024, 300", "1:in 2:2024 3:300"},
  });
}

TEST_CASE("analyzer: percentages are the same however they are written") {
  for (const std::string_view text :
       {"25 percent tax", "25 per cent tax", "25 pct tax", "25 % tax", "25\u00A0% tax",
        "25\u202F% tax", "25 Prozent tax", "25 pour cent tax", "25 por ciento tax",
        "25 por cento tax", "25 per cento tax", "25\npercent tax"}) {
    CAPTURE(text);
    CHECK(tokens(text) == "1:25 1:25%/2 2:percent 3:tax");
  }
  check({
      {"25% tax", "1:25 1:25%/2 2:+percent 3:tax"},
      {"25％", "1:25 1:25%/2 2:+percent"},
      {"a 25-percent tax", "1:a 2:25 2:25%/2 3:+percent 4:tax"},
      {"5.9% 1,000%", "1:5.9 1:5.9%/2 2:+percent 3:1000 3:1000%/2 4:+percent"},
      {"20-25%", "1:20 1:2025/2 2:+25 2:25%/2 3:+percent"},
      {"1/2 pct", "1:1 2:+2 3:percent"},  // not 2 percent
      {"25", "1:25"},
      {"percent of 25 % signs", "1:percent 2:of 3:25 3:25%/2 4:percent 5:signs"},
      {"25 per capita", "1:25 2:per 3:capita"},
      {"G20 percent", "1:g20 2:percent"},
  });
}

TEST_CASE("analyzer: cuts scripts without spaces by dictionary") {
  check({
      {"中国和美国的贸易", "1:中国 2:+和 3:+美国 4:+的 5:+贸易"},
      {"日本語のテスト。東京", "1:日本語 2:+の 3:+テスト 4:東京"},
      {"การค้าระหว่างประเทศ", "1:การ 2:+ค้า 3:+ระหว่าง 4:+ประเทศ"},
      {"한국 정부는", "1:한국 2:정부는"},
      {"2024年", "1:2024 2:+年"},
  });
}

TEST_CASE("analyzer: ranges cover what counts in the original") {
  struct Ranges {
    std::string_view text, ranges;
  };
  for (const Ranges& c : {
           Ranges{"Trump’s U.S. plan", "|Trump|U.S|U.S|plan|"},
           Ranges{"l’Économie d'Été", "|Économie|Été|"},
           Ranges{"co-operate", "|co|co-operate|operate|"},
           Ranges{"25 per cent, 5%", "|25|25 per cent|per cent|5|5%|%|"},
           Ranges{"@trump O’Doyle", "|trump|O’Doyle|"},
           Ranges{"$1,000.50!", "|1,000.50|"},
           Ranges{"co\u00ADop", "|co\u00ADop|"},
       }) {
    CAPTURE(c.text);
    CHECK(ranges(c.text) == c.ranges);
  }
}

TEST_CASE("analyzer: leaves a gap behind a paragraph that has words") {
  Analyzer analyzer;
  CHECK(tokens("a b\n\n***\n\nc\n    d") == "1:a 2:b 1027:c 2052:d");
  CHECK(analyzer.analyze("a b").next == 1027);
  CHECK(analyzer.analyze("a b", 5000).next == 6026);
  CHECK(analyzer.analyze("a b", 5000).tokens.front().position == 5000);
  CHECK(analyzer.analyze("***", 7).next == 7);
  CHECK(analyzer.analyze("", 7).next == 7);
}

TEST_CASE("analyzer: splits a long paragraph by a gap but nothing that belongs together") {
  std::string text;
  for (int i = 0; i < 1022; ++i) text += "a ";
  Analyzer analyzer;
  // The 1024th word would be `operate`, the place behind it is kept for a percent sign.
  const auto& tokens = analyzer.analyze(text + "co-operate b").tokens;
  REQUIRE(tokens.size() == 1026);
  CHECK(tokens[1021].position == 1022);
  CHECK(to_string(tokens[1022]) == "2047:co");
  CHECK(to_string(tokens[1023]) == "2047:cooperate/2");
  CHECK(to_string(tokens[1024]) == "2048:+operate");
  CHECK(to_string(tokens[1025]) == "2049:b");
}

TEST_CASE("analyzer: sentences know their words and paragraph") {
  const std::string_view text = "One two. Three!\n    — * —\n    The U.S. won. *** Co-op.";
  Analyzer analyzer;
  std::string shown;
  for (const Sentence& s : analyzer.analyze(text).sentences) {
    shown += fmt::format("{}: {}-{} {}\n", s.paragraph, s.first, s.last, s.range.in(text));
  }
  CHECK(shown ==
        "0: 1-2 One two.\n"
        "0: 3-3 Three!\n"
        "1: 1-0 — * —\n"
        "2: 1028-1030 The U.S. won.\n"
        "2: 1031-1032 *** Co-op.\n");
}

TEST_CASE("analyzer: very long words are cut between code points") {
  Analyzer analyzer;
  std::string word = "a";
  for (int i = 0; i < 300; ++i) word += "я";
  const auto& tokens = analyzer.analyze(word).tokens;
  REQUIRE(tokens.size() == 1);
  CHECK(tokens[0].normal == word.substr(0, 199));
  CHECK(tokens[0].range == ByteRange{0, 601});
}

TEST_CASE("analyzer: very long numbers and compounds stay within the limit too") {
  Analyzer analyzer;
  const std::string number(300, '7');
  for (const Token& token : analyzer.analyze(number + "% " + number + "-" + number).tokens) {
    CAPTURE(to_string(token));
    CHECK(token.normal.size() == 200 - (token.normal == "percent" ? 193 : 0));
  }
}

TEST_CASE("analyzer: no text uses the positions up") {
  Analyzer analyzer;
  const Position near_the_end = 0xFFFF'0000;
  const Analysis& analysis = analyzer.analyze("a\n\nb\n\nc", near_the_end);
  CHECK(analysis.tokens.back().position == near_the_end + 2);
  CHECK(analysis.next == near_the_end + 3);
}

TEST_CASE("analyzer: the fingerprint names the versions that cut the text") {
  const std::string fingerprint = analysis_fingerprint();
  CAPTURE(fingerprint);
  for (const std::string_view part : {"analysis ", ", ICU ", ", Unicode "}) {
    CHECK(fingerprint.find(part) != std::string::npos);
  }
}

}  // namespace lede::text
