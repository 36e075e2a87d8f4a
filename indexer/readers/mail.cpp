// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/mail.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>
#include <gmime/gmime.h>

#include "common/base/ascii.hpp"
#include "common/base/utf8.hpp"
#include "indexer/readers/decoding.hpp"
#include "indexer/readers/html/fragment.hpp"
#include "indexer/readers/mail_text.hpp"
#include "indexer/readers/mbox.hpp"

namespace lede::indexing {
namespace {

struct Unref {
  template <class T>
  void operator()(T* object) const {
    g_object_unref(object);
  }
};
template <class T>
using Owned = std::unique_ptr<T, Unref>;

struct GFree {
  void operator()(char* text) const { g_free(text); }
};

enum class PartKind { plain, html, attachment, message, other };

struct Texts {
  std::string plain;
  std::string html;
};

struct MailParts {
  Texts own;
  Texts forwarded;  // of a mail that is attached
  std::size_t attachments = 0;
};

void read_message(const std::string& bytes, const Place& place, std::string path, Reading& reading);
Owned<GMimeMessage> parse(const std::string& bytes);
MailParts parts_of(GMimeMessage* message, const std::string& path, Reading& reading);
std::vector<GMimeObject*> objects_in(GMimeMessage* message);
PartKind kind_of(GMimeObject* part);
std::string text_of(GMimeObject* part, const std::string& path, Reading& reading);
std::string bytes_of(GMimePart* part);
std::string body_of(const MailParts& parts, std::string_view title);
std::string body_of(const Texts& texts, std::string_view title);
bool is_of_no_kind(GMimeMessage* message);
std::string text_behind_header(std::string_view message);
std::string published_of(GMimeMessage* message);
std::string author_of(GMimeMessage* message);
std::string list_of(GMimeMessage* message);
std::string header(GMimeMessage* message, const char* name);
std::string header(GMimeObject* part, const char* name);
bool is_header_line(std::string_view line);

}  // namespace

Reading read_mail(const Chunk& chunk) {
  Reading reading;
  // Behind a message that was too long nothing may be left.
  if (chunk.bytes.empty() && chunk.first_record > 1) return reading;
  const bool is_mbox =
      is_mbox_separator(std::string_view(chunk.bytes).substr(0, chunk.bytes.find('\n')));
  std::uint64_t number = chunk.first_record;
  for (const MboxMessage& message : messages_of(chunk.bytes)) {
    const Place place{chunk.path, is_mbox ? chunk.first_line + message.line - 1 : 0};
    std::string path = is_mbox ? fmt::format("{}#{}", chunk.path, number++) : chunk.path;
    read_message(message.text, place, std::move(path), reading);
  }
  return reading;
}

bool begins_with_mail(std::string_view head) {
  constexpr std::array telling = std::to_array<std::string_view>(
      {"date:", "from:", "message-id:", "mime-version:", "received:", "subject:"});
  if (is_mbox_separator(head.substr(0, head.find('\n')))) return true;
  std::size_t found = 0;
  while (!head.empty()) {
    const std::size_t end = std::min(head.find('\n'), head.size());
    const std::string_view line = head.substr(0, end);
    if (end == head.size() || line.empty() || line == "\r") break;
    if (!is_header_line(line)) return false;
    found += static_cast<std::size_t>(std::ranges::count_if(telling, [line](std::string_view name) {
      return equal_but_for_ascii_case(line.substr(0, name.size()), name);
    }));
    head.remove_prefix(end + 1);
  }
  return found >= 3;
}

namespace {

void read_message(const std::string& bytes, const Place& place, std::string path,
                  Reading& reading) {
  if (bytes.find_first_not_of(" \t\r\n") == std::string::npos) {
    return reading.reject(place, "an empty message");
  }
  const Owned<GMimeMessage> message = parse(bytes);
  if (!message ||
      (header(message.get(), "From").empty() && header(message.get(), "Subject").empty())) {
    return reading.reject(place, "no mail: it has neither sender nor subject");
  }
  Article article;
  article.path = std::move(path);
  const MailParts parts = parts_of(message.get(), article.path, reading);
  if (const char* const subject = g_mime_message_get_subject(message.get())) {
    article.title = title_of_subject(line_of_text(subject));
  }
  article.body = body_of(parts, article.title);
  if (article.body.empty() && is_of_no_kind(message.get())) {
    article.body = article_of_mail(text_behind_header(bytes), article.title);
  }
  if (article.body.empty()) return reading.reject(place, "a message without text");
  if (const char* const id = g_mime_message_get_message_id(message.get())) {
    article.id = line_of_text(id);
  }
  article.author = author_of(message.get());
  article.source = list_of(message.get());
  if (article.source.empty()) article.source = article.author;
  article.published = published_of(message.get());
  article.language = header(g_mime_message_get_mime_part(message.get()), "Content-Language");
  if (parts.attachments > 0) {
    reading.remark({article.path, 0},
                   fmt::format("attachments passed over: {}", parts.attachments));
  }
  reading.articles.push_back(std::move(article));
}

Owned<GMimeMessage> parse(const std::string& bytes) {
  static const bool once = [] {
    g_mime_init();
    return true;
  }();
  static_cast<void>(once);
  const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
  const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
  return Owned<GMimeMessage>(g_mime_parser_construct_message(parser.get(), nullptr));
}

/// Of each kind of text the first; lists add footers as further parts.
MailParts parts_of(GMimeMessage* message, const std::string& path, Reading& reading) {
  MailParts parts;
  Texts* texts = &parts.own;
  for (GMimeObject* const part : objects_in(message)) {
    const PartKind kind = kind_of(part);
    if (kind == PartKind::message) texts = &parts.forwarded;
    if (kind == PartKind::attachment) ++parts.attachments;
    if (kind == PartKind::html && texts->html.empty()) texts->html = text_of(part, path, reading);
    if (kind == PartKind::plain && texts->plain.empty()) {
      texts->plain = text_of(part, path, reading);
    }
  }
  return parts;
}

/// Parts, and parts of parts; the message owns them.
std::vector<GMimeObject*> objects_in(GMimeMessage* message) {
  std::vector<GMimeObject*> objects;
  const std::unique_ptr<GMimePartIter, decltype(&g_mime_part_iter_free)> iterator(
      g_mime_part_iter_new(GMIME_OBJECT(message)), &g_mime_part_iter_free);
  if (g_mime_part_iter_is_valid(iterator.get()) == FALSE) return objects;
  do {
    GMimeObject* const object = g_mime_part_iter_get_current(iterator.get());
    if (object != nullptr) objects.push_back(object);
  } while (g_mime_part_iter_next(iterator.get()) != FALSE);
  return objects;
}

PartKind kind_of(GMimeObject* part) {
  if (GMIME_IS_MESSAGE_PART(part)) return PartKind::message;
  if (!GMIME_IS_PART(part)) return PartKind::other;
  if (g_mime_part_is_attachment(GMIME_PART(part)) != FALSE) return PartKind::attachment;
  if (!GMIME_IS_TEXT_PART(part)) return PartKind::other;
  GMimeContentType* const type = g_mime_object_get_content_type(part);
  if (g_mime_content_type_is_type(type, "text", "html") != FALSE) return PartKind::html;
  return g_mime_content_type_is_type(type, "text", "plain") != FALSE ? PartKind::plain
                                                                     : PartKind::other;
}

/// Declarations are often wrong: as other texts are decoded.
std::string text_of(GMimeObject* part, const std::string& path, Reading& reading) {
  const char* const declared = g_mime_object_get_content_type_parameter(part, "charset");
  std::variant<DecodedText, NoText> decoded =
      decode(bytes_of(GMIME_PART(part)), declared == nullptr ? "" : declared);
  auto* const text = std::get_if<DecodedText>(&decoded);
  if (text == nullptr) return {};
  report(*text, path, reading);
  return std::move(text->text);
}

/// Without what transfer has put around them.
std::string bytes_of(GMimePart* part) {
  GMimeDataWrapper* const content = g_mime_part_get_content(part);
  if (content == nullptr) return {};
  const Owned<GMimeStream> stream(g_mime_stream_mem_new());
  g_mime_data_wrapper_write_to_stream(content, stream.get());
  const GByteArray* const bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
  return bytes == nullptr ? std::string()
                          : std::string(reinterpret_cast<const char*>(bytes->data), bytes->len);
}

/// What is attached was sent on, mostly with little to say of it.
std::string body_of(const MailParts& parts, std::string_view title) {
  std::string own = body_of(parts.own, title);
  std::string forwarded = body_of(parts.forwarded, title);
  return forwarded.size() > own.size() ? forwarded : own;
}

/// HTML has paragraphs where plain text has lines; but in some mail it is pictures only.
std::string body_of(const Texts& texts, std::string_view title) {
  std::string from_html = article_of_mail(text_of_html(texts.html), title);
  std::string from_plain = article_of_mail(texts.plain, title);
  return from_html.size() * 2 < from_plain.size() || from_html.empty() ? from_plain : from_html;
}

/// Its parts cannot be told apart, or it is `text`, as old programs wrote.
bool is_of_no_kind(GMimeMessage* message) {
  GMimeObject* const part = g_mime_message_get_mime_part(message);
  if (part == nullptr) return false;
  if (GMIME_IS_MULTIPART(part)) return g_mime_multipart_get_count(GMIME_MULTIPART(part)) == 0;
  const std::string declared = header(message, "Content-Type");
  return declared.find('/') == std::string::npos;
}

std::string text_behind_header(std::string_view message) {
  const std::size_t lines = message.find("\n\n");
  const std::size_t windows_lines = message.find("\n\r\n");
  const std::size_t end = std::min(lines, windows_lines);
  if (end == std::string_view::npos) return {};
  std::variant<DecodedText, NoText> decoded = decode(message.substr(end));
  auto* const text = std::get_if<DecodedText>(&decoded);
  return text == nullptr ? std::string() : std::move(text->text);
}

std::string published_of(GMimeMessage* message) {
  GDateTime* const date = g_mime_message_get_date(message);
  if (date == nullptr) return header(message, "Date");
  const std::unique_ptr<char, GFree> iso(g_date_time_format(date, "%Y-%m-%dT%H:%M:%S%:z"));
  return iso ? iso.get() : std::string();
}

/// The sender's name, else the address.
std::string author_of(GMimeMessage* message) {
  InternetAddressList* const senders = g_mime_message_get_from(message);
  if (senders == nullptr || internet_address_list_length(senders) < 1) return {};
  InternetAddress* const sender = internet_address_list_get_address(senders, 0);
  const char* const name = internet_address_get_name(sender);
  if (name != nullptr && *name != '\0') return line_of_text(name);
  if (!INTERNET_ADDRESS_IS_MAILBOX(sender)) return {};
  const char* const address = internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(sender));
  return address != nullptr ? line_of_text(address) : std::string();
}

/// The name of `Name <list.example.org>`.
std::string list_of(GMimeMessage* message) {
  const std::string list = header(message, "List-Id");
  std::string name = line_of_text(std::string_view(list).substr(0, list.find('<')));
  if (name.size() > 1 && name.starts_with('"') && name.ends_with('"')) {
    name = name.substr(1, name.size() - 2);
  }
  return name;
}

std::string header(GMimeMessage* message, const char* name) {
  return header(GMIME_OBJECT(message), name);
}

/// What a message says of its content, GMime keeps at the content.
std::string header(GMimeObject* part, const char* name) {
  const char* const value = part == nullptr ? nullptr : g_mime_object_get_header(part, name);
  if (value == nullptr) return {};
  const std::unique_ptr<char, GFree> decoded(g_mime_utils_header_decode_text(nullptr, value));
  return line_of_text(decoded ? decoded.get() : "");
}

/// Or the continuation of one.
bool is_header_line(std::string_view line) {
  if (line.starts_with(' ') || line.starts_with('\t')) return true;
  const std::size_t colon = line.find(':');
  return colon != std::string_view::npos && colon > 0 &&
         std::ranges::all_of(line.substr(0, colon), [](char c) { return c > ' ' && c < 0x7F; });
}

}  // namespace
}  // namespace lede::indexing
