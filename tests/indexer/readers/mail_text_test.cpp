// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/mail_text.hpp"

#include <doctest/doctest.h>

using lede::indexing::article_of_mail;
using lede::indexing::title_of_subject;

TEST_CASE("mail text: only the article is kept") {
  struct Case {
    std::string_view text, article;
  };
  for (const Case& c : {
           Case{"One.\n\nTwo.\n-- \nA. B.", "One.\n\nTwo."},
           Case{"View in browser\n\nOne.\n\nTwo.\n\nUnsubscribe here\n\n1 Quay Street",
                "One.\n\nTwo."},
           Case{"They unsubscribe in masses.\n\nOne.\n\nTwo.\n\nThree.", "One.\n\nTwo.\n\nThree."},
           Case{"---------- Forwarded message ---------\nFrom: a\nDate: b\nSubject: c\n\nOne.",
                "One."},
           Case{"One.\n\nOn Monday A. wrote:\n> Two.\n> Three.", "One."},
           Case{"What comes\n\nView in browser\n\nOne.\n\nTwo.\n\nThree.",
                "What comes\n\nOne.\n\nTwo.\n\nThree."},
           Case{"What comes\n\nView in browser\n\nA title\n\nOne.\n\nTwo.", "One.\n\nTwo."},
           Case{"A title", "A title"},
           Case{"Unsubscribe", "Unsubscribe"},
           Case{"", ""},
       }) {
    CAPTURE(c.text);
    CHECK(article_of_mail(c.text, "A title") == c.article);
  }
}

TEST_CASE("mail text: a subject loses what replies put before it") {
  struct Case {
    std::string_view subject, title;
  };
  for (const Case& c : {
           Case{"Re: Fwd: A", "A"},
           Case{"RE[2]: A", "A"},
           Case{"Aw: WG: A: b", "A: b"},
           Case{"Trade: A", "Trade: A"},
           Case{"A", "A"},
           Case{"Re:", ""},
       }) {
    CAPTURE(c.subject);
    CHECK(title_of_subject(c.subject) == c.title);
  }
}
