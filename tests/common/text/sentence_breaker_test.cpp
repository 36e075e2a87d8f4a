// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/sentence_breaker.hpp"

#include <initializer_list>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace lede::text {
namespace {

/// The paragraph with ` | ` between its sentences.
std::string cut(std::string_view paragraph) {
  SentenceBreaker breaker;
  std::string shown;
  for (const ByteRange& sentence : breaker.sentences(paragraph)) {
    if (!shown.empty()) shown += " | ";
    shown += sentence.in(paragraph);
  }
  return shown;
}

/// Checks that paragraphs are cut where they have ` | ` here and a space in truth.
void check_cuts(std::initializer_list<std::string_view> sentences) {
  for (const std::string_view expected : sentences) {
    std::string paragraph(expected);
    for (std::size_t at; (at = paragraph.find(" | ")) != std::string::npos;) {
      paragraph.erase(at, 2);
    }
    CAPTURE(paragraph);
    CHECK(cut(paragraph) == expected);
  }
}

}  // namespace

TEST_CASE("sentences: end at full stops and other ends and after quotations") {
  check_cuts({
      "The House voted. | The Senate did not.",
      "Will it pass? | Nobody knows! | Wait.",
      "\"It will pass.\" | He smiled.",
      "“It will pass.” | He smiled.",
      "It will pass (soon). | He smiled.",
      "Prices rose 5.9 percent. | Wages fell.",
      "We read it on digital.gov today. | It was fine.",
      "He stopped... and went on.",
      "No full stop at the end",
  });
  CHECK(cut("他们同意。会议结束。") == "他们同意。 | 会议结束。");
}

TEST_CASE("sentences: do not end after titles") {
  check_cuts({
      "We saw Mr. Smith and Mrs. Jones and Ms. Lee. | They left.",
      "Dr. Brown met Prof. White. | They left.",
      "Gen. Adams, Sen. Baker, Rep. Clark and Gov. Davis spoke. | They left.",
      "Lt. Col. Evans told Sgt. Frank, Capt. Green, Maj. Hill, Adm. Irwin and Cmdr. Jones.",
      "Sens. Kay and Lott sponsor it. | It is short.",
      "They met in St. Louis. | It rained.",
      "In Roe v. Wade and Brown vs. Board it ruled. | That was all.",
      "El Sr. García y la Sra. López y la Dra. Ruiz hablaron. | Nadie respondió.",
      "M. Dupont et Mme. Martin ont parlé. | Personne n'a répondu.",
      "Hr. Müller und Fr. Schmidt sprachen. | Niemand antwortete.",
      "Es kostet ca. Hundert Euro bzw. Dollar. | Das ist viel.",
  });
}

TEST_CASE("sentences: do not end after what numbers something but after the same word alone") {
  check_cuts({
      "They won No. 5 Main Street and Nos. 6 Park Street. | It was late.",
      "See Art. 12 Section A and Sec. 3 Part Two. | It was late.",
      "He said no. | The talks ended.",
      "We love art. | The museum is free.",
      "It opens Jan. 5 Monday and Feb. 6 Tuesday. | Tickets are free.",
      "Véase la núm. 3 Sección y la pág. 4 Nota. | Es breve.",
      "Siehe Nr. 5 Absatz und Abs. 3 Satz. | Das gilt.",
      "Am 3. Oktober und am 12. März tagt er. | Das gilt.",
      "There were 12. | Monday was quiet.",
  });
}

TEST_CASE("sentences: do not end after initials and dotted initialisms") {
  check_cuts({
      "George W. Bush and J. K. Rowling met. | They talked.",
      "The U.S. Senate and the U.N. Council met in Washington D.C. Monday. | They talked.",
      "The U.S . Senate met. | They talked.",
      "Das gilt z.B. Montag. | Das ist alles.",
      "Los EE. UU. Mexicanos no. | Nada.",
  });
}

TEST_CASE("sentences: a line's end ends none") {
  CHECK(cut("The House\nvoted.\nThe Senate\r\ndid not.") ==
        "The House\nvoted. | The Senate\r\ndid not.");
  CHECK(cut("one\u2028two\u0085three") == "one\u2028two\u0085three");
}

TEST_CASE("sentences: an empty or blank paragraph has none") {
  CHECK(cut("").empty());
  CHECK(cut(" \n ").empty());
}

TEST_CASE("sentences: a breaker is used again") {
  SentenceBreaker breaker;
  breaker.sentences("One. Two. Three.");
  CHECK(breaker.sentences("Four.").size() == 1);
}

}  // namespace lede::text
