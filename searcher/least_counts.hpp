// SPDX-License-Identifier: GPL-2.0-or-later
// Settles least counts (atleast3) for one article: how often something is in it is the sum over its
// title, summary and body, while highlights are found in one text at a time.
#pragma once

#include <vector>

#include "common/model/article.hpp"
#include "common/text/analyzer.hpp"
#include "searcher/query/needle.hpp"

namespace lede {

bool has_least_count(const std::vector<query::Needle>& needles);

/// `needles` with every least count that the article reaches as what it counts, and without those
/// that it does not reach.
std::vector<query::Needle> with_settled_counts(const std::vector<query::Needle>& needles,
                                               const Article& article, text::Analyzer& analyzer);

}  // namespace lede
