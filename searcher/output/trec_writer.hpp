// SPDX-License-Identifier: GPL-2.0-or-later
// Prints a run for trec_eval, or bare ids.
#pragma once

#include <string>
#include <string_view>

#include "searcher/search_response.hpp"

namespace lede::output {

/// A hit a line, `qid Q0 id rank score lede`. trec_eval sorts by score and not by rank, so the
/// scores strictly decrease as printed: one that does not is one in the last digit below the
/// one before. In the two ids white space and what is unsafe on a terminal is escaped, as a column
/// is one word; see text::escaped_word.
std::string to_trec(const SearchResponse& response, std::string_view query_id);

/// An id a line, escaped as text::escaped_id does.
std::string to_ids(const SearchResponse& response);

}  // namespace lede::output
