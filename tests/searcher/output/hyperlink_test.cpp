// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/hyperlink.hpp"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "searcher/output/text_layout.hpp"

using namespace lede::output;

TEST_CASE("hyperlink: only what is safe to open and to send is linked") {
  struct Case {
    std::string_view url, address;
  };
  for (const Case& c : {
           Case{"https://example.org/a", "https://example.org/a"},
           Case{"HTTP://example.org/a;b", "HTTP://example.org/a;b"},
           Case{"https://example.org/México", "https://example.org/M%C3%A9xico"},
           Case{"https://example.org/\xc2\x9b", "https://example.org/%C2%9B"},
           Case{"file:///etc/passwd", ""},
           Case{"javascript:alert(1)", ""},
           Case{"https://", ""},
           Case{"https://example.org/ a", ""},
           Case{"https://example.org/\x1b\\", ""},
           Case{"https://example.org/\a", ""},
           Case{"https://example.org/\x7f", ""},
           Case{"example.org", ""},
           Case{"", ""},
       }) {
    CAPTURE(c.url);
    const std::string opening = link_opening(c.url);
    if (c.address.empty()) {
      CHECK(opening.empty());
    } else {
      CHECK(opening.substr(0, 7) == "\x1b]8;id=");
      CHECK(opening.substr(15) == ";" + std::string(c.address) + "\x1b\\");
    }
  }
  CHECK(link_opening("https://example.org/" + std::string(3'000, 'a')).empty());
}

TEST_CASE("hyperlink: terminals that are not known get none") {
  struct Case {
    TerminalNames names;
    bool shows;
  };
  for (const Case& c : {
           Case{{"xterm-256color", "", "", "", "", ""}, false},
           Case{{"linux", "", "", "", "", ""}, false},
           Case{{"xterm-kitty", "", "", "", "", ""}, true},
           Case{{"xterm-256color", "iTerm.app", "", "", "", ""}, true},
           Case{{"xterm-256color", "Apple_Terminal", "", "", "", ""}, false},
           Case{{"xterm-256color", "", "6003", "", "", ""}, true},
           Case{{"xterm-256color", "", "4800", "", "", ""}, false},
           Case{{"xterm-256color", "", "", "220400", "", ""}, true},
           Case{{"xterm-256color", "", "", "190400", "", ""}, false},
           Case{{"xterm-256color", "", "", "", "6c1f", ""}, true},
           Case{{"xterm-kitty", "", "", "", "", "/tmp/tmux-1000/default,1,0"}, false},
       }) {
    CAPTURE(c.names.term);
    CHECK(shows_links(c.names) == c.shows);
  }
}

TEST_CASE("hyperlink: each line of a linked text is linked and takes no more room") {
  const Layout layout{"1  ", 3, Face::strong, "https://a.org"};
  const std::string open = link_opening("https://a.org");
  const std::string close(link_closing);
  const TextStyle style{10, Emphasis::color, Links::shown};
  CHECK(lay_out({"one two three", {}}, layout, style) == "1  " + open + "\x1b[1mone two\x1b[0m" +
                                                             close + "\n   " + open +
                                                             "\x1b[1mthree\x1b[0m" + close + "\n");
  CHECK(lay_out({"one two", {}}, layout, {10, Emphasis::color, Links::hidden}) ==
        "1  \x1b[1mone two\x1b[0m\n");
}
