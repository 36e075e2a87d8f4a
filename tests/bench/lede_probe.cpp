// SPDX-License-Identifier: GPL-2.0-or-later
// lede_probe DATABASE REPEAT: answers queries as lede-search does, all in one process.
#include <chrono>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>

#include "common/base/error.hpp"
#include "searcher/search_session.hpp"
#include "tests/bench/probe.hpp"

namespace {

using lede::SearchRequest;

/// With passages as for people: copies of a story collapsed.
SearchRequest request_for(std::string_view kind, std::string_view what, const std::string& query) {
  SearchRequest request;
  request.query = query;
  if (kind == "facet") request.facets.push_back(lede::Facet::month);
  if (what == "snippets") {
    request.copies = lede::Copies::collapse;
  } else {
    request.detail = lede::Detail::ids;
  }
  return request;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) return EXIT_FAILURE;
  try {
    const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    lede::SearchSession session({arguments[1]}, today);
    lede::bench::answer_queries(
        std::atoi(arguments[2]),
        [&](std::string_view kind, std::string_view what, const std::string& query) {
          return session.run(request_for(kind, what, query)).hits.size();
        });
  } catch (const lede::Error& error) {
    std::cerr << error.what() << '\n';
    return EXIT_FAILURE;
  }
}
