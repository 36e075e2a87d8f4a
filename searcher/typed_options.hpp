// SPDX-License-Identifier: GPL-2.0-or-later
// The options as they were typed, and which of them go together. Knows nothing of how they are
// parsed or what they ask for.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "searcher/filter_reader.hpp"
#include "searcher/search_request.hpp"

namespace lede {

struct TypedOptions {
  std::vector<std::string> words;
  std::vector<std::string> databases;
  std::string format;
  std::string sort = "relevance";
  std::string match;
  std::string copies;
  std::string expand = "auto";
  std::string color = "auto";
  TypedFilters filters;
  std::vector<std::string> facets;
  std::string timeline;
  std::uint32_t limit = SearchRequest{}.limit;
  std::uint32_t offset = 0;
  std::uint32_t snippets = SearchRequest{}.snippets;
  std::uint32_t snippet_length = SearchRequest{}.snippet_length;
  std::string show, similar, queries;
  bool count = false;
  bool fields = false;
  bool parse = false;
  bool explain = false;
  bool literal = false;
  bool no_pager = false;
  bool verbose = false;
};

/// Throws Error{usage} where two of them cannot both be meant.
void check_uses(const TypedOptions& typed);

/// Throws Error{usage}.
[[noreturn]] void fail(std::string message, std::string hint = "see lede-search --help");

}  // namespace lede
