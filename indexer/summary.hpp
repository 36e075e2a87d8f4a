// SPDX-License-Identifier: GPL-2.0-or-later
// What lede-index says in the end, for people and for programs. Knows nothing of how it came
// about.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

#include "common/store/index_reader.hpp"
#include "common/store/index_writer.hpp"
#include "common/store/verification.hpp"
#include "indexer/indexing_run.hpp"

namespace lede::indexing {

enum class SummaryForm { text, json };

/// One line: `Indexed 2,081 articles (2,081 new) from 2,084 files in 3.2 s`, or an object with
/// the keys format_version, articles, added, replaced, removed, unchanged, same_text, inputs,
/// unchanged_inputs, gone_inputs, inputs_without_articles, rejected, warnings, bytes, seconds.
std::string summary(const RunReport& report, std::chrono::duration<double> elapsed,
                    SummaryForm form);

/// A few lines, or an object with the keys format_version, articles, segments, first, last,
/// bytes_on_disk, text_bytes, formats, languages, sources and years (lists of value and count, the
/// first 1,000), and left_out: how many more there are of what has more.
std::string description(const store::DatabaseStats& stats, SummaryForm form);

/// `Removed 2 of 3`, or an object with the keys format_version, removed and missing: of the ids
/// asked for those that were not there.
std::string removal(std::size_t asked, const std::vector<std::string>& missing, SummaryForm form);

/// Each defect on a line, then what was looked at; or an object with the keys format_version,
/// segments, remote_segments, articles, inputs, defects (the first of them: objects with place and
/// reason) and defect_count.
std::string verification(const store::Verification& found, SummaryForm form);

/// One line, or an object with the keys format_version, segments, bytes_before and bytes_after.
std::string compaction(const store::CompactReport& report, SummaryForm form);

}  // namespace lede::indexing
