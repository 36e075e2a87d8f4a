// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/containers/warc.hpp"

#include <sstream>
#include <string>
#include <variant>

#include <doctest/doctest.h>

using lede::indexing::Container;
using lede::indexing::Member;
using lede::indexing::open_warc;
using lede::indexing::PeekedStream;
using lede::indexing::Rejection;
using lede::indexing::UnpackingBudget;

namespace {

std::string record(const std::string& type, const std::string& media_type,
                   const std::string& content) {
  return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: https://a.example/\r\n" +
         "Content-Type: " + media_type + "\r\nContent-Length: " + std::to_string(content.size()) +
         "\r\n\r\n" + content + "\r\n\r\n";
}

std::string response(const std::string& status, const std::string& fields,
                     const std::string& body) {
  return record("response", "application/http; msgtype=response",
                "HTTP/1.1 " + status + "\r\n" + fields + "\r\n" + body);
}

/// `path encoding content` and `path: reason`, a line each.
std::string read(const std::string& bytes) {
  std::istringstream source(bytes);
  PeekedStream stream(source, 16);
  UnpackingBudget budget(stream.buffer());
  Member file;
  file.file.path = "/a.warc";
  const std::unique_ptr<Container> warc = open_warc(stream, file, budget);
  std::string lines;
  while (const auto next = warc->next()) {
    if (const auto* rejection = std::get_if<Rejection>(&*next)) {
      lines += to_string(rejection->place) + ": " + rejection->reason + "\n";
      continue;
    }
    const auto& member = std::get<Member>(*next);
    CHECK(member.file.address == "https://a.example/");
    std::ostringstream content;
    if (warc->content().peek() != EOF) content << warc->content().rdbuf();
    lines += member.file.path + " " + member.file.encoding + " " + content.str() + "\n";
  }
  return lines;
}

}  // namespace

TEST_CASE("warc: pages that were fetched are members") {
  const std::string html = "Content-Type: text/html; charset=\"ISO-8859-1\"\r\n";
  CHECK(read(record("warcinfo", "application/warc-fields", "software: x") +
             record("request", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n") +
             response("200 OK", html, "<p>Bill") + response("404 Not Found", html, "<p>None") +
             response("200 OK", "Content-Type: image/png\r\n", "PNG") +
             record("resource", "text/plain", "Act")) ==
        "/a.warc#3 iso-8859-1 <p>Bill\n/a.warc#6  Act\n");
}

TEST_CASE("warc: chunks are put together") {
  const std::string fields = "Content-Type: text/plain\r\nTransfer-Encoding: chunked\r\n";
  CHECK(read(response("200 OK", fields, "4\r\nThe \r\n5;x=y\r\nbill.\r\n0\r\n\r\n") +
             record("resource", "text/plain", "Act")) == "/a.warc#1  The bill.\n/a.warc#2  Act\n");
  CHECK(read(response("200 OK", fields, "zz\r\nThe")) == "/a.warc#1  \n");
  CHECK(read(response("200 OK", fields, "ffffffffffffffff\r\nThe")) == "/a.warc#1  The\n");
}

TEST_CASE("warc: what is damaged is said and what came before is read") {
  const std::string good = record("resource", "text/plain", "Act");
  const std::string said = "/a.warc: damaged web archive: nothing is read behind record 1\n";
  CHECK(read(good + "nonsense\r\n") == "/a.warc#1  Act\n" + said);
  CHECK(read(good + "WARC/1.0\r\nWARC-Type: resource\r\n\r\n") == "/a.warc#1  Act\n" + said);
  CHECK(read(good + "WARC/1.0\r\nWARC-Type: res") == "/a.warc#1  Act\n" + said);
  CHECK(read(good + "WARC/1.0\r\n" + std::string(100'000, 'x')) == "/a.warc#1  Act\n" + said);
}
