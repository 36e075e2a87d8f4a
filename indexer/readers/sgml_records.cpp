// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/sgml_records.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace lede::indexing {
namespace {

bool begins_tag(std::string_view text, std::string_view before, std::string_view element);

}  // namespace

std::vector<SgmlRecords::Span> SgmlRecords::feed(std::string_view block) {
  const std::size_t longest_tag = element_.size() + std::string_view("</>").size();
  const std::string joined = begun_.empty() ? std::string() : begun_ + std::string(block);
  const std::string_view text = begun_.empty() ? block : std::string_view(joined);
  std::vector<Span> ended;
  std::size_t at = text.find('<');
  for (; at != std::string_view::npos; at = text.find('<', at + 1)) {
    const std::string_view tag = text.substr(at);
    if (tag.size() < longest_tag) break;
    if (open_ && begins_tag(tag, "</", element_)) {
      const std::size_t name_end = at + 2 + element_.size();
      const std::size_t end = text[name_end] == '>' ? name_end + 1 : name_end;
      ended.push_back({*std::exchange(open_, std::nullopt), position_ + end, true});
    } else if (begins_tag(tag, "<", element_)) {
      if (open_) ended.push_back({*open_, position_ + at, false});
      open_ = position_ + at;
    }
  }
  const std::size_t known = std::min(at, text.size());
  std::string begun(text.substr(known));
  begun_ = std::move(begun);
  position_ += known;
  return ended;
}

std::optional<SgmlRecords::Span> SgmlRecords::rest() const {
  return open_ ? std::optional(Span{*open_, position_ + begun_.size(), false}) : std::nullopt;
}

RecordScanner::Ends SgmlScanner::scan(std::string_view block) {
  Ends ends;
  for (const SgmlRecords::Span& record : records_.feed(block)) ends.add(record.end);
  return ends;
}

std::vector<SgmlRecord> sgml_records(const Chunk& chunk, std::string_view element) {
  SgmlRecords finder(element);
  std::vector<SgmlRecords::Span> spans = finder.feed(chunk.bytes);
  if (const std::optional<SgmlRecords::Span> rest = finder.rest()) spans.push_back(*rest);
  const std::string_view text = chunk.bytes;
  Place place{chunk.path, chunk.first_line};
  std::size_t counted = 0;  // bytes whose lines are
  std::vector<SgmlRecord> records;
  for (const auto& [begin, end, is_closed] : spans) {
    place.line +=
        static_cast<std::uint64_t>(std::ranges::count(text.substr(counted, begin - counted), '\n'));
    counted = begin;
    records.push_back(
        {text.substr(begin, end - begin), place, chunk.first_record + records.size(), is_closed});
  }
  return records;
}

Reading read_sgml(const Chunk& chunk, std::string_view element,
                  Article (*article_of)(std::string_view record)) {
  Reading reading;
  for (const SgmlRecord& record : sgml_records(chunk, element)) {
    Article article = article_of(record.text);
    if (article.title.empty() && article.body.empty()) {
      reading.reject(record.place, "neither title nor body");
      continue;
    }
    if (!record.is_closed) reading.warn(record.place, fmt::format("<{}> is not closed", element));
    article.path = fmt::format("{}#{}", chunk.path, record.number);
    reading.articles.push_back(std::move(article));
  }
  return reading;
}

bool begins_with_element(std::string_view head, std::string_view element) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (head.starts_with(byte_order_mark)) head.remove_prefix(byte_order_mark.size());
  while (true) {
    head.remove_prefix(std::min(head.find_first_not_of(" \t\r\n"), head.size()));
    if (!head.starts_with("<!") && !head.starts_with("<?")) break;
    head.remove_prefix(std::min(head.find('>'), head.size() - 1) + 1);
  }
  return begins_tag(head, "<", element);
}

namespace {

bool begins_tag(std::string_view text, std::string_view before, std::string_view element) {
  if (!text.starts_with(before)) return false;
  text.remove_prefix(before.size());
  if (text.size() <= element.size()) return false;
  const bool same = std::ranges::equal(text.substr(0, element.size()), element, {}, [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  constexpr std::string_view ends_name = "> \t\r\n/";
  return same && ends_name.find(text[element.size()]) != std::string_view::npos;
}

}  // namespace
}  // namespace lede::indexing
