// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/mbox.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace lede::indexing;

namespace {

constexpr std::string_view mbox =
    "From a Tue May 20 14:15:00 2025\nSubject: a\n\n>From b\n>>From c\n\nFrom d at 12:30 pm\n\n"
    "From a Tue May 20 15:15:00 2025\nSubject: b\n\nx\n";
constexpr std::uint64_t second_message = 82;

}  // namespace

TEST_CASE("mbox: messages are cut and unquoted") {
  const std::vector<MboxMessage> messages = messages_of(mbox);
  REQUIRE(messages.size() == 2);
  CHECK(messages[0].line == 1);
  CHECK(messages[0].text == "Subject: a\n\nFrom b\n>From c\n\nFrom d at 12:30 pm\n\n");
  CHECK(messages[1].line == 9);
  CHECK(messages[1].text == "Subject: b\n\nx\n");
}

TEST_CASE("mbox: what is none is one message") {
  CHECK(messages_of("Subject: a\n\n>From b").front().text == "Subject: a\n\n>From b");
  CHECK(scan_messages("Subject: a\n")->scan(mbox).count == 0);
}

TEST_CASE("mbox: the scanner finds the ends however the bytes are cut") {
  for (std::size_t block = 1; block < mbox.size(); ++block) {
    CAPTURE(block);
    const std::unique_ptr<RecordScanner> scanner = scan_messages(mbox);
    std::uint64_t count = 0;
    for (std::size_t at = 0; at < mbox.size(); at += block) {
      const RecordScanner::Ends ends = scanner->scan(mbox.substr(at, block));
      count += ends.count;
      if (ends.count > 0) CHECK(ends.first == second_message);
    }
    CHECK(count == 1);
  }
}
