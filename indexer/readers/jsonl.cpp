// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/jsonl.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <simdjson.h>

#include "indexer/readers/news_date.hpp"

namespace lede::indexing {
namespace {

/// Reads lines with one parser, so that its memory is used again.
class LineReader {
 public:
  explicit LineReader(const KeyMap& keys) : keys_(keys) {}

  void read(std::string_view line, const Place& place, Reading& reading);

 private:
  Article article(simdjson::dom::object object, KeysSeen& seen) const;

  const KeyMap& keys_;
  simdjson::dom::parser parser_;
};

std::vector<std::string> dates(simdjson::dom::element value);
std::vector<std::string> texts(simdjson::dom::element value);
std::string text(simdjson::dom::element value);
std::string_view reason(simdjson::error_code error);

}  // namespace

Reading read_jsonl(const Chunk& chunk, const KeyMap& keys) {
  Reading reading;
  LineReader reader(keys);
  Place place{chunk.path, chunk.first_line};
  std::string_view rest = chunk.bytes;
  for (; !rest.empty(); ++place.line) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    reader.read(rest.substr(0, end), place, reading);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return reading;
}

namespace {

void LineReader::read(std::string_view line, const Place& place, Reading& reading) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (place.line == 1 && line.starts_with(byte_order_mark)) {
    line.remove_prefix(byte_order_mark.size());
  }
  if (line.find_first_not_of(" \t\r") == std::string_view::npos) return;

  if (line.size() > max_article_bytes) return reading.reject(place, longer_than_that);
  const auto parsed = parser_.parse(line.data(), line.size());
  if (parsed.error() != simdjson::SUCCESS) {
    reading.reject(place, reason(parsed.error()));
    return;
  }
  if (!parsed.is_object()) {
    reading.reject(place, "not a JSON object");
    return;
  }
  Article article = this->article(parsed.get_object(), reading.keys);
  if (article.title.empty() && article.body.empty()) {
    reading.reject(place, "neither title nor body");
    return;
  }
  if (article.path.empty()) article.path = fmt::format("{}#{}", place.path, place.line);
  reading.articles.push_back(std::move(article));
}

Article LineReader::article(simdjson::dom::object object, KeysSeen& seen) const {
  FactSheet sheet(keys_);
  for (const auto& [key, value] : object) {
    if (!sheet.wants(key)) continue;
    const bool is_date = facts[keys_.target(key)->fact].value == &Article::published;
    sheet.add(key, is_date ? dates(value) : texts(value));
  }
  seen.add({1, sheet.seen()});
  return std::move(sheet).article();
}

/// A number may count seconds since 1970.
std::vector<std::string> dates(simdjson::dom::element value) {
  constexpr double most = 9e15;  // that a double counts one by one
  std::optional<std::string> date;
  if (value.is_int64()) date = read_numeric_date(std::int64_t(value));
  if (value.is_double() && std::abs(double(value)) < most) {
    date = read_numeric_date(static_cast<std::int64_t>(double(value)));
  }
  return date ? std::vector<std::string>{*std::move(date)} : texts(value);
}

/// Of a list, its texts and numbers; of anything nested deeper, nothing.
std::vector<std::string> texts(simdjson::dom::element value) {
  if (!value.is_array()) return {text(value)};
  std::vector<std::string> result;
  for (const simdjson::dom::element item : value.get_array()) result.push_back(text(item));
  return result;
}

std::string text(simdjson::dom::element value) {
  using simdjson::dom::element_type;
  switch (value.type()) {
    case element_type::STRING:
      return std::string(std::string_view(value));
    case element_type::INT64:
      return fmt::format("{}", std::int64_t(value));
    case element_type::UINT64:
      return fmt::format("{}", std::uint64_t(value));
    case element_type::DOUBLE:
      return fmt::format("{}", double(value));
    case element_type::ARRAY:
    case element_type::OBJECT:
    case element_type::BOOL:
    case element_type::NULL_VALUE:
      return {};
  }
  return {};
}

std::string_view reason(simdjson::error_code error) {
  switch (error) {
    case simdjson::UTF8_ERROR:
      return "not valid UTF-8";
    case simdjson::UNCLOSED_STRING:
      return "bad JSON: a string is not closed";
    case simdjson::DEPTH_ERROR:
      return "bad JSON: nested too deep";
    default:
      return "bad JSON";
  }
}

}  // namespace
}  // namespace lede::indexing
