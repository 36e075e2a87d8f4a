// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/enrich/byline.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "common/text/agencies.hpp"
#include "common/text/white_space.hpp"
#include "indexer/enrich/dateline_text.hpp"

namespace lede::indexing {
namespace {

constexpr std::size_t most_bytes_of_byline = 120;
constexpr std::size_t most_words_of_agency = 4;
constexpr std::array titles{std::to_array<std::string_view>({"writer", "reporter", "staff"})};

std::string_view line_from(std::string_view body, std::size_t start);
std::string agency_at_the_end_of(std::string_view line);
std::string_view without_title(std::string_view line);

}  // namespace

Byline find_byline(std::string_view body) {
  const std::size_t start = text::skip_white_space(body, 0);
  const std::string_view line = line_from(body, start);
  const bool is_byline = (line.starts_with("By ") || line.starts_with("BY ")) &&
                         line.size() <= most_bytes_of_byline && line.size() + start < body.size();
  if (!is_byline) return {start, {}};
  Byline byline{text::skip_white_space(body, start + line.size()), agency_at_the_end_of(line)};
  const std::string_view next = line_from(body, byline.end);
  if (byline.agency.empty() && text::is_known_agency(without_title(next))) {
    byline.agency = single_spaced(without_title(next));
    byline.end = text::skip_white_space(body, byline.end + next.size());
  }
  return byline;
}

namespace {

std::string_view line_from(std::string_view body, std::size_t start) {
  return body.substr(start, std::min(body.find('\n', start), body.size()) - start);
}

/// One word may be a person's name, as Bloomberg is, but for behind a comma.
std::string agency_at_the_end_of(std::string_view line) {
  line = without_title(line);
  std::string_view agency;
  std::size_t begin = line.size();
  for (std::size_t words = 1; words <= most_words_of_agency && begin > 0; ++words) {
    const std::size_t space = line.rfind(' ', begin - 1);
    if (space == std::string_view::npos) break;
    begin = space;
    const std::string_view name = line.substr(space + 1);
    const bool set_apart = line.substr(0, space).ends_with(',');
    if ((words > 1 || set_apart) && text::is_known_agency(name)) agency = name;
  }
  return single_spaced(agency);
}

/// `Associated Press Writer`.
std::string_view without_title(std::string_view line) {
  const std::size_t space = line.rfind(' ');
  if (space == std::string_view::npos) return line;
  const bool titled = std::ranges::find(titles, normal(line.substr(space + 1))) != titles.end();
  return titled ? line.substr(0, space) : line;
}

}  // namespace
}  // namespace lede::indexing
