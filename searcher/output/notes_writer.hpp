// SPDX-License-Identifier: GPL-2.0-or-later
// What is said on stderr: errors, warnings, suggestions. Safe for a terminal.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/base/error.hpp"
#include "searcher/query/field_name.hpp"
#include "searcher/search_response.hpp"

namespace lede::output {

/// `lede-search: message`, and `hint: …` on a line of its own where there is one.
std::string to_text(const Error& error);

/// Every diagnostic as an error above, with the query and carets under the place between. A
/// warning says that it is one.
std::string diagnostics_text(std::string_view query,
                             const std::vector<query::Diagnostic>& diagnostics);

/// The same for one of several queries: `place` (`topics.tsv:12`) stands before the message
/// instead of carets below it.
std::string diagnostics_text_at(std::string_view place,
                                const std::vector<query::Diagnostic>& diagnostics);

/// `Nothing found.` where that is so, `No more: …` behind the last page, `Did you mean: …?` where
/// there is a suggestion.
std::string guidance(const SearchResponse& response);

/// For --fields: a line a field, its names in one column and its help in another.
std::string fields_text(const std::vector<query::KnownField>& fields);

/// For --similar with a file: that it was taken for one.
std::string file_note(std::string_view path);

/// For --verbose: how fast several queries were answered.
std::string throughput_text(std::uint64_t queries, std::chrono::duration<double> took);

/// For --verbose: the tree that the query was read as.
std::string reading_text(const SearchResponse& response);

}  // namespace lede::output
