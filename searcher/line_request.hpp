// SPDX-License-Identifier: GPL-2.0-or-later
// What one query of a file asks for: the request of the command line with what the query has of its
// own.
#pragma once

#include <variant>

#include "common/base/date.hpp"
#include "searcher/query/ast.hpp"
#include "searcher/query_lines.hpp"
#include "searcher/search_request.hpp"

namespace lede {

/// A limit of the line takes the place of the same one of `base`. Or what is wrong with it.
std::variant<SearchRequest, query::Diagnostic> request_for(const QueryLine& line,
                                                           const SearchRequest& base, Day today);

}  // namespace lede
