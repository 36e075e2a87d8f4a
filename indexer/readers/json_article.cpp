// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/json_article.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "common/base/utf8.hpp"
#include "indexer/readers/carried_markup.hpp"
#include "indexer/readers/html/fragment.hpp"
#include "indexer/readers/key_names.hpp"
#include "indexer/readers/news_date.hpp"
#include "indexer/readers/reading.hpp"

namespace lede::indexing {
namespace {

std::string why_none(simdjson::dom::object object);
std::vector<std::string> dates(simdjson::dom::element value);
std::vector<std::string> without_numbers(simdjson::dom::element value);
std::vector<std::string> texts(simdjson::dom::element value);
std::string text(simdjson::dom::element value);
std::string named_text(simdjson::dom::object object);
std::string_view reason(simdjson::error_code error);

}  // namespace

std::variant<Article, NoArticle> JsonArticleReader::read(std::string_view json,
                                                         const Place& place) {
  if (json.size() > max_article_bytes) return NoArticle{std::string(longer_than_that)};
  const auto parsed = parser_.parse(json.data(), json.size());
  if (parsed.error() != simdjson::SUCCESS) return NoArticle{std::string(reason(parsed.error()))};
  if (!parsed.is_object()) return NoArticle{"not a JSON object"};
  simdjson::dom::object object = parsed.get_object();
  simdjson::dom::object wrapped;
  if (object["_source"].get(wrapped) == simdjson::SUCCESS) object = wrapped;
  FactSheet sheet(keys_);
  LongText unread;
  add(object, {}, sheet, unread);
  seen_.add({1, sheet.seen()});
  Article article = std::move(sheet).article();
  read_markup(article);
  if (article.title.empty() && article.body.empty())
    return NoArticle{why_none(object) + unread.hint()};
  if (article.body.empty()) unread.note(place, seen_);
  return article;
}

void JsonArticleReader::add(simdjson::dom::object object, std::string_view prefix, FactSheet& sheet,
                            LongText& unread) const {
  constexpr std::size_t longest_path = 100;
  constexpr std::ptrdiff_t deepest = 3;
  for (const auto& [key, value] : object) {
    const std::string path = prefix.empty() ? std::string(key) : fmt::format("{}.{}", prefix, key);
    const KnownKey known = known_key(path, keys_);
    if (!known.key.empty()) {
      const Fact& fact = facts[keys_.target(known.key)->fact];
      sheet.add(known.key,
                fact.value == &Article::published ? dates(value)
                : fact.values != nullptr          ? without_numbers(value)
                                                  : texts(value),
                known.behind);
    } else if (value.is_string()) {
      unread.see(path, std::string_view(value));
    }
    const bool looks_inside =
        value.is_object() && path.size() <= longest_path && std::ranges::count(path, '.') < deepest;
    if (looks_inside) add(value, path, sheet, unread);
  }
}

namespace {

/// Names a list of objects, which may be articles in a wrapper that is not known as one.
std::string why_none(simdjson::dom::object object) {
  constexpr std::size_t shown_bytes = 40;
  for (const auto& [key, value] : object) {
    simdjson::dom::array list;
    if (value.get_array().get(list) != simdjson::SUCCESS || list.size() == 0) continue;
    if (!list.at(0).is_object()) continue;
    return fmt::format("neither title nor body; what its list \"{}\" holds is not looked into",
                       line_of_text(truncate_utf8(key, shown_bytes)));
  }
  return "neither title nor body";
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

/// Topics that are numbers stand for what is not told.
std::vector<std::string> without_numbers(simdjson::dom::element value) {
  std::vector<std::string> result;
  if (!value.is_array()) return value.is_number() ? result : texts(value);
  for (const simdjson::dom::element item : value.get_array()) {
    if (!item.is_number()) result.push_back(text(item));
  }
  return result;
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
    case element_type::OBJECT:
      return named_text(value);
    case element_type::ARRAY:
    case element_type::BOOL:
    case element_type::NULL_VALUE:
      return {};
  }
  return {};
}

/// As interfaces wrap them: `"source":{"name":…}`, `"headline":{"main":…}`,
/// `"title":{"rendered":…}`.
std::string named_text(simdjson::dom::object object) {
  for (const std::string_view key : value_keys) {
    std::string_view said;
    if (object.at_key(key).get(said) == simdjson::SUCCESS) return std::string(said);
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
