// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/shortcodes.hpp"

#include <doctest/doctest.h>

using lede::indexing::remove_shortcodes;

TEST_CASE("shortcodes: they go and what stands between paired ones stays") {
  struct Case {
    std::string_view source, text;
  };
  for (const Case& c : {
           Case{"a {{< img src=\"x\" >}} b", "a  b"},
           Case{"{{< note >}}Mind this.{{< /note >}}", "Mind this."},
           Case{"{{% box %}}Mind this.{{% /box %}}", "Mind this."},
           Case{"[t]({{< ref \"a.md\" >}})", "[t]()"},
           Case{"{{< img\n  src=\"x\"\n>}}b", "b"},
           Case{"{{<ref \"x\">}}b", "b"},
           Case{"{{</* ref */>}}", ""},
           Case{"`{{< img >}}`", "``"},
       }) {
    CAPTURE(c.source);
    CHECK(remove_shortcodes(c.source) == c.text);
  }
}

TEST_CASE("shortcodes: the text that one shows stays") {
  CHECK(remove_shortcodes(R"({{< quote text="So \"many\" forms!" cite="An official" >}})") ==
        R"(So "many" forms!)");
  CHECK(remove_shortcodes(R"({{< quote cite="An official" >}})").empty());
}

TEST_CASE("shortcodes: braces that are none stay") {
  for (const std::string_view text :
       {"{{ .Title }}", "{{", "a {{< b", "a {{% b >}}", "}}", "{<x>}"}) {
    CAPTURE(text);
    CHECK(remove_shortcodes(text) == text);
  }
}

TEST_CASE("shortcodes: one that does not end does not shield those of the other kind") {
  CHECK(remove_shortcodes("a {{< b {{% c %}} d") == "a {{< b  d");
  CHECK(remove_shortcodes("a {{% b {{< c >}} d {{< e") == "a {{% b  d {{< e");
}

TEST_CASE("shortcodes: many that do not end take little time") {
  std::string text;
  for (int i = 0; i < 1'000'000; ++i) text += "{{<";
  CHECK(remove_shortcodes(text) == text);
}
