// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/page_finder.hpp"

#include <cstddef>

#include "searcher/copy_finder.hpp"

namespace lede {
namespace {

void add(Page& page, const std::vector<store::Match>& found, std::size_t first, std::size_t count);
void add(Page& page, const std::vector<store::Match>& found, const std::vector<CopyGroup>& groups,
         std::size_t first, std::size_t count);

}  // namespace

Page find_page(Ranking ranking, const SearchRequest& request, Day today,
               store::IndexReader& index) {
  for (;; ranking.options.limit *= 2) {
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
    if (!are_all && groups.size() < end) continue;
    add(page, found.matches, groups, first, request.limit);
    return page;
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

}  // namespace
}  // namespace lede
