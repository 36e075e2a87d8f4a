// SPDX-License-Identifier: GPL-2.0-or-later
// Answers many queries on several threads and hands the answers on in order, each as soon as
// those before it are out. Knows nothing of how a query is answered.
#pragma once

#include <functional>

#include "searcher/output/answer.hpp"
#include "searcher/query_lines.hpp"

namespace lede {

/// Answers one query. Used by one thread.
using Answerer = std::function<output::Answer(const QueryLine&)>;

/// Each of `threads` threads makes an answerer of its own and takes lines one by one, so the
/// first answers come before the last line is read, and only a few answers per thread ever
/// wait for an earlier one. `print` is called in the order of the lines, by one thread at a
/// time. What any of the three throws ends the run and is thrown here, once.
void answer_in_order(QueryLines& lines, const std::function<Answerer()>& new_answerer,
                     const std::function<void(const output::Answer&)>& print, unsigned threads);

}  // namespace lede
