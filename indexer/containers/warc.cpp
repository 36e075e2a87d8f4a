// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/containers/warc.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "common/base/ascii.hpp"
#include "common/base/utf8.hpp"
#include "indexer/containers/http_body.hpp"
#include "indexer/containers/peeked_stream.hpp"

namespace lede::indexing {
namespace {

constexpr std::size_t most_line_bytes = std::size_t{16} << 10;
constexpr std::size_t most_lines = 1000;

constexpr std::array media_types = std::to_array<std::string_view>({
    "application/atom+xml",
    "application/feed+json",
    "application/gzip",
    "application/json",
    "application/pdf",
    "application/rss+xml",
    "application/xhtml+xml",
    "application/xml",
    "message/rfc822",
    "text/html",
    "text/plain",
    "text/xml",
});

/// What a record or an answer says of its content.
struct Header {
  std::string first_line;
  std::string record_type;
  std::string address;
  std::string media_type;  // with its parameters
  std::string transfer_encoding;
  std::optional<std::uint64_t> content_bytes;
};

struct HeaderField {
  std::string_view name;  // in lower case
  std::string Header::*value;
};
constexpr std::array header_fields{
    HeaderField{"warc-type", &Header::record_type},
    HeaderField{"warc-target-uri", &Header::address},
    HeaderField{"content-type", &Header::media_type},
    HeaderField{"transfer-encoding", &Header::transfer_encoding},
};

class Warc final : public Container {
 public:
  Warc(std::istream& stream, Member file)
      : stream_(stream), file_(std::move(file)), content_(nullptr) {}

  std::optional<std::variant<Member, Rejection>> next() override;
  std::istream& content() override { return content_; }
  std::string_view failure() const override { return "cut off: the web archive ends within it"; }

 private:
  enum class Found { record, member, end, damage };
  Found find_member(Header& record);
  Found begin_record(Header& record);
  bool open_content(Header& record);

  std::istream& stream_;
  Member file_;
  std::optional<BoundedBuffer> record_;  // what is left of it
  std::optional<ChunkedBuffer> chunked_;
  std::istream content_;
  std::uint64_t number_ = 0;  // of the record
  bool done_ = false;
};

std::optional<Header> read_header(std::streambuf& source, std::string first_line);
void note_field(Header& header, std::string_view line);
bool is_read(std::string_view media_type);
std::string charset_of(std::string_view media_type);

}  // namespace

bool begins_warc(std::string_view head) {
  return head.starts_with("WARC/1.") || head.starts_with("WARC/0.");
}

std::unique_ptr<Container> open_warc(std::istream& stream, const Member& file, UnpackingBudget&) {
  return std::make_unique<Warc>(stream, file);
}

namespace {

std::optional<std::variant<Member, Rejection>> Warc::next() {
  while (!done_) {
    Header record;
    const Found found = find_member(record);
    done_ = found == Found::end || found == Found::damage;
    if (found == Found::damage) {
      return Rejection{
          {file_.file.path, 0},
          fmt::format("damaged web archive: nothing is read behind record {}", number_)};
    }
    if (found != Found::member) continue;
    Member member = file_;
    member.file.path = fmt::format("{}#{}", file_.file.path, number_);
    member.file.address = repair_utf8(record.address);
    member.file.encoding = charset_of(record.media_type);
    member.name = member.file.address;
    return member;
  }
  return std::nullopt;
}

/// Looks at the next record. The buffers throw where they end within it.
Warc::Found Warc::find_member(Header& record) try {
  const Found found = begin_record(record);
  return found == Found::record && open_content(record) ? Found::member : found;
} catch (const ReadingFailed&) {
  return Found::damage;
}

Warc::Found Warc::begin_record(Header& record) {
  if (record_ && !record_->skip()) return Found::damage;
  record_.reset();
  std::optional<std::string> line;
  do {
    line = read_line(*stream_.rdbuf(), most_line_bytes);
    if (!line) return stream_.rdbuf()->sgetc() == EOF ? Found::end : Found::damage;
  } while (line->empty());
  if (!begins_warc(*line)) return Found::damage;
  std::optional<Header> header = read_header(*stream_.rdbuf(), *std::move(line));
  if (!header || !header->content_bytes) return Found::damage;
  record = *std::move(header);
  record_.emplace(stream_, *record.content_bytes);
  ++number_;
  return Found::record;
}

/// False where it holds nothing that is read. `record` gets what an answer says of its own content.
bool Warc::open_content(Header& record) {
  content_.clear();
  content_.rdbuf(&*record_);
  const std::string type = ascii_lower_case(record.record_type);
  if (type == "resource" || type == "conversion") return is_read(record.media_type);
  if (type != "response" || !ascii_lower_case(record.media_type).starts_with("application/http"))
    return false;

  std::optional<std::string> status = read_line(*record_, most_line_bytes);
  if (!status) return false;
  const std::optional<Header> answer = read_header(*record_, *std::move(status));
  if (!answer || answer->first_line.find(" 200") == std::string::npos) return false;
  record.media_type = answer->media_type;
  if (ascii_lower_case(answer->transfer_encoding) == "chunked")
    content_.rdbuf(&chunked_.emplace(*record_));
  return is_read(record.media_type);
}

/// Up to the empty line that ends it; nothing where there is none.
std::optional<Header> read_header(std::streambuf& source, std::string first_line) {
  Header header;
  header.first_line = std::move(first_line);
  for (std::size_t lines = 0; lines < most_lines; ++lines) {
    const std::optional<std::string> line = read_line(source, most_line_bytes);
    if (!line) return std::nullopt;
    if (line->empty()) return header;
    note_field(header, *line);
  }
  return std::nullopt;
}

void note_field(Header& header, std::string_view line) {
  const std::size_t colon = std::min(line.find(':'), line.size());
  const std::string name = ascii_lower_case(line.substr(0, colon));
  line.remove_prefix(std::min(colon + 1, line.size()));
  line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
  for (const HeaderField& field : header_fields) {
    if (field.name == name) header.*field.value = line;
  }
  std::uint64_t bytes = 0;
  if (name == "content-length" &&
      std::from_chars(line.data(), line.data() + line.size(), bytes).ec == std::errc()) {
    header.content_bytes = bytes;
  }
}

bool is_read(std::string_view media_type) {
  const std::string type = ascii_lower_case(media_type.substr(0, media_type.find_first_of("; ")));
  return std::ranges::find(media_types, type) != media_types.end();
}

/// `utf-8` of `text/html; charset="utf-8"`.
std::string charset_of(std::string_view media_type) {
  const std::string type = ascii_lower_case(media_type);
  constexpr std::string_view key = "charset=";
  const std::size_t found = type.find(key);
  if (found == std::string::npos) return {};
  std::string_view charset = std::string_view(type).substr(found + key.size());
  if (charset.starts_with('"')) charset.remove_prefix(1);
  return std::string(charset.substr(0, charset.find_first_of("\"; \t")));
}

}  // namespace
}  // namespace lede::indexing
