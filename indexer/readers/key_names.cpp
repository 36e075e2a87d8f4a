// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/key_names.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>

#include "common/base/ascii.hpp"

namespace lede::indexing {
namespace {

/// What exports call facts: in lower case, letters and digits only.
struct OtherName {
  std::string_view theirs;
  std::string_view fact;
  std::size_t behind = 0;
};
constexpr std::size_t last_resort = 10;
constexpr std::size_t of_an_object = 5;
constexpr std::array other_names{
    OtherName{"articleid", "id"},
    OtherName{"documentid", "id"},
    OtherName{"docid", "id"},
    OtherName{"guid", "id"},
    OtherName{"accessionnumber", "id"},
    OtherName{"articletitle", "title"},
    OtherName{"documenttitle", "title"},
    OtherName{"fulltext", "body"},
    OtherName{"articletext", "body"},
    OtherName{"articlebody", "body"},
    OtherName{"bodytext", "body"},
    OtherName{"story", "body"},
    OtherName{"article", "body"},
    OtherName{"abstract", "summary"},
    OtherName{"lead", "summary"},
    OtherName{"leadparagraph", "body", last_resort},
    OtherName{"snippet", "summary"},
    OtherName{"publication", "source"},
    OtherName{"publicationtitle", "source"},
    OtherName{"publicationname", "source"},
    OtherName{"sourcename", "source"},
    OtherName{"newspaper", "source"},
    OtherName{"outlet", "source"},
    OtherName{"publisher", "source"},
    OtherName{"medianame", "source"},
    OtherName{"sitename", "source"},
    OtherName{"sourcedomain", "source", last_resort},
    OtherName{"domain", "source", last_resort},
    OtherName{"byline", "author"},
    OtherName{"creator", "author"},
    OtherName{"journalist", "author"},
    OtherName{"publicationdate", "published"},
    OtherName{"datepublished", "published"},
    OtherName{"publisheddate", "published"},
    OtherName{"publishdate", "published"},
    OtherName{"publishedat", "published"},
    OtherName{"pubdate", "published"},
    OtherName{"seendate", "published", last_resort},
    OtherName{"createdat", "published", last_resort},
    OtherName{"subject", "topics"},
    OtherName{"subjects", "topics"},
    OtherName{"topic", "topics"},
    OtherName{"category", "topics"},
    OtherName{"keywords", "topics"},
    OtherName{"section", "topics"},
    OtherName{"sectionname", "topics"},
    OtherName{"link", "url"},
    OtherName{"permalink", "url"},
    OtherName{"weburl", "url"},
    OtherName{"webtitle", "title"},
    OtherName{"webpublicationdate", "published"},
    OtherName{"documenturl", "url"},
    OtherName{"articleurl", "url"},
    OtherName{"documentlanguage", "language"},
    OtherName{"hed", "title"},
    OtherName{"hedline", "title"},
    OtherName{"heading", "title"},
    OtherName{"newstitle", "title"},
    OtherName{"storytitle", "title"},
    OtherName{"titel", "title"},
    OtherName{"titre", "title"},
    OtherName{"titulo", "title"},
    OtherName{"ttulo", "title"},
    OtherName{"titular", "title"},
    OtherName{"titolo", "title"},
    OtherName{"copy", "body"},
    OtherName{"maintext", "body"},
    OtherName{"articlecontent", "body"},
    OtherName{"storytext", "body"},
    OtherName{"storybody", "body"},
    OtherName{"texte", "body"},
    OtherName{"contenu", "body"},
    OtherName{"texto", "body"},
    OtherName{"cuerpo", "body"},
    OtherName{"testo", "body"},
    OtherName{"dek", "summary"},
    OtherName{"hlead", "summary"},
    OtherName{"lede", "summary"},
    OtherName{"standfirst", "summary"},
    OtherName{"teaser", "summary"},
    OtherName{"trailtext", "summary"},
    OtherName{"excerpt", "summary"},
    OtherName{"shortdescription", "summary"},
    OtherName{"resumen", "summary"},
    OtherName{"quelle", "source"},
    OtherName{"fuente", "source"},
    OtherName{"fonte", "source"},
    OtherName{"autor", "author"},
    OtherName{"auteur", "author"},
    OtherName{"autore", "author"},
    OtherName{"writer", "author"},
    OtherName{"pubdatetime", "published"},
    OtherName{"publishedon", "published"},
    OtherName{"articledate", "published"},
    OtherName{"issuedate", "published"},
    OtherName{"datetime", "published"},
    OtherName{"datum", "published"},
    OtherName{"fecha", "published"},
};

// Interfaces keep the facts of an article in an object of this name, or what a fact says under one.
constexpr std::array objects{std::to_array<std::string_view>(
    {"fields", "attributes", "article", "story", "document", "doc", "post", "item", "data"})};

bool is_one_of(std::span<const std::string_view> names, std::string_view name);
KnownKey known_plainly(std::string_view name, const KeyMap& map);
std::string in_lower_case(std::string_view name);
std::string letters_of(std::string_view name);

}  // namespace

KnownKey known_key(std::string_view name, const KeyMap& map) {
  constexpr std::size_t longest_path = 200;
  KnownKey known = known_plainly(name, map);
  if (name.size() > longest_path) return known;
  std::size_t behind = 0;
  for (std::size_t dot = name.find('.'); known.key.empty() && dot != std::string_view::npos;
       dot = name.find('.')) {
    const std::string_view object = name.substr(0, dot);
    const std::string_view rest = name.substr(dot + 1);
    behind += of_an_object;
    if (!is_one_of(objects, object)) {
      if (is_one_of(value_keys, rest)) known = known_plainly(object, map);
      break;
    }
    known = known_plainly(rest, map);
    name = rest;
  }
  known.behind += behind;
  return known;
}

namespace {

bool is_one_of(std::span<const std::string_view> names, std::string_view name) {
  return std::ranges::find(names, letters_of(in_lower_case(name))) != names.end();
}

KnownKey known_plainly(std::string_view name, const KeyMap& map) {
  const std::string lower = in_lower_case(name);
  for (const std::string_view key : {name, std::string_view(lower)}) {
    if (map.target(key)) return {std::string(key)};
  }
  const std::string letters = letters_of(lower);
  const auto* const other = std::ranges::find(other_names, letters, &OtherName::theirs);
  if (other == other_names.end() || !map.target(other->fact)) return {};
  return {std::string(other->fact), other->behind};
}

std::string in_lower_case(std::string_view name) {
  const std::string lower = ascii_lower_case(name);
  const std::size_t first = lower.find_first_not_of(" \t\n");
  if (first == std::string::npos) return {};
  return lower.substr(first, lower.find_last_not_of(" \t\n") - first + 1);
}

std::string letters_of(std::string_view name) {
  std::string letters;
  for (const char c : name) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) letters += c;
  }
  return letters;
}

}  // namespace
}  // namespace lede::indexing
