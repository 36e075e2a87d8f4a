// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/store/stub.hpp"

#include <doctest/doctest.h>

#include "common/base/error.hpp"

namespace lede::store {

TEST_CASE("stub: what is written is read back with the oldest segment first") {
  const Stub stub{{{3}, {12}}, {{"archive.example.org", 4711}}};
  const Stub read = parse_stub(to_string(stub), "db");
  CHECK(read.local == stub.local);
  CHECK(read.remote == stub.remote);
}

TEST_CASE("stub: lines that run programs or leave the folder are refused") {
  for (const char* line : {
           "remote :ssh host xapian-progsrv",
           "remote :rm -rf /",
           "remote prog -x:1",
           "auto ../segment-000001",
           "auto /tmp/segment-000001",
           "auto segment-000001/../../x",
           "auto other",
           "auto segment-1",
           "auto ",
           "glass segment-000001",
           "inmemory",
           "/absolute",
           "remote host:0",
           "remote host:99999",
           "remote host:1x",
           "remote ho st:1",
           "segment-000001",
       }) {
    CAPTURE(line);
    CHECK_THROWS_AS(parse_stub(line, "db"), Error);
  }
}

TEST_CASE("stub: comments and blank lines say nothing") {
  CHECK(parse_stub("# auto ../x\n\n", "db").local.empty());
}

TEST_CASE("stub: a remote address is a host name and a port") {
  CHECK(parse_remote("localhost:1234") == RemoteSegment{"localhost", 1234});
  CHECK(parse_remote("10.0.0.7:1") == RemoteSegment{"10.0.0.7", 1});
  CHECK_FALSE(parse_remote("localhost"));
  CHECK_FALSE(parse_remote(":1234"));
  CHECK_FALSE(parse_remote("./lede.db"));
}

}  // namespace lede::store
