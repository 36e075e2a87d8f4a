// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/facet_writer.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include <fmt/format.h>

namespace lede::output {
namespace {

constexpr std::size_t longest_bar = 40;  // columns

std::string heading_line(std::string_view name, const TextStyle& style);
std::string facet_text(const FacetCounts& facet, const TextStyle& style);
std::string timeline_text(const Timeline& timeline, std::uint64_t articles, const TextStyle& style);
std::string label_of(Period period, Day start);
std::string bar(std::uint64_t count, std::uint64_t greatest, std::size_t columns);
std::size_t digits(std::uint64_t count);

}  // namespace

std::string breakdown_text(const SearchResponse& response, const TextStyle& style) {
  std::string text;
  for (const FacetCounts& facet : response.breakdown.facets) text += facet_text(facet, style);
  if (const auto& timeline = response.breakdown.timeline) {
    text += timeline_text(*timeline, response.total, style);
  }
  return text;
}

namespace {

std::string heading_line(std::string_view name, const TextStyle& style) {
  return '\n' + single_line(fmt::format("By {}", name), {{}, 0, Face::strong}, style);
}

std::string facet_text(const FacetCounts& facet, const TextStyle& style) {
  std::string text = heading_line(name_of(facets, facet.facet), style);
  const std::size_t shown = std::min(facet.counts.size(), most_values_shown);
  const std::size_t columns = shown > 0 ? digits(facet.counts.front().count) : 0;
  for (std::size_t i = 0; i < shown; ++i) {
    const auto& [value, count] = facet.counts[i];
    text += single_line(value, {fmt::format("  {:>{}}  ", count, columns), 0, Face::plain}, style);
  }
  const std::size_t others = facet.counts.size() - shown;
  if (others > 0) text += fmt::format("  … and {} more; --format json lists all\n", others);
  return text;
}

std::string timeline_text(const Timeline& timeline, std::uint64_t articles,
                          const TextStyle& style) {
  std::uint64_t greatest = 0;
  std::uint64_t dated = 0;
  for (const PeriodCount& period : timeline.counts) {
    greatest = std::max(greatest, period.count);
    dated += period.count;
  }
  const std::size_t label = label_of(timeline.period, Day{}).size();
  const std::size_t around = label + digits(greatest) + 6;
  const std::size_t room = style.width > around ? style.width - around : 1;
  const std::size_t columns =
      static_cast<std::size_t>(std::min<std::uint64_t>({room, longest_bar, greatest}));

  std::string text = heading_line(name_of(periods, timeline.period), style);
  for (const auto& [start, count] : timeline.counts) {
    text += fmt::format("  {}  {:>{}}", label_of(timeline.period, start), count, digits(greatest));
    if (count > 0) text += "  " + bar(count, greatest, columns);
    text += '\n';
  }
  if (dated < articles) text += fmt::format("  without a date: {}\n", articles - dated);
  return text;
}

// 2025, 2025-04 or 2025-04-14
std::string label_of(Period period, Day start) {
  constexpr std::size_t year_size = 4;
  constexpr std::size_t month_size = 7;
  const std::string day = to_string(start);
  if (period == Period::year) return day.substr(0, year_size);
  return period == Period::month ? day.substr(0, month_size) : day;
}

// What is not nothing is seen.
std::string bar(std::uint64_t count, std::uint64_t greatest, std::size_t columns) {
  std::string bar;
  const std::uint64_t length = (count * columns + greatest - 1) / greatest;
  for (std::uint64_t i = 0; i < length; ++i) bar += "█";
  return bar;
}

std::size_t digits(std::uint64_t count) {
  return std::to_string(count).size();
}

}  // namespace
}  // namespace lede::output
