// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/format.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "common/base/ascii.hpp"
#include "common/base/utf8.hpp"
#include "indexer/enrich/dateline.hpp"
#include "indexer/readers/any_xml.hpp"
#include "indexer/readers/child_process.hpp"
#include "indexer/readers/completion.hpp"
#include "indexer/readers/csv.hpp"
#include "indexer/readers/csv_rows.hpp"
#include "indexer/readers/declared_encoding.hpp"
#include "indexer/readers/decoding.hpp"
#include "indexer/readers/feed.hpp"
#include "indexer/readers/front_matter.hpp"
#include "indexer/readers/html.hpp"
#include "indexer/readers/implied_date.hpp"
#include "indexer/readers/json.hpp"
#include "indexer/readers/jsonl.hpp"
#include "indexer/readers/mail.hpp"
#include "indexer/readers/markdown.hpp"
#include "indexer/readers/mbox.hpp"
#include "indexer/readers/newsml.hpp"
#include "indexer/readers/nitf.hpp"
#include "indexer/readers/pdf.hpp"
#include "indexer/readers/plain_text.hpp"
#include "indexer/readers/reuters.hpp"
#include "indexer/readers/trec.hpp"

namespace lede::indexing {
namespace {

bool begins_with_object(std::string_view head);
bool begins_with_anything(std::string_view head);

using DeclaredEncoding = std::string_view (*)(std::string_view bytes);
template <Reading read(const Chunk&), DeclaredEncoding declared = nullptr>
Reading read_decoded(const Chunk& chunk, const ReadingOptions& options);
template <Reading read(const Chunk&, const ReadingOptions&)>
Reading read_decoded_records(const Chunk& chunk, const ReadingOptions& options);
Reading read_nothing(const Chunk& chunk);
bool is_blank(std::string_view bytes);
Reading read_values_of_json(const Chunk& chunk, const ReadingOptions& options);
Reading read_lines_of_json(const Chunk& chunk, const ReadingOptions& options);
Reading read_messages(const Chunk& chunk, const ReadingOptions& options);
Reading read_pages(const Chunk& chunk, const ReadingOptions& options);

// XML of no known vocabulary comes behind those that are known, and plain text last: all that is
// text begins as text may.
constexpr std::array table{
    Format{.name = "pdf",
           .endings = {".pdf"},
           .max_bytes = max_pdf_bytes,
           .begins = begins_with_pdf,
           .read = read_pages},
    Format{.name = "feed",
           .endings = {".rss", ".atom", ".rdf"},
           .begins = begins_with_feed,
           .read = read_decoded<read_feed, encoding_declared_in_xml>},
    Format{.name = "nitf",
           .endings = {".nitf"},
           .begins = begins_with_nitf,
           .read = read_decoded<read_nitf, encoding_declared_in_xml>},
    Format{.name = "newsml",
           .endings = {".newsml"},
           .begins = begins_with_newsml,
           .read = read_decoded<read_newsml, encoding_declared_in_xml>},
    Format{.name = "eml",
           .endings = {".eml", ".mbox", ".mbx"},
           .scanner = scan_messages,
           .begins = begins_with_mail,
           .read = read_messages},
    Format{.name = "json",
           .endings = {".json"},
           .scanner = scan_json,
           .begins = begins_with_json,
           .read = read_values_of_json},
    Format{.name = "jsonl",
           .endings = {".jsonl", ".ndjson"},
           .scanner = scan_lines,
           .begins = begins_with_object,
           .read = read_lines_of_json},
    Format{.name = "csv",
           .endings = {".csv", ".tsv"},
           .scanner = scan_csv,
           .header = Header::first_record,
           .begins = begins_with_csv,
           .read = read_decoded_records<read_csv>},
    Format{.name = "trec",
           .endings = {".trec"},
           .scanner = scan_trec,
           .begins = begins_with_trec,
           .read = read_decoded_records<read_trec>},
    Format{.name = "reuters",
           .endings = {".sgm"},
           .scanner = scan_reuters,
           .begins = begins_with_reuters,
           .read = read_decoded_records<read_reuters>},
    Format{.name = "markdown",
           .endings = {".md", ".markdown"},
           .begins = begins_with_front_matter,
           .read = read_decoded<read_markdown>},
    Format{.name = "html",
           .endings = {".html", ".htm", ".xhtml"},
           .begins = begins_with_html,
           .read = read_decoded<read_html, encoding_declared_in_html>},
    Format{.name = "xml",
           .endings = {".xml"},
           .begins = begins_with_xml,
           .read = read_decoded<read_any_xml, encoding_declared_in_xml>},
    Format{.name = "text",
           .endings = {".txt", ".text"},
           .begins = begins_with_anything,
           .read = read_decoded<read_plain_text>},
};

bool has_ending(const Format& format, std::string_view path);

}  // namespace

std::span<const Format> formats() {
  return table;
}

const Format* format_named(std::string_view name) {
  const auto found = std::ranges::find(table, name, &Format::name);
  return found == table.end() ? nullptr : &*found;
}

Recognition recognise(std::string_view head, std::string_view path) {
  const Format& text = table.back();
  for (const Format& format : table) {
    if (&format != &text && format.begins(head)) return {&format, "by its content"};
  }
  for (const Format& format : table) {
    if (has_ending(format, path)) return {&format, "by its name"};
  }
  return {&text, "as neither content nor name tells another format"};
}

Reading read_chunk(const Format& format, const Chunk& chunk, const ReadingOptions& options) {
  Reading reading = format.read(chunk, options);
  for (Article& article : reading.articles) {
    if (article.url.empty()) article.url = chunk.address;
    if (const std::optional<std::string> no_date = complete(article, chunk.path, options)) {
      constexpr std::size_t shown_bytes = 40;
      reading.warn({article.path, 0}, fmt::format("\"{}\" is no date: left out",
                                                  truncate_utf8(*no_date, shown_bytes)));
    }
    take_dateline(article);
    if (const std::optional<ImpliedDate> implied = implied_date(article, chunk.path)) {
      article.published = implied->iso;
      reading.remark({article.path, 0}, fmt::format("dated {} by {}", implied->iso, implied->by));
    }
  }
  return reading;
}

namespace {

bool begins_with_object(std::string_view head) {
  constexpr std::string_view white_space = " \t\r\n";
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (head.starts_with(byte_order_mark)) head.remove_prefix(byte_order_mark.size());
  head.remove_prefix(std::min(head.find_first_not_of(white_space), head.size()));
  if (!head.starts_with('{')) return false;
  const std::size_t next = head.find_first_not_of(" \t", 1);
  return next != std::string_view::npos && (head[next] == '"' || head[next] == '}');
}

bool begins_with_anything(std::string_view) {
  return true;
}

bool has_ending(const Format& format, std::string_view path) {
  return std::ranges::any_of(format.endings, [path](std::string_view ending) {
    if (ending.empty() || path.size() < ending.size()) return false;
    return equal_but_for_ascii_case(path.substr(path.size() - ending.size()), ending);
  });
}

/// What an archive says of the encoding comes before what the file says.
template <Reading read(const Chunk&), DeclaredEncoding declared>
Reading read_decoded(const Chunk& chunk, const ReadingOptions&) {
  std::string encoding = chunk.encoding;
  if constexpr (declared != nullptr) {
    if (encoding.empty()) encoding = declared(chunk.bytes);
  }
  std::variant<DecodedText, NoText> decoded = decode(chunk.bytes, encoding);
  if (const NoText* no_text = std::get_if<NoText>(&decoded)) {
    Reading rejected;
    rejected.reject({chunk.path, 0}, no_text->reason);
    return rejected;
  }
  auto& text = std::get<DecodedText>(decoded);
  Reading reading = read({chunk.path, std::move(text.text), chunk.first_line});
  report(text, chunk.path, reading);
  return reading;
}

/// Of a container, what is blank between its records, or all there is of it.
Reading read_nothing(const Chunk& chunk) {
  Reading reading;
  if (chunk.first_record == 1) reading.warn({chunk.path, 0}, "empty file");
  return reading;
}

bool is_blank(std::string_view bytes) {
  return bytes.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// Of a container, whose chunks may each be in an encoding of their own, or hold blank lines only.
template <Reading read(const Chunk&, const ReadingOptions&)>
Reading read_decoded_records(const Chunk& chunk, const ReadingOptions& options) {
  Reading reading;
  if (is_blank(chunk.bytes) && is_blank(chunk.header)) return read_nothing(chunk);
  // UTF-16 has become UTF-8 before it was cut.
  if (chunk.bytes.find('\0') != std::string::npos) {
    reading.reject({chunk.path, chunk.first_line}, "binary file");
    return reading;
  }
  std::variant<DecodedText, NoText> decoded = DecodedText();
  if (!is_blank(chunk.bytes)) decoded = decode(chunk.bytes, chunk.encoding);
  if (const NoText* no_text = std::get_if<NoText>(&decoded)) {
    reading.reject({chunk.path, chunk.first_line}, no_text->reason);
    return reading;
  }
  auto& text = std::get<DecodedText>(decoded);
  Chunk in_utf8 = chunk;
  in_utf8.bytes = std::move(text.text);
  // A few words tell less of their encoding than what follows does.
  std::variant<DecodedText, NoText> header = decode(chunk.header, text.encoding);
  if (auto* header_text = std::get_if<DecodedText>(&header)) in_utf8.header = header_text->text;
  reading = read(in_utf8, options);
  report(text, chunk.path, reading);
  return reading;
}

Reading read_values_of_json(const Chunk& chunk, const ReadingOptions& options) {
  return is_blank(chunk.bytes) ? read_nothing(chunk) : read_json(chunk, options.keys);
}

Reading read_lines_of_json(const Chunk& chunk, const ReadingOptions& options) {
  return is_blank(chunk.bytes) ? read_nothing(chunk) : read_jsonl(chunk, options.keys);
}

Reading read_messages(const Chunk& chunk, const ReadingOptions&) {
  return read_mail(chunk);
}

Reading read_pages(const Chunk& chunk, const ReadingOptions&) {
  return read_pdf(chunk, own_program("lede-pdf"));
}

}  // namespace
}  // namespace lede::indexing
