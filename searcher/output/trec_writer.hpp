// SPDX-License-Identifier: GPL-2.0-or-later
// Prints a run for trec_eval, or bare ids.
#pragma once

#include <string>
#include <string_view>

#include "searcher/search_response.hpp"

namespace lede::output {

/// A hit a line, `qid Q0 id rank score lede`. trec_eval sorts by score and not by rank, so the
/// scores strictly decrease as printed: one that does not is one in the last digit below the
/// one before. White space and control characters in the two ids are percent-encoded, as a
/// column is one word.
std::string to_trec(const SearchResponse& response, std::string_view query_id);

/// An id a line; control characters in it are percent-encoded.
std::string to_ids(const SearchResponse& response);

}  // namespace lede::output
