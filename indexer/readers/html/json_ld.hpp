// SPDX-License-Identifier: GPL-2.0-or-later
// What schema.org's vocabulary says of the article of a page, in scripts of JSON-LD. Knows
// nothing of the page around them.
#pragma once

#include <span>
#include <string_view>

#include "indexer/readers/html/facts.hpp"

namespace lede::indexing {

/// Of the first article among the things that `scripts` describe: at the top, in a list, in
/// `@graph`, as `mainEntity`. What an article leaves unsaid, the web page says. Scripts that are
/// broken, or longer than 2 MiB, say nothing.
PageFacts read_json_ld(std::span<const std::string_view> scripts);

}  // namespace lede::indexing
