// SPDX-License-Identifier: GPL-2.0-or-later
// Whether words stand together anywhere in an article: it is asked of very many. Private to the
// store.
#pragma once

#include "common/store/span_finder.hpp"
#include "common/store/span_plan.hpp"

namespace lede::store {

/// `plan` is a phrase of words.
bool has_phrase(const SpanPlan& plan, WordPositions& words);

/// `plan` is `near` or `ordered`, of two words.
bool has_pair(const SpanPlan& plan, WordPositions& words);

}  // namespace lede::store
