// SPDX-License-Identifier: GPL-2.0-or-later
// What a query looks for in an article's text, as the snippet maker needs it.
#pragma once

#include <string>
#include <vector>

#include "common/store/span_plan.hpp"

namespace lede::query {

/// A word, a phrase, or words near each other: what holds in a text is shown.
struct Needle {
  store::SpanPlan spans;
  double weight = 1.0;  // rarity: the inverse document frequency, 0 for a stop word
  std::vector<std::string> languages = {};  // of the articles it is sought in; empty: all

  friend bool operator==(const Needle&, const Needle&) = default;
};

/// `tariff|tariffs`, `(title (phrase trade deal|deals))`, `can@es`, without weights: for tests and
/// --explain.
std::string to_string(const Needle& needle);

}  // namespace lede::query
