// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/byline_line.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

#include "common/base/ascii.hpp"
#include "indexer/readers/author_names.hpp"
#include "indexer/readers/html/facts.hpp"
#include "indexer/readers/news_date.hpp"

namespace lede::indexing {
namespace {

constexpr std::size_t longest_line = 200;

// Between what a line says, in the order in which they part it.
constexpr std::array separators{
    std::to_array<std::string_view>({"|", "•", "·", " – ", " — ", " - ", " / ", "\t"})};

// Of a date that is not the day of publication.
constexpr std::array changes{std::to_array<std::string_view>(
    {"updat", "modif", "revis", "edited", "corrected", "aktualisiert", "mis à jour", "mise à jour",
     "actualiz", "aggiorn", "atualiz", "bijgewerkt", "uppdater", "opdater", "oppdater", "обновлен",
     "更新", "업데이트", "수정"})};

/// Reads the parts of a line from the first to the last.
class LineReader {
 public:
  LineReader(std::string_view language, Names names) : language_(language), names_(names) {}

  void read(std::string_view part);
  BylineLine line() && { return std::move(line_); }

 private:
  void read_both(std::string_view part);
  bool read_date(std::string_view part);
  bool read_names(std::string_view part, Names names);

  std::string_view language_;
  Names names_;
  BylineLine line_;
};

bool is_name_of_several(std::string_view name);
std::vector<std::string_view> parts_of(std::string_view line);
std::string_view date_in(std::string_view part);
std::string_view before_change(std::string_view part);
bool tells_of_change(std::string_view part);

}  // namespace

BylineLine read_byline_line(std::string_view line, std::string_view language, Names names) {
  if (line.size() > longest_line) return {};
  LineReader reader(language, names);
  for (const std::string_view part : parts_of(line)) reader.read(part);
  return std::move(reader).line();
}

namespace {

void LineReader::read(std::string_view part) {
  part = trim_white_space(before_change(part));
  if (part.empty() || read_date(part) || read_names(part, names_)) return;
  read_both(part);
}

/// `March 5, 2025 by Ada Example`, `By Ada Example March 5, 2025`.
void LineReader::read_both(std::string_view part) {
  const std::size_t by = ascii_lower_case(part).find(" by ");
  if (by != std::string::npos && read_date(part.substr(0, by))) {
    read_names(part.substr(by + 1), Names::led_to);
    return;
  }
  for (std::size_t space = part.find(' '); space != std::string_view::npos;
       space = part.find(' ', space + 1)) {
    const std::string_view before = part.substr(0, space);
    if (before.ends_with(',')) continue;
    LineReader first(language_, Names::led_to);
    if (!first.read_names(before, Names::led_to)) continue;
    if (!read_date(trim_white_space(part.substr(space + 1)))) continue;
    if (line_.authors.empty()) line_.authors = std::move(first.line_.authors);
    return;
  }
}

bool LineReader::read_date(std::string_view part) {
  const std::optional<std::string> date = read_news_date(date_in(part), language_);
  if (!date) return false;
  if (line_.published.empty() && !tells_of_change(part)) line_.published = *date;
  return true;
}

/// The people whom it begins with; behind them may stand what they are.
bool LineReader::read_names(std::string_view part, Names names) {
  const std::vector<std::string> all = author_names(part);
  const bool is_led_to = leads_to_author(part);
  if (all.empty() || (!is_led_to && names == Names::led_to)) return false;
  std::vector<std::string> people;
  for (const std::string& name : all) {
    if (!is_person(name)) break;
    people.push_back(name);
  }
  if (people.empty() && is_led_to && names == Names::alone && all.size() == 1 &&
      is_name_of_several(all.front())) {
    people = all;
  }
  if (people.empty() || (!is_led_to && people.size() < all.size())) return false;
  if (line_.authors.empty()) line_.authors = std::move(people);
  return true;
}

/// Of an office, a desk: more than a word, and no numbers.
bool is_name_of_several(std::string_view name) {
  return name.find(' ') != std::string_view::npos &&
         name.find_first_of("0123456789") == std::string_view::npos;
}

std::vector<std::string_view> parts_of(std::string_view line) {
  std::vector<std::string_view> parts{line};
  for (const std::string_view separator : separators) {
    std::vector<std::string_view> finer;
    for (std::string_view part : parts) {
      for (std::size_t at = part.find(separator); at != std::string_view::npos;
           at = part.find(separator)) {
        finer.push_back(part.substr(0, at));
        part.remove_prefix(at + separator.size());
      }
      finer.push_back(part);
    }
    parts = std::move(finer);
  }
  return parts;
}

/// Without "Published on" and the like.
std::string_view date_in(std::string_view part) {
  constexpr std::array before{std::to_array<std::string_view>(
      {"first published on ", "first published: ", "first published ", "published on ",
       "published: ", "published ", "published", "posted on ", "posted: ", "posted ",
       "date: ", "on ", "release date: ", "release date ", "for release ",
       "for immediate release: ", "issued on ", "issued: "})};
  const std::string lower = ascii_lower_case(part);
  for (const std::string_view words : before) {
    if (lower.starts_with(words)) return trim_white_space(part.substr(words.size()));
  }
  return trim_white_space(part);
}

/// `Published 5 March 2025, updated 6 March 2025`: what comes first.
std::string_view before_change(std::string_view part) {
  const std::string lower = ascii_lower_case(part);
  std::size_t end = part.size();
  for (const std::string_view change : changes) {
    const std::size_t at = lower.find(change);
    if (at != 0 && at != std::string::npos) end = std::min(end, at);
  }
  if (end == part.size()) return part;
  std::string_view before = part.substr(0, end);
  for (const std::string_view last : {"last ", "Last ", "zuletzt ", "dernière "}) {
    if (before.ends_with(last)) before.remove_suffix(last.size());
  }
  const std::size_t last = before.find_last_not_of(" ,;(");
  // What leads to the change says when that was: `Last updated`.
  const bool has_digit = before.find_first_of("0123456789") != std::string_view::npos;
  return has_digit ? before.substr(0, last + 1) : part;
}

bool tells_of_change(std::string_view part) {
  const std::string lower = ascii_lower_case(part);
  return std::ranges::any_of(changes, [&lower](std::string_view change) {
    return lower.find(change) != std::string::npos;
  });
}

}  // namespace
}  // namespace lede::indexing
