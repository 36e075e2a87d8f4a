// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/schema/schema.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace lede::schema {

TEST_CASE("schema: a term is its prefix and its text") {
  CHECK(term(stem_prefix, "tariff") == "Ztariff");
  CHECK(term(Field::title, "tariff") == "ZStariff");
  CHECK(term(Field::source, "harbor wire") == "XSharbor wire");
}

TEST_CASE("schema: a long term is cut on a code-point boundary and stays apart from its like") {
  const std::string e_acute = "\xC3\xA9";
  std::string text;
  for (int i = 0; i < 200; ++i) text += e_acute;
  const std::string one = term("Q", text + "1");
  const std::string two = term("Q", text + "2");
  CHECK(one.size() <= max_term_bytes);
  CHECK(one != two);
  CHECK(one.starts_with("Q" + e_acute));
  CHECK(one.substr(0, 150) == two.substr(0, 150));
  // Prefix and letters of two bytes each, then 16 digits.
  CHECK((one.size() - 1 - 16) % 2 == 0);
}

TEST_CASE("schema: NUL bytes in an id cannot overflow a term") {
  const std::string id(199, '\0');
  CHECK(term("Q", id).size() == 1 + 16);
}

TEST_CASE("schema: order keys sort the newest first and the undated last and equal times by id") {
  const std::vector<std::string> sorted{
      order_key("2025-04-17", "b"),
      order_key("2025-04-16T23:30:00-04:00", "z"),  // 03:30 on the 17th in UTC
      order_key("2025-04-16", "a"),
      order_key("2025-04-16T00:00:00Z", "b"),
      order_key("1890-01-01", "c"),
      order_key("", "a"),
      order_key("yesterday", "b"),
  };
  // The offset matters: the evening of the 16th in New York is later than the 17th's midnight.
  CHECK(sorted[1] < sorted[0]);
  for (std::size_t i = 2; i + 1 < sorted.size(); ++i) {
    CAPTURE(i);
    CHECK(sorted[0] < sorted[i]);
    CHECK(sorted[i] < sorted[i + 1]);
  }
  CHECK(instant_of_order_key(order_key("1970-01-02", "b")) == 86'400);
  CHECK(instant_of_order_key(order_key("1890-01-01", "b")) < 0);
  CHECK_FALSE(instant_of_order_key(order_key("", "b")).has_value());
  CHECK_FALSE(instant_of_order_key("").has_value());
  CHECK(id_of_order_key(sorted[0]) == "b");
  CHECK(id_of_order_key("") == "");
}

TEST_CASE("schema: a day is the article's own whatever its offset") {
  struct Case {
    std::string_view published, day;
  };
  for (const Case& c :
       {Case{"2025-04-16", "20250416"}, Case{"2025-04-16T23:30:00-04:00", "20250416"},
        Case{"2025-04-16T00:30:00+02:00", "20250416"}}) {
    CAPTURE(c.published);
    CHECK(day_key(c.published) == std::string(c.day));
    CHECK(day_of_key(c.day) == Day(std::chrono::year{2025} / 4 / 16));
  }
  CHECK_FALSE(day_key(""));
  CHECK_FALSE(day_key("2025-02-30"));
}

TEST_CASE("schema: packed values come back as they were") {
  const std::vector<std::string> values{"drug policy", "", "5:five", std::string("a\0b", 3)};
  CHECK(unpack(pack(values)) == values);
  CHECK(unpack("").empty());
}

TEST_CASE("schema: damaged packed values give what can be read and no more") {
  CHECK(unpack("3:abc9:x") == std::vector<std::string>{"abc"});
  CHECK(unpack("nonsense").empty());
  CHECK(unpack("99999999999999999999:x").empty());
}

}  // namespace lede::schema
