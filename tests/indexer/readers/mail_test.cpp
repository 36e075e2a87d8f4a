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
