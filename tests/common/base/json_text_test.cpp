// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/base/json_text.hpp"

#include <random>
#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace {

using lede::JsonText;

std::string as_json(std::string_view text) {
  return JsonText().text(text).str();
}

}  // namespace

TEST_CASE("json text: what stands between values is known") {
  JsonText json;
  json.begin_object().key("a").number(0).key("b").begin_array().text("x").text("y").end_array();
  json.key("c").begin_array().begin_object().end_object().begin_object().key("d").literal("null");
  json.end_object().end_array().key("e").texts({"p", "q"}).key("f").texts({}).end_object();
  CHECK(json.str() == R"({"a":0,"b":["x","y"],"c":[{},{"d":null}],"e":["p","q"],"f":[]})");
}

TEST_CASE("json text: numbers are whole") {
  CHECK(JsonText().number(18446744073709551615U).str() == "18446744073709551615");
}

TEST_CASE("json text: signs that mean something are escaped") {
  CHECK(as_json("say \"no\" \\ /") == R"("say \"no\" \\ /")");
  CHECK(as_json("\b\f\n\r\t") == R"("\b\f\n\r\t")");
  CHECK(as_json(std::string_view("\0\x01\x1f\x7f", 4)) == "\"\\u0000\\u0001\\u001f\x7f\"");
  CHECK(as_json("México “€” 𝔘") == "\"México “€” 𝔘\"");
  CHECK(as_json("") == "\"\"");
}

TEST_CASE("json text: what is no UTF-8 is replaced by its starts of code points") {
  struct Case {
    std::string_view bytes, json;
  };
  for (const Case& one : {
           Case{"a\xFF"
                "b",
                "\"a\uFFFDb\""},
           Case{"\xE2\x82", "\"\uFFFD\""},
           Case{"\xE2\x82x", "\"\uFFFDx\""},
           Case{"\xF0\x9F\x92", "\"\uFFFD\""},
           Case{"\xF0\x80\x80", "\"\uFFFD\uFFFD\uFFFD\""},
           Case{"\xED\xA0\x80", "\"\uFFFD\uFFFD\uFFFD\""},
           Case{"\xC0\xAF", "\"\uFFFD\uFFFD\""},
           Case{"\xF4\x90", "\"\uFFFD\uFFFD\""},
           Case{"\xC3\"", "\"\uFFFD\\\"\""},
       }) {
    CAPTURE(one.json);
    CHECK(as_json(one.bytes) == one.json);
  }
}

TEST_CASE("json text: random bytes are written as nlohmann writes them") {
  std::mt19937 random(20261124);
  constexpr std::string_view likely =
      "\xC2\xC3\xE0\xE2\xED\xEF\xF0\xF4\x80\x82\x90\x9F\xA0\xBF\"\\\n";
  for (int i = 0; i < 100'000; ++i) {
    std::string bytes;
    for (auto left = random() % 12; left > 0; --left) {
      bytes +=
          random() % 3 == 0 ? static_cast<char>(random() % 256) : likely[random() % likely.size()];
    }
    const nlohmann::json json(bytes);
    REQUIRE(as_json(bytes) == json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
  }
}
