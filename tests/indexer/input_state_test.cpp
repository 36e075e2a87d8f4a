// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/input_state.hpp"

#include <doctest/doctest.h>

using lede::indexing::appearance;
using lede::indexing::Input;
using lede::indexing::InputState;
using lede::indexing::pack;
using lede::indexing::unpack;

TEST_CASE("input state: an input looks different when its size or time or reading differ") {
  Input input;
  input.bytes = 10;
  input.modified_ns = 20;
  const std::string before = appearance(input, "auto");
  CHECK(appearance(input, "auto") == before);
  CHECK(appearance(input, "text") != before);
  input.bytes = 11;
  CHECK(appearance(input, "auto") != before);
  input.bytes = 10;
  input.modified_ns = 21;
  CHECK(appearance(input, "auto") != before);
}

TEST_CASE("input state: unpacking gives back what was packed") {
  InputState state;
  state.appearance = "10 20 auto";
  state.rejections = {{{"/a.zip/b.jsonl", 3}, "bad JSON"}, {{"/a.zip", 0}, "reading it failed"}};
  const std::optional<std::string> packed = pack(state, "/a.zip");
  REQUIRE(packed);
  const InputState unpacked = unpack(*packed, "/a.zip");
  CHECK(unpacked.appearance == state.appearance);
  REQUIRE(unpacked.rejections.size() == 2);
  CHECK(to_string(unpacked.rejections[0].place) == "/a.zip/b.jsonl:3");
  CHECK(unpacked.rejections[0].reason == "bad JSON");
  CHECK(to_string(unpacked.rejections[1].place) == "/a.zip");
  CHECK(unpacked.rejections[1].reason == "reading it failed");
}

TEST_CASE("input state: a line feed in the name of a file does no harm") {
  InputState state;
  state.appearance = "10 20 auto";
  state.rejections = {{{"/a.zip/b\n1 2 c", 0}, "no text"}, {{"/a.zip/d", 0}, "empty"}};
  const InputState unpacked = unpack(*pack(state, "/a.zip"), "/a.zip");
  REQUIRE(unpacked.rejections.size() == 2);
  CHECK(to_string(unpacked.rejections[0].place) == "/a.zip/b\n1 2 c");
  CHECK(to_string(unpacked.rejections[1].place) == "/a.zip/d");
}

TEST_CASE("input state: too many rejections are not remembered") {
  InputState state;
  state.rejections.resize(lede::indexing::max_rejections_remembered);
  CHECK(pack(state, "/a"));
  state.rejections.emplace_back();
  CHECK_FALSE(pack(state, "/a"));
}

TEST_CASE("input state: what another program wrote does no harm") {
  for (const std::string_view packed :
       {"", "\n", "\n\n", "a\nb", "a\n12", "a\n99999999999999999999 x", "a\n1 5 x"}) {
    CAPTURE(packed);
    CHECK(unpack(packed, "/a").rejections.empty());
  }
}
