// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/entities.hpp"

#include <string>

#include <doctest/doctest.h>

#include "common/base/utf8.hpp"

using lede::indexing::Entity;
using lede::indexing::entity_at;

namespace {

std::string decoded(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size();) {
    const std::optional<Entity> entity = entity_at(text, i);
    lede::append_utf8(result, entity ? entity->code_point : static_cast<unsigned char>(text[i]));
    i += entity ? entity->bytes : 1;
  }
  return result;
}

}  // namespace

TEST_CASE("html entities: named and numbered references become characters") {
  struct Case {
    std::string_view html, text;
  };
  for (const Case& c : {
           Case{"AT&amp;T", "AT&T"},
           Case{"&lt;p&gt;", "<p>"},
           Case{"Espa&ntilde;ol", "Español"},
           Case{"&mdash;&hellip;&rsquo;", "—…’"},
           Case{"&thetasym;&Alpha;", "ϑΑ"},
           Case{"&#8217;&#x2019;&#X2019;", "’’’"},
           Case{"&#39;&#34;", "'\""},
           Case{"&#150;", "–"},
           Case{"&apos;", "'"},
       }) {
    CAPTURE(c.html);
    CHECK(decoded(c.html) == c.text);
  }
}

TEST_CASE("html entities: what is no reference stays") {
  for (const std::string_view text : {"R&D", "a & b", "&", "&;", "&#;", "&#x;", "&#12a;", "&#-5;",
                                      "&mndash;", "&AMP", "Q&A;", "&verylongnamethatisnone;"}) {
    CAPTURE(text);
    CHECK(decoded(text) == text);
  }
}

TEST_CASE("html entities: numbers that are no characters become the replacement character") {
  for (const std::string_view text : {"&#0;", "&#xD800;", "&#x110000;", "&#99999999999;"}) {
    CAPTURE(text);
    CHECK(decoded(text) == "\xEF\xBF\xBD");
  }
}
