// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/markup_facts.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/readers/author_names.hpp"
#include "indexer/readers/html/boilerplate.hpp"
#include "indexer/readers/html/byline_line.hpp"
#include "indexer/readers/html/measures.hpp"
#include "indexer/readers/html/text.hpp"

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
  void read_link(std::uint32_t index);
  void note_around(std::uint32_t around);
  bool is_around(std::uint32_t index) const;
  std::string value(std::uint32_t index) const;
  std::string_view attribute(std::uint32_t index, AttributeName name) const {
    return page_.attribute(page_.nodes[index], name);
  }

  const HtmlPage& page_;
  std::span<const Role> roles_;
  Selection text_;
  PageFacts facts_;
  std::uint32_t author_index_ = 0;  // of the last itemprop="author"
  std::string hinted_time_;
  std::string first_time_;
  std::set<std::string, std::less<>> days_;   // of all <time>
  std::vector<std::string> bylined_;          // the authors whom a byline names
  std::vector<std::string> named_;            // those whom an author's element names
  std::vector<std::string> linked_;           // those to whose pages links lead
  std::uint32_t link_index_ = 0;              // of the last of these
  std::set<std::string, std::less<>> dated_;  // the days that bylines tell
  // What machines are told in parts that stand around articles.
  std::set<std::string, std::less<>> names_around_;
  std::set<std::string, std::less<>> dates_around_;
};

/// Whether an address is that of all that somebody wrote: `/author/ada-example`.
bool leads_to_person(std::string_view address);

/// Whether `word` is one of those in `list`.
bool lists(std::string_view list, std::string_view word);

}  // namespace

PageFacts markup_facts(const HtmlPage& page, std::span<const Role> roles) {
  return MarkupReader(page, roles).facts();
}

namespace {

PageFacts MarkupReader::facts() {
  for (std::uint32_t i = 1; i < page_.nodes.size(); ++i) {
    const HtmlNode& node = page_.nodes[i];
    if (node.is_text) continue;
    if (!is_around(i)) {
      read(i);
    } else {
      if (roles_[i] != Role::discussion) note_around(i);
      i = node.end - 1;
    }
  }
  if (facts_.published.empty()) facts_.published = hinted_time_;
  if (facts_.published.empty() && days_.size() == 1) facts_.published = first_time_;
  if (facts_.published.empty() && dated_.size() == 1) facts_.published = *dated_.begin();
  for (const std::vector<std::string>& names : {bylined_, named_, linked_}) {
    if (facts_.authors.empty()) facts_.authors = names;
  }
  // What is told once stands for the article, wherever it does.
  if (facts_.authors.empty() && names_around_.size() == 1) {
    add_authors(facts_.authors, *names_around_.begin());
  }
  if (facts_.published.empty() && dates_around_.size() == 1) {
    facts_.published = *dates_around_.begin();
  }
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
  if (node.tag == Tag::a && lists(attribute(index, AttributeName::rel), "author")) {
    add_authors(facts_.authors, line_of(text_, index));
  }
  if (node.tag == Tag::a && leads_to_person(attribute(index, AttributeName::href))) {
    read_link(index);
  }
  if (node.tag == Tag::time) read_time(index);
  if (roles_[index] == Role::byline) read_byline(index);
}

/// What pages say to people alone: `By Ada Example`, `March 5, 2025`. A day of updating is not the
/// day of publication.
void MarkupReader::read_byline(std::uint32_t index) {
  constexpr std::size_t longest = 160;
  const std::string line = line_of(text_, index);
  if (line.empty() || line.size() > longest) return;
  const std::string classes = lower_ascii(attribute(index, AttributeName::class_name));
  // Days that an event has, in microformats.
  if (classes.find("bday") != std::string::npos || classes.find("dtstart") != std::string::npos) {
    return;
  }
  const bool of_author = classes.find("author") != std::string::npos ||
                         classes.find("byline") != std::string::npos ||
                         classes.find("writer") != std::string::npos;
  BylineLine said =
      read_byline_line(line, facts_.language, of_author ? Names::alone : Names::led_to);
  std::vector<std::string>& authors = leads_to_author(line) || !of_author ? bylined_ : named_;
  if (authors.empty()) authors = std::move(said.authors);
  constexpr std::size_t many = 4;
  if (classes == "updated" || said.published.empty()) return;
  if (dated_.size() < many) dated_.insert(said.published);
}

/// Links to the pages of authors, those that stand together first.
void MarkupReader::read_link(std::uint32_t index) {
  constexpr std::uint32_t together = 40;
  const std::string name = line_of(text_, index);
  const bool is_next = linked_.empty() || index - link_index_ < together;
  if (!is_next || !is_person(name)) return;
  link_index_ = index;
  add_authors(linked_, name);
}

void MarkupReader::read_property(std::uint32_t index, std::string_view property) {
  if (property == "headline" && facts_.title.empty()) facts_.title = value(index);
  if (property == "datePublished" && facts_.published.empty()) facts_.published = value(index);
  // Several that stand together are of one article.
  constexpr std::uint32_t together = 40;
  const bool is_next = facts_.authors.empty() || index - author_index_ < together;
  if (lists(property, "author") && is_next) {
    author_index_ = index;
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

bool leads_to_person(std::string_view address) {
  constexpr std::array folders{std::to_array<std::string_view>({"/author/",      "/authors/",
                                                                "/autor/",       "/autores/",
                                                                "/auteur/",      "/autoren/",
                                                                "/profile/",     "/profiles/",
                                                                "/by/",          "/byline/",
                                                                "/staff/",       "/people/",
                                                                "/reporter/",    "/reporters/",
                                                                "/journalist/",  "/journalists/",
                                                                "/contributor/", "/contributors/",
                                                                "/columnist/",   "/correspondents/",
                                                                "/writers/",     "/@"})};
  return std::ranges::any_of(folders, [address](std::string_view folder) {
    return address.find(folder) != std::string_view::npos;
  });
}

bool lists(std::string_view list, std::string_view word) {
  const std::string padded = ' ' + lower_ascii(list) + ' ';
  return padded.find(' ' + std::string(word) + ' ') != std::string::npos;
}

/// What it says to machines, else to people.
std::string MarkupReader::value(std::uint32_t index) const {
  for (const AttributeName name : {AttributeName::content, AttributeName::datetime}) {
    if (std::string said = line_of(attribute(index, name)); !said.empty()) return said;
  }
  return line_of(text_, index);
}

/// An article's author may be told at its foot, or beside it.
void MarkupReader::note_around(std::uint32_t around) {
  constexpr std::size_t many = 4;
  for (std::uint32_t i = around; i < page_.nodes[around].end; ++i) {
    const HtmlNode& node = page_.nodes[i];
    if (node.is_text) continue;
    if (roles_[i] == Role::discussion ||
        page_.attribute(node, AttributeName::itemtype).ends_with("Comment")) {
      i = node.end - 1;
      continue;
    }
    const std::string_view property = attribute(i, AttributeName::itemprop);
    const bool links = node.tag == Tag::a && lists(attribute(i, AttributeName::rel), "author");
    if ((links || lists(property, "author")) && names_around_.size() < many) {
      const std::string names = authors_in(value(i));
      if (!names.empty()) names_around_.insert(names);
    }
    if (property == "datePublished" && dates_around_.size() < many) {
      dates_around_.insert(value(i));
    }
  }
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
