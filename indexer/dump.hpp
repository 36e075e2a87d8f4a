// SPDX-License-Identifier: GPL-2.0-or-later
// --dump: the articles as JSON lines, in the order of the inputs. Safe for a
// terminal. Touches no database.
#pragma once

#include <istream>
#include <ostream>

#include "indexer/article_source.hpp"
#include "indexer/indexing_run.hpp"
#include "indexer/run_ledger.hpp"

namespace lede::indexing {

/// Stops early where `out` takes no more. Of the report, only what is read is set.
RunReport dump(ArticleSource& source, const RunOptions& options, RunLedger& ledger,
               std::istream& standard_input, std::ostream& out);

}  // namespace lede::indexing
