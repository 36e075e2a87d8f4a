// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/line_request.hpp"

#include "common/base/error.hpp"
#include "searcher/filter_reader.hpp"

namespace lede {
namespace {

Filters with_own(Filters filters, const Filters& own);

}  // namespace

std::variant<SearchRequest, query::Diagnostic> request_for(const QueryLine& line,
                                                           const SearchRequest& base, Day today) {
  const auto wrong = [](const std::string& message, const std::string& hint) {
    return query::Diagnostic{query::Severity::error, message, hint, {}};
  };
  if (line.error) return wrong(line.error->message, line.error->hint);
  SearchRequest request = base;
  request.query = line.query;
  request.limit = line.limit.value_or(base.limit);
  try {
    request.filters = with_own(base.filters, read_filters(line.filters, today, {}));
  } catch (const Error& error) {
    return wrong(error.message(), error.hint());
  }
  const Filters& filters = request.filters;
  if (filters.since && filters.until && *filters.since > *filters.until) {
    return wrong("since is later than until", "one of them is an option of the command line");
  }
  return request;
}

namespace {

Filters with_own(Filters filters, const Filters& own) {
  if (own.since) filters.since = own.since;
  if (own.until) filters.until = own.until;
  for (const auto list :
       {&Filters::sources, &Filters::topics, &Filters::languages, &Filters::authors}) {
    if (!(own.*list).empty()) filters.*list = own.*list;
  }
  return filters;
}

}  // namespace
}  // namespace lede
