// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/filter_reader.hpp"

#include <optional>

#include <fmt/format.h>

#include "common/text/language.hpp"
#include "searcher/typed_options.hpp"

namespace lede {
namespace {

DayRange days_of(std::string_view name, const std::string& typed, Day today);
std::vector<std::string> language_codes(std::string_view name,
                                        const std::vector<std::string>& typed);

}  // namespace

Filters read_filters(const TypedFilters& typed, Day today, std::string_view dashes) {
  const auto name = [dashes](std::string_view word) { return fmt::format("{}{}", dashes, word); };
  Filters filters;
  if (!typed.since.empty()) filters.since = days_of(name("since"), typed.since, today).first;
  if (!typed.until.empty()) filters.until = days_of(name("until"), typed.until, today).last;
  if (filters.since && filters.until && *filters.since > *filters.until) {
    fail(name("since") + " is later than " + name("until"), "exchange them");
  }
  filters.sources = typed.sources;
  filters.topics = typed.topics;
  filters.languages = language_codes(name("language"), typed.languages);
  filters.authors = typed.authors;
  return filters;
}

namespace {

DayRange days_of(std::string_view name, const std::string& typed, Day today) {
  const std::optional<DayRange> days = parse_period(typed, today);
  if (!days) {
    fail(fmt::format("{} {} is no date", name, typed),
         "write 2025, 2025-04, 2025-04-16, today, yesterday, last-week or last-3-months");
  }
  return *days;
}

std::vector<std::string> language_codes(std::string_view name,
                                        const std::vector<std::string>& typed) {
  std::vector<std::string> codes;
  for (const std::string& language : typed) {
    std::optional<std::string> code = text::language_code(language);
    if (!code) fail(fmt::format("{} {} is no language", name, language), "write en, es, fr …");
    codes.push_back(*std::move(code));
  }
  return codes;
}

}  // namespace
}  // namespace lede
