// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/page_finder.hpp"

#include <cstddef>

#include "searcher/copy_finder.hpp"

namespace lede {
namespace {

void add(Page& page, const std::vector<store::Match>& found, std::size_t first, std::size_t count);
void add(Page& page, const std::vector<store::Match>& found, const std::vector<CopyGroup>& groups,
         std::size_t first, std::size_t count);
bool give_names(Page& page, store::IndexReader& index);

}  // namespace

Page find_page(Ranking ranking, const SearchRequest& request, Day today,
               store::IndexReader& index) {
  for (;;) {
    const store::Matches found = find(ranking, request, today, index);
    const std::size_t first = request.offset - ranking.options.offset;
    const bool are_all = found.matches.size() < ranking.options.limit;
    Page page{{}, {}, 0, found.total, found.exact};
    if (request.copies == Copies::show || request.limit == 0) {
      add(page, found.matches, first, request.limit);
      return page;
    }
    const std::size_t end = first + request.limit;
    const std::vector<CopyGroup> groups = copy_groups(found.matches, end);
    const bool is_full = are_all || groups.size() >= end;
    if (is_full) add(page, found.matches, groups, first, request.limit);
    if (is_full && (ranking.options.named || give_names(page, index))) return page;
    // More than are weighed again, or of a database that has changed.
    ranking.options.named = true;
    if (!is_full) ranking.options.limit *= 2;
  }
}

namespace {

void add(Page& page, const std::vector<store::Match>& found, std::size_t first, std::size_t count) {
  for (std::size_t i = first; i < found.size() && i < first + count; ++i) {
    page.matches.push_back(found[i]);
  }
  page.copies.resize(page.matches.size());
}

void add(Page& page, const std::vector<store::Match>& found, const std::vector<CopyGroup>& groups,
         std::size_t first, std::size_t count) {
  for (std::size_t i = 0; i < groups.size() && i < first + count; ++i) {
    page.copies_up_to_here += groups[i].copies.size();
    if (i < first) continue;
    page.matches.push_back(found[groups[i].shown]);
    std::vector<store::Match>& of_match = page.copies.emplace_back();
    for (const std::size_t place : groups[i].copies) of_match.push_back(found[place]);
  }
}

/// False where the database has changed.
bool give_names(Page& page, store::IndexReader& index) {
  for (std::vector<store::Match>& copies : page.copies) {
    if (copies.empty()) continue;
    auto named = index.named(std::move(copies));
    if (!named) return false;
    copies = *std::move(named);
  }
  auto named = index.named(std::move(page.matches));
  if (!named) return false;
  page.matches = *std::move(named);
  return true;
}

}  // namespace
}  // namespace lede
