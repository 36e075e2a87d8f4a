// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/apparatus.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/readers/html/apparatus_words.hpp"

namespace lede::indexing {
namespace {

using Kind = Paragraph::Kind;

/// Marks what is none of the article's text.
class ApparatusFinder {
 public:
  ApparatusFinder(const std::vector<Paragraph>& paragraphs, std::span<const std::string> authors);

  std::vector<bool> run();

 private:
  void mark_by_words();
  void mark_section(std::size_t heading);
  void mark_person(std::size_t heading);
  void mark_discussion(std::size_t heading);
  void mark_links();
  void mark_above_text();
  void mark_below_text();
  void mark_titles_of_nothing();
  bool is_of_author(const Paragraph& paragraph) const;
  std::size_t next_running_text(std::size_t from) const;
  bool is_late(std::size_t index) const { return bytes_before_[index] * 2 > bytes_before_.back(); }

  const std::vector<Paragraph>& paragraphs_;
  std::span<const std::string> authors_;
  std::vector<bool> marked_;
  std::vector<std::size_t> bytes_before_;  // and of all at the end
};

double link_share(const Paragraph& paragraph);
bool is_running_text(const Paragraph& paragraph);
bool is_line(const Paragraph& paragraph);
bool is_short(const Paragraph& paragraph);
bool ends_sentence(std::string_view text);
bool is_end_sign(std::string_view text);

}  // namespace

std::vector<Paragraph> without_apparatus(std::vector<Paragraph> paragraphs,
                                         std::span<const std::string> authors) {
  const std::vector<bool> marked = ApparatusFinder(paragraphs, authors).run();
  std::vector<Paragraph> kept;
  std::size_t all_bytes = 0;
  std::size_t kept_bytes = 0;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    all_bytes += paragraphs[i].text.size();
    if (marked[i]) continue;
    kept_bytes += paragraphs[i].text.size();
    kept.push_back(paragraphs[i]);
  }
  constexpr std::size_t next_to_nothing = 3;  // one part of so many
  return kept_bytes * next_to_nothing < all_bytes ? std::move(paragraphs) : kept;
}

namespace {

ApparatusFinder::ApparatusFinder(const std::vector<Paragraph>& paragraphs,
                                 std::span<const std::string> authors)
    : paragraphs_(paragraphs), authors_(authors), marked_(paragraphs.size()) {
  std::size_t bytes = 0;
  for (const Paragraph& paragraph : paragraphs) {
    bytes_before_.push_back(bytes);
    bytes += paragraph.text.size();
  }
  bytes_before_.push_back(bytes);
}

std::vector<bool> ApparatusFinder::run() {
  // Without a sentence there is nothing to tell it from.
  if (std::ranges::none_of(paragraphs_, is_running_text)) return marked_;
  mark_by_words();
  mark_links();
  mark_above_text();
  mark_below_text();
  mark_titles_of_nothing();
  return std::move(marked_);
}

void ApparatusFinder::mark_by_words() {
  constexpr double some_link = 0.3;
  for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
    const Paragraph& paragraph = paragraphs_[i];
    if (is_end_sign(paragraph.text)) mark_discussion(i);
    if (marked_[i] || paragraph.kind == Kind::verbatim || paragraph.kind == Kind::row) continue;
    switch (apparatus_in(paragraph.text)) {
      case Apparatus::label:
      case Apparatus::call:
        marked_[i] = true;
        break;
      case Apparatus::pointer:
        if (link_share(paragraph) > some_link) marked_[i] = true;
        break;
      case Apparatus::section:
        mark_section(i);
        break;
      case Apparatus::person:
        mark_person(i);
        break;
      case Apparatus::discussion:
        mark_discussion(i);
        break;
      case Apparatus::fact:  // tells of the article where it stands beside the text
      case Apparatus::none:
        break;
    }
  }
}

/// With all that follows and is no sentence, or a link.
void ApparatusFinder::mark_section(std::size_t heading) {
  constexpr double mostly_link = 0.5;
  // What a sentence begins with may be a heading's words.
  if (ends_sentence(paragraphs_[heading].text) && link_share(paragraphs_[heading]) < mostly_link) {
    return;
  }
  marked_[heading] = true;
  for (std::size_t i = heading + 1; i < paragraphs_.size(); ++i) {
    const Paragraph& paragraph = paragraphs_[i];
    const bool is_link = link_share(paragraph) > mostly_link;
    if (!is_link && (paragraph.kind == Kind::heading || ends_sentence(paragraph.text))) break;
    marked_[i] = true;
  }
}

void ApparatusFinder::mark_person(std::size_t heading) {
  constexpr std::size_t most_paragraphs = 3;
  if (!is_late(heading)) return;
  const std::size_t last = std::min(heading + most_paragraphs, paragraphs_.size() - 1);
  for (std::size_t i = heading; i <= last; ++i) {
    if (i > heading && paragraphs_[i].kind == Kind::heading) break;
    marked_[i] = true;
  }
}

void ApparatusFinder::mark_discussion(std::size_t heading) {
  marked_[heading] = true;
  if (!is_late(heading)) return;
  std::fill(marked_.begin() + static_cast<std::ptrdiff_t>(heading), marked_.end(), true);
}

/// Sections, dates, names of authors and minutes to read, which stand above the first sentence,
/// or between it and the second, where it is a summary.
void ApparatusFinder::mark_above_text() {
  constexpr std::size_t most_bytes = 600;
  const std::size_t first = next_running_text(0);
  if (bytes_before_[first] > most_bytes) return;
  for (std::size_t i = 0; i < first; ++i) {
    if (is_line(paragraphs_[i]) || is_of_author(paragraphs_[i])) marked_[i] = true;
  }
  const std::size_t second = next_running_text(first + 1);
  for (std::size_t i = first + 1; i < second; ++i) {
    const bool fact =
        is_line(paragraphs_[i]) && apparatus_in(paragraphs_[i].text) == Apparatus::fact;
    if (fact || is_of_author(paragraphs_[i])) marked_[i] = true;
  }
}

/// Tags, sources and numbers behind the last sentence.
void ApparatusFinder::mark_below_text() {
  constexpr double mostly_link = 0.5;
  for (std::size_t i = paragraphs_.size(); i-- > 0;) {
    const Paragraph& paragraph = paragraphs_[i];
    if (marked_[i]) continue;
    const bool leads_away = is_short(paragraph) && link_share(paragraph) > mostly_link;
    if (leads_away || is_of_author(paragraph)) {
      marked_[i] = true;
      continue;
    }
    if (ends_sentence(paragraph.text) || paragraph.kind == Kind::item) break;
    if (is_line(paragraph) && apparatus_in(paragraph.text) == Apparatus::fact) marked_[i] = true;
  }
}

/// Lines that are nothing but a link lead elsewhere.
void ApparatusFinder::mark_links() {
  constexpr std::size_t longest = 200;
  constexpr double nearly_all = 0.8;
  const std::size_t first = next_running_text(0);
  for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
    const Paragraph& paragraph = paragraphs_[i];
    // Old pages have their navigation in a row.
    const bool is_line =
        paragraph.kind == Kind::plain || (paragraph.kind == Kind::row && i < first);
    if (!is_line || paragraph.text.size() > longest) continue;
    if (link_share(paragraph) > nearly_all) marked_[i] = true;
  }
}

/// `Ada Example writes about ports.`
bool ApparatusFinder::is_of_author(const Paragraph& paragraph) const {
  constexpr std::size_t longest = 400;
  if (paragraph.kind != Kind::plain || paragraph.text.size() > longest) return false;
  return std::ranges::any_of(authors_, [&paragraph](const std::string& author) {
    const bool full_name = author.find(' ') != std::string::npos;
    return full_name && paragraph.text.starts_with(author);
  });
}

std::size_t ApparatusFinder::next_running_text(std::size_t from) const {
  while (from < paragraphs_.size() && !is_running_text(paragraphs_[from])) ++from;
  return from;
}

/// Headings with nothing below them.
void ApparatusFinder::mark_titles_of_nothing() {
  for (std::size_t i = paragraphs_.size(); i-- > 0;) {
    if (marked_[i]) continue;
    if (paragraphs_[i].kind != Kind::heading) break;
    marked_[i] = true;
  }
}

double link_share(const Paragraph& paragraph) {
  const auto spaces = static_cast<std::size_t>(std::ranges::count(paragraph.text, ' '));
  const std::size_t bytes = paragraph.text.size() - std::min(spaces, paragraph.text.size() - 1);
  return static_cast<double>(paragraph.link_bytes) / static_cast<double>(bytes);
}

/// A sentence of some length, which is no link.
bool is_running_text(const Paragraph& paragraph) {
  constexpr std::size_t sentence_bytes = 80;
  constexpr double few_links = 0.5;
  return paragraph.kind != Kind::heading && paragraph.text.size() > sentence_bytes &&
         ends_sentence(paragraph.text) && link_share(paragraph) < few_links;
}

/// Short, and no sentence.
bool is_line(const Paragraph& paragraph) {
  return is_short(paragraph) && !ends_sentence(paragraph.text);
}

bool is_short(const Paragraph& paragraph) {
  constexpr std::size_t short_bytes = 80;
  return paragraph.kind == Kind::plain && paragraph.text.size() < short_bytes;
}

bool ends_sentence(std::string_view text) {
  constexpr std::array closing{std::to_array<std::string_view>(
      {"\"", "'", ")", "]", "”", "’", "»", "“", "」", "』", "）", " "})};
  constexpr std::array ends{std::to_array<std::string_view>(
      {".", "!", "?", ":", ";", "…", "。", "！", "？", "؟", "।", "：", "۔"})};
  const auto ends_text = [&text](std::string_view end) { return text.ends_with(end); };
  for (auto found = std::ranges::find_if(closing, ends_text); found != closing.end();
       found = std::ranges::find_if(closing, ends_text)) {
    text.remove_suffix(found->size());
  }
  return std::ranges::any_of(ends, ends_text);
}

/// What ends a press release: behind it stands who sent it.
bool is_end_sign(std::string_view text) {
  constexpr std::array signs{std::to_array<std::string_view>(
      {"-30-", "- 30 -", "– 30 –", "ENDS", "-ENDS-", "- ENDS -", "-END-"})};
  const bool is_hashes =
      text.starts_with('#') && text.find_first_not_of("# ") == std::string_view::npos;
  return is_hashes || std::ranges::find(signs, text) != signs.end();
}

}  // namespace
}  // namespace lede::indexing
