// SPDX-License-Identifier: GPL-2.0-or-later
// What lede-index says in the end, for people and for programs. Knows nothing of how it came
// about.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

#include "common/store/index_reader.hpp"
#include "indexer/indexing_run.hpp"

namespace lede::indexing {

enum class SummaryForm { text, json };

/// One line: `Indexed 2,081 articles (2,081 new) from 2,084 files in 3.2 s`, or an object with
/// the keys format_version, articles, added, replaced, removed, inputs, unchanged_inputs,
/// gone_inputs, rejected, warnings, bytes, seconds.
std::string summary(const RunReport& report, std::chrono::duration<double> elapsed,
                    SummaryForm form);

/// A few lines, or an object with the keys format_version, articles, segments, first, last,
/// bytes_on_disk, text_bytes, sources and languages (lists of value and count).
std::string description(const store::DatabaseStats& stats, SummaryForm form);

/// `Removed 2 of 3`, or an object with the keys format_version, removed and missing: of the ids
/// asked for those that were not there.
std::string removal(std::size_t asked, const std::vector<std::string>& missing, SummaryForm form);

}  // namespace lede::indexing
