// SPDX-License-Identifier: GPL-2.0-or-later
// The dateline that a story opens with: where it was written, and the agency that wrote it. Rather
// sees none than a false one; knows nothing of whether the place exists.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "common/model/article.hpp"

namespace lede::indexing {

struct Dateline {
  std::string place;    // as it is written: "PORTLAND, Maine"; may be empty
  std::string agency;   // as it is written: "AP"; may be empty, but not both
  std::size_t end = 0;  // where the story goes on, in bytes
};

/// At the very start of `body`, or behind a line with a byline: a place in capitals, then perhaps a
/// region, a date and an agency in parentheses, and a dash, behind which prose begins. A place in
/// small letters, or none, only where a known agency follows.
///
///     MEXICO CITY (AP) — …      WASHINGTON, April 16 (Reuters) - …      (Bloomberg) -- …
std::optional<Dateline> find_dateline(std::string_view body);

/// Gives the article the place and the agency of its dateline, where it does not declare them.
void take_dateline(Article& article);

}  // namespace lede::indexing
