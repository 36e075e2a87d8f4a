// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/mail.hpp"

#include <string>

#include <doctest/doctest.h>

using lede::indexing::begins_with_mail;
using lede::indexing::read_mail;
using lede::indexing::Reading;

TEST_CASE("mail: is recognised by its header") {
  struct Case {
    std::string_view head;
    bool begins;
  };
  for (const Case& c : {
           Case{"From: a\nSubject: b\nDate: c\n\n", true},
           Case{"Received: by x\n\twith y\nfrom: a\r\nsubject: b\r\n\r\n", true},
           Case{"From a@example.org Tue May 20 14:15:00 2025\n", true},
           Case{"From: a\nSubject: b\n\nDate: c\n", false},
           Case{"From a reader\n", false},
           Case{"Subject: b\nA text that goes on\nFrom: a\nDate: c\n\n", false},
           Case{"", false},
       }) {
    CAPTURE(c.head);
    CHECK(begins_with_mail(c.head) == c.begins);
  }
}

TEST_CASE("mail: what says nothing is rejected") {
  struct Case {
    std::string_view bytes, reason;
  };
  for (const Case& c : {
           Case{"\n\n", "an empty message"},
           Case{"text\n", "no mail: it has neither sender nor subject"},
           Case{"Subject: a\n\n", "a message without text"},
       }) {
    CAPTURE(c.bytes);
    const Reading reading = read_mail({.path = "/a.eml", .bytes = std::string(c.bytes)});
    REQUIRE(reading.rejections.size() == 1);
    CHECK(reading.rejections.front().reason == c.reason);
  }
}

TEST_CASE("mail: text is read in the encoding it is in whatever it declares") {
  struct Case {
    std::string_view charset, text;
  };
  for (const Case& c : {
           Case{"us-ascii", "Le caf\u00E9 du port ferme."},
           Case{"x-unknown", "Le caf\u00E9 du port ferme."},
           Case{"iso-8859-1", "Le caf\xE9 du port ferme."},
           Case{"x-unknown", "Le caf\xE9 du port ferme."},
       }) {
    CAPTURE(c.charset);
    const Reading reading =
        read_mail({.path = "/a.eml",
                   .bytes = "From: a\nSubject: b\nContent-Type: text/plain; charset=" +
                            std::string(c.charset) + "\n\n" + std::string(c.text) + "\n"});
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles.front().body == "Le caf\u00E9 du port ferme.");
  }
}

TEST_CASE("mail: what is damaged is read as far as it goes") {
  struct Case {
    std::string_view rest, body;
  };
  for (const Case& c : {
           Case{"Content-Type: multipart/alternative; boundary=x\n\n--x\n\nThe te", "The te"},
           Case{"Content-Type: multipart/alternative\n\nThe text.\n", "The text."},
           Case{"Content-Type: multipart/mixed; boundary=y\n\nThe text.\n", "The text."},
           Case{"Content-Transfer-Encoding: base64\n\nVGhlIHRleH", "The te"},
           Case{"Content-Transfer-Encoding: x\n\nThe text.\n", "The text."},
           Case{"Content-Type: text\n\nThe text.\n", "The text."},
       }) {
    CAPTURE(c.rest);
    const Reading reading =
        read_mail({.path = "/a.eml", .bytes = "From: a\nSubject: b\n" + std::string(c.rest)});
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles.front().body == c.body);
  }
}

TEST_CASE("mail: of one that is attached the text is read where it says more") {
  const Reading reading =
      read_mail({.path = "/a.eml",
                 .bytes = "From: a\nSubject: Fwd: b\nContent-Type: multipart/mixed; boundary=x\n\n"
                          "--x\n\nSee below.\n--x\nContent-Type: message/rfc822\n\n"
                          "From: c\nSubject: b\n\nThe commission cut the quota.\n--x--\n"});
  REQUIRE(reading.articles.size() == 1);
  CHECK(reading.articles.front().body == "The commission cut the quota.");
}

TEST_CASE("mail: behind a message that was too long nothing need be") {
  const Reading reading = read_mail({.path = "/a.mbox", .first_record = 2});
  CHECK(reading.rejections.empty());
}

TEST_CASE("mail: nesting without end does not matter") {
  std::string bytes = "From: a\nSubject: b\n";
  for (int i = 0; i < 50'000; ++i) {
    bytes += "Content-Type: multipart/mixed; boundary=b\n\n--b\n";
  }
  bytes += "\nthe text\n";
  const Reading reading = read_mail({.path = "/a.eml", .bytes = bytes});
  CHECK(reading.articles.size() + reading.rejections.size() == 1);
}

TEST_CASE("mail: the language of its content is the article's") {
  const Reading reading = read_mail({.path = "/a.eml",
                                     .bytes = "From: a@example.org\nSubject: X\n"
                                              "Content-Language: es-MX\n"
                                              "Content-Type: text/plain\n\nTariffs.\n"});
  REQUIRE(reading.articles.size() == 1);
  CHECK(reading.articles.front().language == "es-MX");
}
