// SPDX-License-Identifier: GPL-2.0-or-later
// How a probe is asked and answers. A probe opens a database, reads queries from stdin, one a line,
// `KIND tab QUERY`, and answers each so often as it is told. It prints the shortest time:
//
//   KIND tab WHAT tab milliseconds tab how many articles were shown
//
// WHAT is `top` for the ten best articles, and `snippets` for them with passages; of the kind
// `facet` only `top`, for the ten best and how many match by month.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <iostream>
#include <limits>
#include <string>
#include <string_view>

namespace lede::bench {

/// `ask(kind, what, query)` returns how many articles it has shown.
template <class Ask>
void answer_queries(int repeat, Ask ask) {
  using Clock = std::chrono::steady_clock;
  using Milliseconds = std::chrono::duration<double, std::milli>;
  for (std::string line; std::getline(std::cin, line);) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) continue;
    const std::string kind = line.substr(0, tab);
    const std::string query = line.substr(tab + 1);
    for (const std::string_view what : {"top", "snippets"}) {
      if (kind == "facet" && what == "snippets") continue;
      double best = std::numeric_limits<double>::infinity();
      std::size_t shown = 0;
      for (int i = 0; i < repeat; ++i) {
        const Clock::time_point start = Clock::now();
        shown = ask(kind, what, query);
        best = std::min(best, Milliseconds(Clock::now() - start).count());
      }
      std::cout << kind << '\t' << what << '\t' << best << '\t' << shown << '\n';
    }
  }
}

}  // namespace lede::bench
