// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/json_feed.hpp"

#include <array>
#include <cstdint>
#include <string>

#include <fmt/format.h>
#include <simdjson.h>

#include "indexer/readers/feed_item.hpp"
#include "indexer/readers/html/fragment.hpp"
#include "indexer/readers/web_address.hpp"

namespace lede::indexing {
namespace {

using simdjson::dom::element;
using simdjson::dom::object;

enum class Form : std::uint8_t { line, html, plain, names };

struct KeyFact {
  std::string_view key;
  FeedFact fact;
  int rank;
  Form form;
};

constexpr std::array key_facts{std::to_array<KeyFact>({
    {"id", FeedFact::id, 0, Form::line},
    {"url", FeedFact::link, 0, Form::line},
    {"external_url", FeedFact::link, 1, Form::line},
    {"title", FeedFact::title, 0, Form::line},
    {"content_html", FeedFact::content, 0, Form::html},
    {"content_text", FeedFact::content, 1, Form::plain},
    {"summary", FeedFact::summary, 0, Form::plain},
    {"authors", FeedFact::author, 0, Form::names},
    {"author", FeedFact::author, 1, Form::names},
    {"date_published", FeedFact::published, 0, Form::line},
    {"date_modified", FeedFact::published, 1, Form::line},
    {"tags", FeedFact::topic, 0, Form::names},
    {"language", FeedFact::language, 0, Form::line},
})};

FeedItem facts_of(const object& item);
void add_names(const KeyFact& known, const element& value, FeedItem& item);
std::string text_of(const element& value);

}  // namespace

Reading read_json_feed(const Chunk& chunk) {
  Reading reading;
  simdjson::dom::parser parser;
  element document;
  if (const auto error = parser.parse(chunk.bytes).get(document); error != simdjson::SUCCESS) {
    reading.reject({chunk.path, 0}, fmt::format("no JSON: {}", simdjson::error_message(error)));
    return reading;
  }
  object feed;
  simdjson::dom::array items;
  if (document.get_object().get(feed) != simdjson::SUCCESS ||
      feed["items"].get_array().get(items) != simdjson::SUCCESS) {
    reading.reject({chunk.path, 0}, "no JSON Feed: it has no list of items");
    return reading;
  }
  const FeedItem of_feed = facts_of(feed);
  std::size_t number = 0;
  for (const element item : items) {
    object entry;
    ++number;
    if (item.get_object().get(entry) == simdjson::SUCCESS) {
      add_feed_item(facts_of(entry), of_feed, chunk.path, number, reading);
    } else {
      reading.reject({fmt::format("{}#{}", chunk.path, number), 0}, "not a JSON object");
    }
  }
  if (number == 0) reading.remark({chunk.path, 0}, "the feed has no items");
  return reading;
}

bool begins_with_json_object(std::string_view head) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (head.starts_with(byte_order_mark)) head.remove_prefix(byte_order_mark.size());
  const std::size_t start = head.find_first_not_of(" \t\r\n");
  return start != std::string_view::npos && head[start] == '{';
}

namespace {

FeedItem facts_of(const object& item) {
  FeedItem facts;
  for (const KeyFact& known : key_facts) {
    element value;
    if (item[known.key].get(value) != simdjson::SUCCESS) continue;
    if (known.form == Form::names) {
      add_names(known, value, facts);
      continue;
    }
    const std::string text = text_of(value);
    std::string fact = known.form == Form::html    ? text_of_html(text)
                       : known.form == Form::plain ? text
                                                   : line_of_text(text);
    if (known.fact == FeedFact::link && !is_web_address(fact)) continue;
    facts.add(known.fact, known.rank, std::move(fact));
  }
  return facts;
}

/// A text, an object with a name, or a list of them.
void add_names(const KeyFact& known, const element& value, FeedItem& item) {
  const auto add = [&](const element& name) {
    element of_object;
    const bool is_object = name["name"].get(of_object) == simdjson::SUCCESS;
    item.add(known.fact, known.rank, line_of_text(text_of(is_object ? of_object : name)));
  };
  simdjson::dom::array names;
  if (value.get_array().get(names) != simdjson::SUCCESS) return add(value);
  for (const element name : names) add(name);
}

std::string text_of(const element& value) {
  std::string_view text;
  if (value.get_string().get(text) == simdjson::SUCCESS) return std::string(text);
  std::int64_t number = 0;
  if (value.get_int64().get(number) == simdjson::SUCCESS) return fmt::format("{}", number);
  return {};
}

}  // namespace
}  // namespace lede::indexing
