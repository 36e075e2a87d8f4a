// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/jsonl.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "indexer/readers/json_article.hpp"

namespace lede::indexing {
namespace {

void read_line(std::string_view line, const Place& place, JsonArticleReader& reader,
               Reading& reading);

}  // namespace

Reading read_jsonl(const Chunk& chunk, const KeyMap& keys) {
  Reading reading;
  JsonArticleReader reader(keys);
  Place place{chunk.path, chunk.first_line};
  std::string_view rest = chunk.bytes;
  for (; !rest.empty(); ++place.line) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    read_line(rest.substr(0, end), place, reader, reading);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  reading.keys.add(reader.seen());
  return reading;
}

namespace {

void read_line(std::string_view line, const Place& place, JsonArticleReader& reader,
               Reading& reading) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (place.line == 1 && line.starts_with(byte_order_mark)) {
    line.remove_prefix(byte_order_mark.size());
  }
  if (line.find_first_not_of(" \t\r") == std::string_view::npos) return;

  std::variant<Article, NoArticle> read = reader.read(line, place);
  if (const NoArticle* const none = std::get_if<NoArticle>(&read)) {
    return reading.reject(place, none->reason);
  }
  Article& article = std::get<Article>(read);
  if (article.path.empty()) article.path = fmt::format("{}#{}", place.path, place.line);
  reading.articles.push_back(std::move(article));
}

}  // namespace
}  // namespace lede::indexing
