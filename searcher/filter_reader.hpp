// SPDX-License-Identifier: GPL-2.0-or-later
// Limits beside a query as people write them, whether as options or beside a query in a file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/base/date.hpp"
#include "searcher/search_request.hpp"

namespace lede {

struct TypedFilters {
  std::string since, until;
  std::vector<std::string> sources, topics, languages, authors;

  bool empty() const {
    return since.empty() && until.empty() && sources.empty() && topics.empty() &&
           languages.empty() && authors.empty();
  }
};

/// `dashes` stands before the names in messages: `--` where they are options. Throws Error{usage}.
Filters read_filters(const TypedFilters& typed, Day today, std::string_view dashes);

}  // namespace lede
