// SPDX-License-Identifier: GPL-2.0-or-later
// What the elements of a page say of its article: microdata, <time>, rel=author, <html lang>.
#pragma once

#include <span>

#include "indexer/readers/html/boilerplate.hpp"
#include "indexer/readers/html/facts.hpp"
#include "indexer/readers/html/page.hpp"

namespace lede::indexing {

/// `roles` are those of the page: what stands around the article says nothing of it.
PageFacts markup_facts(const HtmlPage& page, std::span<const Role> roles);

}  // namespace lede::indexing
