// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/containers/archive.hpp"

#include <array>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <archive.h>
#include <archive_entry.h>
#include <doctest/doctest.h>

#include "indexer/input_reader.hpp"

using lede::indexing::Input;
using lede::indexing::InputReader;
using lede::indexing::Piece;
using lede::indexing::Rejection;

namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

la_ssize_t append(archive*, void* bytes, const void* block, std::size_t size) {
  static_cast<std::string*>(bytes)->append(static_cast<const char*>(block), size);
  return static_cast<la_ssize_t>(size);
}

std::string packed(const Files& files, int format, int filter) {
  std::string bytes;
  archive* const writer = archive_write_new();
  archive_write_set_format(writer, format);
  archive_write_add_filter(writer, filter);
  archive_write_set_bytes_in_last_block(writer, 1);
  archive_write_open(writer, &bytes, nullptr, append, nullptr);
  for (const auto& [name, content] : files) {
    archive_entry* const entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_size(entry, static_cast<la_int64_t>(content.size()));
    archive_write_header(writer, entry);
    archive_write_data(writer, content.data(), content.size());
    archive_entry_free(entry);
  }
  archive_write_close(writer);
  archive_write_free(writer);
  return bytes;
}

std::string zipped(const Files& files) {
  return packed(files, ARCHIVE_FORMAT_ZIP, ARCHIVE_FILTER_NONE);
}

/// As zip programs do that say that their names are in UTF-8.
std::string zipped_with_utf8_names(const Files& files) {
  std::string bytes = zipped(files);
  using namespace std::string_view_literals;
  const std::array headers{std::pair{"PK\x03\x04"sv, 7}, std::pair{"PK\x01\x02"sv, 9}};
  for (const auto& [signature, place] : headers) {
    for (auto at = bytes.find(signature); at != std::string::npos;
         at = bytes.find(signature, at + 1)) {
      bytes[at + static_cast<std::size_t>(place)] |= 0x08;
    }
  }
  return bytes;
}

std::string tarred(const Files& files, int filter = ARCHIVE_FILTER_NONE) {
  return packed(files, ARCHIVE_FORMAT_TAR_USTAR, filter);
}

std::string compressed(const std::string& bytes, int filter) {
  return packed({{"data", bytes}}, ARCHIVE_FORMAT_RAW, filter);
}

/// What is read of an input: `path [format] bytes` and `path: reason`, a line each.
std::string read(const std::string& bytes, const std::string& path = "-") {
  Input input;
  input.path = path;
  std::istringstream standard_input(bytes);
  InputReader reader(input, nullptr, standard_input);
  std::string lines;
  while (const std::optional<Piece> piece = reader.next()) {
    CHECK(piece->input == path);
    if (piece->format != nullptr) {
      lines += piece->chunk.path + " [" + std::string(piece->format->name) + "] " +
               piece->chunk.bytes + "\n";
    }
    for (const Rejection& rejection : piece->rejections) {
      lines += to_string(rejection.place) + ": " + rejection.reason + "\n";
    }
  }
  return lines;
}

}  // namespace

TEST_CASE("archive: its files are read by their own names and content") {
  const Files files{{"a.txt", "Bill"}, {"b/c.md", "# Act"}, {"d", "{\"title\":\"Tariff\"}"}};
  const std::string expected =
      "-/a.txt [text] Bill\n-/b/c.md [markdown] # Act\n-/d [jsonl] {\"title\":\"Tariff\"}\n";
  CHECK(read(zipped(files)) == expected);
  CHECK(read(tarred(files)) == expected);
  CHECK(read(tarred(files, ARCHIVE_FILTER_GZIP)) == expected);
  CHECK(read(tarred(files, ARCHIVE_FILTER_XZ)) == expected);
  CHECK(read(tarred(files, ARCHIVE_FILTER_ZSTD)) == expected);
}

TEST_CASE("archive: names beyond ASCII are kept") {
  const Files files{{"México.txt", "Bill"}, {"Perú.txt", "Act"}};
  const std::string expected = "-/México.txt [text] Bill\n-/Perú.txt [text] Act\n";
  CHECK(read(zipped(files)) == expected);
  CHECK(read(zipped_with_utf8_names(files)) == expected);
  CHECK(read(tarred(files)) == expected);
}

TEST_CASE("archive: what only begins as one is damaged") {
  CHECK(read("\x1F\x8B\x08"
             "broken") == "-: damaged archive: only its beginning is one\n");
}

TEST_CASE("archive: a compressed file keeps its path") {
  for (const int filter :
       {ARCHIVE_FILTER_GZIP, ARCHIVE_FILTER_XZ, ARCHIVE_FILTER_ZSTD, ARCHIVE_FILTER_BZIP2}) {
    CAPTURE(filter);
    CHECK(read(compressed("Bill", filter)) == "- [text] Bill\n");
  }
}

TEST_CASE("archive: archives in archives are read down to a depth") {
  std::string bytes = "Bill";
  std::string path = "-";
  for (int level = 1; level <= 5; ++level) {
    bytes = zipped({{"in", bytes}});
    path += "/in";
    CAPTURE(level);
    CHECK(read(bytes) == path + " [text] Bill\n");
  }
  CHECK(read(zipped({{"in", bytes}})) ==
        path + ": an archive in an archive, and so on: more than five deep\n");
}

TEST_CASE("archive: what is cut off is said and what came before is read") {
  std::string whole;
  for (int i = 0; i < 60'000; ++i) whole += "{\"title\":\"" + std::to_string(i * 7919) + "\"}\n";
  const std::string bytes = compressed(whole, ARCHIVE_FILTER_GZIP);
  const std::string lines = read(bytes.substr(0, bytes.size() - 20));
  CHECK(lines.size() > whole.size() / 2);
  CHECK(lines.ends_with("\n-: damaged archive: truncated gzip input\n"));
}

TEST_CASE("archive: a file that is damaged does not keep the next ones back") {
  const std::string bill = "The bill that the chamber passed.";
  std::string bytes = zipped({{"a.txt", bill + bill + bill}, {"b.txt", "Act"}});
  // In the middle of what a.txt is packed to.
  const std::size_t place = bytes.find("a.txt") + 40;
  bytes[place] = static_cast<char>(~bytes[place]);
  const std::string lines = read(bytes);
  CAPTURE(lines);
  CHECK(lines.starts_with("-/a.txt: damaged archive: "));
  CHECK(lines.ends_with("-/b.txt [text] Act\n"));
}

TEST_CASE("archive: one that gives too much is cut short") {
  std::string part;
  for (int i = 0; i < 16; ++i) part += "{\"title\":\"" + std::string(1'000'000, 'x') + "\"}\n";
  const std::string bytes = compressed(part, ARCHIVE_FILTER_GZIP);
  std::string input_bytes;
  for (int i = 0; i < 40; ++i) input_bytes += bytes;
  Input input;
  input.path = "-";
  std::istringstream standard_input(input_bytes);
  InputReader reader(input, nullptr, standard_input);
  std::size_t unpacked = 0;
  std::string said;
  while (const std::optional<Piece> piece = reader.next()) {
    unpacked += piece->chunk.bytes.size();
    for (const Rejection& rejection : piece->rejections) said += rejection.reason;
  }
  CHECK(said == "unpacks to more than 200 times its size");
  CHECK(unpacked > 256'000'000);
  CHECK(unpacked < 500'000'000);
}

TEST_CASE("archive: documents that are archives are not taken apart") {
  CHECK(read(zipped({{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", "<a/>"}})) ==
        "-: an office document: save it as PDF, HTML or plain text\n");
}

TEST_CASE("archive: files of the same name are told apart") {
  const Files files{{"a.txt", "one"}, {"a.txt", "two"}, {"a.txt (3)", "x"}, {"a.txt", "three"}};
  CHECK(read(tarred(files)) ==
        "-/a.txt [text] one\n-/a.txt (2) [text] two\n-/a.txt (3) [text] x\n-/a.txt (4) [text] "
        "three\n");
}

TEST_CASE("archive: very many files of one name take no more time than others") {
  Files files;
  for (int i = 0; i < 20'000; ++i) files.emplace_back("a.txt", "x");
  CHECK(read(tarred(files)).ends_with("-/a.txt (20000) [text] x\n"));
}

TEST_CASE("archive: a document is known by its name too and named once") {
  CHECK(read(zipped({{"_rels/.rels", "<a/>"}, {"[Content_Types].xml", "<b/>"}}), "report.docx") ==
        "report.docx: an office document: save it as PDF, HTML or plain text\n");
}
