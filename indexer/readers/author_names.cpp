// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/author_names.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include <fmt/format.h>

#include "common/base/ascii.hpp"
#include "common/base/byte_range.hpp"
#include "common/text/agencies.hpp"
#include "common/text/white_space.hpp"

namespace lede::indexing {
namespace {

constexpr std::size_t longest_name = 120;
constexpr std::size_t longest_byline = 16384;

// "By" as bylines of the languages of the stop words have it. Some are names too: Von Miller.
enum class ByWord { surely, before_full_name };
struct By {
  std::string_view words;
  ByWord meaning = ByWord::surely;
};
constexpr std::array by_words{
    By{"by "},
    By{"by: "},
    By{"written by "},
    By{"posted by "},
    By{"published by "},
    By{"reported by "},
    By{"reporting by "},
    By{"story by "},
    By{"text by "},
    By{"words by "},
    By{"author: "},
    By{"autor: "},
    By{"autora: "},
    By{"von: "},
    By{"por: "},
    By{"por "},
    By{"door "},
    By{"بقلم: "},
    By{"بقلم "},
    By{"Автор: "},
    By{"автор: "},
    By{"作者："},
    By{"作者:"},
    By{"記者："},
    By{"记者："},
    By{"文／"},
    By{"von ", ByWord::before_full_name},
    By{"par ", ByWord::before_full_name},
    By{"di ", ByWord::before_full_name},
    By{"av ", ByWord::before_full_name},
    By{"af ", ByWord::before_full_name},
};

constexpr std::array others_work{
    std::to_array<std::string_view>({"edited by",        "editing by",
                                     "photo by",         "photos by",
                                     "photograph by",    "photographs by",
                                     "photography by",   "illustration by",
                                     "illustrations by", "video by",
                                     "graphic by",       "graphics by",
                                     "reviewed by",      "medically reviewed by",
                                     "fact checked by",  "fact-checked by",
                                     "updated by",       "translated by",
                                     "view my ",         "view all ",
                                     "view author",      "view profile",
                                     "view more",        "see all ",
                                     "see more",         "read more",
                                     "more from ",       "more by ",
                                     "all posts",        "all articles",
                                     "follow ",          "about the author",
                                     "click here"})};
constexpr std::array no_names{std::to_array<std::string_view>(
    {"admin", "administrator", "author", "by", "n/a", "nan", "none", "null", "webmaster"})};

// Sorted. In lower case within names of people.
constexpr std::array particles{std::to_array<std::string_view>(
    {"af",  "al", "av", "bin", "da", "de", "del", "della", "den", "der", "di", "do",
     "dos", "du", "el", "ibn", "la", "le", "ten", "ter",   "van", "von", "zu"})};
static_assert(std::ranges::is_sorted(particles));

// Sorted. Of these a name is no person's.
constexpr std::array organisation_words{std::to_array<std::string_view>({
    "affairs",     "agency",     "associates", "association", "authority",    "bank",
    "board",       "bureau",     "center",     "centre",      "chamber",      "college",
    "commerce",    "commission", "committee",  "company",     "congress",     "corp",
    "corporation", "council",    "court",      "defence",     "defense",      "department",
    "desk",        "division",   "editorial",  "editors",     "education",    "federation",
    "finance",     "foundation", "fund",       "group",       "health",       "inc",
    "industry",    "institute",  "journal",    "justice",     "ltd",          "media",
    "ministry",    "network",    "news",       "office",      "organisation", "organization",
    "partners",    "post",       "press",      "radio",       "reporters",    "research",
    "school",      "science",    "sciences",   "security",    "service",      "services",
    "society",     "staff",      "team",       "technology",  "television",   "times",
    "trade",       "tribune",    "trust",      "union",       "university",
})};
static_assert(std::ranges::is_sorted(organisation_words));

constexpr std::array joints{std::to_array<std::string_view>(
    {" and ", " & ", " und ", " et ", " y ", " e ", " og ", " och ", " en ", " i ", " и "})};

std::string_view trimmed(std::string_view text);
std::string_view without_by(std::string_view name);
std::string_view without_signs(std::string_view name);
std::string_view without_place(std::string_view name);
bool is_full_name(std::string_view rest);
std::vector<std::string_view> people_of(std::string_view part);
std::vector<std::string_view> split(std::string_view text, std::string_view separator);
bool all_wrote(const std::vector<std::string_view>& names);
bool begins_as_name(std::string_view word);
}  // namespace

std::string author_name(std::string_view name) {
  name = trimmed(name);
  const std::string lower = ascii_lower_case(name.substr(0, longest_name + 1));
  const auto begins = [&lower](std::string_view words) { return lower.starts_with(words); };
  if (std::ranges::any_of(others_work, begins)) return {};
  name = without_place(without_signs(without_by(name)));
  const bool is_name = name.size() <= longest_name && !name.starts_with('@') &&
                       name.find("://") == std::string_view::npos &&
                       name.find("www.") == std::string_view::npos &&
                       name.find_first_not_of("0123456789") != std::string_view::npos &&
                       std::ranges::find(no_names, ascii_lower_case(name)) == no_names.end();
  return is_name ? std::string(name) : std::string();
}

std::vector<std::string> author_names(std::string_view byline) {
  std::vector<std::string> names;
  for (std::string_view part : split(byline.substr(0, longest_byline), ",")) {
    part = trimmed(part);
    if (!names.empty() && part.starts_with("and ")) part.remove_prefix(4);
    for (const std::string_view person : people_of(part)) {
      std::string name = author_name(person);
      if (!name.empty()) names.push_back(std::move(name));
    }
  }
  return names;
}

bool leads_to_author(std::string_view byline) {
  byline = trimmed(byline);
  return without_by(byline).size() < byline.size();
}

/// Two to four words that begin as names do, and particles.
bool is_person(std::string_view name) {
  constexpr std::size_t most_words = 4;
  std::size_t count = 0;
  for (const std::string_view word : split(name, " ")) {
    if (std::ranges::binary_search(particles, word)) continue;
    const std::string lower = ascii_lower_case(word);
    const bool of_organisation =
        std::ranges::binary_search(organisation_words, std::string_view(lower));
    if (!begins_as_name(word) || of_organisation) return false;
    ++count;
  }
  return count > 1 && count <= most_words;
}

std::string authors_in(std::string_view byline) {
  return fmt::format("{}", fmt::join(author_names(byline), ", "));
}

namespace {

std::string_view trimmed(std::string_view text) {
  const ByteRange range = text::trim_white_space(text, {0, text.size()});
  return text.substr(range.begin, range.size());
}

std::string_view without_by(std::string_view name) {
  const std::string lower = ascii_lower_case(name.substr(0, longest_name));
  for (const By& by : by_words) {
    if (!lower.starts_with(by.words)) continue;
    const std::string_view rest = trimmed(name.substr(by.words.size()));
    if (by.meaning == ByWord::before_full_name && !is_full_name(rest)) continue;
    return rest;
  }
  return name;
}

/// Of what set it apart on its page: `Ada Quill —`, `| Ada Quill`.
std::string_view without_signs(std::string_view name) {
  constexpr std::array signs{
      std::to_array<std::string_view>({"|", "—", "–", "-", "•", "·", ":", ";", "/", ","})};
  for (const std::string_view sign : signs) {
    while (name.starts_with(sign)) name = trimmed(name.substr(sign.size()));
    while (name.ends_with(sign)) name = trimmed(name.substr(0, name.size() - sign.size()));
  }
  return name;
}

/// `Ada Quill in Velmont` wrote from there.
std::string_view without_place(std::string_view name) {
  const std::size_t in = name.find(" in ");
  if (in == std::string_view::npos || !is_person(name.substr(0, in))) return name;
  return begins_as_name(trimmed(name.substr(in + 4))) ? name.substr(0, in) : name;
}

/// Two words that begin as names do, or an agency.
bool is_full_name(std::string_view rest) {
  if (text::is_known_agency(rest)) return true;
  const std::vector<std::string_view> words = split(rest, " ");
  return words.size() > 1 && begins_as_name(words[0]) && begins_as_name(words[1]);
}

/// Both of `Jane Doe and John Roe`; else the part as it is.
std::vector<std::string_view> people_of(std::string_view part) {
  for (const std::string_view joint : joints) {
    std::vector<std::string_view> names = split(part, joint);
    if (names.size() > 1 && all_wrote(names)) return names;
  }
  return {part};
}

std::vector<std::string_view> split(std::string_view text, std::string_view separator) {
  std::vector<std::string_view> parts;
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t end = std::min(text.find(separator, start), text.size());
    parts.push_back(text.substr(start, end - start));
    start = end + separator.size();
  }
  return parts;
}

bool all_wrote(const std::vector<std::string_view>& names) {
  bool any_person = false;
  for (const std::string_view name : names) {
    const bool person = is_person(author_name(name));
    if (!person && !text::is_known_agency(trimmed(name))) return false;
    any_person = any_person || person;
  }
  return any_person;
}

/// With a capital, or beyond ASCII, where capitals are not looked for.
bool begins_as_name(std::string_view word) {
  if (word.empty() || word.find_first_of("0123456789@/|():") != std::string_view::npos)
    return false;
  const char first = word.front();
  return (first >= 'A' && first <= 'Z') || static_cast<unsigned char>(first) >= 0x80;
}

}  // namespace
}  // namespace lede::indexing
