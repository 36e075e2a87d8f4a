// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/json.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "indexer/readers/json_article.hpp"
#include "indexer/readers/json_records.hpp"

namespace lede::indexing {
namespace {

class JsonScanner : public RecordScanner {
 public:
  Ends scan(std::string_view block) override {
    Ends ends;
    for (const JsonRecords::Span& record : records_.feed(block)) ends.add(record.end);
    return ends;
  }

 private:
  JsonRecords records_;
};

bool is_json_feed(std::string_view head);
bool breaks_off(std::string_view line);
std::vector<JsonRecords::Span> records_of(std::string_view json);

}  // namespace

bool begins_with_json(std::string_view head) {
  constexpr std::string_view white_space = " \t\r\n";
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  const std::size_t bytes = head.size();
  if (head.starts_with(byte_order_mark)) head.remove_prefix(byte_order_mark.size());
  head.remove_prefix(std::min(head.find_first_not_of(white_space), head.size()));
  const std::size_t next = head.find_first_not_of(white_space, 1);
  if (next == std::string_view::npos) return false;
  if (head.starts_with('[')) return head[next] == '{';
  if (!head.starts_with('{') || (head[next] != '"' && head[next] != '}')) return false;
  if (is_json_feed(head)) return false;

  JsonRecords records;
  const std::vector<JsonRecords::Span> ended = records.feed(head);
  if (records.found_wrapper()) return true;
  const std::size_t first_line = std::min(head.find('\n'), head.size());
  // What has not said so far whether it is an article is read as what may be either.
  if (ended.empty() && first_line == head.size() && bytes >= head_bytes) {
    return records.may_be_wrapper();
  }
  const bool ends_in_first_line = !ended.empty() && ended.front().end <= first_line;
  return !ends_in_first_line && first_line < head.size() && breaks_off(head.substr(0, first_line));
}

std::unique_ptr<RecordScanner> scan_json(std::string_view) {
  return std::make_unique<JsonScanner>();
}

Reading read_json(const Chunk& chunk, const KeyMap& keys) {
  Reading reading;
  JsonArticleReader reader(keys);
  Place place{chunk.path, chunk.first_line};
  const std::string_view json = chunk.bytes;
  std::size_t counted = 0;  // bytes whose lines are
  std::uint64_t number = chunk.first_record;
  for (const auto& [begin, end] : records_of(json)) {
    place.line +=
        static_cast<std::uint64_t>(std::ranges::count(json.substr(counted, begin - counted), '\n'));
    counted = begin;
    std::variant<Article, NoArticle> read = reader.read(json.substr(begin, end - begin), place);
    if (const NoArticle* const none = std::get_if<NoArticle>(&read)) {
      reading.reject(place, none->reason);
    } else {
      Article& article = std::get<Article>(read);
      if (article.path.empty()) article.path = fmt::format("{}#{}", place.path, number);
      reading.articles.push_back(std::move(article));
    }
    ++number;
  }
  reading.keys.add(reader.seen());
  return reading;
}

namespace {

/// Its version comes first, if its writer heeds the standard.
bool is_json_feed(std::string_view head) {
  return head.find("//jsonfeed.org/version/") != std::string_view::npos ||
         head.find(R"(\/\/jsonfeed.org\/version\/)") != std::string_view::npos;
}

/// More must come on the next line, as where objects are printed for people.
bool breaks_off(std::string_view line) {
  constexpr std::string_view leads_on = "{[,:";
  const std::size_t last = line.find_last_not_of(" \t\r");
  return last != std::string_view::npos && leads_on.find(line[last]) != std::string_view::npos;
}

std::vector<JsonRecords::Span> records_of(std::string_view json) {
  JsonRecords records;
  std::vector<JsonRecords::Span> spans = records.feed(json);
  if (const std::optional<JsonRecords::Span> rest = records.rest()) spans.push_back(*rest);
  return spans;
}

}  // namespace
}  // namespace lede::indexing
