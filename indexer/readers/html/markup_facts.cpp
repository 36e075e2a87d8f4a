// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/markup_facts.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "indexer/readers/author_names.hpp"
#include "indexer/readers/html/boilerplate.hpp"
#include "indexer/readers/html/measures.hpp"
#include "indexer/readers/html/text.hpp"
#include "indexer/readers/news_date.hpp"

namespace lede::indexing {
namespace {

/// Reads the elements that do not stand around the article.
class MarkupReader {
 public:
  MarkupReader(const HtmlPage& page, std::span<const Role> roles)
      : page_(page), roles_(roles), text_(page) {}

  PageFacts facts();

 private:
  void read(std::uint32_t index);
  void read_property(std::uint32_t index, std::string_view property);
  void read_time(std::uint32_t index);
  void read_byline(std::uint32_t index);
  bool is_around(std::uint32_t index) const;
  std::string value(std::uint32_t index) const;
  std::string_view attribute(std::uint32_t index, AttributeName name) const {
    return page_.attribute(page_.nodes[index], name);
  }

  const HtmlPage& page_;
  std::span<const Role> roles_;
  Selection text_;
  PageFacts facts_;
  std::string hinted_time_;
  std::string first_time_;
  std::set<std::string, std::less<>> days_;   // of all <time>
  std::string bylined_;                       // the author that a byline names
  std::set<std::string, std::less<>> dated_;  // the days that bylines tell
};

/// Without "Published on" and the like.
std::string_view date_in(std::string_view byline);

}  // namespace

PageFacts markup_facts(const HtmlPage& page, std::span<const Role> roles) {
  return MarkupReader(page, roles).facts();
}

namespace {

PageFacts MarkupReader::facts() {
  for (std::uint32_t i = 1; i < page_.nodes.size(); ++i) {
    const HtmlNode& node = page_.nodes[i];
    if (node.is_text) continue;
    if (is_around(i)) {
      i = node.end - 1;
    } else {
      read(i);
    }
  }
  if (facts_.published.empty()) facts_.published = hinted_time_;
  if (facts_.published.empty() && days_.size() == 1) facts_.published = first_time_;
  if (facts_.published.empty() && dated_.size() == 1) facts_.published = *dated_.begin();
  if (facts_.authors.empty()) add_authors(facts_.authors, bylined_);
  return std::move(facts_);
}

void MarkupReader::read(std::uint32_t index) {
  const HtmlNode& node = page_.nodes[index];
  if (node.tag == Tag::html) {
    facts_.language = attribute(index, AttributeName::lang);
    if (facts_.language.empty()) facts_.language = attribute(index, AttributeName::xml_lang);
  }
  const std::string_view property = attribute(index, AttributeName::itemprop);
  if (!property.empty()) read_property(index, property);
  if (node.tag == Tag::a && attribute(index, AttributeName::rel) == "author") {
    add_authors(facts_.authors, line_of(text_, index));
  }
  if (node.tag == Tag::time) read_time(index);
  if (roles_[index] == Role::byline) read_byline(index);
}

/// What pages say to people alone: `By Ada Example`, `March 5, 2025`. A day of updating is not the
/// day of publication.
void MarkupReader::read_byline(std::uint32_t index) {
  constexpr std::size_t longest = 80;
  const std::string line = line_of(text_, index);
  if (line.empty() || line.size() > longest) return;
  const std::string name = author_name(line);
  const bool is_name = name.size() < line.size() && name.find(' ') != std::string::npos &&
                       name.find_first_of("0123456789|,") == std::string::npos;
  if (is_name && bylined_.empty()) bylined_ = name;
  constexpr std::size_t many = 4;
  if (lower_ascii(line).starts_with("updated")) return;
  const std::optional<std::string> date = read_news_date(date_in(line), facts_.language);
  if (date && dated_.size() < many) dated_.insert(*date);
}

void MarkupReader::read_property(std::uint32_t index, std::string_view property) {
  if (property == "headline" && facts_.title.empty()) facts_.title = value(index);
  if (property == "datePublished" && facts_.published.empty()) facts_.published = value(index);
  if (property == "author" && facts_.authors.empty()) {
    // A person inside has a name.
    std::uint32_t named = index;
    for (std::uint32_t i = index; i < page_.nodes[index].end; ++i) {
      if (attribute(i, AttributeName::itemprop) != "name") continue;
      named = i;
      break;
    }
    add_authors(facts_.authors, value(named));
  }
}

void MarkupReader::read_time(std::uint32_t index) {
  const std::string when(attribute(index, AttributeName::datetime));
  if (when.empty()) return;
  const std::string words = lower_ascii(attribute(index, AttributeName::class_name));
  const auto says = [&words](std::string_view word) {
    return words.find(word) != std::string::npos;
  };
  if (says("updated") || says("modified")) {
    if (!says("published")) return;
  }
  const bool hinted =
      says("publish") || says("pubdate") || says("entry-date") || says("dt-published");
  if (hinted && hinted_time_.empty()) hinted_time_ = when;
  if (first_time_.empty()) first_time_ = when;
  constexpr std::size_t day_bytes = 10;
  constexpr std::size_t many = 4;
  if (days_.size() < many) days_.insert(when.substr(0, day_bytes));
}

std::string_view date_in(std::string_view byline) {
  constexpr std::array before{std::to_array<std::string_view>(
      {"published on ", "published: ", "published ", "posted on ", "posted: ", "posted ",
       "date: ", "on ", "release date ", "for release "})};
  const std::string lower = lower_ascii(byline);
  for (const std::string_view words : before) {
    if (lower.starts_with(words)) return trim_white_space(byline.substr(words.size()));
  }
  return byline;
}

/// What it says to machines, else to people.
std::string MarkupReader::value(std::uint32_t index) const {
  for (const AttributeName name : {AttributeName::content, AttributeName::datetime}) {
    if (std::string said = line_of(attribute(index, name)); !said.empty()) return said;
  }
  return line_of(text_, index);
}

bool MarkupReader::is_around(std::uint32_t index) const {
  const HtmlNode& node = page_.nodes[index];
  if (node.tag == Tag::body || node.tag == Tag::html || node.tag == Tag::head) return false;
  if (page_.attribute(node, AttributeName::itemtype).ends_with("Comment")) return true;
  constexpr std::size_t small = 3;  // a part that is large is the page
  const bool around = roles_[index] == Role::around || roles_[index] == Role::discussion ||
                      roles_[index] == Role::outside;
  return around && node.end - index < page_.nodes.size() / small;
}

}  // namespace
}  // namespace lede::indexing
