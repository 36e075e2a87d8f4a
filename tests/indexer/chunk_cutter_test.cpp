// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/chunk_cutter.hpp"

#include <sstream>
#include <streambuf>

#include <doctest/doctest.h>

using lede::indexing::ChunkCutter;
using lede::indexing::Format;
using lede::indexing::format_named;
using lede::indexing::max_article_bytes;
using lede::indexing::Piece;

namespace {

std::vector<Piece> pieces(const std::string& bytes, const Format* format) {
  std::istringstream stream(bytes);
  ChunkCutter cutter(stream, {.path = "/a"}, *format);
  std::vector<Piece> result;
  while (std::optional<Piece> piece = cutter.next()) result.push_back(*std::move(piece));
  return result;
}

/// A stream of many bytes without a line feed that is nowhere held.
class LongLine : public std::streambuf {
 public:
  explicit LongLine(std::size_t blocks) : blocks_(blocks) {}

 protected:
  int_type underflow() override {
    if (blocks_ == 0) return traits_type::eof();
    --blocks_;
    setg(block_.data(), block_.data(), block_.data() + block_.size());
    return traits_type::to_int_type(block_.front());
  }

 private:
  std::size_t blocks_;
  std::string block_ = std::string(1 << 20, 'x');
};

}  // namespace

TEST_CASE("chunk cutter: a document is one chunk") {
  const std::vector<Piece> cut = pieces("Headline\n\nBody\n", format_named("text"));
  REQUIRE(cut.size() == 1);
  CHECK(cut[0].format->name == "text");
  CHECK(cut[0].chunk.bytes == "Headline\n\nBody\n");
  CHECK(cut[0].chunk.path == "/a");
}

TEST_CASE("chunk cutter: an empty document is an empty chunk") {
  const std::vector<Piece> cut = pieces("", format_named("text"));
  REQUIRE(cut.size() == 1);
  CHECK(cut[0].chunk.bytes.empty());
}

TEST_CASE("chunk cutter: a container is cut into whole lines that add up to it") {
  std::string bytes;
  for (int i = 0; i < 20'000; ++i) bytes += "{\"title\":\"number " + std::to_string(i) + "\"}\n";
  bytes += "{\"title\":\"last\"}";
  const std::vector<Piece> cut = pieces(bytes, format_named("jsonl"));
  REQUIRE(cut.size() > 1);
  std::string together;
  std::uint64_t line = 1;
  for (const Piece& piece : cut) {
    CHECK(piece.format->name == "jsonl");
    CHECK(piece.rejections.empty());
    CHECK(piece.chunk.first_line == line);
    CHECK(piece.chunk.bytes.size() <= 2 * ChunkCutter::chunk_bytes);
    CHECK((piece.chunk.bytes.back() == '\n' || &piece == &cut.back()));
    for (const char c : piece.chunk.bytes) line += c == '\n' ? 1 : 0;
    together += piece.chunk.bytes;
  }
  CHECK((together == bytes));
}

TEST_CASE("chunk cutter: a long line within the limit is a chunk of its own") {
  const std::string long_line = "{\"title\":\"" + std::string(1 << 20, 'x') + "\"}\n";
  const std::vector<Piece> cut = pieces(long_line + "{}\n", format_named("jsonl"));
  std::string together;
  for (const Piece& piece : cut) together += piece.chunk.bytes;
  CHECK((together == long_line + "{}\n"));
}

TEST_CASE("chunk cutter: a line that is too long is rejected and the next ones are read") {
  const std::string bytes = "{\"title\":\"a\"}\n{\"title\":\"" +
                            std::string(max_article_bytes + ChunkCutter::chunk_bytes, 'x') +
                            "\"}\n{\"title\":\"b\"}\n";
  std::string together;
  std::string places;
  std::uint64_t last_first_line = 0;
  for (const Piece& piece : pieces(bytes, format_named("jsonl"))) {
    together += piece.chunk.bytes;
    last_first_line = piece.chunk.first_line;
    for (const auto& rejection : piece.rejections) {
      places += to_string(rejection.place) + " " + rejection.reason;
    }
  }
  CHECK((together == "{\"title\":\"a\"}\n{\"title\":\"b\"}\n"));
  CHECK(places == "/a:2 longer than 16 MiB");
  CHECK(last_first_line == 3);
}

TEST_CASE("chunk cutter: input without end of line is never held whole") {
  LongLine buffer(300);
  std::istream stream(&buffer);
  ChunkCutter cutter(stream, {.path = "-"}, *format_named("jsonl"));
  std::size_t most = 0;
  std::size_t rejections = 0;
  while (const std::optional<Piece> piece = cutter.next()) {
    most = std::max(most, piece->chunk.bytes.size());
    rejections += piece->rejections.size();
  }
  CHECK(most == 0);
  CHECK(rejections == 1);
}

TEST_CASE("chunk cutter: a document that is too long is rejected") {
  const std::vector<Piece> cut =
      pieces(std::string(max_article_bytes + 1, 'x'), format_named("text"));
  REQUIRE(cut.size() == 1);
  CHECK(cut[0].format == nullptr);
  REQUIRE(cut[0].rejections.size() == 1);
  CHECK(cut[0].rejections[0].reason == "longer than 16 MiB");
}
